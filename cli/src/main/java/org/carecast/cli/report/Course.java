package org.carecast.cli.report;

import java.util.List;

/**
 * How a count runs from the first month shown to the last.
 *
 * @param name whose count it is
 * @param values unrounded, one for each month, one or more
 */
record Course(String name, List<Double> values) {

    /** Copies the values, so that it never changes. */
    Course {
        values = List.copyOf(values);
    }

    double first() {
        return values.get(0);
    }

    double last() {
        return values.get(values.size() - 1);
    }

    /** The last value less the first, unrounded. */
    double change() {
        return last() - first();
    }

    /** Below 0, 0 or above 0, as the figures shown fall, end where they began, or rise. */
    int direction() {
        return Figures.rounded(last(), 0).compareTo(Figures.rounded(first(), 0));
    }

    /** Whether every month shows the same figure. */
    boolean steady() {
        return values.stream()
                        .map(value -> Figures.rounded(value, 0))
                        .distinct()
                        .count()
                == 1;
    }

    /** The course in words, such as "rise from 823 to 1,297". */
    String words() {
        if (steady()) {
            return "stay at " + Figures.people(first());
        }
        if (direction() == 0) {
            return "end where they began, at " + Figures.people(first());
        }
        return (direction() > 0 ? "rise from " : "fall from ")
                + Figures.people(first())
                + " to "
                + Figures.people(last());
    }
}
