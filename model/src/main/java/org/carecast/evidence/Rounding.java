package org.carecast.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a paper rounds the people that it prints.
 *
 * @param step the number whose multiples are printed, such as 5; empty where each figure is rounded at its own decimals
 * @param way in which direction
 */
public record Rounding(Optional<BigDecimal> step, Way way) {

    /** Half up at the decimals printed: what is assumed of a paper that says nothing. */
    public static final Rounding AT_ITS_DECIMALS = new Rounding(Optional.empty(), Way.NEAREST);

    /** In which direction a number is rounded. */
    public enum Way {
        /** To the nearest, and up from half-way. */
        NEAREST("nearest", RoundingMode.HALF_UP),
        /** To the nearest, and from half-way to the even multiple, as bankers do. */
        EVEN("even", RoundingMode.HALF_EVEN),
        /** To the next that is not above. */
        DOWN("down", RoundingMode.FLOOR),
        /** To the next that is not below. */
        UP("up", RoundingMode.CEILING);

        private final String word;
        private final RoundingMode mode;

        Way(String word, RoundingMode mode) {
            this.word = word;
            this.mode = mode;
        }

        /** The word used in files. */
        public String word() {
            return word;
        }

        /** The way that a word names; empty if it names none. */
        public static Optional<Way> parse(String word) {
            return Arrays.stream(values()).filter(way -> way.word.equals(word)).findFirst();
        }

        /** The words for all of them. */
        public static List<String> words() {
            return Arrays.stream(values()).map(Way::word).toList();
        }
    }

    /** Rounding to the multiples of a step, the nearest one, and up from half-way. */
    public static Rounding toNearest(int step) {
        return new Rounding(Optional.of(BigDecimal.valueOf(step)), Way.NEAREST);
    }

    /** What is between two neighbours among the numbers that may be printed beside this one: 5, or 0.01 for 0.85. */
    public BigDecimal apart(BigDecimal printed) {
        return step.orElseGet(() -> BigDecimal.ONE.movePointLeft(printed.scale()));
    }

    /** Whether a paper that rounds so can have printed a number. */
    public boolean canGive(BigDecimal printed) {
        return printed.remainder(apart(printed)).signum() == 0;
    }

    /**
     * A number as a paper prints it that rounds so.
     *
     * @param decimals how many it shows, where there is no step
     */
    public BigDecimal of(BigDecimal number, int decimals) {
        BigDecimal unit = step.orElseGet(() -> BigDecimal.ONE.movePointLeft(decimals));
        return number.divide(unit, 0, way.mode).multiply(unit);
    }

    /** Whether it is what is assumed of a paper that says nothing. */
    public boolean isUsual() {
        return equals(AT_ITS_DECIMALS);
    }

    /** The rounding in the words of a file, such as {@code 5 down}. */
    @Override
    public String toString() {
        return (step.map(BigDecimal::toPlainString).orElse("") + (way == Way.NEAREST ? "" : " " + way.word)).strip();
    }
}
