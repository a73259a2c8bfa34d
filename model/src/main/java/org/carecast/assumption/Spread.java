package org.carecast.assumption;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * The range of an assumption: eight times in ten the true value lies between low and high.
 *
 * <p>One time in ten it lies below low and one in ten above high, for every shape, and also where the value is one of the
 * two. What would lie beyond a bound of the unit is at the bound: a take-up of 1 from 0.15 to 1 is 1 one time in ten.
 *
 * @param low the lower end, the 10th percentile
 * @param high the upper end, the 90th percentile, not below {@code low}
 * @param shape how belief is spread over the range and beyond
 */
public record Spread(double low, double high, Shape shape) {

    /** The word in files for having none on purpose. */
    public static final String FIXED = "fixed";

    /** The share of the belief that lies below low. */
    static final double BELOW_LOW = 0.1;
    /** The share of the belief that lies below high. */
    static final double BELOW_HIGH = 0.9;

    /** How belief is spread over a range. */
    public enum Shape {
        /** Equally, wherever the value lies. */
        UNIFORM {
            @Override
            DoubleUnaryOperator quantile(double low, double value, double high) {
                double width = (high - low) / (BELOW_HIGH - BELOW_LOW);
                return probability -> low + (probability - BELOW_LOW) * width;
            }
        },
        /** Most at the value, falling straight to both sides. */
        TRIANGULAR {
            @Override
            DoubleUnaryOperator quantile(double low, double value, double high) {
                return Triangle.through(low, value, high);
            }
        },
        /** Most at the value, falling smoothly to both sides: a beta distribution of which the parameters add up to 6. */
        PERT {
            @Override
            DoubleUnaryOperator quantile(double low, double value, double high) {
                return BetaCurve.pertThrough(low, value, high);
            }
        },
        /** As a beta distribution, for shares; the range alone gives its curve. */
        BETA {
            @Override
            boolean isFor(Unit unit) {
                return unit.isShare();
            }

            @Override
            boolean beginsAtNought() {
                return false;
            }

            @Override
            boolean endsAtTheBound() {
                return false;
            }

            @Override
            boolean goesThrough(double low, double high) {
                return BetaCurve.through(low, high).isPresent();
            }

            @Override
            DoubleUnaryOperator quantile(double low, double value, double high) {
                return QuantileTable.of(BetaCurve.through(low, high).orElseThrow(), 0, 1);
            }
        },
        /** As a log-normal distribution, for numbers of people; the range alone gives its curve. */
        LOGNORMAL {
            @Override
            boolean isFor(Unit unit) {
                return unit.countsPeople();
            }

            @Override
            boolean beginsAtNought() {
                return false;
            }

            @Override
            DoubleUnaryOperator quantile(double low, double value, double high) {
                double deviation = (StrictMath.log(high) - StrictMath.log(low))
                        / (Normal.quantile(BELOW_HIGH) - Normal.quantile(BELOW_LOW));
                double middle = StrictMath.log(low) - deviation * Normal.quantile(BELOW_LOW);
                return probability -> StrictMath.exp(middle + deviation * Normal.quantile(probability));
            }
        },
        /** As a gamma distribution, for numbers of people; the range alone gives its curve. */
        GAMMA {
            @Override
            boolean isFor(Unit unit) {
                return unit.countsPeople();
            }

            @Override
            boolean beginsAtNought() {
                return false;
            }

            @Override
            boolean goesThrough(double low, double high) {
                return GammaCurve.through(low, high).isPresent();
            }

            @Override
            DoubleUnaryOperator quantile(double low, double value, double high) {
                GammaCurve curve = GammaCurve.through(low, high).orElseThrow();
                return QuantileTable.of(curve, 0, low / curve.quantile(BELOW_LOW));
            }
        };

        /** The value below which a share of the belief lies, of a range whose ends differ and which it goes through. */
        abstract DoubleUnaryOperator quantile(double low, double value, double high);

        /** Whether it can be that of values of a unit. */
        boolean isFor(Unit unit) {
            return true;
        }

        /** Whether low may be 0. */
        boolean beginsAtNought() {
            return true;
        }

        /** Whether high may be the upper bound of the unit. */
        boolean endsAtTheBound() {
            return true;
        }

        /** Whether there is a curve through two ends that may be low and high. */
        boolean goesThrough(double low, double high) {
            return true;
        }

        /** The word used in files. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The shape a text names, empty if it names none. */
        public static Optional<Shape> parse(String text) {
            return Arrays.stream(values())
                    .filter(shape -> shape.text().equals(text))
                    .findFirst();
        }

        /** Every word used in files. */
        public static List<String> words() {
            return Arrays.stream(values()).map(Shape::text).toList();
        }
    }

    /** @throws IllegalArgumentException if low lies above high */
    public Spread {
        if (!(low <= high)) {
            throw new IllegalArgumentException("low " + low + " lies above high " + high);
        }
    }

    /** Whether a value lies in the range, both ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** Why no curve of its shape goes through its ends, for values of a unit; empty if one does. */
    public Optional<RangeFault> misfit(Unit unit) {
        if (!shape.isFor(unit)) {
            return Optional.of(RangeFault.ofTheUnit(shape, unit));
        }
        if (isKnown()) {
            return Optional.empty();
        }
        if (low <= 0 && !shape.beginsAtNought()) {
            return Optional.of(RangeFault.ofTheLow(shape));
        }
        if (high >= unit.highest() && !shape.endsAtTheBound()) {
            return Optional.of(RangeFault.ofTheHigh(shape, unit));
        }
        return shape.goesThrough(low, high) ? Optional.empty() : Optional.of(RangeFault.ofBoth(shape));
    }

    /** Whether it leaves one value only. */
    boolean isKnown() {
        return low == high;
    }
}
