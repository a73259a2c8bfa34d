package org.carecast.io;

import java.nio.file.Files;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.carecast.cohort.Population;
import org.carecast.evidence.DatedRow;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.PopulationCell;

/** Of rows that hold from a month on for one population or for all: which of them speak of whom, and of whom none does. */
final class DatedRowsReader {

    static final Column<Optional<Population>> POPULATION = new Column<>(
            "population",
            PopulationCell.OR_THE_OTHERS,
            "whose row it is; all is every population without rows of its own");

    private DatedRowsReader() {}

    /** The rows that are read for a population: its own, or else those of all. */
    static <R extends DatedRow> List<R> of(Population population, List<R> rows) {
        List<R> own = rows.stream()
                .filter(row -> row.population().equals(Optional.of(population)))
                .toList();
        return own.isEmpty()
                ? rows.stream().filter(row -> row.population().isEmpty()).toList()
                : own;
    }

    /** Reports every population for which nothing holds in the opening month, and rows of all that none reads. */
    static void check(ReadContext context, Columns columns, String what, List<? extends DatedRow> rows) {
        if (Files.notExists(context.file(columns)) || !context.isWhole(columns)) {
            return;
        }
        List<Population> known = context.settings().populations();
        context.settings()
                .opening()
                .ifPresent(opening -> known.stream()
                        .filter(population -> !begins(of(population, rows), opening))
                        .forEach(population -> context.missing(
                                columns,
                                "there is no " + what + " for " + population + " in " + opening,
                                "add a row for it, or for all, effective from that month or before")));
        if (!known.isEmpty() && known.stream().allMatch(population -> hasOwn(population, rows))) {
            rows.stream()
                    .filter(row -> row.population().isEmpty())
                    .findFirst()
                    .ifPresent(row -> context.problems()
                            .add(
                                    row.row().file(),
                                    row.row().line(),
                                    columns.place(POPULATION.name()),
                                    "every population has rows of its own, so those of all are not read",
                                    "leave them out"));
        }
    }

    private static boolean hasOwn(Population population, List<? extends DatedRow> rows) {
        return rows.stream().anyMatch(row -> row.population().equals(Optional.of(population)));
    }

    private static boolean begins(List<? extends DatedRow> rows, YearMonth opening) {
        return rows.stream().anyMatch(row -> !row.effectiveFrom().isAfter(opening));
    }
}
