package org.carecast.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.carecast.cli.option.Converters;
import org.carecast.cli.option.OutOption;
import org.carecast.cli.option.StudyPlace;
import org.carecast.cli.option.WholeNumberConverter;
import org.carecast.cli.option.WrongUsage;
import org.carecast.cli.report.file.OutputFolder;
import org.carecast.cli.source.PageSource;
import org.carecast.cohort.Counting;
import org.carecast.io.NewStudy;
import org.carecast.io.StudyReader;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Pages;
import org.carecast.io.csv.Problem;
import org.carecast.io.panel.CouncilRemarks;
import org.carecast.time.Horizon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code new}: begins a study of a council's own. */
@Command(
        name = "new",
        description = {
            "Begins a study: a folder with every file, lines that teach, and a ? wherever only the council can know what belongs"
                    + " there. What is argued for every council is filled in, with its range and its reason.",
            "",
            "--from-counts takes a page of counts, as CSV or a workbook (.xlsx): a line such as citizen,19,192 for each population"
                    + " (citizen, uasc) and age. An age may be 25+; a withheld count (c, [c], x, low) stays to be filled in.",
            "With all UASC under 18 on it, and a council named as in national/councils.csv, such as Kent, arrivals are filled in by the"
                    + " rule of national/drift.csv."
        },
        footer = {
            "",
            "Examples:",
            "  carecast new data/newshire --council \"Newshire County Council\" --opening 2026-03",
            "  carecast new data/newshire --council Newshire --opening 2026-03 --from-counts counts.csv"
        })
final class NewCommand implements Callable<Integer> {

    // Files write a year in four digits.
    private static final int LAST_YEAR = 9999;

    @Parameters(
            paramLabel = "DIR",
            index = "0",
            converter = OutOption.FolderConverter.class,
            description = "the folder to make; if it is there, it must be empty")
    private Path folder;

    @Option(
            names = "--council",
            paramLabel = "NAME",
            required = true,
            converter = Converters.Council.class,
            description = "the name of the council, as reports will have it")
    private String council;

    @Option(
            names = "--opening",
            paramLabel = "YYYY-MM",
            required = true,
            description = "the month at whose end people are counted, such as 2026-03")
    private YearMonth opening;

    @Option(
            names = "--months",
            paramLabel = "N",
            defaultValue = "48",
            converter = WholeNumberConverter.Months.class,
            description = "how many months to project (default: ${DEFAULT-VALUE})")
    private int months;

    @Option(
            names = "--from-counts",
            paramLabel = "FILE",
            description = "a page of counts by population and age, with which to open (default: all to fill in)")
    private Path counts;

    @Option(
            names = "--counting",
            paramLabel = "WHOM",
            description =
                    "whom the counts hold: official, everyone of 21 as DfE counts them, or open, of those of 21 only who asked for"
                            + " support (default: official where nobody above 21 is on the page, else open)")
    private Counting counting;

    @Mixin
    private Terminal terminal;

    @Override
    public Integer call() throws BadDataException, IOException {
        terminal.restore(List.of(folder));
        StudyPlace.refuse(folder, "; name another folder");
        refuseWhatIsThere();
        Horizon horizon = new Horizon(opening, months);
        // Of each number the day of its review has to be written, a year after the opening or later.
        if (horizon.last().plusYears(1).getYear() > LAST_YEAR) {
            throw new WrongUsage("the months projected must end before the year 9999; name an earlier --opening");
        }
        Optional<Pages> read = counts == null ? Optional.empty() : Optional.of(PageSource.named(counts));
        NewStudy study = NewStudy.of(folder, council, horizon, read, Optional.ofNullable(counting));
        OutputFolder.write(folder, study.files(), "");
        say(study, remarks(), toFillIn(folder));
        return 0;
    }

    /** What only this council has to know, by the national folder that the study reads. */
    private List<String> remarks() throws BadDataException {
        Optional<Path> national = Stream.of(folder.resolve("national"), folder.resolve("../national"))
                .filter(Files::isDirectory)
                .findFirst();
        return CouncilRemarks.of(national, council, opening).stream()
                .map(each -> "For " + council + ": " + each)
                .toList();
    }

    private void refuseWhatIsThere() throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new WrongUsage(folder + " is there and is no folder; name one that is not there yet");
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new WrongUsage(folder + " is not empty; name a folder that is not there yet, or is empty");
            }
        }
    }

    /** What check will say of the study. */
    private static List<Problem> toFillIn(Path folder) {
        try {
            StudyReader.read(folder);
            return List.of();
        } catch (BadDataException e) {
            return e.problems();
        }
    }

    private void say(NewStudy study, List<String> remarks, List<Problem> left) {
        PrintWriter out = terminal.out();
        out.printf(
                "Made a study of %s in %s: %d files, opening at the end of %s, %d %s to project.%n",
                council, folder, study.files().size(), opening, months, months == 1 ? "month" : "months");
        if (counts != null) {
            out.printf(
                    "Its opening position is that of %s%s%n",
                    counts, study.opened().isEmpty() ? "." : ", but:");
            study.opened().forEach(each -> Terminal.tell(out, "  " + each));
        }
        study.drift().ifPresent(each -> Terminal.tell(out, each));
        study.chosen().forEach(each -> Terminal.tell(out, each));
        study.passedOver().ifPresent(each -> Terminal.tell(out, each));
        remarks.forEach(each -> Terminal.tell(out, each));
        List<Problem> wrong =
                left.stream().filter(each -> !each.isStillToFillIn()).toList();
        out.printf(
                "%s for what only the council can know; each begins with ? and says what it is.%n",
                left.size() - wrong.size() == 1 ? "1 cell waits" : left.size() - wrong.size() + " cells wait");
        if (!wrong.isEmpty()) {
            out.println("What else is wrong:");
            wrong.forEach(each -> Terminal.tell(out, "  " + each));
        }
        out.println();
        out.println("Next:");
        String named = folder.toString().contains(" ") ? "\"" + folder + "\"" : folder.toString();
        out.printf("  carecast check %s      lists what is still to fill in, and what is wrong%n", named);
        out.printf("  carecast forecast %s   once nothing is%n", named);
        out.printf("  carecast fan %s        how sure that is%n", named);
    }
}
