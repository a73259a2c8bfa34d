package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Map;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.measure.Advisers;
import org.carecast.time.Dated;
import org.junit.jupiter.api.Test;

/**
 * Of 240 aged 17, half have an assigned birthday and turn 18 together in January; of the others 10 do so each month.
 *
 * <pre>
 *                           Dec-17  Jan-18  Feb-18
 * turn 18                       10     130      10
 * advisers more (20 cases)     0.5     6.5     0.5
 * </pre>
 */
final class K05_TheJanuaryStepAsksForAdvisersTest {

    private static final YearMonth DECEMBER = YearMonth.of(2017, 12);
    private static final YearMonth FEBRUARY = YearMonth.of(2018, 2);

    private final Advisers advisers = Advisers.of(
            Example.withChildrenFrom(17)
                    .opening(17, 240)
                    .with(Parameter.JANUARY_BIRTHDAY_SHARE, 0.5)
                    .months(13),
            Map.of(Example.YOUNG, Dated.from(Example.OPENING, 20.0)));

    @Test
    void theLargestRiseIsInJanuary() {
        Advisers.Rise january =
                advisers.largestRise(Example.OPENING, FEBRUARY.plusYears(1)).orElseThrow();

        assertThat(january.month()).isEqualTo(YearMonth.of(2018, 1));
        assertThat(january.cases()).isEqualTo(130, within(1e-9));
        assertThat(january.fullTimeEquivalents()).isEqualTo(6.5, within(1e-9));
    }

    @Test
    void ofRisesThatAreAlikeTheFirst() {
        assertThat(advisers.largestRise(FEBRUARY, FEBRUARY.plusMonths(5))).hasValueSatisfying(rise -> {
            assertThat(rise.month()).isEqualTo(FEBRUARY);
            assertThat(rise.cases()).isEqualTo(10, within(1e-9));
        });
    }

    @Test
    void whereNobodyMoreComesThereIsNoRise() {
        assertThat(advisers.largestRise(Example.OPENING, Example.OPENING)).isEmpty();
        assertThat(advisers.largestRise(YearMonth.of(2018, 12), YearMonth.of(2018, 12)))
                .isEmpty();
        assertThat(advisers.largestRise(DECEMBER, DECEMBER)).isPresent();
    }
}
