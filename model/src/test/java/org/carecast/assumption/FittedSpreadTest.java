package org.carecast.assumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes are parts of the size of the range: high less low. */
final class FittedSpreadTest {

    private static final double MILLIONTH = 1e-6;
    private static final double ROUNDING = 1e-12;
    private static final int RANGES = 200;
    private static final long SEED = 20_171_130;

    private final Random random = new Random(SEED);

    @ParameterizedTest
    @EnumSource(Spread.Shape.class)
    void aTenthLiesBelowLowAndATenthAboveHigh(Spread.Shape shape) {
        Unit unit = unit(shape);
        for (int each = 0; each < RANGES; each++) {
            Spread range = range(shape);
            double value = value(range, each);
            FittedSpread fitted = FittedSpread.of(range, value, unit);
            double size = range.high() - range.low();

            assertThat(fitted.at(0.1)).as("%s %s", range, value).isEqualTo(range.low(), within(size * MILLIONTH));
            assertThat(fitted.at(0.9)).as("%s %s", range, value).isEqualTo(range.high(), within(size * MILLIONTH));
        }
    }

    @ParameterizedTest
    @EnumSource(Spread.Shape.class)
    void itRisesWithinTheBoundsOfItsUnit(Spread.Shape shape) {
        Unit unit = unit(shape);
        for (int each = 0; each < RANGES; each++) {
            Spread range = range(shape);
            FittedSpread fitted = FittedSpread.of(range, value(range, each), unit);
            double last = fitted.at(Double.MIN_NORMAL);
            double least = last;
            for (int step = 1; step < 2_000; step++) {
                double next = fitted.at(step / 2_000.0);
                assertThat(next)
                        .as("%s at %d of 2000", range, step)
                        .isGreaterThanOrEqualTo(last - ROUNDING * (range.high() - range.low()));
                last = next;
            }
            assertThat(least).isGreaterThanOrEqualTo(0);
            assertThat(fitted.at(Math.nextDown(1.0))).isBetween(last, (double) unit.highest());
        }
    }

    @Test
    void betweenItsTenthsAUniformRangeIsEven() {
        FittedSpread fitted = FittedSpread.of(new Spread(10, 18, Spread.Shape.UNIFORM), 11, Unit.PEOPLE_PER_YEAR);

        assertThat(fitted.at(0.5)).isEqualTo(14, within(ROUNDING));
        assertThat(fitted.at(0.01)).isEqualTo(9.1, within(ROUNDING));
        assertThat(fitted.at(0.99)).isEqualTo(18.9, within(ROUNDING));
    }

    /** Each parameter of the distribution is one we chose; its range is then read back. */
    @Test
    void itIsTheDistributionThatHasTheRange() {
        assertIs(new UniformRealDistribution(2, 12), Spread.Shape.UNIFORM, Unit.PEOPLE_PER_YEAR, 5);
        assertIs(new TriangularDistribution(10, 14, 30), Spread.Shape.TRIANGULAR, Unit.PEOPLE_PER_YEAR, 14);
        assertIs(new BetaDistribution(null, 1 + 4 * 0.25, 1 + 4 * 0.75, 1e-13), Spread.Shape.PERT, Unit.SHARE, 0.25);
        assertIs(new BetaDistribution(null, 8.5, 1.5, 1e-13), Spread.Shape.BETA, Unit.SHARE, 0.9);
        assertIs(new BetaDistribution(null, 0.5, 0.5, 1e-13), Spread.Shape.BETA, Unit.SHARE, 0.5);
        assertIs(new BetaDistribution(null, 2, 90, 1e-13), Spread.Shape.BETA, Unit.SHARE_PER_YEAR, 0.02);
        assertIs(new LogNormalDistribution(null, 3, 0.4), Spread.Shape.LOGNORMAL, Unit.PEOPLE_PER_MONTH, 20);
        assertIs(new GammaDistribution(null, 4, 5, 1e-12), Spread.Shape.GAMMA, Unit.PEOPLE_PER_MONTH, 20);
        assertIs(new GammaDistribution(null, 0.5, 30, 1e-12), Spread.Shape.GAMMA, Unit.PEOPLE_PER_MONTH, 20);
        assertIs(new GammaDistribution(null, 900, 0.1, 1e-12), Spread.Shape.GAMMA, Unit.PEOPLE_PER_MONTH, 90);
    }

    private static void assertIs(RealDistribution known, Spread.Shape shape, Unit unit, double value) {
        double low = known.inverseCumulativeProbability(0.1);
        double high = known.inverseCumulativeProbability(0.9);
        FittedSpread fitted = FittedSpread.of(new Spread(low, high, shape), value, unit);
        for (double share : new double[] {0.001, 0.003, 0.02, 0.1, 0.25, 0.5, 0.61, 0.9, 0.97, 0.999}) {
            assertThat(fitted.at(share))
                    .as("%s at %s", shape, share)
                    .isEqualTo(known.inverseCumulativeProbability(share), within(MILLIONTH * (high - low)));
        }
    }

