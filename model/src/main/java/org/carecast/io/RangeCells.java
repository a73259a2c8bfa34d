package org.carecast.io;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.RangeFault;
import org.carecast.assumption.Spread;
import org.carecast.evidence.Figure;
import org.carecast.evidence.Provenance;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.CsvRow;

/** The cells of the range around a number, {@code low,high,spread}: all of them, or none. */
final class RangeCells {

    private static final Pattern TIMES = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,9})?)x");
    private static final CellType<Double> END = CellType.NUMBER.asText(
            "a number, or times the value, like 0.60x", "-?\\d{1,15}(\\.\\d+)?|\\d{1,3}(\\.\\d{1,9})?x");

    static final Column<Double> LOW =
            new Column<>("low", END, "the low end of the range that holds the true value eight times in ten");
    static final Column<Double> HIGH = new Column<>("high", END, "the high end of that range");
    static final Column<Spread.Shape> SPREAD = new Column<>(
            "spread",
            CellType.oneOf(
                    Stream.concat(Spread.Shape.words().stream(), Stream.of(Spread.FIXED))
                            .toList(),
                    Spread.Shape::parse,
                    Spread.Shape::text),
            "how belief is spread over the range and beyond; fixed where there is no range on purpose");

    /** The columns of a range, which may be empty. */
    static final List<Column<?>> ALL = List.of(LOW.orEmpty(), HIGH.orEmpty(), SPREAD.orEmpty());

    private RangeCells() {}

    /** An end of the range: a number, or a multiple of the value, such as 0.60x. */
    private static Optional<Double> end(
            CsvRow row, Column<Double> column, Parameter parameter, Optional<Double> value) {
        Matcher times = TIMES.matcher(row.text(column));
        return times.matches()
                ? value.flatMap(known -> bounded(row, column, parameter, known * Double.parseDouble(times.group(1))))
                : bounded(row, column, parameter);
    }

    /** A number within the bounds of the unit of a parameter. */
    static Optional<Double> bounded(CsvRow row, Column<Double> column, Parameter parameter) {
        return row.find(column).flatMap(number -> bounded(row, column, parameter, number));
    }

    private static Optional<Double> bounded(CsvRow row, Column<Double> column, Parameter parameter, double number) {
        return parameter.unit().allows(number)
                ? Optional.of(number)
                : row.refuse(
                        column,
                        row.text(column) + " is out of bounds",
                        "the unit is " + parameter.unit().text() + ", "
                                + parameter.unit().bounds());
    }

    static Optional<Spread> read(
            CsvRow row, Parameter parameter, Optional<Double> value, Optional<Provenance> provenance) {
        boolean none = row.text(LOW).isEmpty() && row.text(HIGH).isEmpty();
        if (row.text(SPREAD).equals(Spread.FIXED)) {
            return none
                    ? Optional.empty()
                    : row.refuse(SPREAD, "what is fixed has no range", "leave low and high empty, or name its shape");
        }
        if (none) {
            if (provenance.filter(Provenance::isJudged).isPresent()) {
                return row.refuse(
                        LOW,
                        "a judged number has no range",
                        "give the low and the high it may have, or say that it is fixed");
            }
            return row.text(SPREAD).isEmpty()
                    ? Optional.empty()
                    : row.refuse(SPREAD, "there is a shape but no range", "give low and high, or leave it empty");
        }
        return range(row, parameter, value);
    }

    /** The range of a number that need not have one, judged or not; empty where none is given. */
    static Optional<Spread> ifAny(CsvRow row, Parameter parameter, Optional<Double> value) {
        boolean fixed = row.text(SPREAD).isEmpty() || row.text(SPREAD).equals(Spread.FIXED);
        return row.text(LOW).isEmpty() && row.text(HIGH).isEmpty() && fixed
                ? Optional.empty()
                : range(row, parameter, value);
    }

    private static Optional<Spread> range(CsvRow row, Parameter parameter, Optional<Double> value) {
        Optional<Double> low = end(row, LOW, parameter, value);
        Optional<Double> high = end(row, HIGH, parameter, value);
        Optional<Spread.Shape> shape = row.find(SPREAD);
        if (low.isEmpty() || high.isEmpty() || shape.isEmpty()) {
            return Optional.empty();
        }
        boolean lowFits = low.get() <= high.get()
                && value.filter(known -> known < low.get()).isEmpty();
        if (!lowFits || value.filter(known -> known > high.get()).isPresent()) {
            return row.refuse(
                    lowFits ? HIGH : LOW,
                    "the value " + value.map(Figure::written).orElse("") + " does not lie from " + row.text(LOW)
                            + " to " + row.text(HIGH),
                    "it must be low, value, high in rising order");
        }
        return fitting(row, parameter, new Spread(low.get(), high.get(), shape.get()));
    }

    /** A range, which must be one that a curve of its shape can have. */
    static Optional<Spread> fitting(CsvRow row, Parameter parameter, Spread range) {
        Optional<RangeFault> misfit = range.misfit(parameter.unit());
        return misfit.isEmpty()
                ? Optional.of(range)
                : row.refuse(
                        misfit.get().column(), misfit.get().what(), misfit.get().remedy());
    }
}
