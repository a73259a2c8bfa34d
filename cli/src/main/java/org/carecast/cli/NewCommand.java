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
import org.carecast.council.Council;
import org.carecast.io.DerivedStart;
import org.carecast.io.NationalFacts;
import org.carecast.io.NationalFolder;
import org.carecast.io.NewStudy;
import org.carecast.io.StudyReader;
import org.carecast.io.councils.CouncilNotes;
import org.carecast.io.councils.CouncilStudies;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Pages;
import org.carecast.io.csv.Problem;
import org.carecast.time.Horizon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code new}: begins a study of a council's own. */
@Command(
        name = "new",
        description = {
            "Makes a study of a council, from what is published of it: who is here, by population and age, who arrives, and what is argued"
                    + " for every council, each number with its source, its range and its reason. It opens at the last 31 March of"
                    + " national/councils.csv and runs as it is.",
            "",
            "--blank begins a study of any other council instead: every file, lines that teach, and a ? wherever only the council can"
                    + " know what belongs there.",
            "",
            "--from-counts takes a page of counts, as CSV or a workbook (.xlsx): a line such as citizen,19,192 for each population"
                    + " (citizen, uasc) and age. An age may be 25+. What is on the page replaces what is derived, and the page may be filled"
                    + " in part. With --blank a withheld count (c, [c], x, low) stays to be filled in.",
            "Counts of a later month than the table's: name it with --opening; ages that are not on the page are then a forecast from the table's 31 March."
        },
        footer = {
            "",
            "Examples:",
            "  carecast new data/hampshire --council Hampshire",
            "  carecast new data/hampshire --council E10000014 --opening 2026-09 --from-counts counts.csv",
            "  carecast new data/newshire --council \"Newshire County Council\" --blank --opening 2026-03"
        })
final class NewCommand implements Callable<Integer> {

