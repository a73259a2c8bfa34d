package org.carecast.reconcile;

import java.math.BigDecimal;
import org.carecast.evidence.Rounding;

/**
 * The range of numbers that a printed number may stand for.
 *
 * <p>Rounded half up, 0.85 stands for every number from 0.845 to below 0.855: the low end is included, the high end is not. Other
 * roundings include other ends. No figure of a table is below 0.
 *
 * @param low the low end of the range
 * @param high its high end; if it is no more than {@code low}, the range is {@code low} alone
 * @param above whether the numbers lie above the low end, which is then not one of them
 * @param toHigh whether the high end is one of them
 */
public record Rounded(double low, double high, boolean above, boolean toHigh) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** The range from a low end, included, to a high end, not included. */
    public Rounded(double low, double high) {
        this(low, high, false, false);
    }

    /** The range of a number that was rounded half up to the decimals it is printed with. */
    public static Rounded of(BigDecimal printed) {
        return of(printed, Rounding.AT_ITS_DECIMALS);
    }

    /** The range of a number of a paper that rounds in some way. */
    public static Rounded of(BigDecimal printed, Rounding rounding) {
        BigDecimal apart = rounding.apart(printed);
        BigDecimal half = apart.divide(TWO);
        return switch (rounding.way()) {
            case NEAREST -> between(printed.subtract(half), printed.add(half), false, false);
            case EVEN -> {
                boolean even = printed.remainder(apart.multiply(TWO)).signum() == 0;
                yield between(printed.subtract(half), printed.add(half), !even, even);
            }
            case DOWN -> between(printed, printed.add(apart), false, false);
            case UP -> between(printed.subtract(apart), printed, true, true);
        };
    }

    /** The range of a number that was not rounded: itself alone. */
    public static Rounded exactly(BigDecimal printed) {
        return new Rounded(printed.doubleValue(), printed.doubleValue());
    }

    /** The whole numbers of the range, from the least to the greatest, of people who were counted. */
    static Rounded wholeOf(BigDecimal printed, Rounding rounding) {
        Rounded range = of(printed, rounding);
        double least = Math.ceil(range.low);
        double greatest = Math.floor(range.high);
        return new Rounded(
                range.contains(least) ? least : least + 1,
                range.contains(greatest) ? greatest : greatest - 1,
                false,
                true);
    }

    private static Rounded between(BigDecimal low, BigDecimal high, boolean above, boolean toHigh) {
        boolean cut = low.signum() < 0;
        return new Rounded(cut ? 0 : low.doubleValue(), high.doubleValue(), above && !cut, toHigh);
    }

    /** Whether the range is one number. */
    public boolean isExact() {
        return high <= low;
    }

    /** Whether the high end is no number of the range, however near to it they come. */
    boolean isBelowHigh() {
        return !isExact() && !toHigh;
    }

    /** Whether the two ranges have a number in common. */
    boolean overlaps(Rounded other) {
        double from = Math.max(low, other.low);
        double to = Math.min(high, other.high);
        return from < to || (contains(from) && other.contains(from));
    }

    /** Whether a number lies in the range. */
    public boolean contains(double number) {
        if (isExact()) {
            return number == low;
        }
        return (above ? number > low : number >= low) && (toHigh ? number <= high : number < high);
    }
}
