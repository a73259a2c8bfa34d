package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.carecast.Example;
import org.carecast.cohort.AccommodationMix;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.measure.Accommodation;
import org.carecast.measure.Demand;
import org.carecast.time.Dated;
import org.junit.jupiter.api.Test;

/**
 * Each population is parted by its own mix, and those of all populations in a type are added up.
 *
 * <pre>
 *           young  others  all
 * lodgings     30      10   40   (0.75 of 40, 0.1 of 100)
 * own home     10      90  100
 * </pre>
 */
final class K03_EachPopulationHasItsMixTest {

    private static final Population OTHERS = Population.of("others");

    @Test
    void thePartsAreAdded() {
        Demand demand = Example.plain()
                .opening(18, 40)
                .beside(Example.of(OTHERS, new Law(18, 18, 21, 25, 91)).opening(19, 100), 1);

        Accommodation places = Accommodation.of(demand, Map.of(Example.YOUNG, mix(3, 1), OTHERS, mix(1, 9)));

        assertThat(places.at(Example.YOUNG, Example.OPENING, "lodgings")).isEqualTo(30, within(1e-9));
        assertThat(places.at(OTHERS, Example.OPENING, "lodgings")).isEqualTo(10, within(1e-9));
        assertThat(places.at(Example.OPENING, "lodgings")).isEqualTo(40, within(1e-9));
        assertThat(places.at(Example.OPENING, "own home")).isEqualTo(100, within(1e-9));
    }

    private static Dated<AccommodationMix> mix(double lodgings, double ownHome) {
        return Dated.from(
                Example.OPENING, AccommodationMix.ofCounts(Map.of("lodgings", lodgings, "own home", ownHome)));
    }
}
