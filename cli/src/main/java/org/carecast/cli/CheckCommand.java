package org.carecast.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.carecast.cli.option.StudyArgument;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.io.EmptyAge;
import org.carecast.io.Overdue;
import org.carecast.io.Study;
import org.carecast.io.caution.Cautions;
import org.carecast.io.csv.BadDataException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}: is a study whole, and what in it is due for a second look? */
@Command(
        name = "check",
        description = {
            "Reads a study and lists every problem in it, as file:row:column: what is wrong; what would be right.",
            "Warns of values of an unusual size, of files that nothing reads, and of reviews that are due."
        },
        footer = {"", "Example:", "  carecast check data/kent-2017"})
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private StudyArgument argument;

    @Mixin
    private Terminal terminal;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "the day that review dates are held against (default: today)")
    private LocalDate date;

    @Override
    public Integer call() throws BadDataException, IOException {
        terminal.restore(List.of(argument.folder()));
        Study study = StudyArgument.readOrName(argument.folder(), terminal.err());
        Cautions cautions = Cautions.of(study);
        cautions.files().forEach(file -> Terminal.tell(terminal.out(), StudyArgument.warning(file)));
        cautions.values().forEach(value -> Terminal.tell(terminal.out(), "warning: " + value));
        List<Overdue> overdue = Overdue.on(date == null ? LocalDate.now() : date, study);
        overdue.forEach(row -> Terminal.tell(
                terminal.out(),
                "warning: " + row.row() + ": " + row.what() + " was due for review by " + row.due()
                        + "; look at it again and set a new day"));
        EmptyAge.in(study)
                .forEach(empty -> terminal.out()
                        .println(
                                "warning: opening.csv counts no %s aged %d, although it counts %s aged %d; look whether people are missing there"
                                        .formatted(
                                                empty.population(),
                                                empty.age(),
                                                Figures.people(empty.older()),
                                                empty.age() + 1)));
        study.history().origins().stream()
                .filter(origin -> origin.problem().isPresent())
                .forEach(origin -> Terminal.tell(
                        terminal.out(),
                        "warning: " + origin.row() + ": there is no study in '" + origin.study()
                                + "'; backtest needs it to forecast from " + origin.month()));
        terminal.out()
                .println("%s: no problems in %d files; %s, %s, %s%s%s%s"
                        .formatted(
                                study.folder(),
                                study.files().read().size(),
                                Sentences.count(study.assumptions().rows().size(), "assumption"),
                                Sentences.count(study.scenarios().size(), "scenario"),
                                Sentences.count(
                                        study.history().printed().size()
                                                + study.history().recorded().size(),
                                        "printed figure"),
                                cautions.values().isEmpty()
                                        ? ""
                                        : "; %d unusual"
                                                .formatted(cautions.values().size()),
                                cautions.files().isEmpty()
                                        ? ""
                                        : "; %s unread"
                                                .formatted(Sentences.count(
                                                        cautions.files().size(), "file")),
                                overdue.isEmpty() ? "" : "; %d overdue for review".formatted(overdue.size())));
        return 0;
    }
}
