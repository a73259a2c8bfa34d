package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.carecast.Example.flow;
import static org.carecast.Example.total;

import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Cause;
import org.carecast.measure.Demand;
import org.junit.jupiter.api.Test;

/**
 * Children in care who turned 18 since the last anniversary of the opening month leave by the rate of 18, from the month of
 * their birthday on: with 0.75 a year a quarter is left after twelve months and half after six. Entrants at 18 are net of
 * those who leave again before the next anniversary, so none of them leave.
 *
 * <pre>
 *                                  Dec-17  Jan-18  Jun-18  Nov-18
 * children born 1 January 2000          0   106.9    60.0    33.7
 * entrants born 1 January 2000          0   120.0   120.0   120.0
 * </pre>
 */
final class D10_InTheYearOfThe18thBirthdayTest {
    private static final double AFTER_ELEVEN_MONTHS = 120 * Math.pow(0.25, 11.0 / 12);

    @Test
    void childrenLeaveByTheRateOf18() {
        Demand demand = Example.withChildrenFrom(17)
                .opening(17, 120)
                .with(Parameter.JANUARY_BIRTHDAY_SHARE, 1)
                .with(Parameter.LEAVES_SERVICE, 18, 0.75)
                .months(24);

        assertThat(flow(demand, Cause.LEFT_SERVICE, "2017-12")).isZero();
        assertThat(flow(demand, Cause.TURNED_18, "2018-01")).isEqualTo(120, within(1e-9));
        assertThat(flow(demand, Cause.LEFT_SERVICE, "2018-01"))
                .isEqualTo(120 * (1 - Math.pow(0.25, 1.0 / 12)), within(1e-9));
        assertThat(total(demand, "2018-06")).isEqualTo(60, within(1e-9));
        assertThat(total(demand, "2018-11")).isEqualTo(AFTER_ELEVEN_MONTHS, within(1e-9));
        assertThat(total(demand, "2019-11"))
                .as("they were 18 at the anniversary")
                .isEqualTo(AFTER_ELEVEN_MONTHS / 4, within(1e-9));
    }

    @Test
    void rightsAreExhaustedByTheRateOf18Too() {
        Demand demand = Example.withChildrenFrom(17)
                .opening(17, 120)
                .with(Parameter.JANUARY_BIRTHDAY_SHARE, 1)
                .with(Parameter.APPEAL_RIGHTS_EXHAUSTED, 0.75)
                .months(12);

        assertThat(total(demand, "2018-06")).isEqualTo(60, within(1e-9));
        assertThat(flow(demand, Cause.LEFT_SERVICE, "2018-06")).isZero();
    }

    @Test
    void entrantsAreNet() {
        Demand demand = Example.plain()
                .with(Parameter.ENTRANTS_AT_18, 120)
                .with(Parameter.JANUARY_BIRTHDAY_SHARE, 1)
                .with(Parameter.LEAVES_SERVICE, 18, 0.75)
                .with(Parameter.APPEAL_RIGHTS_EXHAUSTED, 0.75)
                .months(12);

        assertThat(total(demand, "2018-06")).isEqualTo(120, within(1e-9));
        assertThat(total(demand, "2018-11")).isEqualTo(120, within(1e-9));
    }
}
