package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.carecast.Example.children;
import static org.carecast.Example.flow;

import java.time.YearMonth;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Cause;
import org.carecast.measure.Demand;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;

/**
 * A share of a month's arrivals is moved to another council when its time comes: 3 of the 10 who came in December 2017, in
 * the month after, in the month itself, or three months later. 10 x (1 - 0.3) = 7 stay.
 *
 * <pre>
 * transferred_out        Dec-17  Jan-18  Feb-18  Mar-18  stay
 * after 1 month               0       3       0       0     7
 * after 0 months              3       0       0       0     7
 * after 3 months              0       0       0       3     7
 * </pre>
 */
final class D05_TransfersTest {
    private static final Example WORLD = Example.withChildrenFrom(16)
            .arrivingAged(16)
            .arriving("2017-12", 10)
            .with(Parameter.TRANSFER_SHARE, 0.3);

    @Test
    void inTheMonthAfterArrival() {
        assertMovedIn("2018-01", WORLD.with(Parameter.TRANSFER_AFTER_MONTHS, 1).months(6));
    }

    @Test
    void inTheMonthOfArrival() {
        Demand demand = WORLD.with(Parameter.TRANSFER_AFTER_MONTHS, 0).months(6);

        assertMovedIn("2017-12", demand);
        assertThat(flow(demand, Cause.ARRIVED, "2017-12"))
                .as("they count as arrivals all the same")
                .isEqualTo(10, within(1e-9));
    }

    @Test
    void threeMonthsLater() {
        assertMovedIn("2018-03", WORLD.with(Parameter.TRANSFER_AFTER_MONTHS, 3).months(6));
    }

    /** What holds for those who come in a month stays theirs, whatever is decided for those who come later. */
    @Test
    void theShareAndTheTimeOfTheMonthOfArrivalHold() {
        YearMonth january = YearMonth.of(2018, 1);

        assertMovedIn(
                "2018-03",
                WORLD.with(Parameter.TRANSFER_AFTER_MONTHS, 3)
                        .from(january, Parameter.TRANSFER_AFTER_MONTHS, AgeBand.ALL, 1)
                        .from(january, Parameter.TRANSFER_SHARE, AgeBand.ALL, 1)
                        .months(6));
    }

    /** Those who leave care before their transfer are not transferred: half of 10 in each month, then 0.3 of the rest. */
    @Test
    void onlyThoseStillInCareAreMoved() {
        Demand demand = WORLD.with(Parameter.LEAVES_CARE, 1 - Math.pow(0.5, 12)).months(2);

        assertThat(flow(demand, Cause.LEFT_CARE, "2017-12")).isEqualTo(5, within(1e-9));
        assertThat(flow(demand, Cause.TRANSFERRED_OUT, "2018-01")).isEqualTo(1.5, within(1e-9));
        assertThat(flow(demand, Cause.LEFT_CARE, "2018-01")).isEqualTo(1.75, within(1e-9));
        assertThat(children(demand, "2018-01")).isEqualTo(1.75, within(1e-9));
    }

    private static void assertMovedIn(String moved, Demand demand) {
        for (YearMonth month = YearMonth.of(2017, 12);
                !month.isAfter(YearMonth.of(2018, 5));
                month = month.plusMonths(1)) {
            boolean gone = !month.isBefore(YearMonth.parse(moved));
            assertThat(flow(demand, Cause.TRANSFERRED_OUT, month.toString()))
                    .as("transferred in %s", month)
                    .isEqualTo(month.toString().equals(moved) ? 3 : 0, within(1e-9));
            assertThat(children(demand, month.toString()))
                    .as("in care at the end of %s", month)
                    .isEqualTo(gone ? 7 : 10, within(1e-9));
        }
    }
}
