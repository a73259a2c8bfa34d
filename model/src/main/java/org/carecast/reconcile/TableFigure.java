package org.carecast.reconcile;

import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carecast.evidence.Figure;
import org.carecast.evidence.Rounding;

/**
 * One place in a printed table, with or without a number.
 *
 * @param table the number of the table in the paper
 * @param kind what its row counts
 * @param label the label of its row, as printed
 * @param asAt the month its column stands for
 * @param figure what is printed there; empty if nothing is
 * @param counted whether people were counted, not forecast, so that the number behind it is whole
 * @param rounding how the paper rounds it; a rate is always rounded half up at its own decimals
 */
public record TableFigure(
        int table, Kind kind, String label, YearMonth asAt, Optional<Figure> figure, boolean counted, Rounding rounding)
        implements TableClaim {

    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d{1,3})\\D*$");

    /** What a row of a table counts. */
    public enum Kind {
        /** People of one age, or of one part. */
        PEOPLE,
        /** All people in the rows above. */
        TOTAL,
        /** The share of all people that the council is in touch with. */
        IN_TOUCH_RATE,
        /** The rate times all people. */
        IN_TOUCH
    }

    /** A place in a paper that does not say how it rounds. */
    public TableFigure(int table, Kind kind, String label, YearMonth asAt, Optional<Figure> figure, boolean counted) {
        this(table, kind, label, asAt, figure, counted, Rounding.AT_ITS_DECIMALS);
    }

    /** The number printed, with its decimals; empty if there is none, or a mark in its place. */
    public Optional<Figure.Shown> shown() {
        return figure.filter(Figure.Shown.class::isInstance).map(Figure.Shown.class::cast);
    }

    /** The number printed; empty if there is none. */
    OptionalDouble number() {
        return figure.map(Figure::number).orElse(OptionalDouble.empty());
    }

    /** The range that the number printed stands for; empty if there is none. */
    public Optional<Rounded> rounded() {
        return shown().map(Figure.Shown::value).map(printed -> {
            if (kind == Kind.IN_TOUCH_RATE) {
                return Rounded.of(printed);
            }
            return counted && printed.stripTrailingZeros().scale() <= 0
                    ? Rounded.wholeOf(printed.setScale(0), rounding)
                    : Rounded.of(printed, rounding);
        });
    }

    /** The same place with its people counted; rates and people in touch are calculated, never counted, and stay as they are. */
    public TableFigure asCounted() {
        return kind == Kind.PEOPLE || kind == Kind.TOTAL
                ? new TableFigure(table, kind, label, asAt, figure, true, rounding)
                : this;
    }

    /** The age of the people in its row, or the oldest of several: 18 for "17 and 18"; empty if the row has no age. */
    public OptionalInt age() {
        Matcher last = LAST_NUMBER.matcher(label);
        return kind == Kind.PEOPLE && last.find()
                ? OptionalInt.of(Integer.parseInt(last.group(1)))
                : OptionalInt.empty();
    }
}