    private static final int MONTHS_OF_A_BLANK = 48;
    private static final int MONTHS_OF_THE_TABLE = 72;
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
            description =
                    "the name of the council or its code, such as E10000014; reports have the table's name, with --blank this one")
    private String council;

    @Option(
            names = "--opening",
            paramLabel = "YYYY-MM",
            description =
                    "the month at whose end people are counted, such as 2026-03 (default: the last 31 March of the table of councils)")
    private YearMonth opening;

    @Option(
            names = "--months",
            paramLabel = "N",
            converter = WholeNumberConverter.Months.class,
            description =
                    "how many months to project (default: six years after the last 31 March of the table; with --blank, 48)")
    private Integer months;

    @Option(
            names = "--from-counts",
            paramLabel = "FILE",
            description =
                    "a page of counts by population and age, with which to open (default: all derived; with --blank, to fill in)")
    private Path counts;

    @Option(
            names = "--counting",
            paramLabel = "WHOM",
            description =
                    "whom the counts hold: official, everyone of 21 as DfE counts them, or open, of those of 21 only who asked for"
                            + " support (default: official where nobody above 21 is on the page, else open)")
    private Counting counting;

    @Option(names = "--blank", description = "begins a study of any council, to be filled in; it needs --opening")
    private boolean blank;

    @Mixin
    private Terminal terminal;

    @Override
    public Integer call() throws BadDataException, IOException {
        terminal.restore(List.of(folder));
        StudyPlace.refuse(folder, "; name another folder");
        refuseWhatIsThere();
        Optional<Pages> read = counts == null ? Optional.empty() : Optional.of(PageSource.named(counts));
        if (blank) {
            if (opening == null) {
                throw new WrongUsage(
                        "--blank needs --opening, the month at whose end people are counted, such as 2026-03");
            }
            Horizon horizon = writable(new Horizon(opening, months == null ? MONTHS_OF_A_BLANK : months));
            NewStudy study = NewStudy.of(folder, council, horizon, read, Optional.ofNullable(counting));
            OutputFolder.write(folder, study.files(), "");
            head(study, council, horizon);
            say(study, CouncilNotes.of(NationalFolder.of(folder), council, opening), toFillIn(folder));
            return 0;
        }
        NationalFolder national = NationalFolder.of(folder);
        CouncilStudies councils = CouncilStudies.read(national);
        Council chosen = CouncilChoice.of(council, councils.table());
        Horizon horizon = writable(horizon(councils.opening()));
        DerivedStart start = horizon.opening().equals(councils.opening())
                ? councils.start(chosen)
                : councils.start(chosen, horizon.opening());
        NewStudy study = NewStudy.of(
                NationalFacts.orOwn(national, horizon),
                chosen.name(),
                horizon,
                read,
                Optional.ofNullable(counting),
                Optional.of(start));
        OutputFolder.write(folder, study.files(), "");
        say(study, start, horizon, councils);
        return 0;
    }

    /** The months of a study of the table, which ends in the same month whenever it opens. */
    private Horizon horizon(YearMonth table) {
        YearMonth from = opening == null ? table : opening;
        if (from.isBefore(table)) {
            throw new WrongUsage("the table of councils is of " + table + ", later than " + from
                    + "; leave --opening out, or add --blank and your own counts");
        }
        if (from.isAfter(table) && counts == null) {
            throw new WrongUsage("nothing is published of " + from + ": the table of councils ends at " + table
                    + "; leave --opening out, or give your counts of that month with --from-counts");
        }
        YearMonth last = table.plusMonths(MONTHS_OF_THE_TABLE);
        if (months == null && !from.isBefore(last)) {
            throw new WrongUsage("the months to project end with " + last + "; say how many with --months");
        }
        return months == null ? Horizon.of(from, last) : new Horizon(from, months);
    }

    /** Of each number the day of its review has to be written, some years after the opening. */
    private static Horizon writable(Horizon horizon) {
        if (horizon.last().plusYears(2).getYear() > LAST_YEAR) {
            throw new WrongUsage("the months projected must end before the year 9999; name an earlier --opening");
        }
        return horizon;
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

    /** What was made of the table of councils, and what to do with it. */
    private void say(NewStudy study, DerivedStart start, Horizon horizon, CouncilStudies councils)
            throws BadDataException {
        PrintWriter out = terminal.out();
        head(study, start.council().name(), horizon);
        if (counts == null) {
            Terminal.tell(
                    out,
                    "Its opening position is derived from what is published of %s: see opening.csv, a note on each row."
                            .formatted(start.council().name()));
        } else if (opening == null) {
            Terminal.tell(
                    out,
                    "The counts on the page are taken as at %s. If they are of another month, make the study again with --opening."
                            .formatted(horizon.opening()));
        }
        told(study);
        start.notes().forEach(each -> Terminal.tell(out, "Note: " + each));
        List<Problem> left = toFillIn(folder);
        if (!left.isEmpty()) {
            out.println("Still to mend:");
            left.forEach(each -> Terminal.tell(out, "  " + each));
        } else {
            new FirstNumbers(StudyReader.read(folder), start, councils.found()).tell(out);
        }
        new NextCommands(folder).tell(out, horizon);
    }

    private void say(NewStudy study, List<String> notes, List<Problem> left) {
        PrintWriter out = terminal.out();
        told(study);
        notes.forEach(each -> Terminal.tell(out, "Note: " + each));
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

    private void head(NewStudy study, String name, Horizon horizon) {
        PrintWriter out = terminal.out();
        out.printf(
                "Made a study of %s in %s: %d files, opening at the end of %s, %d %s to project.%n",
                name,
                folder,
                study.files().size(),
                horizon.opening(),
                horizon.months(),
                horizon.months() == 1 ? "month" : "months");
    }

    private void told(NewStudy study) {
        PrintWriter out = terminal.out();
        if (counts != null) {
            out.printf(
                    "Its opening position is that of %s%s%n",
                    counts, study.opened().isEmpty() ? "." : ", but:");
            study.opened().forEach(each -> Terminal.tell(out, "  " + each));
        }
        study.drift().ifPresent(each -> Terminal.tell(out, each));
        study.chosen().forEach(each -> Terminal.tell(out, each));
        study.passedOver().ifPresent(each -> Terminal.tell(out, each));
    }
}
