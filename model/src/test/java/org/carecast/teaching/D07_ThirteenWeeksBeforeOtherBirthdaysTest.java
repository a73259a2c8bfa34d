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
 * Arrivals and birthdays of which only the month is known are taken to be on the 15th. Of 12 who came on 15 December 2017 aged
 * 17 one turns 18 in each month of 2018; 15 March is 16 + 31 + 28 + 15 = 90 days later and too early, 15 April 121.
 *
 * <pre>
 *                    Jan-18  Feb-18  Mar-18  Apr-18  Dec-18
 * days in care           31      62      90     121     365
 * qualifying_only         1       1       1       0       0
 * turned_18               0       0       0       1       1
 * care leavers            0       0       0       1       9
 * </pre>
 *
 * Of 12 who came on 15 April 2018 one turns 18 on 15 July, 15 + 31 + 30 + 15 = 91 days later, and is early enough.
 */
final class D07_ThirteenWeeksBeforeOtherBirthdaysTest {
    @Test
    void threeMonthsWithFebruaryAreNotEnough() {
        Demand demand = Example.withChildrenFrom(17).arriving("2017-12", 12).months(12 + 1);

        for (String month : new String[] {"2018-01", "2018-02", "2018-03"}) {
            assertThat(flow(demand, Cause.QUALIFYING_ONLY, month)).as(month).isEqualTo(1, within(1e-9));
            assertThat(flow(demand, Cause.TURNED_18, month)).as(month).isZero();
        }
        for (String month : new String[] {"2018-04", "2018-12"}) {
            assertThat(flow(demand, Cause.QUALIFYING_ONLY, month)).as(month).isZero();
            assertThat(flow(demand, Cause.TURNED_18, month)).as(month).isEqualTo(1, within(1e-9));
        }
        assertThat(total(demand, "2018-12")).isEqualTo(9, within(1e-9));
    }

    @Test
    void threeMonthsOf91DaysAre() {
        Demand demand = Example.withChildrenFrom(17).arriving("2018-04", 12).months(12);

        assertThat(flow(demand, Cause.QUALIFYING_ONLY, "2018-06")).isEqualTo(1, within(1e-9));
        assertThat(flow(demand, Cause.QUALIFYING_ONLY, "2018-07")).isZero();
        assertThat(flow(demand, Cause.TURNED_18, "2018-07")).isEqualTo(1, within(1e-9));
    }

    /** The 91 days are those up to the birthday, whether or not a transfer is still to come. */
    @Test
    void whoWaitsForATransferIsCountedAllTheSame() {
        Demand demand = Example.withChildrenFrom(17)
                .arriving("2018-04", 12)
                .with(Parameter.TRANSFER_SHARE, 1)
                .with(Parameter.TRANSFER_AFTER_MONTHS, 4)
                .months(12);

        assertThat(flow(demand, Cause.QUALIFYING_ONLY, "2018-06")).isEqualTo(1, within(1e-9));
        assertThat(flow(demand, Cause.TURNED_18, "2018-07")).isEqualTo(1, within(1e-9));
        assertThat(flow(demand, Cause.TRANSFERRED_OUT, "2018-08"))
                .as("12 less 4 birthdays, May to August")
                .isEqualTo(8, within(1e-9));
        assertThat(total(demand, "2018-11")).isEqualTo(2, within(1e-9));
    }
}
