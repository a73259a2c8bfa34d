package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.carecast.Example.flow;
import static org.carecast.Example.total;

import org.carecast.Example;
import org.carecast.cohort.Cause;
import org.carecast.measure.Demand;
import org.junit.jupiter.api.Test;

/**
 * Nothing says when those of the opening position came; they are taken to have been there long enough. One of 12 aged 17 in
 * November turns 18 in December and is a care leaver; one of 12 who come in December and turns 18 in January is not.
 *
 * <pre>
 *                    Dec-17  Jan-18
 * turned_18               1       1   (the opening)
 * qualifying_only         0       1   (December)
 * </pre>
 */
final class D08_TheOpeningPositionIsEntitledTest {
    private final Demand demand =
            Example.withChildrenFrom(17).opening(17, 12).arriving("2017-12", 12).months(2);

    @Test
    void theOpeningIsEntitledFromTheFirstMonthOn() {
        assertThat(flow(demand, Cause.TURNED_18, "2017-12")).isEqualTo(1, within(1e-9));
        assertThat(flow(demand, Cause.QUALIFYING_ONLY, "2017-12")).isZero();
        assertThat(flow(demand, Cause.TURNED_18, "2018-01")).isEqualTo(1, within(1e-9));
        assertThat(total(demand, "2018-01")).isEqualTo(2, within(1e-9));
    }

    @Test
    void whoCameAfterItIsNotYet() {
        assertThat(flow(demand, Cause.QUALIFYING_ONLY, "2018-01")).isEqualTo(1, within(1e-9));
    }
}
