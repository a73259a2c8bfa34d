package org.carecast.laws;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.Example;
import org.carecast.WhatIf;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Law;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.evidence.FileRow;
import org.carecast.evidence.Provenance;
import org.carecast.measure.Measure;
import org.carecast.scenario.Adjustment;
import org.carecast.scenario.Change;
import org.carecast.scenario.Scenario;
import org.carecast.time.AgeBand;

/**
 * Books and scenarios made from a seed: the young of {@link RandomWorld}, and others who are followed from 15 on. Changes
 * often begin or end with a dated row, or a month beside it.
 */
final class RandomScenario {

    static final Population OTHERS = Population.of("others");

    private static final int SEEDS = 60;
    private static final Law OF_OTHERS = new Law(15, 18, 21, 25, 91);
    private static final YearMonth LONG_AGO = YearMonth.of(2000, 1);
    private static final List<Parameter> OF_YOUNG = List.of(
            Parameter.ENTRANTS_AT_18,
            Parameter.LEAVES_SERVICE,
            Parameter.TAKE_UP,
            Parameter.IN_TOUCH_RATE,
            Parameter.JANUARY_BIRTHDAY_SHARE,
            Parameter.APPEAL_RIGHTS_EXHAUSTED);

    private static final List<Parameter> OF_THE_OTHERS = Stream.of(Parameter.values())
            .filter(parameter -> parameter.agesRead(OF_OTHERS).isPresent() && Measure.CARE_LEAVERS.reads(parameter))
            .toList();

