package org.carecast.cli.report.workbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carecast.cli.report.document.Figures;
import org.carecast.cohort.Population;
import org.carecast.cohort.Stock;
import org.carecast.evidence.OpeningCount;
import org.carecast.io.Study;

/** Who is here in the opening month, as cells to be changed. */
final class OpeningSheet {

    private static final int PEOPLE = 3;

    private final List<OpeningCount> counts;
    private final Worksheet sheet;

    private OpeningSheet(List<OpeningCount> counts, Worksheet sheet) {
        this.counts = counts;
        this.sheet = sheet;
    }

    static OpeningSheet of(Study study) {
        List<List<SheetCell>> rows =
                study.openingCounts().stream().map(count -> row(study, count)).toList();
        return new OpeningSheet(
                study.openingCounts(),
                new Worksheet(
                        "Opening position",
                        "Opening position: who is here at the end of "
                                + Figures.longMonth(study.horizon().opening()),
                        "One row for each population and single age. The cells to change are those under People. [note 1]",
                        List.of(
                                "Population",
                                "Age",
                                "As at",
                                "People",
                                "Kind",
                                "Source",
                                "Place in the source",
                                "Review by",
                                "Why"),
                        rows));
    }

    private static List<SheetCell> row(Study study, OpeningCount count) {
        return List.of(
                new SheetCell.Words(study.layout(count.population()).name()),
                new SheetCell.Number(count.age(), Look.AS_GIVEN),
                new SheetCell.Words(Figures.shortMonth(count.asAt())),
                new SheetCell.Input(count.people(), new SheetCell.Bounds(0, Stock.MOST_PEOPLE, false)),
                new SheetCell.Words(count.provenance().kind()),
                new SheetCell.Words(count.provenance().source().orElse("")),
                new SheetCell.Words(count.provenance().locator()),
                new SheetCell.Words(
                        count.provenance().reviewBy().map(Object::toString).orElse("")),
                new SheetCell.Words(count.provenance().note()));
    }

    Worksheet sheet() {
        return sheet;
    }

    /** The cell of a count; empty where there is none. */
    Optional<Formula> people(Population population, int age) {
        return IntStream.range(0, counts.size())
                .filter(place -> counts.get(place).population().equals(population)
                        && counts.get(place).age() == age)
                .mapToObj(place -> sheet.at(place, PEOPLE))
                .findFirst();
    }
}
