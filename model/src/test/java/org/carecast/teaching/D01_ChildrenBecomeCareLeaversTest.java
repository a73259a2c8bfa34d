package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.carecast.Example.aged;
import static org.carecast.Example.children;
import static org.carecast.Example.flow;
import static org.carecast.Example.total;

import org.carecast.Example;
import org.carecast.cohort.Cause;
import org.carecast.measure.Demand;
import org.junit.jupiter.api.Test;

/**
 * Children in care become care leavers on their 18th birthday: a twelfth of those aged 17 each month, and nobody is lost on
 * the way.
 *
 * <pre>
 *               Nov-17  Dec-17  May-18  Oct-18  Nov-18
 * aged 17          120     110      60      10       0
 * aged 18            0      10      60     110     120
 * turned_18          -      10      10      10      10
 * </pre>
 */
final class D01_ChildrenBecomeCareLeaversTest {
    private final Demand demand = Example.withChildrenFrom(17).opening(17, 120).months(24);

    @Test
    void aTwelfthEachMonth() {
        assertThat(children(demand, "2017-11")).isEqualTo(120, within(1e-9));
        assertThat(total(demand, "2017-11")).isZero();
        assertThat(children(demand, "2017-12")).isEqualTo(110, within(1e-9));
        assertThat(aged(demand, 18, "2017-12")).isEqualTo(10, within(1e-9));
        assertThat(children(demand, "2018-05")).isEqualTo(60, within(1e-9));
        assertThat(aged(demand, 18, "2018-05")).isEqualTo(60, within(1e-9));
        assertThat(flow(demand, Cause.TURNED_18, "2018-05")).isEqualTo(10, within(1e-9));
        assertThat(children(demand, "2018-10")).isEqualTo(10, within(1e-9));
    }

    @Test
    void inTheEndAllOfThemAndNobodyElse() {
        assertThat(children(demand, "2018-11")).isZero();
        assertThat(aged(demand, 18, "2018-11")).isEqualTo(120, within(1e-9));
        assertThat(flow(demand, Cause.TURNED_18, "2018-12")).isZero();
        assertThat(total(demand, "2019-11")).isEqualTo(120, within(1e-9));
    }

    @Test
    void theyAreNoEntrants() {
        assertThat(flow(demand, Cause.ENTERED_AT_18, "2018-05")).isZero();
        assertThat(flow(demand, Cause.QUALIFYING_ONLY, "2018-05")).isZero();
    }
}
