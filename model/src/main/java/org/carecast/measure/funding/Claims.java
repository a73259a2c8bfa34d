package org.carecast.measure.funding;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carecast.cohort.Population;

/**
 * All that a study says of those for whom it claims and pays.
 *
 * @param rows dated; a value holds until the next row
 */
public record Claims(List<DatedClaim> rows) {

    /** Copies the rows, so that it never changes. */
    public Claims {
        rows = List.copyOf(rows);
    }

    /** The row in force for an age of a population in a month; empty before the first. */
    public Optional<DatedClaim> at(Claim claim, Population population, int age, YearMonth month) {
        return rows.stream()
                .filter(row ->
                        row.isAbout(claim, population, age) && !row.from().isAfter(month))
                .max(Comparator.comparing(DatedClaim::from));
    }

    /**
     * The value in force for an age of a population in a month.
     *
     * @throws IllegalArgumentException before the first row
     */
    double value(Claim claim, Population population, int age, YearMonth month) {
        return at(claim, population, age, month)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no " + claim.id() + " of " + population + " aged " + age + " in " + month))
                .value();
    }
}
