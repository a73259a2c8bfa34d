package org.carecast.cli.report.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cohort.Population;
import org.carecast.io.ssda903.ImportedStudy;

/** What was made of returns, in a few sentences. */
public final class ImportSummary {

    private ImportSummary() {}

    /** What was lost, who the study opens with, what became of the rows, and what to do next. */
    public static String of(ImportedStudy study, LocalDate asAt, Path folder, Screen screen) {
        String people = "%s opens with %s citizen and %s UASC care leavers, and %s %s and %s UASC under 18."
                .formatted(
                        Figures.longMonth(YearMonth.from(asAt)),
                        of(study.careLeavers(), "citizen"),
                        of(study.careLeavers(), "uasc"),
                        of(study.under18(), "citizen"),
                        study.under18().get(Population.of("citizen")) == 1 ? "citizen" : "citizens",
                        of(study.under18(), "uasc"));
        String rows =
                "%s rows read: %s used as they stand, %s repaired, %s dropped; import-report.md names each by its reason."
                        .formatted(
                                Figures.people(study.rows()),
                                Figures.people(study.used()),
                                Figures.people(study.repaired()),
                                Figures.people(study.dropped()));
        String next = "Wrote %d files to %s, which hold small numbers. Next: carecast check %s"
                .formatted(study.texts().size(), folder, folder);
        int width = Math.min(screen.width(), TextPrinter.WIDEST_PROSE);
        return Stream.of(study.warnings(), List.of(people), study.cautions(), List.of(rows))
                .flatMap(List::stream)
                .flatMap(sentence -> Sentences.wrapped(sentence, width).stream())
                .collect(Collectors.joining("\n", "", "\n" + next));
    }

    private static String of(Map<Population, Integer> people, String population) {
        return Figures.people(people.get(Population.of(population)));
    }
}
