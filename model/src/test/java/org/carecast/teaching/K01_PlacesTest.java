package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.AccommodationMix;
import org.carecast.measure.Accommodation;
import org.carecast.measure.Demand;
import org.carecast.time.Dated;
import org.junit.jupiter.api.Test;

/**
 * All care leavers, in touch or not, are spread over the types of accommodation as those who were counted are: 30, 9 and 1 of 40.
 *
 * <pre>
 * care leavers  100
 * in touch       80   (0.8)
 *   own home     75   (30 of 40: 0.75)
 *   lodgings     22.5   ( 9 of 40: 0.225)
 *   in custody    2.5   ( 1 of 40: 0.025)
 * </pre>
 */
final class K01_PlacesTest {
    @Test
    void countsBecomeShares() {
        Demand demand = Example.plain()
                .opening(18, 100)
                .with(Parameter.IN_TOUCH_RATE, 18, 0.8)
                .months(1);
        Map<String, Double> counted = new LinkedHashMap<>();
        counted.put("own home", 30.0);
        counted.put("lodgings", 9.0);
        counted.put("in custody", 1.0);

        Accommodation places = Accommodation.of(
                demand, Map.of(Example.YOUNG, Dated.from(Example.OPENING, AccommodationMix.ofCounts(counted))));

        assertThat(places.types()).containsExactly("own home", "lodgings", "in custody");
        assertThat(places.at(Example.OPENING, "own home")).isEqualTo(75, within(1e-9));
        assertThat(places.at(Example.OPENING, "lodgings")).isEqualTo(22.5, within(1e-9));
        assertThat(places.at(Example.OPENING, "in custody")).isEqualTo(2.5, within(1e-9));
    }
}
