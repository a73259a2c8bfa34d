package org.carecast.reconcile;

import java.math.BigDecimal;

/**
 * The numbers that a printed one may stand for.
 *
 * <p>Numbers are rounded half up, so 0.85 stands for 0.845 and all that is more and less than 0.855: the low end belongs to them,
 * the high end does not. No figure of a table is below 0.
 *
 * @param low the least of them
 * @param high what all of them are less than; if it is no more than {@code low}, there is one number, {@code low} itself
 */
public record Rounded(double low, double high) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** What a number stands for that was rounded to the decimals it is printed with. */
    public static Rounded of(BigDecimal printed) {
        BigDecimal half = HALF.movePointLeft(printed.scale());
        return new Rounded(
                Math.max(0, printed.subtract(half).doubleValue()),
                printed.add(half).doubleValue());
    }

    /** What a number stands for that was not rounded. */
    public static Rounded exactly(BigDecimal printed) {
        return new Rounded(printed.doubleValue(), printed.doubleValue());
    }

    /** Whether it is one number alone. */
    public boolean isExact() {
        return high <= low;
    }

    /** Whether some number may be behind both. */
    boolean overlaps(Rounded other) {
        double from = Math.max(low, other.low);
        return contains(from) && other.contains(from);
    }

    /** Whether a number may be behind it. */
    public boolean contains(double number) {
        return number >= low && (isExact() ? number <= low : number < high);
    }
}