    /** From tables: 0.6745, 1.2816 and 2.3263 are the standard normal deviates of 0.75, 0.9 and 0.99. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"0.5, 0", "0.75, 0.6745", "0.25, -0.6745", "0.99, 2.3263"})
    void aLognormalRangeIsNormalInItsLogarithm(double share, double deviate) {
        FittedSpread fitted = FittedSpread.of(new Spread(10, 40, Spread.Shape.LOGNORMAL), 12, Unit.PEOPLE_PER_YEAR);

        assertThat(fitted.at(share)).isEqualTo(20 * Math.pow(2, deviate / 1.2816), within(0.01));
    }

    /** A gamma distribution of shape 1 is exponential: 90 % lie below 2.302585 means and 10 % below 0.1053605. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(doubles = {0.001, 0.01, 0.3, 0.5, 0.7, 0.99, 0.999})
    void aGammaRangeMayBeExponential(double share) {
        DoubleUnaryOperator exponential = below -> -50 * Math.log1p(-below);
        Spread range = new Spread(exponential.applyAsDouble(0.1), exponential.applyAsDouble(0.9), Spread.Shape.GAMMA);

        assertThat(FittedSpread.of(range, 20, Unit.PEOPLE_PER_YEAR).at(share))
                .isEqualTo(exponential.applyAsDouble(share), within(1e-4));
    }

    @ParameterizedTest
    @EnumSource(Spread.Shape.class)
    void whereLowIsHighItIsKnown(Spread.Shape shape) {
        FittedSpread fitted = FittedSpread.of(new Spread(1, 1, shape), 1, unit(shape));

        assertThat(fitted.at(0.001)).isEqualTo(1);
        assertThat(fitted.at(0.999)).isEqualTo(1);
    }

    @Test
    void monthsAreWhole() {
        FittedSpread fitted = FittedSpread.of(new Spread(1, 3, Spread.Shape.UNIFORM), 2, Unit.MONTHS);

        assertThat(fitted.at(0.1)).isEqualTo(1);
        assertThat(fitted.at(0.6)).isEqualTo(2);
        assertThat(fitted.at(0.95)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
    void aProbabilityLiesBetweenNoughtAndOne(double probability) {
        FittedSpread fitted = FittedSpread.of(new Spread(0, 1, Spread.Shape.UNIFORM), 0, Unit.SHARE);

        assertThatThrownBy(() -> fitted.at(probability)).hasMessageStartingWith("a probability lies between 0 and 1");
    }

    @Test
    void aRangeThatNoCurveGoesThroughIsRefused() {
        assertThatThrownBy(() -> FittedSpread.of(new Spread(0, 9, Spread.Shape.GAMMA), 1, Unit.PEOPLE_PER_YEAR))
                .hasMessage("a range that is gamma cannot begin at 0; give a low above 0, or let it be uniform,"
                        + " triangular or pert");
        assertThat(new Spread(5, 5.00001, Spread.Shape.GAMMA).misfit(Unit.PEOPLE_PER_YEAR))
                .isPresent();
        assertThat(new Spread(1e-12, 1 - 1e-12, Spread.Shape.BETA).misfit(Unit.SHARE))
                .isPresent();
        assertThat(new Spread(0.5, 0.5001, Spread.Shape.BETA).misfit(Unit.SHARE))
                .isPresent();
        assertThat(new Spread(0.01, 0.99, Spread.Shape.BETA).misfit(Unit.SHARE)).isEmpty();
    }

    @Test
    void aMillionReadingsTakeAMoment() {
        FittedSpread fitted = FittedSpread.of(new Spread(9, 32, Spread.Shape.GAMMA), 18, Unit.PEOPLE_PER_MONTH);

        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            double sum = 0;
            for (int draw = 0; draw < 1_000_000; draw++) {
                sum += fitted.at((draw + 0.5) / 1_000_000);
            }
            assertThat(sum / 1_000_000).isBetween(19.0, 20.0);
        });
    }

    @Test
    void theNormalDistributionIsTheOneWeKnow() {
        assertThat(Normal.quantile(0.975)).isEqualTo(1.959963984540054, within(1e-12));
        assertThat(Normal.below(-1)).isEqualTo(new NormalDistribution(null, 0, 1).cumulativeProbability(-1));
    }

    private static Unit unit(Spread.Shape shape) {
        return shape == Spread.Shape.LOGNORMAL || shape == Spread.Shape.GAMMA ? Unit.PEOPLE_PER_YEAR : Unit.SHARE;
    }

    private Spread range(Spread.Shape shape) {
        double one = random.nextDouble();
        double other = random.nextDouble();
        double most = unit(shape) == Unit.SHARE ? 1 : 500;
        double low = Math.min(one, other);
        double high = Math.max(Math.max(one, other), low + 0.01);
        return new Spread(most * low, most * Math.min(high, 0.9999), shape);
    }

    private double value(Spread range, int each) {
        return switch (each % 4) {
            case 0 -> range.low();
            case 1 -> range.high();
            default -> range.low() + random.nextDouble() * (range.high() - range.low());
        };
    }
}
