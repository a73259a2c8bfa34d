package org.carecast.cli.report.document;

import java.util.Optional;
import org.carecast.disclosure.Printed;
import org.carecast.disclosure.Quantity;

/** What stands in a cell of a table. */
public sealed interface Cell {

    /** What stands where a figure is withheld. */
    Cell SUPPRESSED = new Suppressed();

    /** Nothing, where a figure is not to be had. */
    Cell NONE = new Empty();

    /** What a reader sees. */
    String text();

    /** The same cell with nothing in it but what a reader sees. */
    default Cell asPrinted() {
        return this;
    }

    /** What it counts, and which numbers are printed like it; empty where nobody could work out anything from it. */
    default Optional<Printed> printed() {
        return Optional.empty();
    }

    /** Words. */
    record Words(String text) implements Cell {}

    /**
     * A number.
     *
     * @param value unrounded
     * @param decimals how many are shown, where its unit leaves that open
     * @param signed whether it is a change, shown with its sign
     * @param of what it counts; empty where it is never published
     */
    record Figure(double value, int decimals, Unit unit, boolean signed, Optional<Quantity> of) implements Cell {

        private static final double HALF = 0.5;

        /** The same number with other decimals. */
        public Figure with(int others) {
            return new Figure(value, others, unit, signed, of);
        }

        /** The same number as it is printed, and no more of it. */
        @Override
        public Figure asPrinted() {
            return Double.isFinite(value) ? new Figure(unit.printed(this), decimals, unit, signed, of) : this;
        }

        /** The same number, which counts something. */
        public Figure of(Quantity counted) {
            return new Figure(value, decimals, unit, signed, Optional.of(counted));
        }

        @Override
        public String text() {
            return Double.isFinite(value) ? unit.shown(this) : Figures.NONE;
        }

        @Override
        public Optional<Printed> printed() {
            return of.map(this::printed);
        }

        private Printed printed(Quantity counted) {
            if (!Double.isFinite(value)) {
                return counted.printed(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            }
            int shown = decimals + unit.shift();
            double half = Math.pow(10, -shown) * HALF;
            double printed = unit.printed(this);
            return counted.printed(printed - half, printed + half);
        }
    }

    /**
     * A rating of the figure above it.
     *
     * @param rating empty where there is no figure
     * @param says what it tells of the figure; empty where it is never published
     */
    record Rated(Optional<Rating> rating, Optional<Printed> says) implements Cell {
        @Override
        public String text() {
            return rating.map(Rating::word).orElse(Figures.NONE);
        }

        @Override
        public Optional<Printed> printed() {
            return says;
        }
    }

    /** A figure that is withheld, so that it stands nowhere. */
    record Suppressed() implements Cell {
        @Override
        public String text() {
            return Figures.SUPPRESSED;
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
            int shift() {
                return 2;
            }

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

        /** The number that is printed, to its last decimal; figures that are never published keep all of theirs. */
        double printed(Figure figure) {
            return figure.of.isPresent()
                    ? Figures.rounded(figure.value, figure.decimals + shift()).doubleValue()
                    : figure.value;
        }

        /** How many more decimals of the value are shown than of the number printed. */
        int shift() {
            return 0;
        }
    }

    /** A number that is never published. */
    static Figure figure(double value, int decimals, Unit unit, boolean signed) {
        return new Figure(value, decimals, unit, signed, Optional.empty());
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
