package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The next year's UASC at 31 March, a row a council, come into a copy of the table. */
final class ReadReleaseCommandTest {

    private static final Path TABLE = Path.of("../data/national/councils.csv");

    @TempDir
    private Path folder;

    /** As many in every council as in 2025, Hampshire one more. */
    private Path download(String year) throws IOException {
        try (Stream<String> lines = Files.lines(TABLE)) {
            return Files.writeString(
                    folder.resolve("uasc.csv"),
                    "new_la_code,la_name,time_period,uasc_31_march\n"
                            + lines.filter(line -> line.contains(",2025,uasc,"))
                                    .map(line ->
                                            line.replaceAll(",(?:[^,\"]*),2025,uasc,([^,]*),.*", "," + year + ",$1"))
                                    .map(line ->
                                            line.replace("Hampshire," + year + ",181", "Hampshire," + year + ",182"))
                                    .collect(Collectors.joining("\n", "", "\n")));
        }
    }

    private Run read(Path download, String year) {
        return Run.of(
                "read-release",
                download.toString(),
                "--measure",
                "uasc",
                "--year",
                year,
                "--national",
                "../data/national",
                "--out",
                folder.resolve("councils.csv").toString());
    }

    @Test
    void aYearIsAdded() throws IOException {
        Run run = read(download("2026"), "2026");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.words())
                .contains(
                        "uasc of 2026 in " + folder.resolve("councils.csv")
                                + ": 154 added, 0 changed, 0 as before; 5 withheld.",
                        "Its rows cite dfe-cla-2026, which is not in")
                .contains("sources.csv yet: add a row for the release");
        assertThat(Files.readString(folder.resolve("councils.csv")))
                .startsWith(Files.readString(TABLE))
                .contains("\nE10000014,Hampshire,South East,2026,uasc,182,verified,dfe-cla-2026,");
    }

    @Test
    void aYearThatWasThereSaysWhatChanged() throws IOException {
        Run run = read(download("2025"), "2025");

        assertThat(run.words()).contains("0 added, 1 changed, 153 as before").contains("Hampshire: 182, was 181");
    }

    @Test
    void anotherYearIsRefusedAndNothingWritten() throws IOException {
        Run run = read(download("2025"), "2026");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("it is of 2025, and not of 2026; give the download of that year");
        assertThat(folder.resolve("councils.csv")).doesNotExist();
    }

    /** A copy of the table gains a year after the other; what was read before stays. */
    @Test
    void aTableThatIsThereGainsWhatIsRead() throws IOException {
        Path table = folder.resolve("councils.csv");
        assertThat(read(download("2026"), "2026").words())
                .contains("All other rows are those of ../data/national/councils.csv.");
        Run second = read(download("2027"), "2027");

        assertThat(second.exit()).as(second.err()).isZero();
        assertThat(second.words()).contains("All other rows are those of " + table + ".");
        assertThat(Files.readString(table))
                .contains("\nE10000014,Hampshire,South East,2026,uasc,182,")
                .contains("\nE10000014,Hampshire,South East,2027,uasc,182,");
    }

    /** The download, and any file that is no table of councils, stay as they are. */
    @Test
    void noOtherFileIsOverwritten() throws IOException {
        Path download = download("2026");
        byte[] before = Files.readAllBytes(download);
        Path note = Files.writeString(folder.resolve("note.txt"), "Ours");

        for (Path out : List.of(download, folder.resolve("../" + folder.getFileName() + "/uasc.csv"), note)) {
            Run run = Run.of(
                    "read-release",
                    download.toString(),
                    "--measure",
                    "uasc",
                    "--year",
                    "2026",
                    "--national",
                    "../data/national",
                    "--out",
                    out.toString());
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err())
                    .contains(
                            out.equals(note)
                                    ? "note.txt is there and is no table of councils; name councils.csv"
                                    : "--out is the download itself");
        }
        assertThat(Files.readAllBytes(download)).isEqualTo(before);
        assertThat(note).hasContent("Ours");
    }

    @Test
    void anUnknownMeasureIsWrongUsage() throws IOException {
        Run run = Run.of(
                "read-release",
                download("2026").toString(),
                "--measure",
                "children",
                "--year",
                "2026",
                "--out",
                folder.resolve("x.csv").toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("there is no measure 'children'; it must be one of uasc, uasc_started,");
    }
}
