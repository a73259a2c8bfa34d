package org.carecast.cli.report.workbook;

import java.util.List;

/** What is in a cell of a sheet. */
sealed interface Cell {

    /** Nothing, where there is nothing to be said. */
    Cell EMPTY = new Words("");

    /** The number in it; not a number where it holds words or nothing. */
    default double value() {
        return Double.NaN;
    }

    /** Words. */
    record Words(String words) implements Cell {}

    /** Words that lead to another sheet. */
    record Link(String words, String sheet) implements Cell {}

    /**
     * One of some words, which the reader may choose.
     *
     * @param chosen the one that stands there first
     */
    record Choice(String chosen, List<String> words) implements Cell {
        /** Copies the list, so that it never changes. */
        public Choice {
            words = List.copyOf(words);
        }
    }

    /** A number. */
    record Number(double value, Look look) implements Cell {}

    /** A number to be changed. */
    record Input(double value, Bounds bounds) implements Cell {}

    /**
     * What a number may become, both ends included.
     *
     * @param highest infinite where nothing bounds it
     */
    record Bounds(double lowest, double highest, boolean whole) {
        /** Any number that is not below 0. */
        static final Bounds NOT_NEGATIVE = new Bounds(0, Double.POSITIVE_INFINITY, false);
    }

    /** A number that the workbook reckons. */
    record Live(Formula formula, Look look) implements Cell {
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
    record LiveWords(String text, String words) implements Cell {}
}
