package org.carecast.cli.report.document;

import java.util.Optional;

/** What stands in a cell of a table. */
public sealed interface Cell {

    /** Nothing, where a figure is not to be had. */
    Cell NONE = new Empty();

    /** What a reader sees. */
    String text();

    /** What stands behind it as the last part of its text; none behind anything but a number. */
    default Mark mark() {
        return Mark.NONE;
    }

    /** Words. */
    record Words(String text) implements Cell {}

    /**
     * A number.
     *
     * @param value unrounded
     * @param decimals how many are shown, where its unit leaves that open
     * @param signed whether it is a change, shown with its sign
     * @param mark what stands behind it
     */
    record Figure(double value, int decimals, Unit unit, boolean signed, Mark mark) implements Cell {

        /** Nothing stands behind a number that there is not. */
        public Figure {
            mark = Double.isFinite(value) ? mark : Mark.NONE;
        }

        /** The same number with other decimals. */
        public Figure with(int others) {
            return new Figure(value, others, unit, signed, mark);
        }

        /** The same number with a mark. */
        public Figure with(Mark other) {
            return new Figure(value, decimals, unit, signed, other);
        }

        /** The number as its decimals show it; none where there is none. */
        public double printed() {
            return Double.isFinite(value) ? Figures.rounded(value, decimals).doubleValue() : value;
        }

        @Override
        public String text() {
            return Double.isFinite(value) ? unit.shown(this) + mark.sign() : Figures.NONE;
        }
    }

    /**
     * A rating of the figure above it.
     *
     * @param rating empty where there is no figure
     */
    record Rated(Optional<Rating> rating) implements Cell {
        @Override
        public String text() {
            return rating.map(Rating::word).orElse(Figures.NONE);
        }
    }

    /** Nothing. */
    record Empty() implements Cell {
        @Override
        public String text() {
            return Figures.NONE;
        }
    }

    /** In what a figure is shown. */
    enum Unit {
        /** A number with thousands separators. */
        NUMBER {
            @Override
            String shown(Figure figure) {
                return figure.signed
                        ? Figures.change(figure.value, figure.decimals)
                        : Figures.grouped(figure.value, figure.decimals);
            }
        },
        /** A share, as a percentage. */
        PER_CENT {
            @Override
            String shown(Figure figure) {
                String percentage = Figures.grouped(figure.value * 100, figure.decimals) + "%";
                return figure.signed
                                && Figures.rounded(figure.value * 100, figure.decimals)
                                                .signum()
                                        > 0
                        ? "+" + percentage
                        : percentage;
            }
        },
        /** A difference of shares, in percentage points. */
        POINTS {
            @Override
            String shown(Figure figure) {
                return (figure.signed
                                ? Figures.change(figure.value * 100, figure.decimals)
                                : Figures.grouped(figure.value * 100, figure.decimals))
                        + " points";
            }
        },
        /** Pounds in words, such as £9.17m. */
        POUNDS {
            @Override
            String shown(Figure figure) {
                return Figures.pounds(figure.value);
            }
        },
        /** A number as a file of the study has it. */
        AS_GIVEN {

            @Override
            String shown(Figure figure) {
                return Figures.asGiven(figure.value);
            }
        },
        /** A number that was worked out, to three significant figures. */
        WORKED_OUT {
            @Override
            String shown(Figure figure) {
                return Figures.threeFigures(figure.value);
            }
        },
        /** A number by which others are multiplied, to three significant figures. */
        FACTOR {
            @Override
            String shown(Figure figure) {
                return "×" + Figures.threeFigures(figure.value);
            }
        };

        abstract String shown(Figure figure);
    }

    /** A number. */
    static Figure figure(double value, int decimals, Unit unit, boolean signed) {
        return new Figure(value, decimals, unit, signed, Mark.NONE);
    }

    /** A number with thousands separators. */
    static Figure number(double value, int decimals) {
        return figure(value, decimals, Unit.NUMBER, false);
    }

    /** People, to the whole person. */
    static Figure people(double value) {
        return number(value, 0);
    }

    /** A change with its sign. */
    static Figure change(double value, int decimals) {
        return figure(value, decimals, Unit.NUMBER, true);
    }

    /** A share as a percentage with one decimal. */
    static Figure percent(double share) {
        return figure(share, 1, Unit.PER_CENT, false);
    }

    /** A number as a file of the study has it. */
    static Figure asGiven(double value) {
        return figure(value, 0, Unit.AS_GIVEN, false);
    }
}
