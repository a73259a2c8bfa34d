package org.carecast.assumption;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The range of an assumption: eight times in ten the true value lies between low and high.
 *
 * <p>Where the value itself is one of the two, such as a take-up of 1 from 0.15 to 1, the range is one-sided: nothing is
 * believed to lie beyond the value.
 *
 * @param low the lower end
 * @param high the upper end, not below {@code low}
 * @param shape how belief is spread over the range
 */
public record Spread(double low, double high, Shape shape) {

    /** How belief is spread over a range. */
    public enum Shape {
        /** Equally. */
        UNIFORM,
        /** Most at the value, falling straight to both sides. */
        TRIANGULAR,
        /** Most at the value, falling smoothly to both sides. */
        PERT,
        /** As a beta distribution, for shares. */
        BETA,
        /** As a log-normal distribution, for numbers of people. */
        LOGNORMAL,
        /** As a gamma distribution, for numbers of people. */
        GAMMA;

        /** The word used in files. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The shape a text names, empty if it names none. */
        public static Optional<Shape> parse(String text) {
            return Arrays.stream(values())
                    .filter(shape -> shape.text().equals(text))
                    .findFirst();
        }

        /** Every word used in files. */
        public static List<String> words() {
            return Arrays.stream(values()).map(Shape::text).toList();
        }
    }

    /** @throws IllegalArgumentException if low lies above high */
    public Spread {
        if (!(low <= high)) {
            throw new IllegalArgumentException("low " + low + " lies above high " + high);
        }
    }

    /** Whether a value lies in the range, both ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
