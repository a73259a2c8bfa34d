package org.carecast.cli.report;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The scale of people in a chart: from zero, in round steps.
 *
 * @param step people from one mark to the next
 * @param steps how many such steps it has
 */
record PeopleAxis(double step, int steps) {

    private static final int WANTED_STEPS = 4;
    // Room for a figure above the highest value.
    private static final double HEADROOM = 1.1;

    /** The scale that holds so many people. */
    static PeopleAxis upTo(double people) {
        double rough = Math.max(1, people * HEADROOM / WANTED_STEPS);
        double power = 1;
        while (power * 10 <= rough) {
            power *= 10;
        }
        double step =
                rough <= power ? power : rough <= 2 * power ? 2 * power : rough <= 5 * power ? 5 * power : 10 * power;
        return new PeopleAxis(step, Math.max(1, (int) Math.ceil(people * HEADROOM / step)));
    }

    /** The people at its upper end. */
    double top() {
        return step * steps;
    }

    /** The people at each mark, zero included. */
    List<Double> marks() {
        return IntStream.rangeClosed(0, steps).mapToObj(mark -> mark * step).toList();
    }
}
