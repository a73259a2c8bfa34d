package org.carecast.assumption;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.carecast.cohort.Population;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;

/**
 * What a book says of a parameter of a population at some ages: all its dated rows together.
 *
 * @param ages those of its rows; all of them where the parameter does not go by age
 * @param type that of its rows; empty where the parameter does not go by type
 */
public record Belief(Parameter parameter, Population population, AgeBand ages, Optional<String> type) {

    /** The belief about a parameter that does not go by type. */
    public Belief(Parameter parameter, Population population, AgeBand ages) {
        this(parameter, population, ages, Optional.empty());
    }

    /** The belief that a row is part of. */
    public static Belief of(Assumption row) {
        return new Belief(row.parameter(), row.population(), row.ages(), row.type());
    }

    /** Whether its ages take in all those of another about the same parameter and population. */
    public boolean takesIn(Belief other) {
        return parameter == other.parameter
                && population.equals(other.population)
                && type.equals(other.type)
                && ages.from() <= other.ages.from()
                && ages.to() >= other.ages.to();
    }

    /** What it is called wherever a name is needed that stays the same: {@code take_up uasc 21-25}. */
    public String id() {
        return parameter.id() + " " + population.id() + " "
                + type.map(each -> "'" + each + "'").orElse(ages.toString());
    }

    /** What it is about in words, without whom: {@code take-up}, or {@code types of accommodation, Foyers}. */
    public String words() {
        return parameter.words() + type.map(each -> ", " + each).orElse("");
    }

    /** Its rows, earliest first. */
    public List<Assumption> rows(Assumptions book) {
        return book.about(parameter, population)
                .filter(this::holds)
                .sorted(Comparator.comparing(Assumption::effectiveFrom))
                .toList();
    }

    /** Those of its rows that are read in some month of a horizon, earliest first. */
    public List<Assumption> rowsRead(Assumptions book, Horizon horizon) {
        YearMonth first = horizon.month(parameter.firstMonth());
        return parameter.agesRead(book.law(population)).stream()
                .flatMap(read -> read.ages().boxed())
                .filter(ages::contains)
                .flatMap(age -> book.inForce(this, age, first, horizon.last()).stream())
                .filter(this::holds)
                .distinct()
                .sorted(Comparator.comparing(Assumption::effectiveFrom))
                .toList();
    }

    /**
     * The range in force in a month; where none is, the last before it, and else the first after it; empty if no row has one.
     */
    public Optional<Spread> range(Assumptions book, YearMonth month) {
        List<Assumption> ranged =
                rows(book).stream().filter(row -> row.spread().isPresent()).toList();
        Stream<Assumption> begun =
                ranged.stream().filter(row -> !row.effectiveFrom().isAfter(month));
        return begun.reduce((earlier, later) -> later)
                .or(() -> ranged.stream().findFirst())
                .flatMap(Assumption::spread);
    }

    /** A copy of a book in which its rows are changed and all others stay. */
    public Assumptions changed(Assumptions book, Function<Assumption, Assumption> change) {
        return book.with(row -> holds(row) ? change.apply(row) : row);
    }

    private boolean holds(Assumption row) {
        return row.isAbout(parameter, population)
                && row.ages().equals(ages)
                && row.type().equals(type);
    }
}
