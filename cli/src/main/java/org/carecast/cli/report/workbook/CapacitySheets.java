package org.carecast.cli.report.workbook;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.carecast.cli.report.document.Figures;
import org.carecast.cohort.Population;
import org.carecast.evidence.AccommodationCount;
import org.carecast.evidence.Caseload;
import org.carecast.evidence.DatedRow;
import org.carecast.io.Study;

/** How care leavers live, and how many an adviser has, as cells to be changed. */
final class CapacitySheets {

    private static final int COUNT = 3;

    private final Study study;
    private final Optional<Worksheet> accommodation;
    private final Optional<Worksheet> caseload;

    CapacitySheets(Study study) {
        this.study = study;
        this.accommodation = sheet(
                study.capacity().accommodationCounts(),
                "Accommodation",
                "How care leavers live: the mix of types of accommodation",
                "Only the proportion of the counts to one another is read. The cells to change are those under People.",
                "People",
                AccommodationCount::type,
                AccommodationCount::people);
        this.caseload = sheet(
                study.capacity().caseloads(),
                "Caseload",
                "How many care leavers a personal adviser has",
                "For each full-time equivalent. The cells to change are those under Cases.",
                "Cases",
                row -> "Cases per adviser",
                Caseload::casesPerAdviser);
    }

    private <R extends DatedRow> Optional<Worksheet> sheet(
            List<R> rows,
            String name,
            String title,
            String about,
            String heading,
            Function<R, String> what,
            Function<R, Double> count) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Worksheet(
                        name,
                        title,
                        about + " [note 1]",
                        List.of("What", "Population", "From", heading, "Kind", "Source", "Place in the source", "Why"),
                        rows.stream()
                                .map(row -> List.<SheetCell>of(
                                        new SheetCell.Words(what.apply(row)),
                                        new SheetCell.Words(row.population()
                                                .map(own -> study.layout(own).name())
                                                .orElse(Population.ALL)),
                                        new SheetCell.Words(Figures.shortMonth(row.effectiveFrom())),
                                        new SheetCell.Input(count.apply(row), SheetCell.Bounds.NOT_NEGATIVE),
                                        new SheetCell.Words(row.provenance().kind()),
                                        new SheetCell.Words(
                                                row.provenance().source().orElse("")),
                                        new SheetCell.Words(row.provenance().locator()),
                                        new SheetCell.Words(row.provenance().note())))
                                .toList()));
    }

    /** The sheets there are. */
    List<Worksheet> all() {
        return List.of(accommodation, caseload).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The share of a type of accommodation in the mix of a population in a month; empty where the mix has none. */
    Optional<Formula> share(Population population, YearMonth month, String type) {
        Worksheet sheet = accommodation.orElseThrow();
        List<AccommodationCount> rows = study.capacity().accommodationCounts();
        List<Integer> mix = inForce(rows, population, month);
        return mix.stream()
                .filter(place -> rows.get(place).type().equals(type))
                .findFirst()
                .map(place -> sheet.sum(COUNT, mix).under(sheet.at(place, COUNT)));
    }

    /** The cases per adviser of a population in a month. */
    Formula cases(Population population, YearMonth month) {
        return caseload.orElseThrow()
                .at(inForce(study.capacity().caseloads(), population, month).get(0), COUNT);
    }

    /** The places of the rows that hold for a population in a month: its own, or else those of all. */
    private static List<Integer> inForce(List<? extends DatedRow> rows, Population population, YearMonth month) {
        Optional<Population> whose =
                rows.stream().anyMatch(row -> row.population().equals(Optional.of(population)))
                        ? Optional.of(population)
                        : Optional.empty();
        List<Integer> own = IntStream.range(0, rows.size())
                .filter(place -> rows.get(place).population().equals(whose)
                        && !rows.get(place).effectiveFrom().isAfter(month))
                .boxed()
                .toList();
        YearMonth last = own.stream()
                .map(place -> rows.get(place).effectiveFrom())
                .reduce((one, other) -> one.isAfter(other) ? one : other)
                .orElseThrow();
        return own.stream()
                .filter(place -> rows.get(place).effectiveFrom().equals(last))
                .toList();
    }
}
