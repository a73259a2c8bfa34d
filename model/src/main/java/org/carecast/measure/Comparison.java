package org.carecast.measure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Population;

/**
 * Forecasts side by side, each compared with the first.
 *
 * @param first the name and the forecast that the others are compared with
 * @param others the others, in the order asked for
 * @param readings what was read of each
 */
public record Comparison(Side first, List<Other> others, List<Reading> readings) {

    /**
     * One forecast of a comparison.
     *
     * @param name the id of its scenario, or the name of its study
     */
    public record Side(String name, Premises premises, Demand demand) {
        /** A forecast and what follows from it. */
        public Side(String name, Premises premises) {
            this(name, premises, premises.demand());
        }
    }

    /**
     * A forecast compared with the first.
     *
     * @param bridges for each reading, how the first leads to this one
     */
    public record Other(Side side, Map<Reading, Bridge<Driver>> bridges) {}

    /** Copies the lists, so that it never changes. */
    public Comparison {
        others = List.copyOf(others);
        readings = List.copyOf(readings);
    }

    /**
     * Forecasts compared with the first at the ends of some months, one or more.
     *
     * @param forecasts each by its name, two or more
     * @param seed of the orders drawn where more than eight things differ
     */
    public static Comparison of(Map<String, Premises> forecasts, List<YearMonth> months, long seed) {
        List<Side> sides = forecasts.entrySet().stream()
                .map(each -> new Side(each.getKey(), each.getValue()))
                .toList();
        Side first = sides.get(0);
        List<Measure> measures = new ArrayList<>(Measure.OF_PEOPLE);
        if (first.demand().knows(Parameter.CASES_PER_ADVISER) && differ(sides, Parameter.CASES_PER_ADVISER)) {
            measures.add(Measure.ADVISERS);
        }
        List<Reading> readings = readings(measures, first.demand(), months);
        List<Other> others = sides.stream()
                .skip(1)
                .map(side -> new Other(side, Attribution.between(first.premises(), side.premises(), readings, seed)))
                .toList();
        return new Comparison(first, others, readings);
    }

    /** Whether some forecast has other values of a parameter than the first. */
    private static boolean differ(List<Side> sides, Parameter parameter) {
        Premises first = sides.get(0).premises();
        return sides.stream()
                .skip(1)
                .map(Side::premises)
                .anyMatch(other -> Stream.concat(
                                first.assumptions().populations().stream(), Stream.of(Population.all()))
                        .anyMatch(population -> !first.assumptions()
                                .agreesWith(
                                        other.assumptions(), parameter, population, Attribution.shared(first, other))));
    }

    /** Whether some forecast has other values of a parameter than the first. */
    public boolean differsIn(Parameter parameter) {
        return differ(sides(), parameter);
    }

    /** Whether one of the others has other values of a parameter than the first. */
    public boolean differsIn(Other other, Parameter parameter) {
        return differ(List.of(first, other.side()), parameter);
    }

    /** Every measure, of every population and of all together, at the end of each month. */
    private static List<Reading> readings(List<Measure> measures, Demand demand, List<YearMonth> months) {
        List<Reading> readings = new ArrayList<>();
        for (Measure measure : measures) {
            for (YearMonth month : months) {
                demand.populations().stream()
                        .filter(population -> measure != Measure.UNDER_18
                                || demand.law(population).countsChildren())
                        .forEach(population -> readings.add(new Reading(month, Optional.of(population), measure)));
                if (measure != Measure.UNDER_18 || demand.countsChildren()) {
                    readings.add(new Reading(month, Optional.empty(), measure));
                }
            }
        }
        return readings;
    }

    /** All forecasts, the first first. */
    public List<Side> sides() {
        return Stream.concat(Stream.of(first), others.stream().map(Other::side)).toList();
    }

    /** The month in which all of them have opened: bridges by flow begin at its end. */
    public YearMonth opening() {
        return sides().stream()
                .map(side -> side.premises().horizon().opening())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The last month read. */
    public YearMonth lastMonth() {
        return readings.stream()
                .map(Reading::asAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The months read, earliest first. */
    public List<YearMonth> months() {
        return readings.stream().map(Reading::asAt).distinct().sorted().toList();
    }
}
