package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class CheckCommandTest {

    @Test
    void kentIsWhole() {
        Run run = Run.of("check", Run.KENT, "--date", "2026-11-22");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .isEqualTo(
                        "../data/kent-2017: no problems in 41 files; 83 assumptions, 18 scenarios, 125 printed figures\n");
    }

    @Test
    void anOverdueReviewIsAWarning() {
        Run run = Run.of("check", Run.KENT, "--date", "2027-12-01");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("targets.csv:4: in_touch_floor of all was due for review by 2027-11-30")
                .contains("caseload.csv:3: cases_per_adviser of all was due for review by 2027-11-30")
                .contains("assumptions.csv:", "january_birthday_share of uasc was due for review by 2027-11-30")
                .contains("; 22 overdue for review");
        assertThat(Run.of("check", Run.KENT, "--date", "2027-11-30").out())
                .as("on the day itself there is still time")
                .doesNotContain("warning");
    }

    /** Once a return whose children were lost gave a study with nobody under 18, and check had no word for it. */
    @Test
    void anAgeWithoutAnybodyBesideOneWithManyIsAWarning(@TempDir Path folder) throws IOException {
        Path study = KentCopy.in(folder);
        for (String file : List.of("ssda903-rules.csv", "ssda903-codes.csv")) {
            Files.copy(
                    Path.of(Run.KENT, "../national", file),
                    study.resolve("../national").resolve(file));
        }
        Files.copy(
                Path.of(Run.KENT, "../national/sources.csv"),
                study.resolve("../national/sources.csv"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(Run.of("check", study.toString(), "--date", "2026-11-22").out())
                .doesNotContain("warning");
        KentCopy.change(
                study.resolve("opening.csv"),
                text -> text.replaceAll("(?m)^uasc,17,2017-11,208,", "uasc,17,2017-11,0,"));

        assertThat(Run.of("check", study.toString(), "--date", "2026-11-22").out())
                .contains(
                        "warning: opening.csv counts no uasc aged 17, although it counts 386 aged 18; look whether people are missing there");
    }

    @Test
    void noStudyThatIsShippedHasAnAgeWithoutAnybodyBesideOneWithMany() {
        for (String study : List.of("kent-2017", "kent-2015", "any-council", "any-care-leavers")) {
            assertThat(Run.of("check", "../data/" + study, "--date", "2020-01-01")
                            .out())
                    .doesNotContain("opening.csv counts no");
        }
    }

    /** 188 for 18.8, 19,600 for 196, 213.6 for 17.8 and a file whose name has an underscore. */
    @Test
    void slipsAreWarnedOfAndRefuseNothing(@TempDir Path folder) throws IOException {
        Path study = KentCopy.withMoney(folder);
        KentCopy.change(
                study.resolve("caseload.csv"),
                text -> text.replace(",18.8,", ",188,").replace(",15,25,", ",15,250,"));
        KentCopy.change(study.resolve("unit-costs.csv"), text -> text.replace(",196,week", ",19600,week"));
        KentCopy.change(
                study.resolve("assumptions.csv"),
                text -> text.replace("arrivals,uasc,,2017-12,17.8,9,32", "arrivals,uasc,,2017-12,213.6,9,320"));
        Files.move(study.resolve("reported.csv"), study.resolve("Reported.csv"));

        Run run = Run.of("check", study.toString(), "--date", "2026-11-22");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("warning: " + study.resolve("Reported.csv")
                        + " is read by nothing; did you mean reported.csv?\n")
                .contains("warning: " + study.resolve("assumptions.csv")
                        + ":5:5: 213.6 arrivals a month is unusual: 1538 of a year stay, beside 331 in care; usually at most"
                        + " 1.6 times as many; correct it, or write 'meant:' and why into the note\n")
                .contains("warning: " + study.resolve("caseload.csv") + ":3:3: 188 is unusual")
                .contains("warning: " + study.resolve("unit-costs.csv")
                        + ":6:6: 19600 is unusual for a cost from 18 on, usually 20")
                .endsWith("; 3 unusual; 1 file unread\n");
    }

    @Test
    void otherCommandsPointToCheckOnStandardErrorAlone(@TempDir Path folder) throws IOException {
        Path study = KentCopy.withMoney(folder);
        String out = folder.resolve("out").toString();
        Run before = Run.of("forecast", study.toString(), "--out", out);
        KentCopy.change(
                study.resolve("caseload.csv"),
                text -> text.replace(",18.8,", ",188,").replace(",15,25,", ",15,250,"));
        Files.writeString(study.resolve("opening (1).csv"), "population\n");
        Files.writeString(study.resolve("outtrun.csv"), "population\n");

        Run run = Run.of("forecast", study.toString(), "--out", out);

        assertThat(before.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.err())
                .isEqualTo("warning: " + study.resolve("outtrun.csv")
                        + " is read by nothing; did you mean outturn.csv?\n"
                        + "warning: 1 value looks unusual: run carecast check " + study + "\n");
        assertThat(run.out()).doesNotContain("unusual", "read by nothing");
        assertThat(Run.of("compare", study.toString(), "--with", Run.KENT, "--out", out)
                        .err())
                .contains("1 value looks unusual");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNameThatMovesTheCursorIsNotObeyed(@TempDir Path folder) throws IOException {
        Path study = KentCopy.in(folder);
        Files.writeString(Files.createDirectories(study.resolve("scenarios")).resolve("late\u001b[2J.txt"), "x\n");

        assertThat(Run.of("check", study.toString(), "--date", "2026-11-22").out())
                .contains("late\\u001b[2J.txt is read by nothing; did you mean late\\u001b[2J.csv?")
                .doesNotContain("\u001b");
    }

    @Test
    void aFileThatIsMissingIsFoundUnderAnotherName(@TempDir Path folder) throws IOException {
        Path study = KentCopy.in(folder);
        Files.move(study.resolve("study.csv"), study.resolve("Study.csv"));

        Run run = Run.of("check", study.toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("warning: " + study.resolve("Study.csv") + " is read by nothing; did you mean study.csv?\n"
                        + study.resolve("study.csv") + ":1:1: there is no such file");
        Files.move(study.resolve("Study.csv"), study.resolve("study.csv"));
        Path national = study.resolve("../national").normalize();
        Files.move(national.resolve("law.csv"), national.resolve("laws.csv"));
        assertThat(Run.of("bid", study.toString()).err())
                .startsWith(
                        "warning: " + national.resolve("laws.csv") + " is read by nothing; did you mean law.csv?\n");
    }

    @Test
    void aBrokenScenario(@TempDir Path folder) throws IOException {
        Path study = KentCopy.in(folder);
        Path file = KentCopy.scenario(study, "more", "take_up,uasc,21-25,2018-04,,add,0.5,More,");

        Run run = Run.of("check", study.toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo(file
                        + ":4:7: take_up of uasc would go from 1 to 1.5 in 2018-04; it must stay from 0 to 1\n"
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
