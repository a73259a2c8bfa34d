package org.carecast.cli.report.workbook;

import java.util.List;

/** What is in a cell of a sheet. */
sealed interface SheetCell {

    /** Nothing, where there is nothing to be said. */
    SheetCell EMPTY = new Words("");

    /** The number in it; not a number where it holds words or nothing. */
    default double value() {
        return Double.NaN;
    }

    /** Words. */
    record Words(String words) implements SheetCell {}

    /** Words that lead to another sheet. */
    record Link(String words, String sheet) implements SheetCell {}

    /**
     * One of some words, which the reader may choose.
     *
     * @param chosen the one that stands there first
     */
    record Choice(String chosen, List<String> words) implements SheetCell {
        /** Copies the list, so that it never changes. */
        public Choice {
            words = List.copyOf(words);
        }
    }

    /** A number. */
    record Number(double value, Look look) implements SheetCell {}

    /** A number to be changed. */
    record Input(double value, Bounds bounds) implements SheetCell {}

    /**
     * What a number may become, both ends included.
     *
     * @param highest infinite where nothing bounds it
     */
    record Bounds(double lowest, double highest, boolean whole) {
        /** Any number that is not below 0. */
        static final Bounds NOT_NEGATIVE = new Bounds(0, Double.POSITIVE_INFINITY, false);
    }

    /** A number that the workbook calculates. */
    record Live(Formula formula, Look look) implements SheetCell {
        @Override
        public double value() {
            return formula.value();
        }
    }

    /**
     * Words that the workbook chooses.
     *
     * @param text of the formula
     * @param words what it makes
     */
    record LiveWords(String text, String words) implements SheetCell {}
}
