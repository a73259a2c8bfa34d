package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.carecast.linear.LinearSystem.Range;
import org.carecast.reconcile.Contradiction;
import org.carecast.reconcile.Paper;
import org.carecast.reconcile.PrintedTable;
import org.carecast.reconcile.Reconciliation;
import org.junit.jupiter.api.Test;

/**
 * A table of all populations adds up the unrounded totals of the others, so 10.4 and 20.4 are printed as 10, 20 and 31.
 *
 * <pre>
 * Table 2: citizen   Table 3: uasc   Table 1: all
 * Total        10    Total     20    Citizen   10
 *                                    UASC      20
 *                                    Total     31
 * </pre>
 *
 * With one more decimal in Tables 2 and 3, 10.1 and 20.2, less than 30.4 is behind 31.
 */
final class R06_ATableThatAddsUpOthersTest {

    private final PrintedTable all = Paper.table(1, "all", "Citizen | 10", "UASC | 20", "Total | 31");

    @Test
    void roundedTotalsMayBeOneOffTheirSum() {
        PrintedTable citizen = Paper.table(2, "citizen", "18 | 10", "Total | 10");
        PrintedTable uasc = Paper.table(3, "uasc", "18 | 20", "Total | 20");
        Reconciliation judged = Paper.judge(all, citizen, uasc);

        assertThat(judged.sums()).hasSize(1);
        assertThat(judged.contradictions(judged.sums().get(0)).orElseThrow()).isEmpty();
        Range range = judged.range(Paper.at(citizen, "Total", 2017)).orElseThrow();
        assertThat(range.least()).isEqualTo(10, within(1e-7));
        assertThat(range.greatest()).isEqualTo(10.5, within(1e-7));
    }

    @Test
    void tablesThatAgreeEachWithItselfMayContradictEachOther() {
        PrintedTable citizen = Paper.table(2, "citizen", "18 | 10.1", "Total | 10.1");
        PrintedTable uasc = Paper.table(3, "uasc", "18 | 20.2", "Total | 20.2");
        Reconciliation judged = Paper.judge(all, citizen, uasc);

        assertThat(judged.tables())
                .allSatisfy(table -> assertThat(judged.contradictions(table)).isEmpty());
        Contradiction found =
                judged.contradictions(judged.sums().get(0)).orElseThrow().get(0);
        assertThat(found.held()).isEqualTo(Paper.at(all, "Total", 2017));
        assertThat(found.others())
                .hasSize(2)
                .extracting(figure -> figure.table())
                .containsExactlyInAnyOrder(2, 3);
    }

    /** 90 of 100 and 40 of 80 in touch are 130; each rounded, at most below 131. At one rate each, 132 never come. */
    @Test
    void thoseInTouchAreAddedUpAtTheRateOfEach() {
        PrintedTable citizen =
                Paper.table(2, "citizen", "18 | 100", "Total | 100", "In touch rate | 0.90", "In touch | 90");
        PrintedTable uasc = Paper.table(3, "uasc", "18 | 80", "Total | 80", "In touch rate | 0.50", "In touch | 40");

        for (String inTouch : List.of("129", "130", "131", "132")) {
            PrintedTable together = Paper.table(
                    1,
                    "all",
                    "Citizen | 100",
                    "UASC | 80",
                    "Total | 180",
                    "In touch rate | 0.7",
                    "In touch | " + inTouch);
            Reconciliation judged = Paper.judge(together, citizen, uasc);
            assertThat(judged.contradictions(judged.sums().get(0)).orElseThrow().isEmpty())
                    .as(inTouch)
                    .isEqualTo(!inTouch.equals("132"));
        }
    }

    @Test
    void aRowThatCouldBeTwoTablesIsNoSum() {
        PrintedTable one = Paper.table(2, "citizen", "18 | 10", "Total | 10");
        PrintedTable two = Paper.table(4, "citizen", "Under 18 | 99", "Total | 99");

        assertThat(Paper.judge(all, one, two).sums()).isEmpty();
    }
}
