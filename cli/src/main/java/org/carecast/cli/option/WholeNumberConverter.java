package org.carecast.cli.option;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A whole number between two bounds on the command line. */
public abstract sealed class WholeNumberConverter implements ITypeConverter<Integer> {

    private final String what;
    private final int least;
    private final int most;

    private WholeNumberConverter(String what, int least, int most) {
        this.what = what;
        this.least = least;
        this.most = most;
    }

    @Override
    public Integer convert(String text) {
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new TypeConversionException(
                "'" + text + "' is not " + what + "; write a whole number from " + least + " to " + most);
    }

    /** How many draws. */
    public static final class Draws extends WholeNumberConverter {
        Draws() {
            super("a number of draws", 1, 10_000_000);
        }
    }

    /** How many draws, where none is a choice too and all are kept. */
    public static final class DrawsOrNone extends WholeNumberConverter {
        DrawsOrNone() {
            super("a number of draws", 0, 100_000);
        }
    }

    /** A number in a hundred, but neither none nor all. */
    public static final class Percentage extends WholeNumberConverter {
        Percentage() {
            super("a percentage", 1, 99);
        }
    }

    /** How many months. */
    public static final class Months extends WholeNumberConverter {
        Months() {
            super("a number of months", 1, 120);
        }
    }

    /** How many people are few. */
    public static final class Few extends WholeNumberConverter {
        Few() {
            super("a number of people", 2, 1_000);
        }
    }

    /** How many threads. */
    public static final class Threads extends WholeNumberConverter {
        Threads() {
            super("a number of threads", 1, 64);
        }
    }
}
