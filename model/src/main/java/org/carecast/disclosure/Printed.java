package org.carecast.disclosure;

/**
 * A figure of a published pack.
 *
 * @param low the least number that is printed like this
 * @param high the end of the numbers that are printed like this
 */
public record Printed(Quantity quantity, double low, double high) {

    /** The place of the figure, the same in all scenarios. */
    public Place place() {
        return quantity.place();
    }

    /** The kind of the figure. */
    public Quantity.Kind kind() {
        return quantity.kind();
    }

    /** The sum, unrounded. */
    public double value() {
        return quantity.value();
    }

    /** What the sum is divided by; 1 unless the figure is a share. */
    public double of() {
        return quantity.of();
    }

    /** Whether it is printed as a number of people from 1 to a threshold. */
    boolean isSmall(int threshold) {
        return quantity.isOfPeople() && low > 0 && high < threshold + 1;
    }

    /** The distance from one number that may be printed to the next. */
    double step() {
        return high - low;
    }
}
