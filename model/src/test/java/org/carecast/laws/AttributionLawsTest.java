package org.carecast.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.carecast.Example;
import org.carecast.WhatIf;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Law;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.measure.Attribution;
import org.carecast.measure.Bridge;
import org.carecast.measure.Comparison;
import org.carecast.measure.Demand;
import org.carecast.measure.Driver;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.scenario.Adjustment;
import org.carecast.scenario.Change;
import org.carecast.scenario.Scenario;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of every difference that is shared out, whatever makes it. */
final class AttributionLawsTest {

    private static final Horizon HORIZON = new Horizon(Example.OPENING, 20);
    private static final double PEOPLE = 1e-9;

    static IntStream seeds() {
        return IntStream.range(0, 4);
    }

    /** Six things of which every set is tried, and nine of which orders are drawn. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void thePartsSumToTheDifferenceAndWhatDoesNotMatterHasNone(int seed) {
        for (int things : new int[] {1, 6, 9}) {
            RandomScenario random = new RandomScenario(seed);
            Assumptions book = random.book();
            Premises before = new Premises(random.opening(), book, HORIZON);
            Premises after =
                    new Premises(random.opening(), random.ofThings(book, things).applyTo(book), HORIZON);
            Demand first = before.demand();
            Demand second = after.demand();

            Attribution.between(before, after, readings(HORIZON.last()), seed).forEach((reading, bridge) -> {
                assertThat(bridge.parts()).hasSize(things);
                assertThat(bridge.from() + sum(bridge)).isEqualTo(bridge.to(), within(1e-9 * (1 + bridge.to())));
                assertThat(bridge.from()).isEqualTo(reading.of(first));
                assertThat(bridge.to()).isEqualTo(reading.of(second));
                requireNoPartOfWhatDoesNotMatter(reading, bridge);
            });
        }
    }

    /** What one population does has no part in what is read of the other, nor being in touch in how many there are. */
    private static void requireNoPartOfWhatDoesNotMatter(Reading reading, Bridge<Driver> bridge) {
        bridge.parts().forEach(part -> {
            Driver.Assumed assumed = (Driver.Assumed) part.why();
            boolean ofAnother = reading.population()
                    .filter(population -> !population.equals(assumed.population()))
                    .isPresent();
            boolean onlyWhoIsInTouch =
                    assumed.parameter() == Parameter.IN_TOUCH_RATE && reading.measure() != Measure.IN_TOUCH;
            if (ofAnother || onlyWhoIsInTouch) {
                assertThat(part.people()).as("%s, %s", reading, part).isEqualTo(0, within(PEOPLE));
            }
        });
    }

    /** The later forecast opens whole years or odd months after the first one, and may end before it. */
    @ParameterizedTest(name = "{0} months later, {1} months long")
    @CsvSource({"12, 8", "12, 5", "12, 36", "7, 13", "5, 12", "20, 12"})
    void forecastsThatOpenedApart(int later, int months) {
        for (int seed = 0; seed < 4; seed++) {
            RandomScenario random = new RandomScenario(seed);
            Assumptions book = random.book();
            YearMonth opening = Example.OPENING.plusMonths(later);
            Premises before = new Premises(random.opening(), book, HORIZON);
            Premises after = new Premises(
                    OpeningPosition.of(
                            opening,
                            Map.of(
                                    Example.YOUNG, Map.of(18, 200.0, 21, 30.0),
                                    RandomScenario.OTHERS, Map.of(16, 30.0, 20, 60.0))),
                    random.ofThings(book, 3).applyTo(book),
                    new Horizon(opening, months));
            YearMonth last = Attribution.shared(before, after).last();

            Attribution.between(before, after, readings(last), seed)
                    .values()
                    .forEach(bridge -> assertThat(bridge.from() + sum(bridge))
                            .isEqualTo(bridge.to(), within(1e-9 * (1 + bridge.to()))));
            Attribution.between(after, before, readings(last), seed)
                    .values()
                    .forEach(bridge -> assertThat(bridge.from() + sum(bridge))
                            .isEqualTo(bridge.to(), within(1e-9 * (1 + bridge.to()))));
        }
    }

