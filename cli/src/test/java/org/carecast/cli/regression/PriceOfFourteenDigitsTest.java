package org.carecast.cli.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.carecast.cli.KentCopy;
import org.carecast.cli.Run;
import org.carecast.cli.report.document.Pence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asked: {@code bid} on a study whose price index of 2019-20 was typed with fourteen digits. Came out: "this is a fault of the program",
 * an overflow. Why: pence were counted in a number of eighteen digits, and nothing looked at the size of an index. Changed: {@link Pence}
 * counts in whole numbers of any length, and the index is warned of.
 */
final class PriceOfFourteenDigitsTest {

    @Test
    void theBidIsMadeAndTheIndexNamed(@TempDir Path folder) throws IOException {
        Path study = KentCopy.withMoney(folder);
        Path index = study.resolve("price-index.csv");
        KentCopy.change(index, text -> text.replace("2019-20,104.3456", "2019-20,104345600000000"));

        Run run = Run.of("bid", study.toString(), "--out", folder.resolve("out").toString());

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEqualTo("warning: 1 value looks unusual: run carecast check " + study + "\n");
        assertThat(Run.of("check", study.toString()).out())
                .contains(index
                        + ":11:2: 104345600000000 is unusual for a price index, usually 0.4 to 2.5 times the median of"
                        + " the index, 100");
    }

    @Test
    void penceOfAnyLengthAddUp() {
        List<BigDecimal> shared = Pence.shared(List.of(3e17, 0.005, 2e19));

        assertThat(shared).allSatisfy(each -> assertThat(each.scale()).isEqualTo(2));
        assertThat(shared.get(0)).isEqualByComparingTo("300000000000000000");
        assertThat(shared.get(2)).isEqualByComparingTo("20000000000000000000");
        assertThat(Pence.shared(List.of(0.004, 0.004, 0.004)))
                .as("a penny for three of two fifths")
                .containsExactlyInAnyOrder(new BigDecimal("0.01"), new BigDecimal("0.00"), new BigDecimal("0.00"));
    }
}
