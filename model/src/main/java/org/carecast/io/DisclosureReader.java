package org.carecast.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.CsvTable;
import org.carecast.io.csv.Known;
import org.carecast.io.csv.ProblemLog;

/**
 * Reads {@code disclosure.csv}, which a national folder may have. The last row holds, since what is published is published now.
 */
final class DisclosureReader {

    /** Below it a small count has fewer than three possible values. */
    private static final int LEAST_PEOPLE = 2;

    private static final int MOST_PEOPLE = 1_000;

    private static final Column<YearMonth> EFFECTIVE_FROM =
            new Column<>("effective_from", CellType.MONTH, "the month from which it is the rule");
    private static final Column<Integer> FEW_PEOPLE = new Column<>(
            "few_people",
            CellType.whole(LEAST_PEOPLE, MOST_PEOPLE),
            "the largest count of people that must not be published");

    static final Columns COLUMNS = Columns.of(
                    "disclosure.csv", "Which counts are too small to publish.", EFFECTIVE_FROM, FEW_PEOPLE)
            .and(ProvenanceReader.PLACE)
            .and(List.of(ProvenanceReader.NOTE));

    private DisclosureReader() {}

    /** The largest count that must not be published; empty where nothing says it. */
    static OptionalInt read(Path national, Set<String> sources, ProblemLog problems) {
        Path file = national.resolve(COLUMNS.file());
        if (Files.notExists(file)) {
            return OptionalInt.empty();
        }
        return read(CsvTable.read(file, COLUMNS, Known.sources(sources), problems));
    }

    /** The same of rows that have been read. */
    static OptionalInt read(List<CsvRow> rows) {
        TreeMap<YearMonth, Integer> dated = new TreeMap<>();
        rows.forEach(row -> {
            ProvenanceReader.source(row);
            if (row.reads(EFFECTIVE_FROM, FEW_PEOPLE)
                    && dated.putIfAbsent(row.get(EFFECTIVE_FROM), row.get(FEW_PEOPLE)) != null) {
                row.refuse(
                        EFFECTIVE_FROM,
                        "few_people has two values from " + row.get(EFFECTIVE_FROM),
                        "keep one of them");
            }
        });
        return Optional.ofNullable(dated.lastEntry())
                .map(Map.Entry::getValue)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }
}
