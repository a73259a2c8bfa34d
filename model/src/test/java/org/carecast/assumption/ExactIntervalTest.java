package org.carecast.assumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.IntervalUtils;
import org.junit.jupiter.api.Test;

/** Exact ranges of counts, held against Commons Math's own, against the sums that define them, and against what has a closed form. */
final class ExactIntervalTest {

    private static final double LEVEL = 0.8;
    private static final double FINE = 1e-7;

    @Test
    void aShareIsAsCommonsMathHasIt() {
        for (int of = 2; of <= 60; of++) {
            for (int count = 1; count < of; count++) {
                ConfidenceInterval other = IntervalUtils.getClopperPearsonInterval(of, count, LEVEL);
                ExactInterval own = ExactInterval.ofShare(count, of, LEVEL);

                assertThat(own.low()).as("%d of %d", count, of).isCloseTo(other.getLowerBound(), within(FINE));
                assertThat(own.high()).as("%d of %d", count, of).isCloseTo(other.getUpperBound(), within(FINE));
            }
        }
    }

    /** At low a tenth of all samples have as many or more; at high a tenth have as many or fewer. */
    @Test
    void atItsEndsATenthOfSamplesAreAsExtreme() {
        for (int count = 1; count < 40; count++) {
            ExactInterval range = ExactInterval.ofShare(count, 40, LEVEL);

            double asMany = 1 - new BinomialDistribution(40, range.low()).cumulativeProbability(count - 1);
            double asFew = new BinomialDistribution(40, range.high()).cumulativeProbability(count);
            assertThat(asMany).isCloseTo(0.1, within(FINE));
            assertThat(asFew).isCloseTo(0.1, within(FINE));
        }
    }

    /** None of n: high is 1 - 0.1^(1/n). All of n: low is 0.1^(1/n). */
    @Test
    void noneAndAllHaveAClosedForm() {
        for (int of = 1; of <= 300; of++) {
            double root = Math.pow(0.1, 1.0 / of);

            assertThat(ExactInterval.ofShare(0, of, LEVEL).low()).isZero();
            assertThat(ExactInterval.ofShare(0, of, LEVEL).high()).isCloseTo(1 - root, within(FINE));
            assertThat(ExactInterval.ofShare(of, of, LEVEL).low()).isCloseTo(root, within(FINE));
            assertThat(ExactInterval.ofShare(of, of, LEVEL).high()).isEqualTo(1);
        }
    }

    @Test
    void aShareLiesInItsRangeAlsoWhereCountsAreNotWhole() {
        for (double count = 0; count <= 20; count += 0.37) {
            ExactInterval range = ExactInterval.ofShare(count, 20, LEVEL);

            assertThat(count / 20).isBetween(range.low(), range.high());
        }
    }

    /** Garwood: half a quantile of chi-squared with twice as many degrees of freedom as events, and two more for high. */
    @Test
    void eventsAreAsChiSquaredHasThem() {
        for (int count = 1; count <= 100; count++) {
            ExactInterval range = ExactInterval.ofEvents(count, LEVEL);

            assertThat(range.low())
                    .isCloseTo(
                            new ChiSquaredDistribution(2.0 * count).inverseCumulativeProbability(0.1) / 2,
                            within(1e-5));
            assertThat(range.high())
                    .isCloseTo(
                            new ChiSquaredDistribution(2.0 * count + 2).inverseCumulativeProbability(0.9) / 2,
                            within(1e-5));
            assertThat(new PoissonDistribution(range.high()).cumulativeProbability(count))
                    .isCloseTo(0.1, within(1e-6));
        }
        assertThat(ExactInterval.ofEvents(0, LEVEL).low()).isZero();
        assertThat(ExactInterval.ofEvents(0, LEVEL).high()).isCloseTo(Math.log(10), within(FINE));
    }

    @Test
    void whatIsNoCountIsRefused() {
        assertThatThrownBy(() -> ExactInterval.ofShare(3, 2, LEVEL)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ExactInterval.ofShare(0, 0, LEVEL)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ExactInterval.ofShare(1, 2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ExactInterval.ofEvents(-1, LEVEL)).isInstanceOf(IllegalArgumentException.class);
    }
}
