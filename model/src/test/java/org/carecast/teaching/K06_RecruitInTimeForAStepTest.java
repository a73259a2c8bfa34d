package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Map;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.measure.Advisers;
import org.carecast.measure.Recruitment;
import org.carecast.time.Dated;
import org.junit.jupiter.api.Test;

/**
 * Whoever is to be at work in January is recruited as many months before as hiring takes. The forecast opens in November 2017, as in K05:
 * advisers rise by 6.5 in January 2018 and by 0.5 in each other month until November.
 *
 * <pre>
 * months to hire                    1       2       3      13
 * recruit for Jan-18 by        Dec-17  Nov-17  Oct-17  Dec-16
 * can still be met                yes     yes      no      no
 * first month that can be      Dec-17  Jan-18  Feb-18  Dec-18
 * largest rise from then on    Jan-18  Jan-18  Feb-18       -
 * recruit for that by          Dec-17  Nov-17  Nov-17       -
 * </pre>
 */
final class K06_RecruitInTimeForAStepTest {

    private static final YearMonth JANUARY = YearMonth.of(2018, 1);
    private static final YearMonth LAST = YearMonth.of(2018, 12);

    private final Advisers advisers = Advisers.of(
            Example.withChildrenFrom(17)
                    .opening(17, 240)
                    .with(Parameter.JANUARY_BIRTHDAY_SHARE, 0.5)
                    .months(13),
            Map.of(Example.YOUNG, Dated.from(Example.OPENING, 20.0)));

    @Test
    void aStepThatCanStillBeMet() {
        Recruitment one = recruitBy(1);
        assertThat(one.rise().month()).isEqualTo(JANUARY);
        assertThat(one.rise().fullTimeEquivalents()).isEqualTo(6.5, within(1e-9));
        assertThat(one.by()).isEqualTo(YearMonth.of(2017, 12));
        assertThat(one.isInTime()).isTrue();

        Recruitment two = recruitBy(2);
        assertThat(two.by()).isEqualTo(Example.OPENING);
        assertThat(two.isInTime())
                .as("recruitment can start when the forecast opens")
                .isTrue();
        assertThat(two.stillMet()).contains(two.rise());
    }

    @Test
    void aStepThatComesTooSoonAndTheNextThatDoesNot() {
        Recruitment three = recruitBy(3);

        assertThat(three.by()).isEqualTo(YearMonth.of(2017, 10));
        assertThat(three.isInTime()).isFalse();
        assertThat(three.firstMet()).isEqualTo(YearMonth.of(2018, 2));
        assertThat(three.stillMet()).hasValueSatisfying(next -> {
            assertThat(next.month()).isEqualTo(YearMonth.of(2018, 2));
            assertThat(next.fullTimeEquivalents()).isEqualTo(0.5, within(1e-9));
            assertThat(three.by(next)).isEqualTo(Example.OPENING);
        });
    }

    @Test
    void noLaterStepCanBeMet() {
        Recruitment thirteen = recruitBy(13);

        assertThat(thirteen.by()).isEqualTo(YearMonth.of(2016, 12));
        assertThat(thirteen.firstMet()).isEqualTo(LAST);
        assertThat(thirteen.stillMet())
                .as("the last of the 240 turned 18 in November 2018")
                .isEmpty();
        assertThat(recruitBy(14).firstMet()).isAfter(LAST);
    }

    @Test
    void whereAdvisersDoNotRiseNobodyIsRecruited() {
        assertThat(advisers.recruitBy(1, Example.OPENING)).isEmpty();
    }

    private Recruitment recruitBy(int hireMonths) {
        return advisers.recruitBy(hireMonths, LAST).orElseThrow();
    }
}
