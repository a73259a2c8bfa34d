package org.carecast.measure;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.carecast.Example;
import org.carecast.cohort.AccommodationMix;
import org.carecast.time.Dated;
import org.junit.jupiter.api.Test;

/** What places and advisers refuse. */
final class CapacityTest {

    private final Demand demand = Example.plain().opening(18, 10).months(1);

    @Test
    void aPopulationOfWhichNothingIsSaid() {
        assertThatThrownBy(() -> Accommodation.of(demand, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no mix of accommodation for young");
        assertThatThrownBy(() -> Advisers.of(demand, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no cases per adviser for young");
    }

    @Test
    void whatBeginsAfterTheOpening() {
        assertThatThrownBy(() ->
                        Advisers.of(demand, Map.of(Example.YOUNG, Dated.from(Example.OPENING.plusMonths(1), 20.0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nothing holds in 2017-11; the first is from 2017-12");
    }

    @Test
    void anAdviserWithoutCases() {
        assertThatThrownBy(() -> Advisers.of(demand, Map.of(Example.YOUNG, Dated.from(Example.OPENING, 0.0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("an adviser has cases");
    }

    @Test
    void sharesOfNoWhole() {
        assertThatThrownBy(() -> AccommodationMix.ofCounts(Map.of("own home", 0.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no shares of a whole");
        assertThatThrownBy(() -> new AccommodationMix(Map.of("a", 1.5, "b", -0.5)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
