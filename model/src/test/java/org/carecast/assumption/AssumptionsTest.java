package org.carecast.assumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.carecast.Example;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AssumptionsTest {

    private final Example dated = Example.plain()
            .from(YearMonth.of(2018, 4), Parameter.TAKE_UP_AFTER_21, AgeBand.ALL, 0.5)
            .from(YearMonth.of(2019, 4), Parameter.TAKE_UP_AFTER_21, AgeBand.ALL, 0.4);

    @ParameterizedTest(name = "in {0} take-up is {1}")
    @CsvSource({"2000-01, 1", "2018-03, 1", "2018-04, 0.5", "2019-03, 0.5", "2019-04, 0.4", "2099-12, 0.4"})
    void aValueHoldsFromItsMonthUntilTheNext(YearMonth month, double value) {
        assertThat(dated.assumptions().find(Parameter.TAKE_UP_AFTER_21, Example.YOUNG, 21, month))
                .get()
                .extracting(Assumption::value)
                .isEqualTo(value);
    }

    @Test
    void nothingHoldsBeforeTheFirst() {
        Assumptions book = dated.assumptions();

        assertThat(book.find(Parameter.TAKE_UP_AFTER_21, Example.YOUNG, 21, YearMonth.of(1999, 12)))
                .isEmpty();
        assertThatThrownBy(() -> book.on(new Horizon(YearMonth.of(1999, 6), 12)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no entrants_at_18 for young in 1999-07");
    }

    @Test
    void theHistoryIsInTheOrderOfDates() {
        assertThat(dated.assumptions().history(Parameter.TAKE_UP_AFTER_21, Example.YOUNG, 21))
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
        assertThatThrownBy(() -> Example.plain().with(Parameter.TAKE_UP_AFTER_21, 1.01))
                .hasMessage("take_up_after_21 is from 0 to 1, not 1.01");
        assertThatThrownBy(() -> Example.plain().with(Parameter.ENTRANTS_AT_18, -1))
                .hasMessage("entrants_at_18 is from 0 to 100000, not -1.0");
        assertThatThrownBy(() -> new Spread(0.5, 0.4, Spread.Shape.PERT)).hasMessage("low 0.5 lies above high 0.4");
    }
}
