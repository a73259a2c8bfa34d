package org.carecast.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.carecast.cli.option.Converters;
import org.carecast.cli.option.OutOption;
import org.carecast.cli.option.StudyPlace;
import org.carecast.cli.option.WrongUsage;
import org.carecast.cli.report.file.OutputFolder;
import org.carecast.cli.report.text.ImportSummary;
import org.carecast.cli.source.PageSource;
import org.carecast.io.NationalFolder;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.DayOrder;
import org.carecast.io.ssda903.ImportChoices;
import org.carecast.io.ssda903.ImportedStudy;
import org.carecast.io.ssda903.ReturnsImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import-903}: a study from a council's own SSDA903 returns. */
@Command(
        name = "import-903",
        description = {
            "Makes a study from SSDA903 returns: tables of header, episodes, uasc, oc3 and missing, of one year or of several,"
                    + " known by their columns. They may be CSV, workbooks (.xlsx), XML, or a zip of these.",
            "Nothing that tells which child a row is about (CHILD, UPN, DOB, names of files) leaves the returns; the study holds small numbers all the same."
        },
        footer = {
            "",
            "Example:",
            "  carecast import-903 returns --as-at 2018-03-31 --council \"Our Council\" --out our-2018",
            "  carecast check our-2018",
            "",
            "our-2018/import-report.md names every row that was repaired or dropped, by reason. docs/import-903.md has the rules."
        })
final class Import903Command implements Callable<Integer> {

    // Days of a life are looked for around it.
    private static final int FIRST_YEAR = 1948;
    private static final int LAST_YEAR = 2999;

    @Parameters(
            paramLabel = "RETURN_DIR",
            index = "0",
            description = "the returns: a folder, in which each year may have a folder of its own, or one file")
    private Path returns;

    @Option(
            names = "--as-at",
            paramLabel = "YYYY-MM-DD",
            required = true,
            description = "the last day of the month in which the study opens; what came after it is left out")
    private LocalDate asAt;

    @Option(
            names = "--council",
            paramLabel = "NAME",
            required = true,
            converter = Converters.Council.class,
            description = "the council, as reports name it")
    private String council;

    @Option(
            names = "--out",
            paramLabel = "STUDY",
            required = true,
            converter = OutOption.FolderConverter.class,
            description = "the folder of the study, which must not be there yet, or be empty")
    private Path study;

    @Option(
            names = "--national",
            paramLabel = "DIR",
            converter = OutOption.FolderConverter.class,
            description =
                    "the folder of national facts and rules, which stays where it is (default: national beside the study, or else a copy inside it)")
    private Path national;

    @Option(
            names = "--days",
            paramLabel = "dmy|mdy",
            description = "the order of day and month in files that do not tell it themselves")
    private DayOrder days;

    @Option(
            names = "--council-code",
            paramLabel = "CODE",
            description =
                    "of files with several councils, the one whose rows are taken, as the column LA writes it; give it again for another spelling")
    private List<String> councilCodes = List.of();

    @Option(
            names = "--accept-losses",
            description = "make a study although many rows or children are lost, or no row says who is a UASC")
    private boolean acceptLosses;

    @Mixin
    private Terminal terminal;

    @Override
    public Integer call() throws BadDataException, IOException {
        terminal.restore(List.of(study));
        check();
        NationalFolder facts = national == null
                ? NationalFolder.forReturns(study)
                : NationalFolder.named(national, fromStudy(national));
        ImportChoices choices = new ImportChoices(Optional.ofNullable(days), councilCodes, acceptLosses);
        ImportedStudy imported = ReturnsImport.of(PageSource.numbered(returns), asAt, council, choices, facts);
        Map<String, byte[]> files = new LinkedHashMap<>();
        imported.texts().forEach((name, text) -> files.put(name, OutOption.text(text)));
        OutputFolder.write(study, files);
        terminal.out().println(ImportSummary.of(imported, asAt, study, terminal.screen()));
        facts.passedOver().ifPresent(each -> Terminal.tell(terminal.out(), each));
        return 0;
    }

    private void check() throws IOException {
        if (asAt.getYear() < FIRST_YEAR || asAt.getYear() > LAST_YEAR) {
            throw new WrongUsage("no return is as at " + asAt + "; give a day such as 2018-03-31");
        }
        LocalDate last = YearMonth.from(asAt).atEndOfMonth();
        if (!asAt.equals(last)) {
            throw new WrongUsage("a study opens at the end of a month, and " + asAt + " is none; give " + last + " or "
                    + YearMonth.from(asAt).minusMonths(1).atEndOfMonth());
        }
        if (Files.exists(study) && !Files.isDirectory(study)) {
            throw new WrongUsage(study + " is a file; name a new folder with --out");
        }
        if (Files.exists(study, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(study)) {
            throw new WrongUsage(study + " is there already and not empty; name a new folder with --out");
        }
        StudyPlace.refuse(study, "; name a new folder with --out");
        if (Files.isDirectory(returns) && OutputFolder.real(study).startsWith(returns.toRealPath())) {
            throw new WrongUsage(study + " lies among the returns, and would be read as one of them the next time;"
                    + " name a folder outside them with --out");
        }
    }

    private static boolean isEmptyFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /** The folder of national facts as seen from the study; from another drive it has no such name. */
    private String fromStudy(Path facts) {
        Path from = study.toAbsolutePath().normalize();
        Path to = facts.toAbsolutePath().normalize();
        boolean sameRoot = from.getRoot().equals(to.getRoot());
        return (sameRoot ? from.relativize(to) : to).toString().replace('\\', '/');
    }
}
