package org.carecast.uncertainty;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.carecast.cohort.Population;
import org.carecast.measure.Measure;
import org.carecast.measure.Reading;
import org.carecast.time.Horizon;

/**
 * What the readings of a forecast came out at over many draws: quantiles, means, and the share of draws above a number.
 *
 * <p>Populations are added within each draw: quantiles of sums are not sums of quantiles.
 */
public final class Fan {

    private static final int MEASURES = Measure.values().length;

    private final Horizon horizon;
    private final List<Population> populations;
    private final OptionalDouble line;
    private final Tally[] tallies;
    private final int[] above;
    private final int[] aboveByThen;

    /**
     * A fan of no draws yet.
     *
     * @param line people: the number for which {@link #above} is asked, if one is
     * @param whole whether people are drawn as whole people
     */
    Fan(Horizon horizon, List<Population> populations, OptionalDouble line, boolean whole) {
        this.horizon = horizon;
        this.populations = List.copyOf(populations);
        this.line = line;
        int readings = readings(populations.size(), horizon.months() + 1);
        this.tallies = Stream.generate(whole ? Tally::ofWholePeople : Tally::ofFractions)
                .limit(readings)
                .toArray(Tally[]::new);
        this.above = new int[readings];
        this.aboveByThen = new int[readings];
    }

    /** The months it covers. */
    public Horizon horizon() {
        return horizon;
    }

    /** The populations, in the study's order. */
    public List<Population> populations() {
        return populations;
    }

    /** How many draws it summarises. */
    public int draws() {
        return tallies[0].draws();
    }

    /** The number that {@link #above} speaks of, in people, if there is one. */
    public OptionalDouble line() {
        return line;
    }

    /** The figure that a share of the draws, above 0 and at most 1, do not pass, in people. */
    public double quantile(Reading reading, double share) {
        return tallies[place(reading)].quantile(share);
    }

    /** The mean of the draws, in people. */
    public double mean(Reading reading) {
        return tallies[place(reading)].mean();
    }

    /** The share of draws in which a reading is below a number of people. */
    public double below(Reading reading, double people) {
        return tallies[place(reading)].below(people);
    }

    /** The share of draws in which a reading is above the line; none if no line was drawn. */
    public double above(Reading reading) {
        return (double) above[place(reading)] / draws();
    }

    /** The share of draws in which it, or that of an earlier month after the opening, is above the line. */
    public double aboveByThen(Reading reading) {
        return (double) aboveByThen[place(reading)] / draws();
    }

    /** How many figures a draw has, of some populations and of all of them together. */
    static int readings(int populations, int months) {
        return (populations + 1) * MEASURES * months;
    }

    /** Where the figures of a population and measure begin, month by month from the opening. */
    static int start(int population, Measure measure, int months) {
        return (population * MEASURES + measure.ordinal()) * months;
    }

    /** Counts some draws, given the figures of each population in each; those of all together are made here. */
    void add(List<double[]> drawn) {
        drawn.forEach(this::addUp);
        // One reading after another, so that its tally stays at hand.
        double[] ofOne = new double[drawn.size()];
        for (int place = 0; place < tallies.length; place++) {
            for (int draw = 0; draw < ofOne.length; draw++) {
                ofOne[draw] = drawn.get(draw)[place];
            }
            tallies[place].add(ofOne);
        }
        line.ifPresent(people -> drawn.forEach(figures -> countAbove(figures, people)));
    }

    private void addUp(double[] figures) {
        int each = figures.length / (populations.size() + 1);
        int all = each * populations.size();
        Arrays.fill(figures, all, figures.length, 0);
        for (int start = 0; start < all; start += each) {
            for (int place = 0; place < each; place++) {
                figures[all + place] += figures[start + place];
            }
        }
    }

    private void countAbove(double[] figures, double people) {
        boolean passed = false;
        for (int place = 0; place < figures.length; place++) {
            int month = place % (horizon.months() + 1);
            boolean isAbove = figures[place] > people;
            passed = month > 1 && passed || isAbove;
            above[place] += isAbove ? 1 : 0;
            aboveByThen[place] += passed ? 1 : 0;
        }
    }

    /** Counts all draws of another fan of the same forecast. */
    void add(Fan other) {
        for (int place = 0; place < tallies.length; place++) {
            tallies[place].add(other.tallies[place]);
            above[place] += other.above[place];
            aboveByThen[place] += other.aboveByThen[place];
        }
    }

    private int place(Reading reading) {
        Optional<Population> whose = reading.population();
        int population = whose.map(populations::indexOf).orElse(populations.size());
        if (population < 0) {
            throw new IllegalArgumentException("no population " + whose.orElseThrow() + " among " + populations);
        }
        return start(population, reading.measure(), horizon.months() + 1) + horizon.index(reading.asAt());
    }
}
