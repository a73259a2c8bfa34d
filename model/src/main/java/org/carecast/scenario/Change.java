package org.carecast.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How an adjustment makes a new value of an old one. */
public enum Change {
    /** The new value replaces the old one, which is ignored. */
    REPLACE {
        @Override
        public double apply(double old, double value) {
            return value;
        }
    },
    /** The value is added; a negative one is taken away. */
    ADD {
        @Override
        public double apply(double old, double value) {
            return old + value;
        }
    },
    /** The old value is multiplied by it. */
    SCALE {
        @Override
        public double apply(double old, double value) {
            return old * value;
        }
    };

    /** What becomes of an old value. */
    public abstract double apply(double old, double value);

    /** The word used in files. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The change a text names, empty if it names none. */
    public static Optional<Change> parse(String text) {
        return Arrays.stream(values())
                .filter(change -> change.text().equals(text))
                .findFirst();
    }

    /** Every word used in files. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Change::text).toList();
    }
}
