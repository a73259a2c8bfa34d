package org.carecast.assumption;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;

/** The book of assumptions: every population's law and every dated belief about it; immutable. */
public final class Assumptions {

    private static final double AS_GOOD_AS_WHOLE = 1e-9;

    private final Map<Population, Law> laws;
    private final List<Assumption> rows;
    private final RowIndex index;

    private Assumptions(Map<Population, Law> laws, List<Assumption> rows) {
        this.laws = laws;
        this.rows = rows;
        this.index = RowIndex.of(rows);
    }

    /**
     * The book with these rows.
     *
     * @param laws the law each population lives under, in the study's order
     * @throws IllegalArgumentException if two rows speak of the same thing from the same month
     */
    public static Assumptions of(Map<Population, Law> laws, List<Assumption> rows) {
        return new Assumptions(Collections.unmodifiableMap(new LinkedHashMap<>(laws)), List.copyOf(rows));
    }

    /** The populations the book speaks of, in the study's order. */
    public Set<Population> populations() {
        return laws.keySet();
    }

    /** The law each population lives under, in the study's order. */
    public Map<Population, Law> laws() {
        return laws;
    }

    /** The book of some of its populations. */
    public Assumptions of(Set<Population> fewer) {
        Map<Population, Law> kept = new LinkedHashMap<>(laws);
        kept.keySet().retainAll(fewer);
        return new Assumptions(
                Collections.unmodifiableMap(kept),
                rows.stream().filter(row -> fewer.contains(row.population())).toList());
    }

    /**
     * The law a population lives under; what is said of all together goes by no age, so that any law serves.
     *
     * @throws IllegalArgumentException if the book does not speak of it
     */
    public Law law(Population population) {
        Law law = population.isAll() ? laws.values().stream().findFirst().orElse(null) : laws.get(population);
        if (law == null) {
            throw new IllegalArgumentException("no population " + population + " among " + laws.keySet());
        }
        return law;
    }

    /** Every row, in the order of the file. */
    public List<Assumption> rows() {
        return rows;
    }

    /** The value of every row, in their order. */
    public double[] values() {
        return rows.stream().mapToDouble(Assumption::value).toArray();
    }

    /** The types about which something is said of a parameter of a population, in the order of the rows; none where it goes by no type. */
    public List<String> types(Parameter parameter, Population population) {
        return about(parameter, population)
                .flatMap(row -> row.type().stream())
                .distinct()
                .toList();
    }

    /** The rows about one type, earliest first. */
    public List<Assumption> history(Parameter parameter, Population population, String type) {
        return about(parameter, population)
                .filter(row -> row.type().equals(Optional.of(type)))
                .sorted(Comparator.comparing(Assumption::effectiveFrom))
                .toList();
    }

    /** The rows about one parameter of a population at an age, earliest first; any age where it does not go by age. */
    public List<Assumption> history(Parameter parameter, Population population, int age) {
        return about(parameter, population, age)
                .sorted(Comparator.comparing(Assumption::effectiveFrom))
                .toList();
    }

    /** The row in force in a month: the latest one not after it, empty if the first comes later. */
    public Optional<Assumption> find(Parameter parameter, Population population, int age, YearMonth month) {
        return about(parameter, population, age)
                .filter(row -> !row.effectiveFrom().isAfter(month))
                .max(Comparator.comparing(Assumption::effectiveFrom));
    }

    /** Whether a parameter that may be left out has no row about a population. */
    public boolean leavesOut(Parameter parameter, Population population) {
        return parameter.mayBeLeftOut()
                && about(parameter, population).findFirst().isEmpty();
    }

    /**
     * The months from which shares that should make a whole do not, each with the row that begins then.
     *
     * @param first the first month in which they are read
     */
    public List<BrokenWhole> brokenWholes(Parameter parameter, Population population, YearMonth first) {
        AgeBand ages = parameter.agesRead(law(population)).orElseThrow();
        Map<YearMonth, Assumption> starts = new TreeMap<>();
        about(parameter, population)
                .forEach(row -> starts.put(row.effectiveFrom().isBefore(first) ? first : row.effectiveFrom(), row));
        List<NavigableMap<YearMonth, Assumption>> byAge = ages.ages()
                .mapToObj(age -> byMonth(new Belief(parameter, population, AgeBand.ALL), age))
                .toList();
        List<BrokenWhole> broken = new ArrayList<>();
        starts.forEach((month, row) -> {
            double sum = byAge.stream()
                    .mapToDouble(shares -> shares.floorEntry(month).getValue().value())
                    .reduce(0, Double::sum);
            if (Math.abs(sum - 1) > AS_GOOD_AS_WHOLE) {
                broken.add(new BrokenWhole(month, sum, row));
            }
        });
        return broken;
    }

