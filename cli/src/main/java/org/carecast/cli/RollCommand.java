package org.carecast.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.carecast.cli.option.OutOption;
import org.carecast.cli.option.StudyArgument;
import org.carecast.cli.option.StudyPlace;
import org.carecast.cli.option.WholeNumberConverter;
import org.carecast.cli.option.WrongUsage;
import org.carecast.cli.report.file.OutputFolder;
import org.carecast.cli.source.PageSource;
import org.carecast.cohort.Counting;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Problem;
import org.carecast.io.roll.RolledStudy;
import org.carecast.time.Horizon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code roll}: moves a study to a new opening month. */
@Command(
        name = "roll",
        description = {
            "Moves a study to a later opening month: a new folder that opens with new counts. What was counted becomes outturn, and"
                    + " the earlier study a past forecast that backtest looks at.",
            "",
            "--from-counts takes a page as new does: a line such as citizen,19,192 for each population and age. Ages together, such as"
                    + " 18+, are split as the earlier forecast has them; ages that are not there are carried from it.",
            "Arrivals are re-estimated: from arrived.csv where it has the twelve months to the new opening, or else from the children"
                    + " counted, by the rule of national/drift.csv."
        },
        footer = {
            "",
            "Examples:",
            "  carecast roll data/newshire --to 2026-09 --from-counts counts.csv --out data/newshire-2026-09",
            "  carecast compare data/newshire-2026-09 --with data/newshire",
            "  carecast backtest data/newshire-2026-09"
        })
final class RollCommand implements Callable<Integer> {

    private static final String INSTEAD = "; name another folder with --out";

    @Mixin
    private StudyArgument argument;

    @Option(
            names = "--to",
            paramLabel = "YYYY-MM",
            required = true,
            description = "the new opening month, at whose end people were counted, such as 2026-09")
    private YearMonth month;

    @Option(
            names = "--from-counts",
            paramLabel = "FILE",
            required = true,
            description = "a page of counts by population and age, as CSV or a workbook (.xlsx)")
    private Path counts;

    @Option(
            names = "--counting",
            paramLabel = "WHOM",
            description =
                    "whom the counts hold, official or open; refused where the study counts others (default: as the study)")
    private Counting counting;

    @Option(
            names = "--out",
            paramLabel = "NEW",
            required = true,
            converter = OutOption.FolderConverter.class,
            description = "the folder to make; if it is there, it must be empty")
    private Path folder;

    @Option(
            names = "--until",
            paramLabel = "YYYY-MM",
            description = "the last month to project (default: that of the study)")
    private YearMonth until;

    @Option(
            names = "--months",
            paramLabel = "N",
            converter = WholeNumberConverter.Months.class,
            description = "how many months to project after the new opening, in the place of --until")
    private Integer months;

    @Mixin
    private Terminal terminal;

    @Override
    public Integer call() throws BadDataException, IOException {
        terminal.restore(List.of(folder));
        StudyPlace.refuse(folder, INSTEAD);
        refuseWhatIsThere();
        Study study = argument.read();
        Horizon horizon = horizon(study);
        refuseOtherCounting(study);
        RolledStudy rolled = RolledStudy.of(study, folder, horizon, PageSource.named(counts));
        OutputFolder.write(folder, rolled.files(), "");
        say(study, horizon, rolled);
        return wrong();
    }

    private void refuseWhatIsThere() throws IOException {
        if (OutputFolder.real(argument.folder()).startsWith(OutputFolder.real(folder))) {
            throw new WrongUsage(folder + " holds the study folder " + argument.folder() + INSTEAD);
        }
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new WrongUsage(folder + " is there and is no folder" + INSTEAD);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new WrongUsage(folder + " is not empty" + INSTEAD);
            }
        }
    }

    private Horizon horizon(Study study) {
        YearMonth opening = study.horizon().opening();
        YearMonth reached = study.horizon().last();
        if (month.isBefore(opening)) {
            throw new WrongUsage("--to %s: %s opens in %s, and a study is moved forwards; name a later month"
                    .formatted(month, study.folder(), opening));
        }
        if (month.equals(opening)) {
            throw new WrongUsage(
                    "--to %s: %s opens in that month already; name a later one".formatted(month, study.folder()));
        }
        if (month.isAfter(reached)) {
            throw new WrongUsage(
                    "--to %s: the forecast of %s ends in %s; name a month until then, or let it go on with months_to_project in study.csv"
                            .formatted(month, study.folder(), reached));
        }
        if (until != null && months != null) {
            throw new WrongUsage("--until and --months both say how far to project; name one of them");
        }
        YearMonth last = months != null ? month.plusMonths(months) : until != null ? until : reached;
        if (!last.isAfter(month) || last.isAfter(month.plusMonths(Horizon.MOST_MONTHS))) {
            throw new WrongUsage(
                    "the last month to project, %s, must lie after %s, and by %d months at most; name it with --until"
                            .formatted(last, month, Horizon.MOST_MONTHS));
        }
        study.opening().lawChanges().filter(change -> !change.isAfter(last)).ifPresent(change -> {
            throw new WrongUsage(
                    "the last month to project, %s, goes beyond %s; from the next month on law.csv has another law, and a projection lives under one"
                            .formatted(last, change.minusMonths(1)));
        });
        return Horizon.of(month, last);
    }

    private void refuseOtherCounting(Study study) {
        study.assumptions().laws().forEach((population, law) -> {
            if (counting != null && law.counting() != counting) {
                throw new WrongUsage(
                        "--counting: %s counts %s as %s, and this page is said to hold %s; give counts of the same kind, or begin a study of the other kind with new"
                                .formatted(
                                        study.folder(),
                                        population,
                                        law.counting().words(),
                                        counting.words()));
            }
        });
    }

    private void say(Study study, Horizon horizon, RolledStudy rolled) {
        PrintWriter out = terminal.out();
        Terminal.tell(
                out,
                "Moved %s from %s to %s, in %s: %d files, %d %s to project, to %s."
                        .formatted(
                                study.folder(),
                                study.horizon().opening(),
                                horizon.opening(),
                                folder,
                                rolled.files().size(),
                                horizon.months(),
                                horizon.months() == 1 ? "month" : "months",
                                horizon.last()));
        list(out, "It opens with:", rolled.counts());
        list(out, "More than there can have been:", rolled.warnings());
        rolled.arrivals().forEach(each -> Terminal.tell(out, each));
        list(out, "Scenarios:", rolled.scenarios());
        list(out, "What does not come along:", rolled.stays());
    }

    private static void list(PrintWriter out, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println(title);
            lines.forEach(each -> Terminal.tell(out, "  " + each));
        }
    }

    /** What check says of the new study: a study that cannot be read is said to be one. */
    private int wrong() {
        PrintWriter out = terminal.out();
        int exit = 0;
        try {
            StudyReader.read(folder);
        } catch (BadDataException e) {
            out.println("What is to be mended in it:");
            for (Problem each : e.problems()) {
                Terminal.tell(out, "  " + each);
            }
            exit = Terminal.FAILED;
        }
        out.println();
        out.println("Next:");
        out.printf(
                "  carecast compare %s --with %s   why the forecast changed%n",
                quoted(folder), quoted(argument.folder()));
        out.printf("  carecast backtest %s   how the earlier forecast did%n", quoted(folder));
        return exit;
    }

    private static String quoted(Path path) {
        return path.toString().contains(" ") ? "\"" + path + "\"" : path.toString();
    }
}
