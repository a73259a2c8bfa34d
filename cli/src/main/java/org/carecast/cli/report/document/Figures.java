package org.carecast.cli.report.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.carecast.evidence.Figure;

/** How a number is shown: rounded half up, here and nowhere else, and written as English readers expect. */
public final class Figures {

    /** What stands where there is no number. */
    public static final String NONE = "-";

    // A difference below a billionth of a person is noise of the arithmetic and must not decide a rounding.
    public static final int DECIMALS_THAT_COUNT = 9;
    // The ends of a range are found to some billionths, which must not push them over a decimal.
    private static final int DECIMALS_OF_ENDS = 8;
    private static final int DECIMALS_OF_WORDS = 6;
    private static final int SIGNIFICANT = 3;
    private static final int THOUSAND = 1_000;
    private static final double MILLION = 1_000_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM-yy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter LONG_MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private Figures() {}

    /** A finite number rounded half up to a number of decimals. */
    public static BigDecimal rounded(double value, int decimals) {
        return new BigDecimal(value)
                .setScale(DECIMALS_THAT_COUNT, RoundingMode.HALF_UP)
                .setScale(decimals, RoundingMode.HALF_UP);
    }

    /** A low end, rounded up so that it is no lower than it was. */
    public static String notBelow(double value, int decimals) {
        return grouped(withoutNoise(value, decimals).setScale(decimals, RoundingMode.CEILING));
    }

    /** A high end, rounded down so that it is no higher than it was. */
    public static String notAbove(double value, int decimals) {
        return grouped(withoutNoise(value, decimals).setScale(decimals, RoundingMode.FLOOR));
    }

    /** The end of a range for files, without trailing zeros; empty where it has none. */
    public static String end(double value) {
        return Double.isFinite(value)
                ? withoutNoise(value, DECIMALS_OF_ENDS).stripTrailingZeros().toPlainString()
                : "";
    }

    private static BigDecimal withoutNoise(double value, int decimals) {
        return new BigDecimal(value).setScale(Math.max(decimals, DECIMALS_OF_WORDS), RoundingMode.HALF_UP);
    }

    /** A number as printed, with all its decimals and with thousands separators. */
    public static String printed(BigDecimal number) {
        return grouped(number);
    }

    /** A number with thousands separators, such as 1,297 or 0.848; a dash where there is none. */
    public static String grouped(double value, int decimals) {
        return Double.isFinite(value) ? grouped(rounded(value, decimals)) : NONE;
    }

    /** People, to the whole person, such as 1,297. */
    public static String people(double value) {
        return grouped(value, 0);
    }

    /** A sum in a sentence, to ten thousand pounds of a million or more and else to a thousand, such as £9.17m or -£940,000. */
    public static String pounds(double value) {
        double size = Math.abs(value);
        BigDecimal thousands = rounded(size / THOUSAND, 0);
        String sign = value < 0 && thousands.signum() > 0 ? "-" : "";
        return sign + "£"
                + (size < MILLION
                        ? grouped(thousands.multiply(BigDecimal.valueOf(THOUSAND)))
                        : grouped(size / MILLION, 2) + "m");
    }

    /** A number of people as the user gave it, such as 2,000 or 2000.5. */
    public static String given(double people) {
        return people == Math.rint(people) ? people(people) : asGiven(people);
    }

    /** A number without thousands separators, for files; empty where there is none. */
    public static String plain(double value, int decimals) {
        return Double.isFinite(value) ? rounded(value, decimals).toPlainString() : "";
    }

    /** A change in people with its sign, such as +1,671 or -575. */
    public static String change(double value) {
        return change(value, 0);
    }

    /** A change with its sign and a number of decimals, such as +58.2 or -0.5. */
    public static String change(double value, int decimals) {
        BigDecimal rounded = rounded(value, decimals);
        return (rounded.signum() > 0 ? "+" : "") + grouped(rounded);
    }

    /** A share as a percentage with all its digits, such as 0.07%. */
    public static String percentAsGiven(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** A share as a percentage with one decimal, such as 75.2%; a dash where there is none. */
    public static String percent(double share) {
        return Double.isFinite(share) ? grouped(share * 100, 1) + "%" : NONE;
    }

    /** A relative change with its sign, such as +18.1%; a dash where there is none. */
    public static String signedPercent(double share) {
        return (Double.isFinite(share) && rounded(share * 100, 1).signum() > 0 ? "+" : "") + percent(share);
    }

    /** Whether people are shown as more than nobody, or a change of them as one. */
    public static boolean isShown(double people) {
        return rounded(people, 0).signum() != 0;
    }

    /** An assumed value as its file has it, without trailing zeros, such as 0.0445. */
    public static String asGiven(double value) {
        return Figure.written(value);
    }

    /** A value that was worked out, to three significant figures and never less than whole, such as 0.47, 18.3 or 1,234. */
    public static String threeFigures(double value) {
        BigDecimal exact = rounded(value, DECIMALS_THAT_COUNT);
        BigDecimal shown = exact.abs().compareTo(HUNDRED) < 0
                ? exact.round(new MathContext(SIGNIFICANT, RoundingMode.HALF_UP))
                        .stripTrailingZeros()
                : exact.setScale(0, RoundingMode.HALF_UP);
        return grouped(shown.setScale(Math.max(0, shown.scale()), RoundingMode.UNNECESSARY));
    }

    /** A month as the head of a column, such as Nov-17. */
    public static String shortMonth(YearMonth month) {
        return SHORT_MONTH.format(month);
    }

    /** A month in a sentence, such as November 2017. */
    public static String longMonth(YearMonth month) {
        return LONG_MONTH.format(month);
    }

    /** A day in a sentence, such as 22 March 2018. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String grouped(BigDecimal rounded) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(rounded.scale());
        return format.format(rounded);
    }
}
