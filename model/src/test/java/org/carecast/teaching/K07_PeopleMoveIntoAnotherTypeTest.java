package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.carecast.Example;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.evidence.FileRow;
import org.carecast.measure.Accommodation;
import org.carecast.measure.Demand;
import org.carecast.scenario.Adjustment;
import org.carecast.scenario.Change;
import org.carecast.scenario.Fault;
import org.carecast.scenario.Scenario;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Test;

/**
 * A scenario halves one type of accommodation for three months, and says which type takes those people up.
 *
 * <pre>
 *              2017-11   2018-01 to 2018-03   2018-04
 * hostel  0.4       40                   20        40
 * flat    0.5       50                   70        50
 * other   0.1       10                   10        10
 * </pre>
 */
final class K07_PeopleMoveIntoAnotherTypeTest {

    private static final Example WORLD = Example.plain()
            .opening(18, 100)
            .living("hostel", 0.4)
            .living("flat", 0.5)
            .living("other", 0.1);

    private static Adjustment halved(Optional<String> into) {
        return new Adjustment(
                Parameter.ACCOMMODATION,
                Example.YOUNG,
                AgeBand.ALL,
                Optional.of("hostel"),
                into,
                YearMonth.of(2018, 1),
                Optional.of(YearMonth.of(2018, 3)),
                Change.SCALE,
                0.5,
                "test",
                Optional.empty(),
                new FileRow("test", 1));
    }

    private static Scenario scenario(Optional<String> into) {
        return new Scenario("x", "X", "What if?", List.of(halved(into)));
    }

    @Test
    void whatOneTypeLosesTheOtherGains() {
        Assumptions book = scenario(Optional.of("flat")).applyTo(WORLD.assumptions());
        Accommodation places =
                Accommodation.of(Demand.of(WORLD.openingPosition(), book, new Horizon(Example.OPENING, 6)));

        assertThat(places.at(YearMonth.of(2017, 12), "hostel")).isEqualTo(40, within(1e-9));
        assertThat(places.at(YearMonth.of(2018, 1), "hostel")).isEqualTo(20, within(1e-9));
        assertThat(places.at(YearMonth.of(2018, 1), "flat")).isEqualTo(70, within(1e-9));
        assertThat(places.at(YearMonth.of(2018, 3), "other")).isEqualTo(10, within(1e-9));
        assertThat(places.at(YearMonth.of(2018, 4), "hostel")).isEqualTo(40, within(1e-9));
        assertThat(places.at(YearMonth.of(2018, 4), "flat")).isEqualTo(50, within(1e-9));
    }

    @Test
    void withoutSomebodyToTakeThemUpTheMixIsRefused() {
        assertThat(Fault.breaking(scenario(Optional.empty()), WORLD.assumptions(), new Horizon(Example.OPENING, 6)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.what())
                        .isEqualTo(
                                "the shares of all types of accommodation of young would make 0.8 in 2018-01, not 1"));
    }
}
