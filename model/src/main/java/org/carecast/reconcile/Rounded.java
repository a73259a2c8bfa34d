package org.carecast.reconcile;

import java.math.BigDecimal;

/**
 * The range of numbers that a printed number may stand for.
 *
 * <p>Numbers are rounded half up, so 0.85 stands for every number from 0.845 to below 0.855: the low end is included,
 * the high end is not. No figure of a table is below 0.
 *
 * @param low the least number, included
 * @param high the end of the range, not included; if it is no more than {@code low}, the range is {@code low} alone
 */
public record Rounded(double low, double high) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** The range of a number that was rounded to the decimals it is printed with. */
    public static Rounded of(BigDecimal printed) {
        BigDecimal half = HALF.movePointLeft(printed.scale());
        return new Rounded(
                Math.max(0, printed.subtract(half).doubleValue()),
                printed.add(half).doubleValue());
    }

    /** The range of a number that was not rounded: itself alone. */
    public static Rounded exactly(BigDecimal printed) {
        return new Rounded(printed.doubleValue(), printed.doubleValue());
    }

    /** Whether the range is one number. */
    public boolean isExact() {
        return high <= low;
    }

    /** Whether the two ranges have a number in common. */
    boolean overlaps(Rounded other) {
        double from = Math.max(low, other.low);
        return contains(from) && other.contains(from);
    }

    /** Whether a number lies in the range. */
    public boolean contains(double number) {
        return number >= low && (isExact() ? number <= low : number < high);
    }
}
