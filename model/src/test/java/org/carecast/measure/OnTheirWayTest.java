package org.carecast.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.OpeningPosition;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Those who are on their way to another council when a later forecast opens go by what held when they came.
 *
 * <p>The earlier forecast opens at the end of 2017-11 and transfers a fifth of its arrivals, or from some month on four
 * fifths. The later one opens a year after it, with the same book and nobody here: all that differs is who is here, so the
 * one part is the whole difference. Were the fifth read as four fifths, or the month of the transfer missed, it would not be,
 * and the bridge would not exist.
 */
final class OnTheirWayTest {

    private static final YearMonth LATER = YearMonth.of(2018, 11);

    @ParameterizedTest(name = "{0} months, another share from {1}")
    @CsvSource({
        "0, 2018-11",
        "0, 2018-12",
        "1, 2018-10",
        "1, 2018-11",
        "1, 2018-12",
        "1, 2019-01",
        "6, 2018-06",
        "6, 2018-11",
        "6, 2018-12",
        "6, 2019-03"
    })
    void allThatDiffersIsWhoIsHere(int delay, String change) {
        Example world = Example.withChildrenFrom(15)
                .with(Parameter.ARRIVALS, 12)
                .with(Parameter.TRANSFER_AFTER_MONTHS, delay)
                .with(Parameter.TRANSFER_SHARE, 0.2)
                .from(YearMonth.parse(change), Parameter.TRANSFER_SHARE, AgeBand.ALL, 0.8);
        Premises earlier = new Premises(world.openingPosition(), world.assumptions(), new Horizon(Example.OPENING, 24));
        OpeningPosition nobody = OpeningPosition.of(LATER, Map.of(Example.YOUNG, Map.of(18, 0.0)));
        Premises later = new Premises(nobody, world.assumptions(), new Horizon(LATER, 12));
        Reading reading = new Reading(YearMonth.of(2019, 11), Optional.of(Example.YOUNG), Measure.CARE_LEAVERS);

        Bridge<Driver> bridge =
                Attribution.between(earlier, later, List.of(reading), 1).get(reading);

        assertThat(bridge.parts()).extracting(Bridge.Part::why).containsExactly(new Driver.Opened());
        assertThat(bridge.from()).isGreaterThan(bridge.to() + 10);
    }
}
