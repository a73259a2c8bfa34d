package org.carecast.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Belief;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.scenario.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Kent's forecast rests on. */
final class SensitivityTest {

    private static final YearMonth END = YearMonth.of(2021, 11);
    private static final Population UASC = Population.of("uasc");

    private Premises kent;

    @BeforeEach
    void readKent() throws Exception {
        Study study = StudyReader.read(Path.of("../data/kent-2017"));
        kent = study.premises(Scenario.BASE, study.horizon());
    }

    @Test
    void inTouchRestsMostOnTakeUpAfter21() {
        Sensitivity sensitivity = Sensitivity.of(kent, new Reading(END, Optional.empty(), Measure.IN_TOUCH));

        assertThat(sensitivity.swings().get(0).moved().parameter()).isEqualTo(Parameter.TAKE_UP);
        assertThat(sensitivity.swings())
                .isSortedAccordingTo(
                        Comparator.<Swing<Belief>>comparingDouble(Swing::length).reversed());
        assertThat(sensitivity.base()).isEqualTo(2237, within(0.5));
    }

    @Test
    void everyBeliefWithARangeButSharesOfAWhole() {
        Sensitivity sensitivity = Sensitivity.of(kent, new Reading(END, Optional.empty(), Measure.CARE_LEAVERS));
        List<Belief> expected = kent.assumptions().rows().stream()
                .filter(row -> row.spread().isPresent())
                .filter(row -> row.parameter() != Parameter.ARRIVAL_AGE_SHARE
                        && row.parameter().isOfPeople())
                .map(Belief::of)
                .distinct()
                .toList();

        assertThat(sensitivity.swings()).extracting(Swing::moved).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(sensitivity.leavesOutWholes()).isTrue();
    }

    /** One population alone is moved by what is believed of it as it is among the others. */
    @Test
    void ofOnePopulation() {
        Sensitivity all = Sensitivity.of(kent, new Reading(END, Optional.empty(), Measure.CARE_LEAVERS));
        Sensitivity uasc = Sensitivity.of(kent, new Reading(END, Optional.of(UASC), Measure.CARE_LEAVERS));

        assertThat(uasc.swings())
                .extracting(swing -> swing.moved().population())
                .containsOnly(UASC);
        assertThat(uasc.swings())
                .allSatisfy(swing -> assertThat(all.swings())
                        .filteredOn(other -> other.moved().equals(swing.moved()))
                        .singleElement()
                        .satisfies(other -> assertThat(other.length()).isEqualTo(swing.length(), within(1e-6))));
    }

    /** Put in by hand, every value that is found gives the target. */
    @Test
    void theSwitchingValueReproducesTheTarget() {
        for (double target : new double[] {2000, 2300}) {
            Reading reading = new Reading(END, Optional.empty(), Measure.IN_TOUCH);
            Sensitivity sensitivity = Sensitivity.of(kent, reading);
            int found = 0;
            for (Swing<Belief> swing : sensitivity.swings()) {
                Optional<SwitchingValue> value = sensitivity.switchingValue(swing.moved(), target);
                if (value.isPresent()) {
                    found++;
                    Assumptions book = kent.assumptions()
                            .with(row -> Belief.of(row).equals(swing.moved())
                                    ? row.withValue(
                                            value.get().isFactor()
                                                    ? value.get().at() * row.value()
                                                    : value.get().at())
                                    : row);
                    assertThat(reading.of(new Premises(kent.opening(), book, kent.horizon()).demand()))
                            .as("%s at %s", swing.moved(), value.get())
                            .isEqualTo(target, within(1e-6));
                }
            }
            assertThat(found).as("for " + target).isPositive();
        }
    }

    @Test
    void aMonthOrAPopulationOfAnotherForecastIsRefused() {
        assertThatThrownBy(() ->
                        Sensitivity.of(kent, new Reading(END.plusMonths(1), Optional.empty(), Measure.CARE_LEAVERS)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sensitivity.of(
                        kent, new Reading(END, Optional.of(Population.of("nobody")), Measure.CARE_LEAVERS)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(kent.assumptions().of(Set.of(UASC)).populations()).containsExactly(UASC);
    }
}
