package org.carecast.scenario;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Population;
import org.carecast.time.AgeBand;

/**
 * A book while one change after another is made to it. Each change looks only at the rows of its own parameter, population, ages
 * and months; what it is about stands after all other rows from then on. What goes by type keeps its place, since tables show types in
 * the order of the rows.
 */
final class Draft {

    private final Assumptions book;
    private final Map<Population, Map<Parameter, Map<Subject, History>>> histories = new HashMap<>();
    private final List<Adjustment> made = new ArrayList<>();

    /** A draft that begins with the rows of a book. */
    Draft(Assumptions book) {
        this.book = book;
        List<Assumption> rows = book.rows();
        for (int place = 0; place < rows.size(); place++) {
            Assumption row = rows.get(place);
            bands(row.parameter(), row.population())
                    .computeIfAbsent(Subject.of(row), subject -> new History(subject, new TreeMap<>(), 0))
                    .rows
                    .put(row.effectiveFrom(), new Placed(place, row));
        }
    }

    /** The rows that hold in some month of an adjustment for some of its ages, and their neighbours in time. */
    List<Assumption> about(Adjustment adjustment) {
        return touched(adjustment).stream()
                .flatMap(history -> history.during(adjustment).values().stream())
                .map(Placed::row)
                .toList();
    }

    /**
     * Makes a change.
     *
     * @throws IllegalArgumentException if a value leaves the bounds of its unit
     */
    void make(Adjustment adjustment) {
        List<Adjustment> counterparts = adjustment.counterparts(about(adjustment));
        makeAlone(adjustment);
        counterparts.forEach(this::makeAlone);
    }

    private void makeAlone(Adjustment adjustment) {
        List<History> touched = touched(adjustment);
        made.add(adjustment);
        if (areWhole(touched, adjustment.ages())) {
            Map<Subject, History> bands = bands(adjustment.parameter(), adjustment.population());
            touched.forEach(history -> bands.put(history.subject, history.after(adjustment, made.size())));
        } else {
            cut(touched, adjustment);
        }
    }

    /** The book with every change made so far. */
    Assumptions changed() {
        List<History> all = histories.values().stream()
                .flatMap(parameters -> parameters.values().stream())
                .flatMap(bands -> bands.values().stream())
                .toList();
        Stream<Placed> asTheyWere = all.stream()
                .filter(history -> history.change == 0 || history.keepsPlace())
                .flatMap(history -> history.rows.values().stream())
                .sorted(Comparator.comparing(Placed::place));
        Stream<Placed> changed = all.stream()
                .filter(history -> history.change > 0 && !history.keepsPlace())
                .sorted(Comparator.<History, Integer>comparing(history -> history.change)
                        .thenComparing(history -> history.subject.ages.from()))
                .flatMap(history -> history.rows.values().stream());
        return book.withRows(Stream.concat(asTheyWere, changed).map(Placed::row).toList());
    }

    /** What an adjustment is about, youngest first. */
    private List<History> touched(Adjustment adjustment) {
        return bands(adjustment.parameter(), adjustment.population()).values().stream()
                .filter(history -> history.subject.type.equals(adjustment.type())
                        && history.subject.ages.overlaps(adjustment.ages()))
                .sorted(Comparator.comparing(history -> history.subject.ages.from()))
                .toList();
    }

    /** Whether no row speaks of ages within a band and of others, and no two of some of the same ages. */
    private static boolean areWhole(List<History> touched, AgeBand band) {
        int next = band.from();
        for (History history : touched) {
            AgeBand ages = history.subject.ages;
            if (ages.from() < next || ages.to() > band.to()) {
                return false;
            }
            next = ages.to() == Integer.MAX_VALUE ? ages.to() : ages.to() + 1;
        }
        return true;
    }

    /** Makes a change at some of the ages that rows speak of, so that each is parted by age. */
    private void cut(List<History> touched, Adjustment adjustment) {
        List<Assumption> changed = adjustment.appliedTo(touched.stream()
                .flatMap(history -> history.rows.values().stream())
                .map(Placed::row)
                .toList());
        Map<Subject, History> bands = bands(adjustment.parameter(), adjustment.population());
        touched.forEach(history -> bands.remove(history.subject));
        changed.forEach(row -> bands.computeIfAbsent(
                        Subject.of(row), subject -> new History(subject, new TreeMap<>(), made.size()))
                .put(row, 0));
    }

    private Map<Subject, History> bands(Parameter parameter, Population population) {
        return histories
                .computeIfAbsent(population, any -> new EnumMap<>(Parameter.class))
                .computeIfAbsent(parameter, any -> new HashMap<>());
    }

    /** A row, and where it stood in the book. */
    private record Placed(int place, Assumption row) {}

    /** What rows about one parameter of a population are about. */
    private record Subject(AgeBand ages, Optional<String> type) {
        private static Subject of(Assumption row) {
            return new Subject(row.ages(), row.type());
        }
    }

    /**
     * The rows about one parameter of a population at the same ages, or about the same type.
     *
     * @param rows by the month in which they begin
     * @param change the last change that was about them, 1 for the first; 0 where none was
     */
    private record History(Subject subject, TreeMap<YearMonth, Placed> rows, int change) {

        private boolean keepsPlace() {
            return subject.type.isPresent();
        }

        private void put(Assumption row, int place) {
            rows.put(row.effectiveFrom(), new Placed(place, row));
        }

        /** From the row in force before an adjustment begins to the first after its end. */
        private Map<YearMonth, Placed> during(Adjustment adjustment) {
            Optional<YearMonth> before = Optional.ofNullable(rows.lowerKey(adjustment.from()));
            Optional<YearMonth> after = adjustment.until().flatMap(last -> Optional.ofNullable(rows.higherKey(last)));
            return rows.tailMap(before.orElse(adjustment.from()), true)
                    .headMap(after.or(() -> adjustment.until()).orElseGet(rows::lastKey), true);
        }

        private History after(Adjustment adjustment, int number) {
            int place = rows.firstEntry().getValue().place();
            Map<YearMonth, Placed> during = during(adjustment);
            List<Assumption> old = during.values().stream().map(Placed::row).toList();
            during.clear();
            adjustment.appliedTo(old).forEach(row -> put(row, place));
            return new History(subject, rows, number);
        }
    }
}
