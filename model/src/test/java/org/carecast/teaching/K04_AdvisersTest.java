package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.measure.Advisers;
import org.carecast.measure.Demand;
import org.carecast.time.Dated;
import org.junit.jupiter.api.Test;

/**
 * Every care leaver is a case, in touch or not: 90 ask for 4.5 advisers with 20 cases each, and for 3.75 with 24.
 *
 * <pre>
 *                        Nov-17  Dec-17  Jan-18
 * cases                      90      90      90
 * cases per adviser          20      20      24
 * full-time equivalents     4.5     4.5    3.75
 * </pre>
 */
final class K04_AdvisersTest {
    @Test
    void casesByCasesPerAdviser() {
        Demand demand = Example.plain()
                .opening(18, 90)
                .with(Parameter.IN_TOUCH_RATE, 18, 0.5)
                .months(2);
        TreeMap<YearMonth, Double> cases = new TreeMap<>();
        cases.put(Example.OPENING, 20.0);
        cases.put(YearMonth.of(2018, 1), 24.0);

        Advisers advisers = Advisers.of(demand, Map.of(Example.YOUNG, new Dated<>(cases)));

        assertThat(advisers.cases(Example.OPENING)).isEqualTo(90, within(1e-9));
        assertThat(advisers.fullTimeEquivalents(Example.OPENING)).isEqualTo(4.5, within(1e-9));
        assertThat(advisers.fullTimeEquivalents(YearMonth.of(2017, 12))).isEqualTo(4.5, within(1e-9));
        assertThat(advisers.fullTimeEquivalents(YearMonth.of(2018, 1))).isEqualTo(3.75, within(1e-9));
    }
}
