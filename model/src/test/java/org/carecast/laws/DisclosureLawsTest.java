package org.carecast.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Population;
import org.carecast.disclosure.Intruder;
import org.carecast.disclosure.Place;
import org.carecast.disclosure.Place.Missed;
import org.carecast.disclosure.Printed;
import org.carecast.disclosure.Quantity;
import org.carecast.disclosure.Quantity.Kind;
import org.carecast.disclosure.Suppression;
import org.carecast.measure.Demand;
import org.carecast.measure.Premises;
import org.carecast.scenario.Scenario;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Test;

/** What holds for every published forecast: small counts are withheld, and nothing that is withheld can be worked out. */
final class DisclosureLawsTest {

    private static final int WORLDS = 25;
    private static final int FEW = 5;
    private static final int YEARS = 3;

    @Test
    void nothingWithheldCanBeWorkedOut() {
        int refused = 0;
        int more = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            Premises premises = world(seed);
            List<Printed> figures = print(premises.demand());
            Intruder intruder = Intruder.onPeople(premises, List.of(Scenario.BASE), FEW, DisclosureLawsTest::print);

            Optional<Set<Place>> withheld = Suppression.of(List.of(intruder), figures, FEW);

            if (withheld.isEmpty()) {
                refused++;
                continue;
            }
            for (Printed figure : figures) {
                double shown = (figure.low() + figure.high()) / 2;
                boolean small = figure.kind() == Kind.COUNT && shown >= 1 && shown <= FEW;
                boolean gone = withheld.get().contains(figure.place());
                assertThat(gone || !small).as("seed %d, %s", seed, figure).isTrue();
                more += gone && !small ? 1 : 0;
                if (gone && shown >= 1) {
                    assertThat(intruder.possibleValues(figure.place(), withheld.get())
                                    .orElseThrow())
                            .as("seed %d, %s", seed, figure)
                            .isGreaterThanOrEqualTo(Intruder.ENOUGH);
                }
            }
            assertThat(Suppression.of(List.of(intruder), figures, FEW)).isEqualTo(withheld);
        }
        assertThat(refused).isLessThan(WORLDS / 5);
        assertThat(more).isGreaterThan(WORLDS);
    }

    /** A few people of each age, some of whom go, and a few who come each year. */
    private static Premises world(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Example world = Example.plain().with(Parameter.ENTRANTS_AT_18, random.nextInt(0, 20));
        for (int age = 18; age <= 25; age++) {
            world = world.opening(age, random.nextInt(4) == 0 ? random.nextInt(0, 6) : random.nextInt(6, 60))
                    .with(Parameter.LEAVES_SERVICE, age, random.nextBoolean() ? 0 : random.nextDouble(0.3))
                    .with(Parameter.IN_TOUCH_RATE, age, 0.5 + random.nextDouble(0.5));
        }
        return new Premises(
                world.openingPosition(),
                world.with(Parameter.TAKE_UP_AFTER_21, random.nextDouble()).assumptions(),
                new Horizon(Example.OPENING, 12 * (YEARS - 1)));
    }

    /** A table of ages by years, with totals and those in touch. */
    private static List<Printed> print(Demand demand) {
        List<Printed> figures = new ArrayList<>();
        Population population = demand.populations().iterator().next();
        for (int year = 0; year < YEARS; year++) {
            YearMonth month = Example.OPENING.plusYears(year);
            for (int age = 18; age <= 25; age++) {
                figures.add(count(
                        new Place("ages", age, year, Missed.DETAIL),
                        demand.at(population, month, age).people()));
            }
            figures.add(count(
                    new Place("ages", 26, year, Missed.TOTAL), demand.at(month).people()));
            figures.add(count(
                    new Place("ages", 27, year, Missed.TOTAL), demand.at(month).inTouch()));
        }
        return figures;
    }

    private static Printed count(Place place, double people) {
        double shown = Math.floor(people + 0.5 + 1e-9);
        return new Quantity(place, Kind.COUNT, people, 1).printed(shown - 0.5, shown + 0.5);
    }
}
