package org.carecast.assumption;

import java.util.function.DoubleUnaryOperator;

/**
 * What is believed of one value: a curve of the shape of its range, through both ends; immutable.
 *
 * <p>The 10th percentile is low and the 90th is high, to a millionth of the size of the range. Making one may take some
 * milliseconds, reading one takes none.
 */
public final class FittedSpread {

    private final Unit unit;
    private final DoubleUnaryOperator quantile;

    private FittedSpread(Unit unit, DoubleUnaryOperator quantile) {
        this.unit = unit;
        this.quantile = quantile;
    }

    /**
     * The curve of a range around a value.
     *
     * @throws IllegalArgumentException if no curve of that shape goes through its ends, as {@link Spread#misfit} says
     */
    public static FittedSpread of(Spread range, double value, Unit unit) {
        range.misfit(unit).ifPresent(misfit -> {
            throw new IllegalArgumentException(misfit.what() + "; " + misfit.remedy());
        });
        return new FittedSpread(
                unit,
                range.isKnown()
                        ? probability -> range.low()
                        : range.shape().quantile(range.low(), value, range.high()));
    }

    /**
     * The value below which a share of the belief lies.
     *
     * <p>It is given in the unit of the parameter, whole where that must be, and within its bounds: what would lie beyond one
     * is at the bound. The same probability gives the same bits on every machine.
     *
     * @param probability above 0 and below 1
     * @throws IllegalArgumentException if it is not
     */
    public double at(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("a probability lies between 0 and 1, and " + probability + " does not");
        }
        return unit.nearest(quantile.applyAsDouble(probability));
    }
}
