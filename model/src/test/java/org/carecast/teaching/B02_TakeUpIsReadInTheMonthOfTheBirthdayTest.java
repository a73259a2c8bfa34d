package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.carecast.Example.aged;

import java.time.YearMonth;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.measure.Demand;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;

/**
 * Support on request begins in April 2018: whoever turned 21 before it is gone, whoever turns 21 from then on stays.
 *
 * <pre>
 *             Nov-17  Mar-18  Apr-18  Nov-18
 * aged 20        120      80      70       0
 * aged 21          0       0      10      80
 * </pre>
 */
final class B02_TakeUpIsReadInTheMonthOfTheBirthdayTest {
    @Test
    void fromAprilOnTheyStay() {
        Demand demand = Example.plain()
                .opening(20, 120)
                .with(Parameter.TAKE_UP, 0)
                .from(YearMonth.of(2018, 4), Parameter.TAKE_UP, new AgeBand(21, 25), 1)
                .months(12);

        assertThat(aged(demand, 21, "2018-03")).isZero();
        assertThat(aged(demand, 21, "2018-04")).isEqualTo(10, within(1e-9));
        assertThat(aged(demand, 21, "2018-11")).isEqualTo(80, within(1e-9));
    }
}
