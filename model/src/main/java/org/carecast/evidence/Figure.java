package org.carecast.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A figure as a table shows it: a number, or a mark that stands where a number is withheld or missing; never both. */
public sealed interface Figure {

    /** The number shown, in the unit of its table; empty where a mark stands. */
    OptionalDouble number();

    /** What the figure says, in words that fit into a sentence. */
    String meaning();

    /** A number as a file of a study has it, without separators, trailing zeros or the noise of arithmetic. */
    static String written(double value) {
        return new BigDecimal(value)
                .setScale(Shown.DECIMALS_THAT_COUNT, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The figure a cell shows: a number with or without thousands separators, or a mark; empty if it is neither. */
    static Optional<Figure> parse(String text) {
        if (Shown.NUMBER.matcher(text).matches()) {
            return Optional.of(new Shown(new BigDecimal(text.replace(",", ""))));
        }
        return Optional.ofNullable(Withheld.MARKS.get(text)).map(meaning -> new Withheld(text, meaning));
    }

    /** The figure that a cell shows of a share: as {@link #parse} reads it, or a percentage, of which 91% is 0.91. */
    static Optional<Figure> parseShare(String text) {
        Matcher percent = Shown.PERCENT.matcher(text);
        return percent.matches()
                ? Optional.of(new Shown(new BigDecimal(percent.group(1)).movePointLeft(Shown.DECIMALS_OF_A_PERCENT)))
                : parse(text);
    }

    /**
     * A number, with the decimals it was shown with.
     *
     * @param value as shown, so that 0.85 and 0.850 differ in scale
     */
    record Shown(BigDecimal value) implements Figure {

        private static final int DECIMALS_THAT_COUNT = 9;
        private static final int DECIMALS_OF_A_PERCENT = 2;
        private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?)[ \u00A0]?%");
        private static final Pattern NUMBER = Pattern.compile("-?(\\d+|[1-9]\\d{0,2}(,\\d{3})+)(\\.\\d+)?");

        @Override
        public OptionalDouble number() {
            return OptionalDouble.of(value.doubleValue());
        }

        @Override
        public String meaning() {
            return value.toPlainString();
        }
    }

    /** A mark that stands where a number is withheld or missing; it is never 0. */
    record Withheld(String mark, String meaning) implements Figure {

        private static final Map<String, String> MARKS = Map.of(
                "c", "suppressed to protect confidentiality",
                "*", "suppressed to protect confidentiality",
                "<5", "suppressed to protect confidentiality",
                "x", "not available",
                "z", "not applicable",
                "k", "above zero but rounded to it",
                "low", "above zero but rounded to it");

        @Override
        public OptionalDouble number() {
            return OptionalDouble.empty();
        }
    }
}
