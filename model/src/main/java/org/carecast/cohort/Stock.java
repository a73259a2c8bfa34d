package org.carecast.cohort;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The people of one population by cohort at the end of a month, in fractions of a person; never negative. */
public final class Stock {

    /** The most people that can be counted: with far more, a position would not balance to a millionth. */
    public static final int MOST_PEOPLE = 100_000;

    private final Population population;
    private final YearMonth asAt;
    private final List<Cohort> cohorts;
    private final double[] people;
    private final double all;

    private Stock(Population population, YearMonth asAt, List<Cohort> cohorts, double[] people) {
        this.population = population;
        this.asAt = asAt;
        this.cohorts = cohorts;
        this.people = people;
        double sum = 0;
        for (double count : people) {
            sum += count;
        }
        this.all = sum;
    }

    /**
     * The stock with these people in these cohorts, which keep their order.
     *
     * @param people people of each cohort, at the index it has in {@code cohorts}
     * @throws IllegalArgumentException if a cohort is of another population, or a figure is negative or not a number
     */
    public static Stock of(Population population, YearMonth asAt, List<Cohort> cohorts, double... people) {
        if (cohorts.size() != people.length) {
            throw new IllegalArgumentException(cohorts.size() + " cohorts cannot count " + people.length + " figures");
        }
        for (int index = 0; index < people.length; index++) {
            Population whose = cohorts.get(index).population();
            if (whose != population && !whose.equals(population)) {
                throw new IllegalArgumentException(cohorts.get(index) + " is not of " + population);
            }
            if (!(people[index] >= 0) || Double.isInfinite(people[index])) {
                throw new IllegalArgumentException(cohorts.get(index) + " counts " + people[index] + " people");
            }
        }
        return new Stock(population, asAt, List.copyOf(cohorts), people.clone());
    }

    private static Stock ofMap(Population population, YearMonth asAt, Map<Cohort, Double> people) {
        double[] counts =
                people.values().stream().mapToDouble(Double::doubleValue).toArray();
        return of(population, asAt, List.copyOf(people.keySet()), counts);
    }

    /** Whose stock this is. */
    public Population population() {
        return population;
    }

    /** The month at whose end it counts. */
    public YearMonth asAt() {
        return asAt;
    }

    /** The cohorts counted; {@link #people(int)} counts the one at an index. */
    public List<Cohort> cohorts() {
        return cohorts;
    }

    /** People of the cohort at an index of {@link #cohorts}. */
    public double people(int index) {
        return people[index];
    }

    /** People of all cohorts. */
    public double people() {
        return all;
    }

    /** People by month of birth, those with an assigned birthday in January and without together; in order of birth. */
    public SortedMap<YearMonth, Double> byMonthOfBirth() {
        SortedMap<YearMonth, Double> born = new TreeMap<>();
        for (int index = 0; index < people.length; index++) {
            born.merge(cohorts.get(index).born(), people[index], Double::sum);
        }
        return born;
    }

    /** The people of an age alone. */
    public Stock aged(int age) {
        int[] places = IntStream.range(0, people.length)
                .filter(index -> cohorts.get(index).ageAt(asAt) == age)
                .toArray();
        return of(
                population,
                asAt,
                IntStream.of(places).mapToObj(cohorts::get).toList(),
                IntStream.of(places).mapToDouble(index -> people[index]).toArray());
    }

    /**
     * This stock and another of the same population and month, cohort by cohort.
     *
     * @throws IllegalArgumentException if the other counts another population or month
     */
    public Stock plus(Stock other) {
        if (!population.equals(other.population) || !asAt.equals(other.asAt)) {
            throw new IllegalArgumentException("stocks of different populations or months cannot be added");
        }
        Map<Cohort, Double> sum = new LinkedHashMap<>();
        for (int index = 0; index < people.length; index++) {
            sum.merge(cohorts.get(index), people[index], Double::sum);
        }
        for (int index = 0; index < other.people.length; index++) {
            sum.merge(other.cohorts.get(index), other.people[index], Double::sum);
        }
        return ofMap(population, asAt, sum);
    }
}
