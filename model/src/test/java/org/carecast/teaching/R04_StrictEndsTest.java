package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.carecast.reconcile.Contradiction;
import org.carecast.reconcile.Paper;
import org.carecast.reconcile.PrintedTable;
import org.junit.jupiter.api.Test;

/**
 * Three ages of 10 make less than 31.5, since none reaches 10.5. A total of 32 needs 31.5 or more: they miss by nothing, and still miss.
 *
 * <pre>
 * 18      10   below 10.5          18      11   10.5 or more
 * 19      10   below 10.5          19      11   10.5 or more
 * 20      10   below 10.5          20      11   10.5 or more
 * Total   32   31.5 or more: no    Total   31   below 31.5: no
 * </pre>
 */
final class R04_StrictEndsTest {

    @Test
    void agesThatOnlyJustDoNotReachTheirTotal() {
        PrintedTable table = Paper.table(2, "citizen", "18 | 10", "19 | 10", "20 | 10", "Total | 32");

        List<Contradiction> found = Paper.judge(table).contradictions(table);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).held()).isEqualTo(Paper.at(table, "Total", 2017));
        assertThat(found.get(0).others()).hasSize(3);
        assertThat(found.get(0).allowed().orElseThrow().greatest()).isEqualTo(31.5, within(1e-7));
    }

    @Test
    void agesThatOnlyJustPassTheirTotal() {
        PrintedTable table = Paper.table(2, "citizen", "18 | 11", "19 | 11", "20 | 11", "Total | 31");

        assertThat(Paper.judge(table).contradictions(table)).hasSize(1);
    }

    @Test
    void oneTenthOfAPersonIsEnough() {
        PrintedTable table = Paper.table(2, "citizen", "18 | 10", "19 | 10", "20 | 10.6", "Total | 32");

        assertThat(Paper.judge(table).contradictions(table)).isEmpty();
    }

    /** 84.5 of 100 in touch at 0.845, and 0.845 stands at the low end of 0.85 itself: possible, if only just. */
    @Test
    void aLowEndIsReached() {
        PrintedTable table = Paper.table(3, "uasc", "Total | 100.0000", "In touch rate | 0.845000", "In touch | 85");

        assertThat(Paper.judge(table).contradictions(table)).isEmpty();
    }
}
