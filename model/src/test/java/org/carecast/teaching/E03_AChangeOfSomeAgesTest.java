package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.carecast.Example.aged;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.carecast.Example;
import org.carecast.WhatIf;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.measure.Demand;
import org.carecast.scenario.Change;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A change of some ages leaves the others as they were, even those that shared a row with them. One row gives the rate for
 * ages 18 to 20 and another one for 21 to 25:
 *
 * <pre>
 * leaving, by age           18   19   20   21   22   23   24   25
 * base                      .2   .2   .2   .1   .1   .1   .1   .1
 * replace .5 at 19          .2   .5   .2   .1   .1   .1   .1   .1
 * replace .5 at 20 to 22    .2   .2   .5   .5   .5   .1   .1   .1
 * scale 2 at 20 to 22       .2   .2   .4   .2   .2   .1   .1   .1
 * replace .5 at 24 to 30    .2   .2   .2   .1   .1   .1   .5   .5
 * </pre>
 */
final class E03_AChangeOfSomeAgesTest {
    private static final Example TWO_BANDS = Example.plain()
            .opening(18, 100)
            .opening(19, 100)
            .from(Example.OPENING, Parameter.LEAVES_SERVICE, new AgeBand(18, 20), 0.2)
            .from(Example.OPENING, Parameter.LEAVES_SERVICE, new AgeBand(21, 25), 0.1);

    @ParameterizedTest(name = "{0} {1} at {2}")
    @CsvSource({
        "REPLACE, .5, 19, .2 .5 .2 .1 .1 .1 .1 .1",
        "REPLACE, .5, 20-22, .2 .2 .5 .5 .5 .1 .1 .1",
        "SCALE, 2, 20-22, .2 .2 .4 .2 .2 .1 .1 .1",
        "REPLACE, .5, 24-30, .2 .2 .2 .1 .1 .1 .5 .5"
    })
    void ageByAge(Change change, double value, String ages, String expected) {
        Assumptions changed = changed(change, value, ages);

        assertThat(IntStream.rangeClosed(18, 25).boxed())
                .extracting(age -> WhatIf.value(changed, Parameter.LEAVES_SERVICE, age, "2017-12"))
                .containsExactlyElementsOf(
                        Arrays.stream(expected.split(" ")).map(Double::valueOf).toList());
    }

    /** Nobody aged 18 in November leaves any more, and one in five of those aged 19 does: 100 and 80 a year later. */
    @Test
    void onlyThoseOfTheAgeStay() {
        Demand demand = Demand.of(
                TWO_BANDS.openingPosition(), changed(Change.REPLACE, 0, "18"), new Horizon(Example.OPENING, 12));

        assertThat(aged(demand, 19, "2018-11")).isEqualTo(100, within(1e-9));
        assertThat(aged(demand, 20, "2018-11")).isEqualTo(80, within(1e-9));
    }

    private static Assumptions changed(Change change, double value, String ages) {
        AgeBand band = AgeBand.parse(ages).orElseThrow();
        return WhatIf.of("leaving", WhatIf.between("2017-12", "", change, Parameter.LEAVES_SERVICE, band, value))
                .applyTo(TWO_BANDS.assumptions());
    }
}
