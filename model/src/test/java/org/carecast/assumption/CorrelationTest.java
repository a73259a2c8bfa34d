package org.carecast.assumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.carecast.Example;
import org.carecast.evidence.FileRow;
import org.carecast.evidence.Provenance;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CorrelationTest {

    private static final Belief ARRIVALS = belief(Parameter.ARRIVALS);
    private static final Belief TRANSFERS = belief(Parameter.TRANSFER_SHARE);
    private static final Belief TAKE_UP = belief(Parameter.TAKE_UP);

    /** 2 sin(pi / 6 * rank): the sine of 30 degrees is a half, of 15 degrees 0.258819. */
    @ParameterizedTest(name = "{0} of ranks is {1} of normal numbers")
    @CsvSource({"0, 0", "0.5, 0.517638", "-0.5, -0.517638", "0.999999999999, 1"})
    void whatItIsOfNormalNumbers(double rank, double ofNormals) {
        assertThat(correlated(ARRIVALS, TRANSFERS, rank).ofNormals()).isEqualTo(ofNormals, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 1, 1.5, Double.NaN})
    void itLiesBetweenMinusOneAndOne(double rank) {
        assertThatThrownBy(() -> correlated(ARRIVALS, TRANSFERS, rank))
                .hasMessage("a correlation lies between -1 and 1, and " + rank + " does not");
    }

    @Test
    void nothingIsCorrelatedWithItself() {
        assertThatThrownBy(() -> correlated(ARRIVALS, belief(Parameter.ARRIVALS), 0.5))
                .hasMessageEndingWith("cannot be correlated with itself");
    }

    /** With 0.9 and 0.9 in normal numbers the third is at least 0.81 - (1 - 0.81) = 0.62; none at all is too little. */
    @Test
    void correlationsMayContradictOneAnother() {
        Correlation one = correlated(ARRIVALS, TRANSFERS, 0.9);
        Correlation two = correlated(TRANSFERS, TAKE_UP, 0.9);

        assertThat(CorrelationMatrix.of(List.of(one))).isPresent();
        assertThat(CorrelationMatrix.of(List.of(one, two))).isEmpty();
        assertThat(CorrelationMatrix.of(List.of(one, two, correlated(TAKE_UP, ARRIVALS, 0.5))))
                .isEmpty();
        assertThat(CorrelationMatrix.of(List.of(one, two, correlated(TAKE_UP, ARRIVALS, 0.8))))
                .isPresent();
        assertThat(CorrelationMatrix.of(List.of()).orElseThrow().beliefs()).isEmpty();
    }

    /** The second of two normal numbers with r = 0.5176381 is 0.5176381 of the first and sqrt(1 - r * r) = 0.8555997 of its own. */
    @Test
    void normalNumbersAreMixed() {
        CorrelationMatrix matrix = CorrelationMatrix.of(List.of(correlated(ARRIVALS, TRANSFERS, 0.5)))
                .orElseThrow();

        assertThat(matrix.beliefs()).containsExactly(ARRIVALS, TRANSFERS);
        assertThat(matrix.correlated(0, new double[] {2, 1})).isEqualTo(2);
        assertThat(matrix.correlated(1, new double[] {2, 1})).isEqualTo(2 * 0.5176381 + 0.8555997, within(1e-6));
    }

    private static Belief belief(Parameter parameter) {
        return new Belief(parameter, Example.YOUNG, AgeBand.ALL);
    }

    private static Correlation correlated(Belief one, Belief other, double rank) {
        return new Correlation(
                one,
                other,
                rank,
                new Provenance.Judged(Optional.empty(), "", "test", Optional.empty()),
                new FileRow("correlations.csv", 2));
    }
}
