package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.carecast.linear.LinearSystem.Range;
import org.carecast.reconcile.Paper;
import org.carecast.reconcile.PrintedTable;
import org.carecast.reconcile.Reconciliation;
import org.carecast.reconcile.Reconciliation.Verdict;
import org.junit.jupiter.api.Test;

/**
 * Each age may be half a person less or more than printed, but the total was rounded from their unrounded sum, and holds them together.
 *
 * <pre>
 * 18      10     10 + 10 + 10 is 30, and 31 is printed: 30.5 or more is behind it.
 * 19      10     Of two ages below 10.5 each, less than 21 comes; so 9.5 or more is behind the third, as print says,
 * 20      10     and less than 10.5, so the total is less than 31.5 in any case.
 * Total   31
 *
 * 18      10     Nothing is printed for 19, so it is what is left: 31 less 10 and 10, half a person from each of the three:
 * 19       -     from 30.5 - 10.5 - 10.5 = 9.5 to 31.5 - 9.5 - 9.5 = 12.5.
 * 20      10
 * Total   31
 * </pre>
 */
final class R02_ATotalSaysMoreThanItsAgesTest {

    @Test
    void aTotalOneOffItsAgesIsRightWhenTheyWereRounded() {
        PrintedTable table = Paper.table(2, "citizen", "18 | 10", "19 | 10", "20 | 10", "Total | 31");
        Reconciliation judged = Paper.judge(table);

        assertThat(judged.contradictions(table)).isEmpty();
        assertRange(judged, table, "19", 9.5, 10.5);
        assertRange(judged, table, "Total", 30.5, 31.5);
        assertThat(judged.verdict(Paper.at(table, "Total", 2017))).isEqualTo(Verdict.AS_PRINTED);
    }

    /** 18 is printed as 10, but 17.5 people are in the total and 19 is less than 7.5: so 18 is above 10, never 10 itself. */
    @Test
    void aNumberMayBeKnownNotToBeWhatIsPrinted() {
        PrintedTable table = Paper.table(2, "citizen", "18 | 10", "19 | 7", "Total | 18");
        Reconciliation judged = Paper.judge(table);

        assertRange(judged, table, "18", 10, 10.5);
        assertRange(judged, table, "19", 7, 7.5);
        assertRange(judged, table, "Total", 17.5, 18);
    }

    @Test
    void whatIsLeftOutIsWhatTheTotalLeaves() {
        PrintedTable table = Paper.table(2, "citizen", "18 | 10", "19 | -", "20 | 10", "Total | 31");
        Reconciliation judged = Paper.judge(table);

        assertRange(judged, table, "19", 9.5, 12.5);
        assertThat(judged.verdict(Paper.at(table, "19", 2017))).isEqualTo(Verdict.HIDDEN);
    }

    private static void assertRange(Reconciliation judged, PrintedTable table, String label, double low, double high) {
        Range range = judged.range(Paper.at(table, label, 2017)).orElseThrow();
        assertThat(range.least()).isEqualTo(low, within(1e-7));
        assertThat(range.greatest()).isEqualTo(high, within(1e-7));
    }
}
