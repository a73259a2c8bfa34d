package org.carecast.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.carecast.Example;
import org.carecast.WhatIf;
import org.carecast.assumption.Parameter;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Twenty arrive each month where half are moved on. A cap is a lower number in the place of theirs, and not fewer by a factor. */
final class CappedArrivalsTest {

    private static final YearMonth SINCE = YearMonth.of(2018, 6);
    private static final Horizon MONTHS = new Horizon(Example.OPENING, 24);
    private static final Example INLAND =
            Example.withChildrenFrom(16).arrivingAged(16).from(Example.OPENING, Parameter.ARRIVALS, AgeBand.ALL, 20);
    private static final Example PORT = INLAND.with(Parameter.TRANSFER_SHARE, 0.5);

    private static boolean caps(Example world, String from, Change change, double value) {
        Scenario scenario = WhatIf.of("arrivals", WhatIf.from(from, change, Parameter.ARRIVALS, value));
        return CappedArrivals.of(scenario, world.assumptions(), MONTHS, SINCE).isPresent();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "REPLACE, 10, true",
        "REPLACE, 0, true",
        "REPLACE, 20, false",
        "REPLACE, 30, false",
        "SCALE, 0.5, false",
        "SCALE, 0, true",
        "ADD, -5, false"
    })
    void aLowerNumberIsACap(Change change, double value, boolean cap) {
        assertThat(caps(PORT, "2018-01", change, value)).isEqualTo(cap);
    }

    @Test
    void whereNobodyIsMovedOnNobodyLands() {
        assertThat(caps(INLAND, "2018-01", Change.REPLACE, 10)).isFalse();
    }

    /** The first month is that from which it holds by law, where the change begins before. */
    @Test
    void fromTheMonthOfTheLawOn() {
        Scenario early = WhatIf.of("arrivals", WhatIf.from("2018-01", Change.REPLACE, Parameter.ARRIVALS, 10));

        assertThat(CappedArrivals.of(early, PORT.assumptions(), MONTHS, SINCE))
                .map(CappedArrivals::month)
                .contains(SINCE);
        assertThat(CappedArrivals.of(
                        early, PORT.assumptions(), MONTHS, MONTHS.last().plusMonths(1)))
                .isEmpty();
    }
}
