package org.carecast.cli.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.carecast.cli.KentCopy;
import org.carecast.cli.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code bid} said that 231 children were needed for the tier of 0.07% and to accept no transfers. Kent's scorecard for January 2018 counts
 * 333,045 children, 0.07% of whom are 233.1, and 233 children are not at least that: 234 are needed. The study had 330,000, worked
 * backwards from a figure of 2021, and the bid rounded to the nearest child. The study now has what the scorecard printed until April
 * 2021, and the bid takes the fewest whole children who are at least the share.
 */
final class ChildrenNeededRoundedDownTest {

    @TempDir
    private Path folder;

    private Path study;

    @BeforeEach
    void copyKent() throws IOException {
        study = KentCopy.withMoney(folder);
    }

    private String bid(String... options) {
        String[] all = new String[options.length + 4];
        System.arraycopy(options, 0, all, 4, options.length);
        all[0] = "bid";
        all[1] = study.toString();
        all[2] = "--out";
        all[3] = folder.resolve("out").toString();
        Run run = Run.of(all);
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out();
    }

    @Test
    void kentNeeds234() {
        assertThat(bid())
                .containsPattern("UASC under 18 needed for the tier of 0.07% +234\n")
                .containsPattern("UASC under 18 needed to accept no transfers +234 +234\n");
    }

    /** What the transfer scheme said in 2021 is a whole number of children, and stays as it was. */
    @Test
    void from2021On231() {
        assertThat(bid("--from", "2021-22", "--until", "2021-22"))
                .containsPattern("UASC under 18 needed for the tier of 0.07% +231\n")
                .containsPattern("UASC under 18 needed to accept no transfers +231\n");
    }
}
