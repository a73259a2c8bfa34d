package org.carecast.io;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Counting;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.io.ages.OwnAges;
import org.carecast.io.ages.UsualMoves;
import org.carecast.io.csv.Column;
import org.carecast.time.AgeBand;

/**
 * What a new study takes from the ages of its page of counts: whom these hold, and the values that they are mixed with.
 *
 * @param isShown whether the page showed the counting, and nobody said it
 * @param last the last age that the study counts
 * @param byPopulation the counts of each population of which the page tells some
 * @param defaults what a new study starts from
 */
record OpenedAges(
        Counting counting,
        boolean isShown,
        int takeUpAt,
        int last,
        Map<Population, OwnAges> byPopulation,
        List<DefaultRow> defaults) {

    private static final String SOURCE = "own-counts";
    private static final Set<Parameter> OF_MOVES =
            Set.of(Parameter.LEAVES_SERVICE, Parameter.APPEAL_RIGHTS_EXHAUSTED, Parameter.RETURNS, Parameter.TAKE_UP);
    private static final Pattern NUMBER = Pattern.compile("\\d*\\.?\\d+");

    /** Those of a page; open cases where there is none. */
    static OpenedAges of(
            TypedCounts typed,
            LawReader.NationalLaw law,
            Optional<Counting> said,
            YearMonth opening,
            List<DefaultRow> defaults) {
        Counting counting = said.orElse(shown(typed, law.takeUpAt()));
        Map<Population, OwnAges> byPopulation = new HashMap<>();
        typed.counts().forEach((population, counts) -> {
            Map<Integer, Integer> people = new HashMap<>();
            counts.forEach((age, count) -> {
                if (count.people().isPresent() && count.remark().isEmpty()) {
                    people.put(age, count.people().getAsInt());
                }
            });
            Law ages = new Law(
                    law.careLeaverFrom(),
                    law.careLeaverFrom(),
                    law.takeUpAt(),
                    counting,
                    typed.last(),
                    law.daysOfCare());
            byPopulation.put(
                    population,
                    new OwnAges(
                            ages, law.takeUpSince(), opening, people, usual(population, ages.countedAges(), defaults)));
        });
        return new OpenedAges(
                counting,
                said.isEmpty() && typed.file().isPresent(),
                law.takeUpAt(),
                typed.last(),
                Map.copyOf(byPopulation),
                List.copyOf(defaults));
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

    /** Who goes and comes back by the defaults; the first row of an age is the one in force at the opening. */
    private static UsualMoves usual(Population population, AgeBand counted, List<DefaultRow> defaults) {
        Map<Parameter, Map<Integer, Double>> shares = new EnumMap<>(Parameter.class);
        defaults.stream()
                .filter(row -> OF_MOVES.contains(row.parameter()))
                .filter(row -> row.text(AssumptionKey.POPULATION).equals(population.id()))
                .forEach(row -> number(row)
                        .ifPresent(share -> counted.ages()
                                .filter(ages(row)::contains)
                                .forEach(age -> shares.computeIfAbsent(row.parameter(), any -> new HashMap<>())
                                        .putIfAbsent(age, share))));
        return new UsualMoves(shares);
    }

    private static AgeBand ages(DefaultRow row) {
        return AgeBand.parse(row.text(AssumptionKey.AGES)).orElse(AgeBand.ALL);
    }

    /** The value of a row; what is no number is named where the study is read. */
    private static Optional<Double> number(DefaultRow row) {
        return Optional.of(row.text(AssumptionsReader.VALUE))
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Double::valueOf);
    }

    /** The cells of the rows that a default becomes: with what the ages make of it, and as it is at ages of which they say nothing. */
    List<Map<String, String>> cells(DefaultRow row) {
        if (row.parameter() == Parameter.TAKE_UP && !isRead(row)) {
            return List.of();
        }
        Optional<OwnAges.Mixed> mixed = mixed(row);
        List<Map<String, String>> rows = new ArrayList<>();
        mixed.filter(own -> own.ages().from() > ages(row).from()).ifPresent(own -> {
            Map<String, String> before = new HashMap<>(row.cells());
            before.put(
                    AssumptionKey.AGES.name(),
                    new AgeBand(ages(row).from(), own.ages().from() - 1).toString());
            rows.add(before);
        });
        rows.add(mixed.map(own -> own.in(row.cells(), SOURCE))
                .or(() -> following(row))
                .orElse(row.cells()));
        return rows;
    }

    /** Whether the study reads take-up at some age of a row: an official count has everybody of the age of take-up. */
    private boolean isRead(DefaultRow row) {
        return ages(row).from() <= last && ages(row).to() >= firstAsked();
    }

    private int firstAsked() {
        return takeUpAt + counting.yearsLater();
    }

    /** The cells of a take-up at a later age, as many times as high as the council's own ages make it at the first; empty for all else. */
    private Optional<Map<String, String>> following(DefaultRow row) {
        return Optional.of(row)
                .filter(each ->
                        each.parameter() == Parameter.TAKE_UP && ages(each).from() > firstAsked())
                .flatMap(this::first)
                .flatMap(first ->
                        mixed(first).flatMap(own -> number(first).map(value -> times(row, own.value() / value))));
    }

    /** The default of take-up of the same population at the first age at which it is asked. */
    private Optional<DefaultRow> first(DefaultRow row) {
        return defaults.stream()
                .filter(each -> each.parameter() == row.parameter())
                .filter(each -> each.text(AssumptionKey.POPULATION).equals(row.text(AssumptionKey.POPULATION)))
                .filter(each -> ages(each).contains(firstAsked()))
                .findFirst();
    }

    private Map<String, String> times(DefaultRow row, double factor) {
        Map<String, String> cells = new HashMap<>(row.cells());
        for (Column<?> column : List.of(AssumptionsReader.VALUE, RangeCells.LOW, RangeCells.HIGH)) {
            cells.computeIfPresent(
                    column.name(),
                    (any, text) -> NUMBER.matcher(text).matches()
                            ? OwnAges.written(Math.min(1, Double.parseDouble(text) * factor))
                            : text);
        }
        cells.computeIfPresent(
                ProvenanceReader.NOTE.name(),
                (any, note) -> "%s times the default of %s, as the council's own ages make it at %s. %s"
                        .formatted(OwnAges.written(factor), row.text(AssumptionsReader.VALUE), firstAsked(), note));
        return cells;
    }

    private Optional<OwnAges> of(DefaultRow row) {
        return Optional.ofNullable(byPopulation.get(Population.of(row.text(AssumptionKey.POPULATION))))
                .filter(ages -> row.ownAges().isPresent());
    }

    private Optional<OwnAges.Mixed> mixed(DefaultRow row) {
        return of(row).flatMap(ages -> number(row)
                .flatMap(value -> ages.mixed(
                        row.parameter(), ages(row), value, row.ownAges().orElseThrow())));
    }

    /** What was taken from them, for the person who typed the page. */
    List<String> words() {
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
                    .ifPresent(own -> said.add("%s of %s aged %s is %s: %s."
                            .formatted(
                                    row.parameter().id(),
                                    row.text(AssumptionKey.POPULATION),
                                    own.ages(),
                                    own.written(),
                                    own.note())));
            of(row).flatMap(ages -> ages.tooMany(row.parameter(), ages(row)))
                    .ifPresent(why -> said.add("%s of %s stays the default of %s: %s."
                            .formatted(
                                    row.parameter().id(),
                                    row.text(AssumptionKey.POPULATION),
                                    row.text(AssumptionsReader.VALUE),
                                    why)));
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