    private final int seed;
    private final SplittableRandom random;

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    RandomScenario(int seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed + 10_000);
    }

    /** The book of both populations. */
    Assumptions book() {
        Map<Population, Law> laws =
                new LinkedHashMap<>(RandomWorld.of(seed).assumptions().laws());
        laws.put(OTHERS, OF_OTHERS);
        List<Assumption> rows =
                new ArrayList<>(RandomWorld.of(seed).assumptions().rows());
        for (Parameter parameter : Parameter.values()) {
            parameter.agesRead(OF_OTHERS).ifPresent(ages -> {
                AgeBand all = parameter.byAge() ? ages : AgeBand.ALL;
                if (!parameter.makesAWhole() && !parameter.byType()) {
                    rows.add(row(parameter, all, LONG_AGO, value(parameter)));
                    rows.add(row(parameter, all, Example.OPENING.plusMonths(random.nextInt(1, 30)), value(parameter)));
                }
            });
        }
        for (YearMonth from : List.of(LONG_AGO, Example.OPENING.plusMonths(random.nextInt(1, 30)))) {
            double first = random.nextDouble();
            double second = random.nextDouble(1 - first);
            rows.add(row(Parameter.ARRIVAL_AGE_SHARE, new AgeBand(15, 15), from, first));
            rows.add(row(Parameter.ARRIVAL_AGE_SHARE, new AgeBand(16, 16), from, second));
            rows.add(row(Parameter.ARRIVAL_AGE_SHARE, new AgeBand(17, 17), from, 1 - first - second));
        }
        return Assumptions.of(laws, rows);
    }

    /** Who is here at the opening of both populations. */
    OpeningPosition opening() {
        return OpeningPosition.of(
                Example.OPENING,
                Map.of(
                        Example.YOUNG,
                        Map.of(18, 300.0, 20, 120.0, 23, 40.0),
                        OTHERS,
                        Map.of(15, 30.0, 17, 90.0, 19, 50.0)));
    }

    private static Assumption row(Parameter parameter, AgeBand ages, YearMonth from, double value) {
        return new Assumption(
                parameter,
                OTHERS,
                ages,
                from,
                value,
                Optional.empty(),
                new Provenance.Judged(Optional.empty(), "", "test", Optional.empty()),
                new FileRow("test", 1));
    }

    /** A value within the bounds of a parameter. */
    private double value(Parameter parameter) {
        return switch (parameter.unit()) {
            case PEOPLE_PER_YEAR, PEOPLE_PER_MONTH -> random.nextDouble(50);
            case MONTHS -> random.nextInt(4);
            case PEOPLE -> 1 + random.nextInt(100_000);
            case CASES -> 1 + random.nextInt(100);
            default -> random.nextDouble();
        };
    }

    /** A change of any parameter of the young or the others. */
    Adjustment adjustment(Assumptions book) {
        Population population = random.nextBoolean() ? Example.YOUNG : OTHERS;
        List<Parameter> read = population.equals(OTHERS) ? OF_THE_OTHERS : OF_YOUNG;
        return adjustment(book, population, read.get(random.nextInt(read.size())));
    }

    /** A change of a parameter that stays within its bounds whatever it was. */
    Adjustment withinBounds(Assumptions book, Population population, Parameter parameter) {
        Adjustment any = adjustment(book, population, parameter);
        boolean scales = random.nextBoolean() && parameter != Parameter.TRANSFER_AFTER_MONTHS;
        return WhatIf.of(
                population,
                parameter,
                any.ages(),
                any.from(),
                any.until(),
                scales ? Change.SCALE : Change.REPLACE,
                scales ? random.nextDouble() : value(parameter));
    }

    private Adjustment adjustment(Assumptions book, Population population, Parameter parameter) {
        YearMonth from = month(book);
        Change change = Change.values()[random.nextInt(3)];
        return WhatIf.of(
                population,
                parameter,
                parameter.byAge() ? ages() : AgeBand.ALL,
                from,
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of(later(book, from)),
                change,
                switch (change) {
                    case REPLACE -> value(parameter) * (random.nextInt(8) == 0 ? 3 : 1);
                    case ADD -> random.nextInt(3) == 0 ? 0 : random.nextDouble(-0.3, 0.3);
                    case SCALE -> random.nextInt(3) == 0 ? 1 : random.nextDouble(1.5);
                });
    }

    private AgeBand ages() {
        int from = random.nextInt(14, 28);
        return switch (random.nextInt(3)) {
            case 0 -> AgeBand.ALL;
            case 1 -> new AgeBand(from, from);
            default -> new AgeBand(from, from + random.nextInt(8));
        };
    }

    private YearMonth later(Assumptions book, YearMonth from) {
        YearMonth month = month(book);
        return month.isBefore(from) ? from.plusMonths(random.nextInt(12)) : month;
    }

    /** Any month, or that of a dated row, or the one before or after it. */
    private YearMonth month(Assumptions book) {
        YearMonth dated = book.rows().get(random.nextInt(book.rows().size())).effectiveFrom();
        return random.nextBoolean() || dated.isBefore(Example.OPENING)
                ? Example.OPENING.plusMonths(random.nextInt(-6, 66))
                : dated.plusMonths(random.nextInt(-1, 2));
    }

    /** A scenario of up to four changes, which may leave the bounds or break a whole. */
    Scenario scenario(Assumptions book) {
        return WhatIf.of(
                "any",
                random.ints(random.nextInt(1, 5))
                        .mapToObj(any -> adjustment(book))
                        .toArray(Adjustment[]::new));
    }

    /** A scenario that changes so many things, each otherwise and within its bounds; no ages at arrival, which are a whole. */
    Scenario ofThings(Assumptions book, int things) {
        List<Adjustment> adjustments = new ArrayList<>();
        for (Parameter parameter : Parameter.values()) {
            for (Population population : List.of(Example.YOUNG, OTHERS)) {
                boolean read = parameter.agesRead(book.law(population)).isPresent()
                        && !book.leavesOut(parameter, population)
                        && !parameter.makesAWhole()
                        && Measure.CARE_LEAVERS.reads(parameter);
                if (read && adjustments.size() < things) {
                    adjustments.add(WhatIf.of(
                            population,
                            parameter,
                            AgeBand.ALL,
                            Example.OPENING.plusMonths(random.nextInt(6)),
                            Optional.empty(),
                            Change.REPLACE,
                            otherValue(book, parameter, population)));
                }
            }
        }
        return WhatIf.of("things", adjustments.toArray(Adjustment[]::new));
    }

    /** A value that the book does not have: to be changed to what it is would be no change. */
    private double otherValue(Assumptions book, Parameter parameter, Population population) {
        double other = value(parameter);
        while (has(book, parameter, population, other)) {
            other = value(parameter);
        }
        return other;
    }

    private static boolean has(Assumptions book, Parameter parameter, Population population, double value) {
        return book.rows().stream().anyMatch(row -> row.isAbout(parameter, population) && row.value() == value);
    }
}
