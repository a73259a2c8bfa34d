package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carecast.cli.option.OutOption;
import org.carecast.cli.option.WrongUsage;
import org.carecast.io.csv.InputFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a command writes, and where none does. */
final class OutFolderTest {

    @TempDir
    private Path folder;

    private Path study;

    @BeforeEach
    void aStudy() throws IOException {
        study = KentCopy.in(folder.resolve("data"));
        Files.createDirectories(folder.resolve("else/where"));
    }

    @ParameterizedTest
    @CsvSource({
        "data/kent,          forecast, out/kent/forecast",
        "data/kent/,         publish,  out/kent/publish",
        "data/kent/../kent,  fan,      out/kent/fan",
        "data/kent/printed.csv, reconcile, out/kent/reconcile",
        "else/panel.of.csv,  backtest, out/panel.of/backtest",
        "else/none,          bid,      out/none/bid"
    })
    void eachCommandHasAFolderOfItsOwn(String data, String purpose, String expected) throws IOException {
        Files.writeString(folder.resolve("else/panel.of.csv"), "");
        OutOption out = new OutOption();

        out.settle(purpose, List.of(folder.resolve(data)));

        assertThat(out.folder()).isEqualTo(Path.of(expected));
    }

    /** The study that import-903 was told to put into out/ would have its own results among its files. */
    @Test
    void aStudyInOutHasItsResultsBesideIt() throws IOException {
        OutOption out = new OutOption();

        out.settle("forecast", List.of(Path.of("out/fairshire")));

        assertThat(out.folder()).isEqualTo(Path.of("out/results/fairshire/forecast"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data/kent",
                "data/kent/deep/er",
                "data/kent/../kent/x",
                "else/../data/kent/x",
                "link/x",
                "link",
                "way/kent/x",
                // As the system follows it, this is data/x/../kent, and not a folder beside the link.
                "link/../kent/x",
                "data/national",
                "data/national/x",
                "link/../national",
                "data",
                "",
                "else/.."
            })
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links ask for a privilege there")
    void nothingIsWrittenInOrOverAStudyOrTheNationalFolder(String named) throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), study);
        Files.createSymbolicLink(folder.resolve("way"), folder.resolve("data"));
        long before = files();

        Run run = Run.of("forecast", study.toString(), "--out", folder + "/" + named);

        assertThat(run.exit()).as(run.err()).isEqualTo(2);
        assertThat(run.err())
                .containsPattern(
                        "(lies in|holds) the (study folder|folder of national facts)|is there already and is a study")
                .contains("name another folder with --out");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void neitherIsAStudyMadeInAnother() throws IOException {
        long before = files();

        Run begun = Run.of("new", study.resolve("x").toString(), "--council", "X", "--opening", "2026-03", "--blank");
        Run imported = Run.of(
                "import-903",
                "../model/src/test/resources/ssda903/good",
                "--as-at=2019-03-31",
                "--council=X",
                "--out",
                folder.resolve("data/national/x").toString());

        assertThat(begun.exit()).isEqualTo(2);
        assertThat(begun.err()).contains("lies in the study folder");
        assertThat(imported.exit()).isEqualTo(2);
        assertThat(imported.err()).contains("lies in the folder of national facts");
        assertThat(files()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[31m", "a\nb", "a\u0000", "a\u202eb", "\t"})
    void aNameThatCannotBeSeenIsRefused(String name) {
        Run run = Run.of("forecast", study.toString(), "--out", folder + "/x" + name);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("holds a character that cannot be seen").doesNotContain(name);
    }

    @Test
    void theUsualFolderOfAStudyWhoseNameCannotBeSeenIsRefusedToo() {
        OutOption out = new OutOption();

        assertThatThrownBy(() -> out.settle("forecast", List.of(Path.of("a\u001bb"))))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("name another folder with --out");
    }

    /** What an interrupted run left is put right even by one that is then refused, and each says so. */
    @Test
    void whatAnInterruptedRunLeftIsPutRightBeforeAnythingElse() throws IOException {
        Path out = folder.resolve("else/out");
        assertThat(Run.of("forecast", study.toString(), "--out", out.toString()).exit())
                .isZero();
        List<String> before = Files.readAllLines(out.resolve("projection.csv"));
        Path run = Files.createDirectories(out.resolve(".carecast-run/old")).getParent();
        Files.move(out.resolve("projection.csv"), run.resolve("old/projection.csv"));
        Files.writeString(run.resolve("journal"), "was-there - projection.csv\n");
        Files.writeString(study.resolve("opening.csv"), "no study\n");

        Run refused = Run.of("forecast", study.toString(), "--out", out.toString());

        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err())
                .startsWith("carecast: an earlier run was ended while it wrote to " + out
                        + "; what was there before is restored\n");
        assertThat(out.resolve("projection.csv")).hasContent(String.join("\n", before));
        assertThat(run).doesNotExist();
    }

    /** A study that new was making when it was killed is half a study; check puts that right first. */
    @Test
    void aStudyThatWasHalfMadeIsUndoneByCheck() throws IOException {
        Path run = Files.createDirectories(study.resolve(".carecast-run"));
        Files.writeString(
                run.resolve("journal"),
                "was-not " + InputFile.fingerprint(Files.readAllBytes(study.resolve("study.csv"))) + " study.csv\n");

        Run checked = Run.of("check", study.toString());

        assertThat(checked.err()).startsWith("carecast: an earlier run was ended while it wrote to " + study);
        assertThat(checked.exit()).isEqualTo(3);
        assertThat(study.resolve("study.csv")).doesNotExist();
    }

    /** A study that new was making when it was killed held a national folder of its own already, and was refused for that. */
    @Test
    void newBeginsAgainWhereItWasKilled() throws IOException {
        Path begun = folder.resolve("else/begun");
        String[] args = {"new", begun.toString(), "--council", "X", "--opening", "2026-03", "--blank"};
        assertThat(Run.of(args).exit()).isZero();
        List<String> journal = new ArrayList<>();
        try (var below = Files.walk(begun)) {
            for (Path file : below.filter(Files::isRegularFile).toList()) {
                journal.add("was-not " + InputFile.fingerprint(Files.readAllBytes(file)) + " "
                        + begun.relativize(file).toString().replace('\\', '/'));
            }
        }
        Files.delete(begun.resolve("study.csv"));
        Files.createDirectory(begun.resolve(".carecast-run"));
        Files.write(begun.resolve(".carecast-run/journal"), journal);

        Run again = Run.of(args);

        assertThat(again.err())
                .isEqualTo("carecast: an earlier run was ended while it wrote to " + begun
                        + "; what was there before is restored\n");
        assertThat(again.exit()).isZero();
        assertThat(begun.resolve("study.csv")).isNotEmptyFile();
    }

    @Test
    void helpNamesTheUsualFolder() {
        assertThat(Run.of("forecast", "--help").words())
                .contains("the folder to write to (default: out/STUDY/forecast)");
        assertThat(Run.of("report", "--help").words())
                .contains("(default: out/STUDY/report)", "writes to out/STUDY/publish unless --out");
    }

    private long files() throws IOException {
        try (var below = Files.walk(folder)) {
            return below.count();
        }
    }
}
