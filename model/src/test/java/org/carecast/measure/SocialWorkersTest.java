package org.carecast.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.io.TidyResults;
import org.carecast.io.TidyTable;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;

/** Social workers are children in care divided by cases each. */
final class SocialWorkersTest {

    private static final Example WORLD =
            Example.withChildrenFrom(16).opening(16, 60).opening(18, 100);

    @Test
    void sixtyChildrenWithFifteenCasesEachAreFour() {
        SocialWorkers workers = SocialWorkers.of(
                        WORLD.with(Parameter.CASES_PER_SOCIAL_WORKER, 15).months(12))
                .orElseThrow();

        assertThat(workers.cases(Example.YOUNG, Example.OPENING)).isEqualTo(60);
        assertThat(workers.fullTimeEquivalents(Example.YOUNG, Example.OPENING)).isEqualTo(4);
        assertThat(workers.fullTimeEquivalents(Example.OPENING)).isEqualTo(4);
    }

    /** Nobody turns 18 within a year of 16, so that there are 60 a year later too: 5 with 12 cases each. */
    @Test
    void theCasesAreThoseOfTheMonth() {
        YearMonth change = Example.OPENING.plusMonths(6);
        SocialWorkers workers = SocialWorkers.of(WORLD.with(Parameter.CASES_PER_SOCIAL_WORKER, 15)
                        .from(change, Parameter.CASES_PER_SOCIAL_WORKER, AgeBand.ALL, 12)
                        .months(12))
                .orElseThrow();

        assertThat(workers.fullTimeEquivalents(change.minusMonths(1))).isCloseTo(4, within(1e-9));
        assertThat(workers.fullTimeEquivalents(change)).isCloseTo(5, within(1e-9));
    }

    @Test
    void leftOutNobodyIsCounted() {
        assertThat(SocialWorkers.of(WORLD.months(12))).isEmpty();
        assertThat(SocialWorkers.of(Example.plain().opening(18, 100).months(12)))
                .isEmpty();
    }

    @Test
    void theyMoveNobody() {
        Demand without = WORLD.months(24);
        Demand with = WORLD.with(Parameter.CASES_PER_SOCIAL_WORKER, 15).months(24);

        for (YearMonth month : without.months()) {
            assertThat(with.at(month)).isEqualTo(without.at(month));
            assertThat(with.childrenInCare(month)).isEqualTo(without.childrenInCare(month));
        }
    }

    @Test
    void everyMonthIsInALongTable() {
        Demand demand = WORLD.with(Parameter.CASES_PER_SOCIAL_WORKER, 15).months(1);

        assertThat(TidyTable.csv(TidyResults.socialWorkers(
                                "base", demand, SocialWorkers.of(demand).orElseThrow()))
                        .split("\n"))
                .containsExactly(
                        "scenario,month,population,cases,full_time_equivalents",
                        "base,2017-11,young,60,4",
                        "base,2017-11,all,60,4",
                        "base,2017-12,young,60,4",
                        "base,2017-12,all,60,4");
    }
}
