package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.carecast.linear.LinearSystem.Range;
import org.carecast.reconcile.Paper;
import org.carecast.reconcile.PrintedTable;
import org.carecast.reconcile.Reconciliation;
import org.carecast.reconcile.Reconciliation.Verdict;
import org.junit.jupiter.api.Test;

/**
 * In touch is one rate times the unrounded total of each year. Each year bounds the rate; all years together bound it closest.
 *
 * <pre>
 *             Nov-17   Nov-18
 * Total          100      200
 * In touch        84      169
 *
 * from    83.5/100.5  168.5/200.5  the larger: 168.5/200.5 = 0.840399
 * to       84.5/99.5  169.5/199.5  the smaller: 84.5/99.5 = 0.849246
 * </pre>
 *
 * The rate is printed as 0.85, which stands for 0.845 and more: it can be behind the table, and is not 0.85 itself.
 */
final class R03_TheRateBehindThoseInTouchTest {

    private final PrintedTable table = Paper.table(
            3, "uasc", "18 | 100 | 200", "Total | 100 | 200", "In touch rate | 0.85 | 0.85", "In touch | 84 | 169");

    @Test
    void theRateLiesWhereAllYearsAllowIt() {
        Range rate = Paper.judge(table).rate(table).orElseThrow();

        assertThat(rate.least()).isEqualTo(168.5 / 200.5, within(1e-9));
        assertThat(rate.greatest()).isEqualTo(84.5 / 99.5, within(1e-9));
    }

    @Test
    void whatIsPrintedOfItBoundsItToo() {
        Reconciliation judged = Paper.judge(table);
        Range rate = judged.range(Paper.at(table, "In touch rate", 2018)).orElseThrow();

        assertThat(rate.least()).isEqualTo(0.845, within(1e-9));
        assertThat(judged.verdict(Paper.at(table, "In touch rate", 2018))).isEqualTo(Verdict.ROUNDED);
    }

    /** With 0.845 or more of less than 100.5, and less than 84.5 in touch, there are less than 100 people in 2017: 84.5/0.845. */
    @Test
    void theRateBoundsTheTotalInTurn() {
        Range total = Paper.judge(table).range(Paper.at(table, "Total", 2017)).orElseThrow();

        assertThat(total.least()).isEqualTo(99.5, within(1e-7));
        assertThat(total.greatest()).isEqualTo(100, within(1e-7));
    }

    @Test
    void aRateOfEachYearIsAllowedWhenAsked() {
        PrintedTable two = Paper.table(
                3, "uasc", "18 | 100 | 200", "Total | 100 | 200", "In touch rate | 0.84 | 0.90", "In touch | 84 | 180");

        // The two rates, and besides the rates that the totals and those in touch need.
        assertThat(Paper.judge(two).contradictions(two)).hasSize(2);
        Reconciliation yearly = Reconciliation.of(List.of(two), new Reconciliation.Asked(false, true));
        assertThat(yearly.contradictions(two)).isEmpty();
        Range second = yearly.range(Paper.at(two, "In touch rate", 2018)).orElseThrow();
        assertThat(second.least()).isEqualTo(179.5 / 200.5, within(1e-7));
        assertThat(second.greatest()).isEqualTo(180.5 / 199.5, within(1e-7));
    }
}
