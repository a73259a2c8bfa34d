package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.carecast.linear.LinearSystem.Range;
import org.carecast.reconcile.CohortLink;
import org.carecast.reconcile.Paper;
import org.carecast.reconcile.PrintedTable;
import org.carecast.reconcile.Reconciliation;
import org.junit.jupiter.api.Test;

/**
 * Those of one age are those of the next a year later, if nobody joins or leaves. Then both figures are of one number.
 *
 * <pre>
 *         Nov-17   Nov-18
 * 18          50       40
 * 19          30       42    50 cannot be 42: this one broke
 * 20           -       30    30 can be 30
 * Total      100.4      -    so 20 in Nov-17 is about 20
 * </pre>
 */
final class R05_CohortsThatStayAsTheyAreTest {

    private final PrintedTable table =
            Paper.table(2, "citizen", "18 | 50 | 40", "19 | 30 | 42", "20 | - | 30.4", "Total | 100.4 | 112.4");

    @Test
    void aCohortThatIsPrintedOtherwiseIsBroken() {
        Reconciliation judged = Reconciliation.of(List.of(table), Paper.COHORTS);

        assertThat(judged.followed(table)).isEqualTo(2);
        assertThat(judged.broken(table))
                .containsExactly(new CohortLink(Paper.at(table, "18", 2017), Paper.at(table, "19", 2018)));
    }

    @Test
    void oneThatStaysTellsOfTheOtherYear() {
        Range alone = Paper.judge(table).range(Paper.at(table, "19", 2017)).orElseThrow();
        Range followed = Reconciliation.of(List.of(table), Paper.COHORTS)
                .range(Paper.at(table, "19", 2017))
                .orElseThrow();

        assertThat(alone.greatest()).isEqualTo(30.5, within(1e-7));
        assertThat(followed.least()).isEqualTo(30.35, within(1e-7));
        assertThat(followed.greatest()).isEqualTo(30.45, within(1e-7));
    }

    /** Each step alone is possible, 10 to 10.4 to 10.8 (printed 11) is not: they are one number, below 10.5 and 10.55 or more. */
    @Test
    void stepsThatArePossibleOneByOneMayNotBeTogether() {
        PrintedTable chain = Paper.table(2, "citizen", "18 | 10.4 | - | -", "19 | - | 10 | -", "20 | - | - | 10.5");
        Reconciliation judged = Reconciliation.of(List.of(chain), Paper.COHORTS);

        assertThat(judged.broken(chain)).isEmpty();
        assertThat(judged.contradictions(chain))
                .singleElement()
                .satisfies(found -> assertThat(found.links()).hasSize(2));
    }
}
