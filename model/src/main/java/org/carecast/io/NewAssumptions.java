package org.carecast.io;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.council.DerivedCount;
import org.carecast.io.ages.AgesTogether;
import org.carecast.io.csv.CsvLine;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;

/**
 * The rows of {@code assumptions.csv} of a new study, by parameter: those of {@code defaults.csv} with what the opening position and the rule of arrivals say.
 *
 * @param words for the places of texts
 */
record NewAssumptions(
        Horizon horizon,
        NewCounts counts,
        OpenedAges ages,
        List<DefaultRow> defaults,
        Optional<NewArrivals> arrivals,
        Map<String, String> words) {

    private static final int YEARS_OF_A_BLANK = 1;
    // By then a release later than that of the opening has been out for some months.
    private static final int YEARS_OF_A_TABLE = 2;

    /** The rows of each parameter. */
    Map<String, String> rows() {
        Map<String, String> rows = new HashMap<>();
        for (Parameter parameter : Parameter.values()) {
            rows.put(
                    parameter.id(),
                    defaults.stream()
                            .filter(row -> row.parameter() == parameter)
                            .flatMap(row -> ages.cells(row).stream().map(cells -> assumption(row, cells)))
                            .collect(Collectors.joining("\n")));
        }
        arrivals.ifPresent(each -> each.rows().forEach((parameter, text) -> rows.put(parameter.id(), text)));
        return rows;
    }

    private String assumption(DefaultRow row, Map<String, String> cells) {
        boolean judged = cells.get(ProvenanceReader.PROVENANCE.name()).equals("judged");
        CsvLine line = CsvLine.of(AssumptionsReader.COLUMNS)
                .copying(cells)
                .with(AssumptionsReader.EFFECTIVE_FROM, horizon.month(row.fromMonth()));
        int age = counts.law().careLeaverFrom();
        OptionalDouble entrants = counts.derived().isPresent()
                        && row.parameter() == Parameter.ENTRANTS_AT_18
                        && row.text(AssumptionKey.POPULATION).equals(NationalDefaults.CITIZEN.id())
                ? counts.people(NationalDefaults.CITIZEN, age)
                : OptionalDouble.empty();
        String own = new Template(row.text(DefaultRow.OWN)).filled(words);
        if (entrants.isPresent()) {
            line = isToldByOlder(entrants.getAsDouble(), age)
                    ? olderEntrants(line, age)
                    : entrants(line, entrants.getAsDouble(), age);
        } else if (!own.isEmpty()) {
            line = line.asking(AssumptionsReader.VALUE, own);
        }
        int years = counts.derived().isPresent() ? YEARS_OF_A_TABLE : YEARS_OF_A_BLANK;
        Optional<LocalDate> review =
                judged ? Optional.of(horizon.opening().plusYears(years).atEndOfMonth()) : Optional.empty();
        return line.with(ProvenanceReader.REVIEW_BY, review).row();
    }

    /** As many in a year as there are of the first age: they are those who came in the last year and are still there. */
    private CsvLine entrants(CsvLine line, double people, int age) {
        boolean isOwn = counts.isOnPage(NationalDefaults.CITIZEN, age);
        CsvLine filled = line.with(AssumptionsReader.VALUE, people)
                .with(ProvenanceReader.PROVENANCE, "derived")
                .with(
                        ProvenanceReader.SOURCE,
                        isOwn ? "own-counts" : counts.derived().orElseThrow().source())
                .with(ProvenanceReader.LOCATOR, "citizens aged " + age + " in opening.csv")
                .with(
                        ProvenanceReader.NOTE,
                        "As many as are aged %d at the opening: those who became care leavers in the last year and are still there. The range holds about eight in ten counts of English councils one to three years ahead (2013 to 2019), UASC among them"
                                .formatted(age));
        return people > 0 ? filled : certain(filled);
    }

    /** Whether too little is known of the first age: its number was withheld, or is 0 where there are older ones. */
    private boolean isToldByOlder(double people, int age) {
        boolean isWithheld = !counts.isOnPage(NationalDefaults.CITIZEN, age)
                && counts.derived()
                        .flatMap(start -> start.of(NationalDefaults.CITIZEN, age))
                        .filter(count -> count.basis() == DerivedCount.Basis.ESTIMATED_TOTAL)
                        .isPresent();
        return (isWithheld || people == 0) && olderAYear() > 0;
    }

    /** Citizens of a year of the ages from the second to that of take-up. */
    private double olderAYear() {
        AgeBand older = older();
        return AgesTogether.rounded(older.ages()
                        .mapToDouble(each ->
                                counts.people(NationalDefaults.CITIZEN, each).orElse(0))
                        .sum()
                / older.count());
    }

    private AgeBand older() {
        return new AgeBand(counts.law().careLeaverFrom() + 1, counts.law().takeUpAt());
    }

    private CsvLine olderEntrants(CsvLine line, int age) {
        boolean isOwn = older().ages().allMatch(each -> counts.isOnPage(NationalDefaults.CITIZEN, each));
        return line.with(AssumptionsReader.VALUE, olderAYear())
                .with(ProvenanceReader.PROVENANCE, "derived")
                .with(
                        ProvenanceReader.SOURCE,
                        isOwn ? "own-counts" : counts.derived().orElseThrow().source())
                .with(ProvenanceReader.LOCATOR, "citizens aged " + older() + " in opening.csv")
                .with(
                        ProvenanceReader.NOTE,
                        "As many as are of one age among those of %s at the opening: those aged %d are withheld or none, which says too little of a year's entrants. The range is that of councils whose care leavers of that age are printed"
                                .formatted(older(), age));
    }

    /** Nobody is no number that a range lies around. */
    static CsvLine certain(CsvLine line) {
        return line.text(RangeCells.LOW, "").text(RangeCells.HIGH, "").text(RangeCells.SPREAD, Spread.FIXED);
    }
}
