package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A study from a dozen invented children: written whole or not at all, and good for every other command. */
final class Import903CommandTest {

    private static final String RETURNS = "../model/src/test/resources/ssda903/good";
    private static final String NATIONAL = "../data/national";

    @TempDir
    private Path folder;

    private Path study() {
        return folder.resolve("fairshire");
    }

    private Run run(String returns, String asAt, Path study) {
        return Run.of(
                "import-903",
                returns,
                "--as-at",
                asAt,
                "--council",
                "Fairshire",
                "--out",
                study.toString(),
                "--national",
                NATIONAL);
    }

    @Test
    void itSaysWhoTheStudyOpensWithAndWhatBecameOfTheRows() {
        Run run = run(RETURNS, "2019-03-31", study());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines())
                .containsExactly(
                        "2 of 4 oc3 rows of those who turned 18 from 2017-04-01 on (50%) are of a child that no other kind of",
                        "file has.",
                        "March 2019 opens with 2 citizen and 3 UASC care leavers, and 2 citizens and 2 UASC under 18.",
                        "Aged 23 to 24: these returns cannot say how many care leavers there are. opening.csv has judged",
                        "numbers, 0 citizens and 0 UASC in all; add the returns of the years to 31 March 2016, 2017 to count",
                        "them.",
                        "Of the care leavers counted as citizens 2 may be former UASC: they have no episode and no uasc row",
                        "in these returns. Add the episodes and uasc files of the years before 2017-04-01 to tell them.",
                        "45 rows read: 41 used as they stand, 0 repaired, 4 dropped; import-report.md names each by its",
                        "reason.",
                        "Wrote 8 files to %1$s, which hold small numbers. Next: carecast check %1$s"
                                .formatted(study()));
        assertThat(study().resolve("import-report.md")).isRegularFile();
    }

    @Test
    void theStudyPassesItsCheckAndEveryCommandRuns() {
        run(RETURNS, "2019-03-31", study());
        String named = study().toString();

        assertThat(Run.of("check", named, "--date", "2019-04-01").lines())
                .last()
                .asString()
                .contains("no problems in 13 files")
                .doesNotContain("overdue");
        for (List<String> command : List.of(
                List.of("forecast", named),
                List.of("sensitivity", named),
                List.of("fan", named, "--draws", "100"),
                List.of("report", named, "--only", "html"))) {
            List<String> all = Stream.concat(
                            command.stream(),
                            Stream.of("--out", folder.resolve("out").toString()))
                    .toList();
            Run run = Run.of(all.toArray(String[]::new));
            assertThat(run.exit()).as(command + run.err()).isZero();
        }
        assertThat(Run.of("explain", named, "transfer_share", "--population", "uasc")
                        .out())
                .contains("kind       derived", "1 of 4 who came into care");
    }

    @Test
    void nothingThatTellsWhichChildIsInTheFolder() throws IOException {
        run(RETURNS, "2019-03-31", study());

        try (Stream<Path> files = Files.list(study())) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file))
                        .doesNotContain("FICT-", "A9030000", "15/03/2004", "2004-03-15", "30/11/2001", "2001-11-30");
            }
        }
    }

    @Test
    void theSameReturnsGiveTheSameBytes() throws IOException {
        run(RETURNS, "2019-03-31", study());
        Path again = folder.resolve("again");
        run(RETURNS, "2019-03-31", again);

        try (Stream<Path> files = Files.list(study())) {
            for (Path file : files.toList()) {
                assertThat(again.resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void aFolderThatIsNotEmptyIsLeftAsItIs() throws IOException {
        Files.createDirectories(study());
        Files.writeString(study().resolve("notes.txt"), "ours");
        Run run = run(RETURNS, "2019-03-31", study());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("carecast: " + study() + " is there already and not empty; name a new folder with --out");
        assertThat(study()).isDirectoryContaining("glob:**notes.txt");
        try (Stream<Path> files = Files.list(study())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException {
        Files.createDirectories(study());

        assertThat(run(RETURNS, "2019-03-31", study()).exit()).isZero();
    }

    @Test
    void aFileOfThatNameIsNotTakenAway() throws IOException {
        Files.writeString(study(), "ours");

        Run run = run(RETURNS, "2019-03-31", study());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("carecast: " + study() + " is a file; name a new folder with --out");
        assertThat(study()).hasContent("ours");
    }

    /** A day of one meaning is read however it is written; one that may be two is not guessed. */
    @Test
    void theAsAtDateMayBeWrittenInAnyFormWithoutDoubt() {
        assertThat(run(RETURNS, "31/03/2019", study()).exit()).isZero();
        Run doubtful = run(RETURNS, "03/04/2019", folder.resolve("other"));
        assertThat(doubtful.exit()).isEqualTo(2);
        assertThat(doubtful.err()).contains("'03/04/2019' may be two days; write it like 2026-11-30");
    }

    @Test
    void aDayWithinAMonthIsRefused() {
        Run run = run(RETURNS, "2019-03-15", study());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .startsWith(
                        "carecast: a study opens at the end of a month, and 2019-03-15 is none; give 2019-03-31 or 2019-02-28");
    }

    @Test
    void badReturnsAreNamedAndNothingIsWritten() {
        Run run = run("../model/src/test/resources/ssda903/refused/several-at-once", "2019-03-31", study());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                // The second file is no CSV, and is counted all the same, so that a council finds the third.
                .contains("file 1:1:1: ", "file 3:1:1: ", "file 4:1:1: ", "3 problems; nothing was written")
                .doesNotContain("episodes.csv", "header.csv", "notes.csv", "several-at-once");
        assertThat(study()).doesNotExist();
    }

    @Test
    void aDateInNoYearOfTheReturnsIsRefused() {
        Run run = run(RETURNS, "2021-03-31", study());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .contains("the episodes are of the years to 31 March 2018, 2019, and 2021-03-31 lies in none of them");
        assertThat(study()).doesNotExist();
    }

    private Run runWithoutNational(String council, String asAt, Path out) {
        return Run.of("import-903", RETURNS, "--as-at=" + asAt, "--council", council, "--out", out.toString());
    }

    /** The study carries its facts: carried elsewhere it passes its check. */
    @Test
    void aStudyCarriesItsNationalFolder() throws IOException {
        Run run = runWithoutNational("X", "2019-03-31", study());
        Path elsewhere = Files.createDirectories(folder.resolve("else/where")).resolve("study");
        Files.move(study(), elsewhere);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(elsewhere.resolve("study.csv"))).contains("national,national\n");
        assertThat(elsewhere.resolve("national/law.csv")).hasSameBinaryContentAs(Path.of(NATIONAL, "law.csv"));
        assertThat(Run.of("check", elsewhere.toString(), "--date", "2019-04-01").exit())
                .isZero();
    }

    @Test
    void aFolderBesideThatLacksTheRulesIsPassedOver() throws IOException {
        Path national = Files.createDirectories(folder.resolve("national"));
        for (String file : List.of("law.csv", "sources.csv", "ssda903-codes.csv")) {
            Files.copy(Path.of(NATIONAL, file), national.resolve(file));
        }
        Run run = runWithoutNational("X", "2019-03-31", study());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(national
                        + " has no ssda903-rules.csv and is passed over: the study has a national folder of its"
                        + " own.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "", "A\u202eB", "? what"})
    void aNameThatNoStudyMayHaveIsRefused(String council) {
        Run run = runWithoutNational(council, "2019-03-31", study());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("name");
        assertThat(study()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31", "-2018-03-31", "1900-03-31"})
    void aDayOfNoReturnIsRefused(String day) {
        Run run = runWithoutNational("X", day, study());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("no return is as at " + day + "; give a day such as 2018-03-31");
    }

    @Test
    void aStudyAmongTheReturnsIsRefused() throws IOException {
        Path returns = Files.createDirectories(folder.resolve("returns"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), returns.toAbsolutePath());
        for (Path out : List.of(returns, returns.resolve("new/study"), link.resolve("study"))) {
            Run run = run(returns.toString(), "2019-03-31", out);

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err())
                    .startsWith("carecast: " + out + " lies among the returns, and would be read as one of them");
        }
        assertThat(returns).isEmptyDirectory();
    }

    /** One citizen, and one month of arrivals. */
    @Test
    void onePersonIsCalledOne() throws IOException {
        Path returns = Files.createDirectories(folder.resolve("returns/2019"));
        Files.writeString(returns.resolve("episodes.csv"), "CHILD,DECOM,LS,DEC,REC\nA,13/02/2019,C2,,\n");
        Files.writeString(returns.resolve("header.csv"), "CHILD,DOB,ETHNIC,UASC\nA,13/02/2009,WBRI,N\n");
        Run run = run(returns.getParent().toString(), "2019-03-31", study());

        assertThat(run.out()).contains("and 1 citizen and 0 UASC under 18.");
    }

    /** One day that may be two, no word of who is a UASC, and rows of two councils: each is refused by name, and each has an option. */
    @Test
    void whatIsLeftOpenIsRefusedAndCanBeSaid() throws IOException {
        Path returns = Files.createDirectories(folder.resolve("returns/2018-19"));
        Files.writeString(
                returns.resolve("episodes.csv"),
                "CHILD,DECOM,LS,DEC,REC,LA\nA,01/02/2019,C2,,,One\nA,01/02/2019,C2,,,Two\n");
        Files.writeString(
                returns.resolve("header.csv"), "CHILD,DOB,ETHNIC,LA\nA,01/02/2009,WBRI,One\nA,01/02/2009,WBRI,Two\n");
        Run open = run(returns.toString(), "2019-03-31", study());
        assertThat(open.exit()).isEqualTo(3);
        assertThat(open.err())
                .contains("day and month cannot be told apart", "--days dmy or --days mdy")
                .contains("the column LA names 2 councils: ONE, TWO; name one with --council-code");
        assertThat(study()).doesNotExist();

        Run said = runWith(returns, "--days", "dmy", "--council-code", "one");
        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.err())
                .contains("no row says who is a UASC: 1 child and 0 care leavers are all counted as citizens")
                .contains("or add --accept-losses to make a study all the same");
        assertThat(study()).doesNotExist();

        Run accepted = runWith(returns, "--days", "DMY", "--council-code", "one", "--accept-losses");
        assertThat(accepted.exit()).as(accepted.err()).isZero();
        assertThat(accepted.lines().get(0)).startsWith("No row says who is a UASC: 1 child and");
        assertThat(accepted.out()).contains("and 1 citizen and 0 UASC under 18.");
    }

    private Run runWith(Path returns, String... options) {
        List<String> all = new ArrayList<>(List.of(
                "import-903",
                returns.toString(),
                "--as-at=2019-03-31",
                "--council=Fairshire",
                "--out=" + study(),
                "--national=" + NATIONAL));
        all.addAll(List.of(options));
        return Run.of(all.toArray(String[]::new));
    }

    @Test
    void anOrderOfDaysThatThereIsNotIsRefused() {
        Run run = runWith(Path.of(RETURNS), "--days", "ymd");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("'ymd' is no order of day and month; write dmy for 31/03/2018, mdy for 03/31/2018");
    }

    @Test
    void aFolderOfNationalFactsBesideTheStudyIsFound() throws IOException {
        Path national = Files.createDirectories(folder.resolve("national"));
        try (Stream<Path> files = Files.list(Path.of(NATIONAL))) {
            for (Path file : files.toList()) {
                Files.copy(file, national.resolve(file.getFileName()));
            }
        }
        Run run = Run.of("import-903", RETURNS, "--as-at", "2019-03-31", "--council", "X", "--out", study().toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(study().resolve("study.csv"))).contains("national,../national\n");
    }

    @Test
    void theHelpHasAnExample() {
        assertThat(Run.of("import-903", "--help").out())
                .contains("carecast import-903 returns --as-at 2018-03-31 --council \"Our Council\" --out our-2018");
    }
}
