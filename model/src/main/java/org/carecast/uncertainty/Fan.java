package org.carecast.uncertainty;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
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

    private final ReadingIndex index;
    private final OptionalDouble line;
    private final Tally[] tallies;
    private final int[] above;
    private final int[] aboveByThen;

    /**
     * A fan of no draws yet.
     *
     * @param line people or pounds: the number for which {@link #above} is asked, if one is
     * @param whole whether people are drawn as whole people
     */
    Fan(ReadingIndex index, OptionalDouble line, boolean whole) {
        this.index = index;
        this.line = line;
        this.tallies = IntStream.range(0, index.all())
                .mapToObj(place -> index.measure(place).isMoney()
                        ? Tally.ofPounds()
                        : whole ? Tally.ofWholePeople() : Tally.ofFractions())
                .toArray(Tally[]::new);
        this.above = new int[index.all()];
        this.aboveByThen = new int[index.all()];
    }

    /** The months it covers. */
    public Horizon horizon() {
        return index.horizon();
    }

    /** The populations, in the study's order. */
    public List<Population> populations() {
        return index.populations();
    }

    /** What is read of each. */
    public List<Measure> measures() {
        return index.measures();
    }

    /** How many draws it summarises. */
    public int draws() {
        // Of whatever is read at all every draw has a figure.
        return tallies[
                IntStream.range(0, tallies.length)
                        .filter(index::isRead)
                        .findFirst()
                        .orElseThrow()].draws();
    }

    /** The number that {@link #above} speaks of, in people or pounds, if there is one. */
    public OptionalDouble line() {
        return line;
    }

    /** The figure that a share of the draws, above 0 and at most 1, do not pass, in people or pounds. */
    public double quantile(Reading reading, double share) {
        return tallies[index.of(reading)].quantile(share);
    }

    /** The mean of the draws, in people or pounds. */
    public double mean(Reading reading) {
        return tallies[index.of(reading)].mean();
    }

    /** The share of draws in which a reading is below a number of people or pounds. */
    public double below(Reading reading, double people) {
        return tallies[index.of(reading)].below(people);
    }

    /** The continuous ranked probability score of a reading against what came, in people or pounds: lower is better, 0 is best. */
    public double crps(Reading reading, double outcome) {
        return tallies[index.of(reading)].crps(outcome);
    }

    /** The share of draws in which a reading is above the line; none if no line was drawn. */
    public double above(Reading reading) {
        return (double) above[index.of(reading)] / draws();
    }

    /** The share of draws in which it, or that of an earlier month after the opening, is above the line. */
    public double aboveByThen(Reading reading) {
        return (double) aboveByThen[index.of(reading)] / draws();
    }

    /**
     * Counts some draws, given the figures of each population in each; those of all together are made here. Several threads may
     * count at the same time.
     */
    void add(List<double[]> drawn) {
        drawn.forEach(this::addUp);
        // One reading after another, so that its tally stays at hand.
        double[] ofOne = new double[drawn.size()];
        for (int place = 0; place < tallies.length; place++) {
            if (index.isRead(place)) {
                for (int draw = 0; draw < ofOne.length; draw++) {
                    ofOne[draw] = drawn.get(draw)[place];
                }
                synchronized (tallies[place]) {
                    tallies[place].add(ofOne);
                }
            }
        }
        synchronized (above) {
            line.ifPresent(people -> drawn.forEach(figures -> countAbove(figures, people)));
        }
    }

    private void addUp(double[] figures) {
        int each = index.ofOne();
        int all = each * index.populations().size();
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
            boolean isAbove = index.isRead(place) && figures[place] > people;
            passed = index.month(place) > 1 && passed || isAbove;
            above[place] += isAbove ? 1 : 0;
            aboveByThen[place] += passed ? 1 : 0;
        }
    }
}
