package org.carecast.cli.report.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The scale of people, or of thousands of pounds, in a chart: from zero up, and from zero down where figures are negative,
 * in round steps.
 *
 * @param step people from one mark to the next
 * @param below how many such steps it has below zero
 * @param steps how many it has above
 */
record PeopleAxis(double step, int below, int steps) {

    private static final int WANTED_STEPS = 4;
    // Room for a figure above the highest value.
    private static final double HEADROOM = 1.1;

    /** The scale that has room for a number of people. */
    static PeopleAxis upTo(double people) {
        return between(0, people);
    }

    /** The scale that holds zero and all between two figures. */
    static PeopleAxis between(double lowest, double highest) {
        double less = Math.max(0, -lowest) * HEADROOM;
        double more = Math.max(0, highest) * HEADROOM;
        double rough = Math.max(1, (less + more) / WANTED_STEPS);
        double power = 1;
        while (power * 10 <= rough) {
            power *= 10;
        }
        double step =
                rough <= power ? power : rough <= 2 * power ? 2 * power : rough <= 5 * power ? 5 * power : 10 * power;
        return new PeopleAxis(step, (int) Math.ceil(less / step), Math.max(1, (int) Math.ceil(more / step)));
    }

    /** The people at its upper end. */
    double top() {
        return step * steps;
    }

    /** The people at its lower end, zero where nothing is less. */
    double bottom() {
        return -step * below;
    }

    /** The people at each mark, zero included. */
    List<Double> marks() {
        return IntStream.rangeClosed(-below, steps)
                .mapToObj(mark -> mark * step)
                .toList();
    }
}
