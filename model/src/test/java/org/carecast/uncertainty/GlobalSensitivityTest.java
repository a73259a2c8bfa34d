package org.carecast.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.carecast.Example;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.scenario.Scenario;
import org.carecast.time.Horizon;
import org.carecast.uncertainty.GlobalSensitivity.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Kent's forecast rests on with all in doubt at once; few points, since nothing here hangs on how good they are. */
final class GlobalSensitivityTest {

    private static final int POINTS = 32;
    private static final YearMonth END = YearMonth.of(2021, 11);
    private static final YearMonth SOON = YearMonth.of(2018, 6);
    private static final Population UASC = Population.of("uasc");
    private static final Population CITIZEN = Population.of("citizen");

    private Premises kent;

    @BeforeEach
    void readKent() throws Exception {
        Study study = StudyReader.read(Path.of("../data/kent-2017"));
        kent = study.premises(Scenario.BASE, study.horizon());
    }

    @Test
    void inTouchRestsMostOnTakeUpAfter21() {
        GlobalSensitivity sensitivity = of(new Reading(END, Optional.empty(), Measure.IN_TOUCH));

        assertThat(sensitivity.parts().get(0).belief().parameter()).isEqualTo(Parameter.TAKE_UP);
        assertThat(sensitivity.parts())
                .extracting(part -> -part.index().total())
                .isSorted();
    }

    /** Shares of a whole take part: they are put to 1 together. */
    @Test
    void everyBeliefThatIsReadByThen() {
        GlobalSensitivity end = of(new Reading(END, Optional.empty(), Measure.CARE_LEAVERS));
        GlobalSensitivity soon = of(new Reading(SOON, Optional.empty(), Measure.CARE_LEAVERS));

        assertThat(end.parts())
                .extracting(part -> part.belief().parameter())
                .filteredOn(Parameter.ARRIVAL_AGE_SHARE::equals)
                .hasSize(5);
        assertThat(beliefs(end)).as("leaving at 18 from December 2018").contains("leaves_service citizen 18");
        assertThat(beliefs(soon))
                .doesNotContain("leaves_service citizen 18")
                .contains("leaves_service citizen 19-25", "entrants_at_18 citizen all");
    }

    private static List<String> beliefs(GlobalSensitivity sensitivity) {
        return sensitivity.parts().stream()
                .map(Part::belief)
                .map(belief -> belief.parameter().id() + " " + belief.population() + " " + belief.ages())
                .toList();
    }

    /** What a population has among all is what it has alone, in another proportion. */
    @Test
    void populationsAreApart() {
        GlobalSensitivity all = of(new Reading(SOON, Optional.empty(), Measure.IN_TOUCH));
        for (Population population : List.of(UASC, CITIZEN)) {
            GlobalSensitivity alone = of(new Reading(SOON, Optional.of(population), Measure.IN_TOUCH));
            List<Part> among = all.parts().stream()
                    .filter(part -> part.belief().population().equals(population))
                    .toList();
            double share =
                    among.get(0).index().total() / alone.parts().get(0).index().total();

            assertThat(share).isBetween(0.0, 1.0);
            for (int place = 0; place < among.size(); place++) {
                assertThat(among.get(place).belief())
                        .isEqualTo(alone.parts().get(place).belief());
                assertThat(among.get(place).index().first())
                        .isEqualTo(share * alone.parts().get(place).index().first(), within(1e-12));
            }
        }
    }

    /** Dispersion is read by chance alone, and rows without a range are not in doubt. */
    @Test
    void whatDoesNothingToExpectedNumbersTakesNoPart() {
        Example world = Example.plain()
                .with(Parameter.ENTRANTS_AT_18, 100)
                .with(Parameter.DISPERSION, 0.2)
                .with(Parameter.IN_TOUCH_RATE, 0.9);
        Assumptions book = world.assumptions()
                .with(row -> row.value() == 100
                        ? Example.ranged(row, new Spread(80, 120, Spread.Shape.UNIFORM))
                        : row.parameter() == Parameter.DISPERSION
                                ? Example.ranged(row, new Spread(0.1, 0.3, Spread.Shape.UNIFORM))
                                : row);
        Horizon year = new Horizon(Example.OPENING, 12);

        GlobalSensitivity sensitivity = GlobalSensitivity.of(
                new Premises(world.openingPosition(), book, year),
                new Reading(year.last(), Optional.empty(), Measure.IN_TOUCH),
                1024,
                points -> {});

        assertThat(sensitivity.parts()).singleElement().satisfies(part -> {
            assertThat(part.belief().parameter()).isEqualTo(Parameter.ENTRANTS_AT_18);
            assertThat(part.index().first()).isEqualTo(1, within(0.01));
            assertThat(part.index().total()).isEqualTo(1, within(0.01));
        });
    }

    @Test
    void whereNothingMovesNothingHasAPart() {
        GlobalSensitivity opening = of(new Reading(kent.horizon().opening(), Optional.empty(), Measure.CARE_LEAVERS));

        assertThat(opening.parts()).isEmpty();
        assertThat(opening.oneAtATime()).isZero();
    }

    @Test
    void theSameOnAnyNumberOfThreads() throws Exception {
        Reading reading = new Reading(SOON, Optional.empty(), Measure.IN_TOUCH);
        ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool five = new ForkJoinPool(5);
        try {
            assertThat(five.submit(() -> of(reading)).get())
                    .isEqualTo(one.submit(() -> of(reading)).get());
        } finally {
            one.shutdown();
            five.shutdown();
        }
    }

    @Test
    void progressIsToldOfEveryPointOfEveryPopulation() {
        AtomicInteger told = new AtomicInteger();
        GlobalSensitivity.of(kent, new Reading(SOON, Optional.empty(), Measure.IN_TOUCH), POINTS, told::addAndGet);

        assertThat(told).hasValue(2 * POINTS);
    }

    @Test
    void aMonthOfAnotherForecastIsRefused() {
        assertThatThrownBy(() -> of(new Reading(END.plusMonths(1), Optional.empty(), Measure.CARE_LEAVERS)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private GlobalSensitivity of(Reading reading) {
        return GlobalSensitivity.of(kent, reading, POINTS, points -> {});
    }
}
