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
import org.carecast.io.csv.CsvLine;
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
            line = entrants(line, entrants.getAsDouble(), age);
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

    /** Nobody is no number that a range lies around. */
    static CsvLine certain(CsvLine line) {
        return line.text(RangeCells.LOW, "").text(RangeCells.HIGH, "").text(RangeCells.SPREAD, Spread.FIXED);
    }
}
