package org.carecast.io;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Counting;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.io.ages.OwnAges;
import org.carecast.time.AgeBand;

/**
 * What a new study takes from the ages of its page of counts: whom these hold, and the values that they are mixed with.
 *
 * @param isShown whether the page showed the counting, and nobody said it
 * @param byPopulation the counts of each population of which the page tells some
 */
record OpenedAges(Counting counting, boolean isShown, int takeUpAt, Map<Population, OwnAges> byPopulation) {

    private static final String SOURCE = "own-counts";

    /** Those of a page; open cases where there is none. */
    static OpenedAges of(TypedCounts typed, LawReader.NationalLaw law, Optional<Counting> said, YearMonth opening) {
        Counting counting = said.orElse(shown(typed, law.takeUpAt()));
        Map<Population, OwnAges> byPopulation = new HashMap<>();
        typed.counts().forEach((population, counts) -> {
            Map<Integer, Integer> people = new HashMap<>();
            counts.forEach((age, count) -> {
                if (count.people().isPresent() && count.remark().isEmpty()) {
                    people.put(age, count.people().getAsInt());
                }
            });
            byPopulation.put(
                    population,
                    new OwnAges(
                            new Law(
                                    law.careLeaverFrom(),
                                    law.careLeaverFrom(),
                                    law.takeUpAt(),
                                    counting,
                                    typed.last(),
                                    law.daysOfCare()),
                            law.takeUpSince(),
                            opening,
                            people));
        });
        return new OpenedAges(
                counting, said.isEmpty() && typed.file().isPresent(), law.takeUpAt(), Map.copyOf(byPopulation));
    }

    /** An official count ends with the age of take-up; a page that has somebody older, or may have, is of open cases. */
    private static Counting shown(TypedCounts typed, int takeUpAt) {
        boolean counts = false;
        boolean older = false;
        for (Map<Integer, TypedCount> ages : typed.counts().values()) {
            counts |= ages.containsKey(takeUpAt);
            older |= ages.entrySet().stream()
                    .anyMatch(age ->
                            age.getKey() > takeUpAt && age.getValue().people().orElse(1) > 0);
        }
        return counts && !older ? Counting.OFFICIAL_COUNT : Counting.OPEN_CASES;
    }

    /** The cells of a row, with what the ages make of its value where they allow it. */
    Map<String, String> cells(DefaultRow row) {
        return mixed(row).map(own -> own.in(row.cells(), SOURCE)).orElse(row.cells());
    }

    private Optional<OwnAges.Mixed> mixed(DefaultRow row) {
        return Optional.ofNullable(byPopulation.get(Population.of(row.text(AssumptionKey.POPULATION))))
                .filter(ages -> row.ownAges().isPresent())
                .flatMap(ages -> AgeBand.parse(row.text(AssumptionKey.AGES))
                        .flatMap(band -> ages.mixed(
                                row.parameter(),
                                band,
                                Double.parseDouble(row.text(AssumptionsReader.VALUE)),
                                row.ownAges().orElseThrow())));
    }

    /** What was taken from them, for the person who typed the page. */
    List<String> words(List<DefaultRow> defaults) {
        if (!isShown && byPopulation.isEmpty()) {
            return List.of();
        }
        List<String> said = new ArrayList<>();
        if (isShown) {
            said.add(
                    counting == Counting.OFFICIAL_COUNT
                            ? "Nobody above %d is on the page: its counts are taken for official ones, of everyone of %d, and take-up works from %d on. If they are open cases, say --counting open."
                                    .formatted(takeUpAt, takeUpAt, takeUpAt + 1)
                            : "Its counts are taken for open cases: of those of %d only who asked for support, and take-up works from %d on. If everyone of %d is in them, say --counting official."
                                    .formatted(takeUpAt, takeUpAt, takeUpAt));
        }
        for (DefaultRow row : defaults) {
            mixed(row)
                    .ifPresent(own -> said.add("%s of %s is %s: %s."
                            .formatted(
                                    row.parameter().id(),
                                    row.text(AssumptionKey.POPULATION),
                                    own.written(),
                                    own.note())));
        }
        if (byPopulation.values().stream()
                        .anyMatch(ages -> ages.law().takeUpAges().isPresent())
                && defaults.stream().noneMatch(row -> mixed(row).isPresent())) {
            said.add("%s and %s are the defaults: the ages of the page do not tell them."
                    .formatted(Parameter.TAKE_UP.id(), Parameter.LEAVES_SERVICE.id()));
        }
        return said;
    }
}
