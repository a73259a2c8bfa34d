package org.carecast.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.carecast.Example;
import org.carecast.WhatIf;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.TakeUpRise;
import org.carecast.cohort.Population;
import org.carecast.measure.Demand;
import org.carecast.scenario.Adjustment;
import org.carecast.scenario.Change;
import org.carecast.scenario.Fault;
import org.carecast.scenario.Scenario;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of every scenario, whatever the book it is applied to; each law is held against 60 of both. */
final class ScenarioLawsTest {

    private static final String SEEDS = "org.carecast.laws.RandomScenario#seeds";
    private static final Horizon HORIZON = new Horizon(Example.OPENING, RandomWorld.months());
    private static final List<Population> BOTH = List.of(Example.YOUNG, RandomScenario.OTHERS);

    /** Within its months, ages and population a change does what it says; outside of them every value is as it was. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void aChangeIsMadeWhereItIsSaidAndNowhereElse(int seed) {
        RandomScenario random = new RandomScenario(seed);
        Assumptions book = random.book();
        Adjustment change = anyOfBoth(random, book, seed);

        Assumptions changed = WhatIf.of("one", change).applyTo(book);

        assertThat(changed.rows().stream().filter(row -> !row.isAbout(change.parameter(), change.population())))
                .as("whatever it does not speak of")
                .containsExactlyElementsOf(book.rows().stream()
                        .filter(row -> !row.isAbout(change.parameter(), change.population()))
                        .toList());
        for (YearMonth month : months()) {
            for (int age = 13; age <= 27; age++) {
                Optional<Double> before = value(book, change.parameter(), change.population(), age, month);
                boolean within = change.ages().contains(age)
                        && !month.isBefore(change.from())
                        && change.until().filter(month::isAfter).isEmpty();
                assertThat(value(changed, change.parameter(), change.population(), age, month))
                        .as("aged %d in %s", age, month)
                        .isEqualTo(within ? before.map(old -> change.change().apply(old, change.value())) : before);
            }
        }
    }

    private static Adjustment anyOfBoth(RandomScenario random, Assumptions book, int seed) {
        Population population = BOTH.get(seed % 2);
        List<Parameter> read = Stream.of(Parameter.values())
                .filter(parameter -> parameter.agesRead(book.law(population)).isPresent() && !parameter.byType())
                .toList();
        return random.withinBounds(book, population, read.get(seed / 2 % read.size()));
    }

    private static List<YearMonth> months() {
        return Stream.iterate(Example.OPENING.minusMonths(8), month -> month.plusMonths(1))
                .limit(RandomWorld.months() + 18)
                .toList();
    }

    private static Optional<Double> value(
            Assumptions book, Parameter parameter, Population population, int age, YearMonth month) {
        return book.find(parameter, population, age, month).map(Assumption::value);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void theBaseCaseChangesNothing(int seed) {
        Assumptions book = new RandomScenario(seed).book();

        assertThat(Scenario.BASE.applyTo(book).rows()).isEqualTo(book.rows());
        assertThat(Fault.alone(Scenario.BASE, book, HORIZON)).isEmpty();
    }

    /** A parameter taken times k and then times 1/k is what it was, in the book and in everything that follows. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void scaledThereAndBack(int seed) {
        RandomScenario random = new RandomScenario(seed);
        Assumptions book = random.book();
        Adjustment any = anyOfBoth(random, book, seed);
        double factor = new SplittableRandom(seed).nextDouble(0.01, 1);
        boolean whole = any.parameter() == Parameter.TRANSFER_AFTER_MONTHS
                || any.parameter().makesAWhole();
        Scenario there = WhatIf.of("there", scaled(any, whole ? 1 : factor));
        Scenario back = WhatIf.of("back", scaled(any, whole ? 1 : 1 / factor));

        Assumptions again = there.then(back).applyTo(book);

        for (YearMonth month : months()) {
            for (int age = 15; age <= 25; age++) {
                double old = value(book, any.parameter(), any.population(), age, month)
                        .orElse(0.0);
                assertThat(value(again, any.parameter(), any.population(), age, month)
                                .orElse(0.0))
                        .isEqualTo(old, within(1e-9));
            }
        }
        Demand before = Demand.of(random.opening(), book, HORIZON);
        Demand after = Demand.of(random.opening(), again, HORIZON);
        for (YearMonth month : HORIZON.all()) {
            double people = before.at(month).people();
            assertThat(after.at(month).people()).isEqualTo(people, within(1e-9 * (1 + people)));
            assertThat(after.at(month).inTouch()).isEqualTo(before.at(month).inTouch(), within(1e-9 * (1 + people)));
            assertThat(after.childrenInCare(month))
                    .isEqualTo(before.childrenInCare(month), within(1e-9 * (1 + people)));
        }
    }

    private static Adjustment scaled(Adjustment any, double factor) {
        return WhatIf.of(any.population(), any.parameter(), any.ages(), any.from(), any.until(), Change.SCALE, factor);
    }

    /** Changes of different things can be made in any order. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void changesOfDifferentThingsCommute(int seed) {
        RandomScenario random = new RandomScenario(seed);
        Assumptions book = random.book();
        Scenario one = WhatIf.of("one", random.withinBounds(book, Example.YOUNG, Parameter.TAKE_UP));
        Scenario other = WhatIf.of(
                "other",
                random.withinBounds(book, Example.YOUNG, Parameter.LEAVES_SERVICE),
                random.withinBounds(book, RandomScenario.OTHERS, Parameter.TAKE_UP));

        assertThat(one.then(other).applyTo(book).rows())
                .containsExactlyInAnyOrderElementsOf(
                        other.then(one).applyTo(book).rows());
    }

    /** A change of two months is that of the first and then that of the second. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void touchingMonthsAreOneChange(int seed) {
        RandomScenario random = new RandomScenario(seed);
        Assumptions book = random.book();
        Adjustment whole = anyOfBoth(random, book, seed);
        YearMonth middle = whole.from().plusMonths(seed % 7);
        if (whole.until().filter(last -> !middle.isBefore(last)).isPresent()) {
            return;
        }
        Adjustment first = between(whole, whole.from(), Optional.of(middle));
        Adjustment second = between(whole, middle.plusMonths(1), whole.until());

        Assumptions atOnce = WhatIf.of("whole", whole).applyTo(book);
        Assumptions inTwo = WhatIf.of("parts", first, second).applyTo(book);

        assertThat(first.overlaps(second)).isFalse();
        assertThat(first.overlaps(whole)).isTrue();
        for (YearMonth month : months()) {
            for (int age = 13; age <= 27; age++) {
                assertThat(value(inTwo, whole.parameter(), whole.population(), age, month))
                        .isEqualTo(value(atOnce, whole.parameter(), whole.population(), age, month));
            }
        }
    }

    private static Adjustment between(Adjustment change, YearMonth from, Optional<YearMonth> until) {
        return WhatIf.of(
                change.population(), change.parameter(), change.ages(), from, until, change.change(), change.value());
    }

    /** What a scenario would break is found before, and what it would not break is projected; take-up does not rise with age. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void faultsAreFoundExactlyWhereAScenarioCannotBeProjected(int seed) {
        RandomScenario random = new RandomScenario(seed);
        Assumptions book = random.book();
        for (int attempt = 0; attempt < 10; attempt++) {
            Scenario scenario = random.scenario(book);
            List<Fault> breaking = Fault.breaking(scenario, book, HORIZON);
            List<Fault> alone = Fault.alone(scenario, book, HORIZON);

            assertThat(breaking.isEmpty()).as("%s", scenario).isEqualTo(isProjected(random, book, scenario));
            if (breaking.isEmpty()) {
                assertThat(alone).allSatisfy(fault -> assertThat(fault.remedy()).isNotBlank());
            } else {
                assertThat(alone).isEqualTo(breaking);
            }
        }
    }

    private static boolean isProjected(RandomScenario random, Assumptions book, Scenario scenario) {
        try {
            Demand demand = Demand.of(random.opening(), scenario.applyTo(book), HORIZON);
            return Double.isFinite(demand.at(HORIZON.last()).people())
                    && book.populations().stream()
                            .allMatch(each -> TakeUpRise.in(scenario.applyTo(book), each, HORIZON.month(1))
                                    .isEmpty());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A scenario of one change is idle just if it leaves every value that is read as it is. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void whatChangesNothingIsSaidToBeIdle(int seed) {
        RandomScenario random = new RandomScenario(seed);
        Assumptions book = random.book();
        for (int attempt = 0; attempt < 10; attempt++) {
            Adjustment change = random.adjustment(book);
            Scenario scenario = WhatIf.of("one", change);
            if (Fault.breaking(scenario, book, HORIZON).isEmpty()) {
                assertThat(Fault.alone(scenario, book, HORIZON).isEmpty())
                        .as("%s", change)
                        .isEqualTo(changesSomething(change, book, scenario.applyTo(book)));
            }
        }
    }

    private static boolean changesSomething(Adjustment change, Assumptions before, Assumptions after) {
        Parameter parameter = change.parameter();
        AgeBand ages = parameter.agesRead(before.law(change.population())).orElseThrow();
        return HORIZON.all().stream()
                .skip(parameter.firstMonth())
                .anyMatch(month -> ages.ages()
                        .anyMatch(age -> !value(before, parameter, change.population(), age, month)
                                .equals(value(after, parameter, change.population(), age, month))));
    }

    /** A row of a scenario speaks of the same thing as itself, and of nothing that another parameter speaks of. */
    @ParameterizedTest
    @EnumSource(Parameter.class)
    void onlyTheSameThingOverlaps(Parameter parameter) {
        YearMonth month = YearMonth.of(2018, 4);
        Adjustment change =
                WhatIf.of(Example.YOUNG, parameter, AgeBand.ALL, month, Optional.of(month), Change.REPLACE, 0);

        for (Parameter other : Parameter.values()) {
            for (Population population : BOTH) {
                Adjustment another =
                        WhatIf.of(population, other, AgeBand.ALL, month, Optional.of(month), Change.SCALE, 1);
                assertThat(change.overlaps(another)).isEqualTo(parameter == other && population.equals(Example.YOUNG));
            }
        }
    }
}
