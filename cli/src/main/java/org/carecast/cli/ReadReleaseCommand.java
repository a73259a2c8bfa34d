package org.carecast.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.carecast.cli.option.OutOption;
import org.carecast.cli.option.WrongUsage;
import org.carecast.cli.source.PageSource;
import org.carecast.council.Council;
import org.carecast.io.NationalFolder;
import org.carecast.io.councils.CouncilStudies;
import org.carecast.io.councils.CouncilsUpdate;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.panel.PublishedRelease;
import org.carecast.io.panel.ReleaseReader;
import org.carecast.measure.CouncilFigures.CouncilMeasure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code read-release}: puts a table of a release into the table of councils. */
@Command(
        name = "read-release",
        description = {
            "Reads one measure and year of a table as the Department for Education publishes it (its long layout, or wide; CSV or .xlsx)"
                    + " into national/councils.csv, from which new makes studies. Rows of the same council, year and measure are"
                    + " replaced, all others stay.",
            "A year takes five downloads, one a measure: uasc, uasc_started, uasc_ceased, care_leavers_17_18, care_leavers_19_21. What"
                    + " is withheld keeps its mark.",
            "A download of another year or measure, or without all councils and England, is refused, and nothing is written."
        },
        footer = {
            "",
            "Examples:",
            "  carecast read-release uasc_31_march.csv --measure uasc --year 2026 --out data/national/councils.csv"
        })
final class ReadReleaseCommand implements Callable<Integer> {

    private static final int FIRST = 1990;
    private static final int LAST = 2100;

    @Parameters(
            paramLabel = "DOWNLOAD",
            index = "0",
            description = "the table as it was downloaded, as CSV or a workbook")
    private Path download;

    @Option(
            names = "--measure",
            paramLabel = "MEASURE",
            required = true,
            description = "what it counts: uasc, uasc_started, uasc_ceased, care_leavers_17_18 or care_leavers_19_21")
    private String measure;

    @Option(
            names = "--year",
            paramLabel = "YYYY",
            required = true,
            description = "the year of the 31 March, or that ends on it")
    private int year;

    @Option(
            names = "--national",
            paramLabel = "DIR",
            converter = OutOption.FolderConverter.class,
            defaultValue = "data/national",
            description = "the folder of national facts whose councils.csv is taken (default: ${DEFAULT-VALUE})")
    private Path national;

    @Option(
            names = "--source",
            paramLabel = "ID",
            description = "the id of the release in sources.csv (default: dfe-cla-YYYY)")
    private String source;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description =
                    "the file to write; a table of councils that is there gains the measure, and else the file begins with the table of --national")
    private Path out;

    @Mixin
    private Terminal terminal;

    @Override
    public Integer call() throws BadDataException, IOException {
        if (year < FIRST || year > LAST) {
            throw new WrongUsage("--year is " + year + "; give that of a 31 March, such as 2026");
        }
        CouncilMeasure asked = ReleaseReader.MEASURES.stream()
                .filter(each -> each.id().equals(measure.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new WrongUsage("there is no measure '%s'; it must be one of %s"
                        .formatted(
                                measure,
                                ReleaseReader.MEASURES.stream()
                                        .map(CouncilMeasure::id)
                                        .collect(Collectors.joining(", ")))));
        NationalFolder folder = NationalFolder.named(national, "");
        Optional<Path> base = base();
        List<String> expected =
                CouncilStudies.councils(folder).stream().map(Council::code).toList();
        PublishedRelease release = ReleaseReader.read(PageSource.named(download), folder, expected, asked, year);
        String id = source == null ? "dfe-cla-" + year : source;
        CouncilsUpdate update = CouncilsUpdate.of(folder, base, release, id);
        write(update.text());
        say(update, release, folder, id);
        terminal.out()
                .println(
                        base.isPresent() || folder.has(CouncilsUpdate.FILE)
                                ? "All other rows are those of "
                                        + base.map(Path::toString).orElseGet(() -> folder.place(CouncilsUpdate.FILE))
                                        + "."
                                : "All other rows are those of the program's own councils.csv.");
        return 0;
    }

    /** The table at the place that is written to, which gains a measure each time; empty if nothing is there yet. */
    private Optional<Path> base() throws IOException {
        if (!Files.exists(out)) {
            return Optional.empty();
        }
        if (Files.exists(download) && Files.isSameFile(download, out)) {
            throw new WrongUsage(
                    "--out is the download itself, " + out + "; name councils.csv, or a file that is not there yet");
        }
        if (!Files.isRegularFile(out) || !CouncilsUpdate.isTable(Files.readAllBytes(out))) {
            throw new WrongUsage(
                    out + " is there and is no table of councils; name councils.csv, or a file that is not there yet");
        }
        return Optional.of(out);
    }

    /** Whole or not at all. */
    private void write(String text) throws IOException {
        Path folder = out.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new WrongUsage("there is no folder " + folder + "; name a file in one that is there");
        }
        Path written = Files.createTempFile(folder, ".councils", ".csv");
        try {
            Files.write(written, text.getBytes(StandardCharsets.UTF_8));
            Files.move(written, out, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private void say(CouncilsUpdate update, PublishedRelease release, NationalFolder folder, String id) {
        PrintWriter to = terminal.out();
        to.printf(
                "%s of %d in %s: %d added, %d changed, %d as before; %d withheld.%n",
                release.measure().id(),
                release.year(),
                out,
                update.added(),
                update.changed().size(),
                update.same(),
                update.withheld());
        update.changed().forEach(each -> Terminal.tell(to, "  " + each));
        if (!folder.sources().contains(id)) {
            Terminal.tell(
                    to,
                    "Its rows cite %s, which is not in %s yet: add a row for the release, with its title, publisher and day."
                            .formatted(id, folder.place("sources.csv")));
        }
    }
}