    /**
     * The same of the shares of all types of accommodation.
     *
     * @param first the first month in which they are read
     */
    public List<BrokenWhole> brokenMixes(Population population, YearMonth first) {
        Map<YearMonth, Assumption> starts = new TreeMap<>();
        about(Parameter.ACCOMMODATION, population)
                .forEach(row -> starts.put(row.effectiveFrom().isBefore(first) ? first : row.effectiveFrom(), row));
        List<List<Assumption>> histories = types(Parameter.ACCOMMODATION, population).stream()
                .map(type -> history(Parameter.ACCOMMODATION, population, type))
                .toList();
        List<BrokenWhole> broken = new ArrayList<>();
        starts.forEach((month, row) -> {
            double sum = histories.stream()
                    .flatMap(history -> history.stream()
                            .filter(each -> !each.effectiveFrom().isAfter(month))
                            .reduce((earlier, later) -> later)
                            .stream())
                    .mapToDouble(Assumption::value)
                    .reduce(0, Double::sum);
            if (Math.abs(sum - 1) > AS_GOOD_AS_WHOLE) {
                broken.add(new BrokenWhole(month, sum, row));
            }
        });
        return broken;
    }

    /**
     * Shares of all ages, or of all types, that do not make 1.
     *
     * @param month the month from which they do not
     * @param sum what they make
     * @param row a row that begins then
     */
    public record BrokenWhole(YearMonth month, double sum, Assumption row) {}

    /** Whether another book gives a parameter of a population the same values wherever they are read over a horizon. */
    public boolean agreesWith(Assumptions other, Parameter parameter, Population population, Horizon horizon) {
        if (about(parameter, population)
                .toList()
                .equals(other.about(parameter, population).toList())) {
            return true;
        }
        List<YearMonth> months =
                horizon.all().stream().skip(parameter.firstMonth()).toList();
        if (parameter.byType()) {
            return Stream.concat(types(parameter, population).stream(), other.types(parameter, population).stream())
                    .distinct()
                    .map(type -> new Belief(parameter, population, AgeBand.ALL, Optional.of(type)))
                    .allMatch(belief -> areSame(values(belief, 0, months), other.values(belief, 0, months)));
        }
        return parameter.agesRead(law(population)).stream()
                .flatMap(ages -> ages.ages().boxed())
                .allMatch(age -> {
                    Belief belief = new Belief(parameter, population, AgeBand.ALL);
                    return areSame(values(belief, age, months), other.values(belief, age, months));
                });
    }

    private static boolean areSame(double[] one, double[] other) {
        return Arrays.equals(one, other);
    }

    /** The values of what a belief is about at an age, in some months. */
    private double[] values(Belief belief, int age, List<YearMonth> months) {
        NavigableMap<YearMonth, Assumption> rowsOfAge = byMonth(belief, age);
        Parameter parameter = belief.parameter();
        return months.stream()
                .map(rowsOfAge::floorEntry)
                .mapToDouble(row ->
                        row == null ? parameter.leftOut() : row.getValue().value())
                .toArray();
    }

    /** The rows about what a belief is about, at an age, that are in force in one of some months, earliest first. */
    List<Assumption> inForce(Belief belief, int age, YearMonth first, YearMonth last) {
        NavigableMap<YearMonth, Assumption> rowsOfAge = byMonth(belief, age);
        YearMonth begins = Optional.ofNullable(rowsOfAge.floorKey(first)).orElse(first);
        return first.isAfter(last) || begins.isAfter(last)
                ? List.of()
                : List.copyOf(rowsOfAge.subMap(begins, true, last, true).values());
    }

    /** The rows about the parameter, population and type of a belief at an age, by the month in which they begin. */
    private NavigableMap<YearMonth, Assumption> byMonth(Belief belief, int age) {
        NavigableMap<YearMonth, Assumption> byMonth = new TreeMap<>();
        about(belief.parameter(), belief.population(), age)
                .filter(row -> row.type().equals(belief.type()))
                .forEach(row -> byMonth.put(row.effectiveFrom(), row));
        return byMonth;
    }

    /** A copy in which all rows about a parameter of a population are those of another book. */
    public Assumptions taking(Parameter parameter, Population population, Assumptions other) {
        return withRows(Stream.concat(
                        rows.stream().filter(row -> !row.isAbout(parameter, population)),
                        other.about(parameter, population))
                .toList());
    }

    /** A changed copy of the book, each row put through a change. */
    public Assumptions with(UnaryOperator<Assumption> change) {
        return withRows(rows.stream().map(change).toList());
    }

    /** The same populations and laws with other rows. */
    public Assumptions withRows(List<Assumption> others) {
        return of(laws, others);
    }

    /**
     * The book resolved for a horizon: dates and gaps settled once, before the first step.
     *
     * @throws IllegalArgumentException if a value is missing for a month in which it is needed
     */
    public Basis on(Horizon horizon) {
        return Basis.from(this, horizon);
    }

    /** The rows about one parameter of a population, in the order of the file. */
    public Stream<Assumption> about(Parameter parameter, Population population) {
        return places(parameter, population).mapToObj(rows::get);
    }

    /** Where these stand among all rows, 0 for the first. */
    IntStream places(Parameter parameter, Population population) {
        return index.about(parameter, population);
    }

    private Stream<Assumption> about(Parameter parameter, Population population, int age) {
        return about(parameter, population).filter(row -> row.ages().contains(age));
    }
}
