package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.carecast.Example;
import org.carecast.cohort.AccommodationMix;
import org.carecast.measure.Accommodation;
import org.carecast.measure.Demand;
import org.carecast.time.Dated;
import org.junit.jupiter.api.Test;

/**
 * A mix holds until the next one, which names all its types anew: one that it does not name has nobody.
 *
 * <pre>
 *            Nov-17  Dec-17  Jan-18
 * lodgings       45      45       0
 * own home       15      15      48
 * hostel          0       0      12
 * </pre>
 */
final class K02_AMixIsDatedTest {
    @Test
    void fromItsFirstMonth() {
        Demand demand = Example.plain().opening(18, 60).months(2);
        TreeMap<YearMonth, AccommodationMix> mixes = new TreeMap<>();
        mixes.put(YearMonth.of(2017, 1), AccommodationMix.ofCounts(Map.of("lodgings", 3.0, "own home", 1.0)));
        mixes.put(YearMonth.of(2018, 1), AccommodationMix.ofCounts(Map.of("own home", 4.0, "hostel", 1.0)));

        Accommodation places = Accommodation.of(demand, Map.of(Example.YOUNG, new Dated<>(mixes)));

        assertThat(places.types()).containsExactlyInAnyOrder("lodgings", "own home", "hostel");
        assertPlaces(places, "2017-11", 45, 15, 0);
        assertPlaces(places, "2017-12", 45, 15, 0);
        assertPlaces(places, "2018-01", 0, 48, 12);
    }

    private static void assertPlaces(Accommodation places, String month, double lodgings, double own, double hostel) {
        YearMonth asAt = YearMonth.parse(month);
        assertThat(places.at(asAt, "lodgings")).isEqualTo(lodgings, within(1e-9));
        assertThat(places.at(asAt, "own home")).isEqualTo(own, within(1e-9));
        assertThat(places.at(asAt, "hostel")).isEqualTo(hostel, within(1e-9));
    }
}
