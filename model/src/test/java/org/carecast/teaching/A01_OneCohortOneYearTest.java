package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.carecast.Example.aged;
import static org.carecast.Example.total;

import org.carecast.Example;
import org.carecast.measure.Demand;
import org.junit.jupiter.api.Test;

/**
 * A year later everyone is exactly one year older, and nobody is anywhere else.
 *
 * <pre>
 * age     Nov-17  Nov-18
 * 18         100       0
 * 19           0     100
 * </pre>
 */
final class A01_OneCohortOneYearTest {
    @Test
    void everyoneIsOneYearOlder() {
        Demand demand = Example.plain().opening(18, 100).months(12);

        assertThat(aged(demand, 18, "2018-11")).isZero();
        assertThat(aged(demand, 19, "2018-11")).isEqualTo(100, within(1e-9));
        assertThat(total(demand, "2018-11")).isEqualTo(100, within(1e-9));
    }
}
