package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.carecast.Counts;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.uncertainty.OffCentre;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 100 people aged 20, who all turn 21 in the year. Take-up is believed to be 1, from 0.15 to 1: half the belief lies below 0.675 (G05).
 * So many a year enter, believed to be from 5 to 20: half the belief lies below 10, their geometric mean.
 *
 * <pre>
 * forecast                             100 + entrants
 * take-up at the middle of its range   67.5 + entrants      pull 32.5
 * entrants at the middle               100 + 10             pull entrants - 10
 * </pre>
 */
final class G08_BesideTheMiddleOfARangeTest {

    private static final double MIDDLE = -0.275 + Math.sqrt(0.5 / 0.9) * 1.275;

    private static List<OffCentre> offCentre(double entrants) {
        Premises world = Counts.premises(
                Example.plain()
                        .opening(20, 100)
                        .with(Parameter.ENTRANTS_AT_18, entrants)
                        .with(Parameter.TAKE_UP, 1),
                12);
        Premises ranged = world.with(world.assumptions().with(row -> {
            if (row.effectiveFrom().isBefore(Example.OPENING)) {
                return row;
            }
            return row.parameter() == Parameter.ENTRANTS_AT_18
                    ? Example.ranged(row, new Spread(5, 20, Spread.Shape.LOGNORMAL))
                    : Example.ranged(row, new Spread(0.15, 1, Spread.Shape.TRIANGULAR));
        }));
        return OffCentre.of(ranged, Counts.reading(Measure.CARE_LEAVERS, "2018-11"));
    }

    @Test
    void whatStandsInTheMiddlePullsNothing() {
        assertThat(offCentre(10)).singleElement().satisfies(each -> {
            assertThat(each.belief().parameter()).isEqualTo(Parameter.TAKE_UP);
            assertThat(each.pull()).isEqualTo(100 * (1 - MIDDLE), within(1e-9));
            assertThat(each.row().value()).isEqualTo(1);
            assertThat(each.range().low()).isEqualTo(0.15);
        });
    }

    @Test
    void theStrongestComesFirst() {
        assertThat(offCentre(20))
                .extracting(each -> each.belief().parameter())
                .containsExactly(Parameter.TAKE_UP, Parameter.ENTRANTS_AT_18);
    }

    @ParameterizedTest(name = "{0} a year pull {1}")
    @CsvSource({"20, 10, true", "5, -5, true", "6, -4, false", "14, 4, false"})
    void theyPullUpOrDown(double entrants, double pull, boolean atAnEnd) {
        OffCentre last = offCentre(entrants).get(1);

        assertThat(last.pull()).isEqualTo(pull, within(1e-9));
        assertThat(last.isAtAnEnd()).isEqualTo(atAnEnd);
    }
}
