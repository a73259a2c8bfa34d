package org.carecast.assumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.carecast.Example;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AssumptionsTest {

    private final Example dated = Example.plain()
            .from(YearMonth.of(2018, 4), Parameter.TAKE_UP, new AgeBand(21, 25), 0.5)
            .from(YearMonth.of(2019, 4), Parameter.TAKE_UP, new AgeBand(21, 25), 0.4);

    @ParameterizedTest(name = "in {0} take-up is {1}")
    @CsvSource({"2000-01, 1", "2018-03, 1", "2018-04, 0.5", "2019-03, 0.5", "2019-04, 0.4", "2099-12, 0.4"})
    void aValueHoldsFromItsMonthUntilTheNext(YearMonth month, double value) {
        assertThat(dated.assumptions().find(Parameter.TAKE_UP, Example.YOUNG, 21, month))
                .get()
                .extracting(Assumption::value)
                .isEqualTo(value);
    }

    @Test
    void nothingHoldsBeforeTheFirst() {
        Assumptions book = dated.assumptions();

        assertThat(book.find(Parameter.TAKE_UP, Example.YOUNG, 21, YearMonth.of(1999, 12)))
                .isEmpty();
        assertThatThrownBy(() -> book.on(new Horizon(YearMonth.of(1999, 6), 12)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no entrants_at_18 for young in 1999-07");
    }

    @Test
    void theHistoryIsInTheOrderOfDates() {
        assertThat(dated.assumptions().history(Parameter.TAKE_UP, Example.YOUNG, 21))
                .extracting(Assumption::value)
                .containsExactly(1.0, 0.5, 0.4);
    }

    @Test
    void theSameThingTwiceIsRefused() {
        Example twice = Example.plain()
                .from(YearMonth.of(2018, 4), Parameter.LEAVES_SERVICE, new AgeBand(18, 20), 0.1)
                .from(YearMonth.of(2018, 4), Parameter.LEAVES_SERVICE, new AgeBand(20, 25), 0.2);

        assertThatThrownBy(twice::assumptions)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("repeats");
    }

    @Test
    void anotherValueDropsTheRangeThatWasDrawnAroundTheOld() {
        Assumption row = dated.assumptions().rows().get(0);
        Assumption ranged = Example.ranged(row, new Spread(0, 10, Spread.Shape.UNIFORM));

        assertThat(ranged.withValue(5).spread()).isEmpty();
        assertThat(ranged.withValue(5).value()).isEqualTo(5);
    }

    @Test
    void aValueOutOfBoundsIsRefused() {
        assertThatThrownBy(() -> Example.plain().with(Parameter.TAKE_UP, 1.01))
                .hasMessage("take_up is from 0 to 1, not 1.01");
        assertThatThrownBy(() -> Example.plain().with(Parameter.ENTRANTS_AT_18, -1))
                .hasMessage("entrants_at_18 is from 0 to 100000, not -1.0");
        assertThatThrownBy(() -> new Spread(0.5, 0.4, Spread.Shape.PERT)).hasMessage("low 0.5 lies above high 0.4");
    }

    @Test
    void agesAtArrivalMakeAWhole() {
        Example whole = Example.withChildrenFrom(16)
                .with(Parameter.ARRIVAL_AGE_SHARE, 16, 0.1)
                .with(Parameter.ARRIVAL_AGE_SHARE, 17, 0.9);

        assertThat(brokenWholes(whole)).isEmpty();
        assertThat(brokenWholes(Example.withChildrenFrom(10))).isEmpty();
    }

    /** 0.4 and 0.5 from November, 0.4 and 0.6 from April, 0.3 and 0.6 from May. */
    @Test
    void everyDateFromWhichTheyDoNot() {
        Example broken = Example.withChildrenFrom(16)
                .with(Parameter.ARRIVAL_AGE_SHARE, 16, 0.4)
                .with(Parameter.ARRIVAL_AGE_SHARE, 17, 0.5)
                .from(YearMonth.of(2018, 4), Parameter.ARRIVAL_AGE_SHARE, new AgeBand(17, 17), 0.6)
                .from(YearMonth.of(2018, 5), Parameter.ARRIVAL_AGE_SHARE, new AgeBand(16, 16), 0.3);

        List<Assumptions.BrokenWhole> found = brokenWholes(broken);

        assertThat(found)
                .extracting(Assumptions.BrokenWhole::month)
                .containsExactly(YearMonth.of(2017, 12), YearMonth.of(2018, 5));
        assertThat(found.get(0).sum()).isEqualTo(0.9, within(1e-12));
        assertThat(found.get(1).sum()).isEqualTo(0.9, within(1e-12));
        assertThat(found.get(1).row().value()).as("the row that begins then").isEqualTo(0.3);
        assertThatThrownBy(() -> broken.months(12))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the ages at arrival of young make 0.9 in 2017-12, not 1");
    }

    /** What was wrong once and has been put right before the first month read does no harm. */
    @Test
    void whatIsNeverReadNeedNotMakeAWhole() {
        Example mended = Example.withChildrenFrom(16)
                .from(YearMonth.of(2016, 1), Parameter.ARRIVAL_AGE_SHARE, new AgeBand(16, 16), 0.7)
                .from(YearMonth.of(2016, 6), Parameter.ARRIVAL_AGE_SHARE, new AgeBand(17, 17), 0.3);

        assertThat(brokenWholes(mended)).isEmpty();
    }

    @ParameterizedTest(name = "0.4 and {0}")
    @CsvSource({"0.6, true", "0.6000000009, true", "0.5999999991, true", "0.6000000011, false", "0.5999999989, false"})
    void aBillionthIsTheTolerance(double share, boolean whole) {
        Example world = Example.withChildrenFrom(16)
                .with(Parameter.ARRIVAL_AGE_SHARE, 16, 0.4)
                .with(Parameter.ARRIVAL_AGE_SHARE, 17, share);

        assertThat(brokenWholes(world).isEmpty()).isEqualTo(whole);
    }

    @Test
    void rightsExhaustedDispersionAndMoneyMayBeLeftOut() {
        Assumptions book = Example.plain().assumptions();
        Assumptions said =
                Example.plain().with(Parameter.APPEAL_RIGHTS_EXHAUSTED, 0.1).assumptions();

        assertThat(book.leavesOut(Parameter.APPEAL_RIGHTS_EXHAUSTED, Example.YOUNG))
                .isTrue();
        assertThat(said.leavesOut(Parameter.APPEAL_RIGHTS_EXHAUSTED, Example.YOUNG))
                .isFalse();
        assertThat(said.leavesOut(Parameter.APPEAL_RIGHTS_EXHAUSTED, Population.of("other")))
                .as("of another population it says nothing")
                .isTrue();
        for (Parameter parameter : Parameter.values()) {
            assertThat(parameter.mayBeLeftOut())
                    .as(parameter.id())
                    .isEqualTo(parameter == Parameter.APPEAL_RIGHTS_EXHAUSTED
                            || parameter == Parameter.ENTITLED_AT_18
                            || parameter == Parameter.RETURNS
                            || parameter == Parameter.DISPERSION
                            || !parameter.isOfPeople());
            assertThat(Assumptions.of(Map.of(Example.YOUNG, new Law(16, 18, 21, 25, 91)), List.of())
                            .leavesOut(parameter, Example.YOUNG))
                    .as(parameter.id())
                    .isEqualTo(parameter == Parameter.APPEAL_RIGHTS_EXHAUSTED
                            || parameter == Parameter.ENTITLED_AT_18
                            || parameter == Parameter.RETURNS
                            || parameter == Parameter.DISPERSION
                            || !parameter.isOfPeople());
        }
    }

    @Test
    void rightsExhaustedOfSomeAgesOnlyAreRefused() {
        Example some = Example.plain().with(Parameter.APPEAL_RIGHTS_EXHAUSTED, 18, 0.1);

        assertThatThrownBy(() -> some.months(12)).hasMessage("no appeal_rights_exhausted for young aged 19 in 2017-12");
    }

    @Test
    void whatHoldsForChildrenIsNeededWhereTheyAreCounted() {
        Assumptions book = Assumptions.of(
                Map.of(Example.YOUNG, new Law(16, 18, 21, 25, 91)),
                Example.plain().assumptions().rows());

        assertThatThrownBy(() -> book.on(new Horizon(Example.OPENING, 12)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no arrivals for young in 2017-12");
    }

    private static List<Assumptions.BrokenWhole> brokenWholes(Example world) {
        return world.assumptions()
                .brokenWholes(Parameter.ARRIVAL_AGE_SHARE, Example.YOUNG, Example.OPENING.plusMonths(1));
    }
}
