package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckCommandTest {

    @Test
    void kentIsWhole() {
        Run run = Run.of("check", Run.KENT, "--date", "2026-11-22");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .isEqualTo(
                        "../data/kent-2017: no problems in 33 files; 46 assumptions, 15 scenarios, 109 printed figures\n");
    }

    @Test
    void anOverdueReviewIsAWarning() {
        Run run = Run.of("check", Run.KENT, "--date", "2027-12-01");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("caseload.csv:3: cases_per_adviser of all was due for review by 2027-11-30")
                .contains("assumptions.csv:", "january_birthday_share of uasc was due for review by 2027-11-30")
                .contains("; 20 overdue for review");
        assertThat(Run.of("check", Run.KENT, "--date", "2027-11-30").out())
                .as("on the day itself there is still time")
                .doesNotContain("warning");
    }

    @Test
    void aBrokenScenario(@TempDir Path folder) throws IOException {
        Path study = KentCopy.in(folder);
        Path file = KentCopy.scenario(study, "more", "take_up_after_21,uasc,,2018-04,,add,0.5,More,");

        Run run = Run.of("check", study.toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo(file
                        + ":4:7: take_up_after_21 of uasc would go from 1 to 1.5 in 2018-04; it must stay from 0 to 1\n"
                        + "carecast: 1 problem; nothing was written\n");
    }

    @Test
    void aMissingFolder(@TempDir Path folder) {
        Run run = Run.of("check", folder.resolve("nowhere").toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo(folder.resolve("nowhere")
                        + ":1:1: there is no such folder; name a study folder, such as data/kent-2017\n"
                        + "carecast: 1 problem; nothing was written\n");
    }
}
