package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.carecast.Counts;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.measure.Bridge;
import org.carecast.measure.Counted;
import org.carecast.measure.Driver;
import org.carecast.measure.Outturn;
import org.carecast.measure.Premises;
import org.carecast.uncertainty.Backtest;
import org.junit.jupiter.api.Test;

/**
 * What followed explains a part of an error; the rest is said to be unexplained.
 *
 * <pre>
 * forecast    100   nobody leaves
 * followed    -10   one in ten left in the year
 * unexplained  -5
 * counted      85
 * </pre>
 */
final class J05_FromTheForecastToTheCountTest {

    @Test
    void whatIsExplainedAndTheRest() {
        Example world = Example.plain().opening(18, 100);
        Premises forecast = Counts.premises(world, 12);
        Outturn counted = Counts.careLeavers("2018-11", 85, Counted.OPEN);
        Backtest backtest = Backtest.of(forecast, Counts.certain(forecast), List.of(counted), Map.of());

        Bridge<Driver> bridge = backtest.why(
                        world.with(Parameter.LEAVES_SERVICE, 0.1).assumptions(), 1)
                .get(counted.reading());

        assertThat(bridge.from()).isEqualTo(100, within(1e-9));
        assertThat(bridge.parts())
                .extracting(part -> part.why().id())
                .containsExactly("leaves_service.young", "unexplained");
        assertThat(bridge.parts().get(0).people()).isEqualTo(-10, within(1e-9));
        assertThat(bridge.parts().get(1).people()).isEqualTo(-5, within(1e-9));
        assertThat(bridge.to()).isEqualTo(85);
    }
}
