package org.carecast.cli.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PenceTest {

    /** A third of a pound three times: 33.33 pence each, one pound together, so the first has the penny left over. */
    @Test
    void thePennyLeftOverGoesToTheLargestRemainder() {
        assertThat(Pence.shared(List.of(1 / 3.0, 1 / 3.0, 1 / 3.0)))
                .containsExactly(new BigDecimal("0.34"), new BigDecimal("0.33"), new BigDecimal("0.33"));
        assertThat(Pence.shared(List.of(0.011, 0.018, 0.011)))
                .containsExactly(new BigDecimal("0.01"), new BigDecimal("0.02"), new BigDecimal("0.01"));
        assertThat(Pence.shared(List.of())).isEmpty();
    }

    @Test
    void partsAddUpToTheRoundedTotalAndLieWithinAPenny() {
        SplittableRandom random = new SplittableRandom(7);
        for (int run = 0; run < 500; run++) {
            List<Double> parts = IntStream.range(0, random.nextInt(1, 30))
                    .mapToObj(any -> random.nextDouble(1e7))
                    .toList();
            double total = parts.stream().mapToDouble(each -> each).sum();

            List<BigDecimal> shared = Pence.shared(parts);
            assertThat(Pence.sum(shared)).isEqualByComparingTo(Figures.rounded(total, 2));
            assertThat(shared)
                    .allSatisfy(part -> assertThat(parts.get(shared.indexOf(part)) - part.doubleValue())
                            .isBetween(-0.0101, 0.0101));
        }
    }
}