    /** Two populations that are alike, and change alike, have equal parts in what they do together. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatCannotBeToldApartHasEqualParts(int seed) {
        Population twin = Population.of("twin");
        Assumptions young = RandomWorld.of(seed).assumptions();
        Map<Population, Law> laws = new LinkedHashMap<>(young.laws());
        laws.put(twin, young.law(Example.YOUNG));
        List<Assumption> rows = new ArrayList<>(young.rows());
        young.rows().forEach(row -> rows.add(of(row, twin)));
        Assumptions book = Assumptions.of(laws, rows);
        OpeningPosition opening = OpeningPosition.of(
                Example.OPENING, Map.of(Example.YOUNG, Map.of(19, 70.0, 20, 90.0), twin, Map.of(19, 70.0, 20, 90.0)));
        Scenario alike = WhatIf.of(
                "alike",
                scaled(Example.YOUNG, Parameter.TAKE_UP),
                scaled(twin, Parameter.TAKE_UP),
                scaled(Example.YOUNG, Parameter.IN_TOUCH_RATE),
                scaled(twin, Parameter.IN_TOUCH_RATE));

        Reading inTouch = new Reading(HORIZON.last(), Optional.empty(), Measure.IN_TOUCH);
        List<Bridge.Part<Driver>> parts = Attribution.between(
                        new Premises(opening, book, HORIZON),
                        new Premises(opening, alike.applyTo(book), HORIZON),
                        List.of(inTouch),
                        seed)
                .get(inTouch)
                .parts();

        assertThat(parts).hasSize(4);
        assertThat(parts.get(0).people()).isEqualTo(parts.get(1).people(), within(PEOPLE));
        assertThat(parts.get(2).people()).isEqualTo(parts.get(3).people(), within(PEOPLE));
        assertThat(parts.get(0).people()).isNotZero();
    }

    @Test
    void theSameSeedGivesTheSamePartsAndAnotherOneNearlyTheSame() {
        RandomScenario random = new RandomScenario(5);
        Assumptions book = random.book();
        Premises before = new Premises(random.opening(), book, HORIZON);
        Premises after = new Premises(random.opening(), random.ofThings(book, 9).applyTo(book), HORIZON);
        List<Reading> readings = readings(HORIZON.last());

        Map<Reading, Bridge<Driver>> once = Attribution.between(before, after, readings, 3);

        assertThat(Attribution.between(before, after, readings, 3)).isEqualTo(once);
        Reading all = new Reading(HORIZON.last(), Optional.empty(), Measure.CARE_LEAVERS);
        List<Bridge.Part<Driver>> others =
                Attribution.between(before, after, readings, 4).get(all).parts();
        double moved = once.get(all).parts().stream()
                .mapToDouble(part -> Math.abs(part.people()))
                .sum();
        for (int part = 0; part < others.size(); part++) {
            assertThat(others.get(part).people())
                    .isEqualTo(once.get(all).parts().get(part).people(), within(0.05 * moved));
        }
    }

    /**
     * Of 120 aged 20 nobody stays after 21: 20 have turned 21 by January if birthdays are spread evenly, and all if everyone
     * was born on 1 January. Who is here is the same, but spread anew.
     */
    @Test
    void aShareOfAssignedBirthdaysSpreadsTheOpeningAnew() {
        Example world = Example.plain().opening(20, 120).with(Parameter.TAKE_UP, 0);
        Example january = world.with(Parameter.JANUARY_BIRTHDAY_SHARE, 1);
        Reading reading = new Reading(Example.OPENING.plusMonths(2), Optional.empty(), Measure.CARE_LEAVERS);

        Bridge<Driver> bridge = Attribution.between(
                        new Premises(world.openingPosition(), world.assumptions(), HORIZON),
                        new Premises(world.openingPosition(), january.assumptions(), HORIZON),
                        List.of(reading),
                        1)
                .get(reading);

        assertThat(bridge.parts()).extracting(part -> part.why().id()).containsExactly("january_birthday_share.young");
        assertThat(bridge.parts().get(0).people()).isEqualTo(-100, within(PEOPLE));
    }

    @Test
    void otherPopulationsOrLawsAreRefused() {
        RandomScenario random = new RandomScenario(1);
        Premises both = new Premises(random.opening(), random.book(), HORIZON);

        assertThatThrownBy(() -> Attribution.between(both, both.of(Set.of(Example.YOUNG)), readings(HORIZON.last()), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the forecasts are of different populations, or count other ages");
    }

    /** Side by side, each forecast is held against the first, at every month and for every measure. */
    @Test
    void aComparisonReadsEveryMeasureOfEveryPopulationAndOfAll() {
        RandomScenario random = new RandomScenario(2);
        Assumptions book = random.book();
        Map<String, Premises> forecasts = new LinkedHashMap<>();
        forecasts.put("base", new Premises(random.opening(), book, HORIZON));
        for (int things = 1; things <= 2; things++) {
            forecasts.put(
                    "things-" + things,
                    new Premises(random.opening(), random.ofThings(book, things).applyTo(book), HORIZON));
        }

        Comparison comparison = Comparison.of(forecasts, List.of(HORIZON.month(12), HORIZON.month(18)), 1);

        // Of care leavers and those in touch both populations and all, of children only the others and all.
        assertThat(comparison.readings()).hasSize(2 * (3 + 3 + 2)).doesNotHaveDuplicates();
        assertThat(comparison.months()).containsExactly(HORIZON.month(12), HORIZON.month(18));
        assertThat(comparison.sides()).extracting(Comparison.Side::name).containsExactlyElementsOf(forecasts.keySet());
        assertThat(comparison.others())
                .hasSize(2)
                .allSatisfy(other -> assertThat(other.bridges()).containsOnlyKeys(comparison.readings()));
    }

    private static Adjustment scaled(Population population, Parameter parameter) {
        return WhatIf.of(
                population, parameter, AgeBand.ALL, Example.OPENING.plusMonths(3), Optional.empty(), Change.SCALE, 0.5);
    }

    private static Assumption of(Assumption row, Population population) {
        return new Assumption(
                row.parameter(),
                population,
                row.ages(),
                row.effectiveFrom(),
                row.value(),
                row.spread(),
                row.provenance(),
                row.row());
    }

    private static List<Reading> readings(YearMonth month) {
        List<Reading> readings = new ArrayList<>();
        for (Measure measure : Measure.OF_PEOPLE) {
            readings.add(new Reading(month, Optional.of(Example.YOUNG), measure));
            readings.add(new Reading(month, Optional.of(RandomScenario.OTHERS), measure));
            readings.add(new Reading(month, Optional.empty(), measure));
        }
        return readings;
    }

    private static double sum(Bridge<Driver> bridge) {
        return bridge.parts().stream().mapToDouble(Bridge.Part::people).sum();
    }
}
