package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.carecast.Example.flow;
import static org.carecast.Example.total;

import java.time.YearMonth;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Cause;
import org.carecast.measure.Demand;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;

/**
 * The opening position does not say when its 17-year-olds came. Of 120, ten turn 18 in each month, and until February seven of them
 * have had their 13 weeks. From March on all have.
 *
 * <pre>
 *                      Dec-17  Jan-18  Feb-18  Mar-18
 * turned_18                 7       7       7      10
 * not_entitled_at_18        3       3       3       0
 * care leavers              7      14      21      31
 * under 18                110     100      90      80
 * </pre>
 */
final class D12_NotEveryoneWhoTurns18IsEntitledTest {
    private final Demand demand = Example.withChildrenFrom(17)
            .opening(17, 120)
            .with(Parameter.ENTITLED_AT_18, 0.7)
            .from(YearMonth.of(2018, 3), Parameter.ENTITLED_AT_18, AgeBand.ALL, 1)
            .months(4);

    @Test
    void sevenOfTenBecomeCareLeavers() {
        for (String month : new String[] {"2017-12", "2018-01", "2018-02"}) {
            assertThat(flow(demand, Cause.TURNED_18, month)).as(month).isEqualTo(7, within(1e-9));
            assertThat(flow(demand, Cause.NOT_ENTITLED, month)).as(month).isEqualTo(3, within(1e-9));
        }
        assertThat(total(demand, "2018-02")).isEqualTo(21, within(1e-9));
    }

    @Test
    void laterAllDo() {
        assertThat(flow(demand, Cause.TURNED_18, "2018-03")).isEqualTo(10, within(1e-9));
        assertThat(flow(demand, Cause.NOT_ENTITLED, "2018-03")).isZero();
        assertThat(total(demand, "2018-03")).isEqualTo(31, within(1e-9));
    }

    @Test
    void theOthersAreNoLongerUnder18Either() {
        assertThat(demand.childrenInCare(YearMonth.of(2018, 3))).isEqualTo(80, within(1e-9));
    }

    /** Of 120 who come in December aged 17, ten turn 18 in March with fewer than 91 days: nobody is left out twice. */
    @Test
    void thoseWhoCameTooLateAreToldApartByTheirMonth() {
        Demand newcomers = Example.withChildrenFrom(17)
                .arriving("2017-12", 120)
                .with(Parameter.ENTITLED_AT_18, 0.5)
                .months(5);

        assertThat(flow(newcomers, Cause.QUALIFYING_ONLY, "2018-02")).isEqualTo(10, within(1e-9));
        assertThat(flow(newcomers, Cause.NOT_ENTITLED, "2018-02")).isZero();
        assertThat(flow(newcomers, Cause.NOT_ENTITLED, "2018-04")).isEqualTo(5, within(1e-9));
        assertThat(flow(newcomers, Cause.TURNED_18, "2018-04")).isEqualTo(5, within(1e-9));
    }

    @Test
    void withoutARowEverybodyIs() {
        assertThat(flow(Example.withChildrenFrom(17).opening(17, 120).months(1), Cause.TURNED_18, "2017-12"))
                .isEqualTo(10, within(1e-9));
    }
}
