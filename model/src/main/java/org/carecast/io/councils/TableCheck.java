package org.carecast.io.councils;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.carecast.council.CouncilsTable;
import org.carecast.io.CouncilsReader;
import org.carecast.io.NationalFolder;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.ProblemLog;
import org.carecast.measure.CouncilFigures.CouncilMeasure;
import org.carecast.measure.CouncilNames;

/** Looks for rows of {@code councils.csv} that contradict others, and for councils of which a year has only some of its measures. */
final class TableCheck {

    private static final String CODE = "ons_code";
    private static final String VALUE = "value";
    private static final String YEAR = "year";
    private static final String MEASURE = "measure";
    // England is printed to the nearest ten.
    private static final double ROUNDED = 10;
    // It is of all codes that an area ever had, so that some areas stand in it twice.
    private static final String OF_EVERY_CODE = CouncilMeasure.CHILDREN_0_17.id();

    private record Count(String measure, String year) {}

    private final List<CsvRow> rows;
    private final String file;
    private final ProblemLog problems;

    private TableCheck(List<CsvRow> rows, String file, ProblemLog problems) {
        this.rows = rows;
        this.file = file;
        this.problems = problems;
    }

    static TableCheck of(NationalFolder national, ProblemLog problems) {
        return new TableCheck(
                national.rowsOrOwn(CouncilsReader.COLUMNS, problems),
                national.place(CouncilsReader.COLUMNS.file()),
                problems);
    }

    static TableCheck of(List<CsvRow> rows, String file, ProblemLog problems) {
        return new TableCheck(rows, file, problems);
    }

    /** Reports what contradicts and what is missing. */
    void refuse() {
        refuseTwo("council", "names");
        refuseTwo("region", "regions");
        refuseMoreThanEngland();
        refuseGaps();
    }

    private void refuseTwo(String column, String what) {
        Map<String, CsvRow> first = new HashMap<>();
        Set<List<String>> said = new HashSet<>();
        for (CsvRow row : rows) {
            CsvRow before = first.putIfAbsent(row.text(CODE), row);
            if (before != null
                    && !before.text(column).equals(row.text(column))
                    && said.add(List.of(row.text(CODE), row.text(column)))) {
                row.refuse(
                        column,
                        "%s has two %s: '%s' here and '%s' in row %d"
                                .formatted(
                                        row.text(CODE),
                                        what,
                                        row.text(column),
                                        before.text(column),
                                        before.place().line()),
                        "write the same in all of its rows");
            }
        }
    }

    private void refuseMoreThanEngland() {
        Map<Count, CsvRow> england = new HashMap<>();
        Map<Count, Double> sums = new HashMap<>();
        rows.stream()
                .filter(row -> row.text(CODE).equals(CouncilsTable.ENGLAND) && isNumber(row))
                .forEach(row -> england.put(count(row), row));
        Set<Count> refused = new HashSet<>();
        for (CsvRow row : rows) {
            CsvRow all = england.get(count(row));
            if (all == null || !CouncilNames.isCouncil(row.text(CODE)) || !isNumber(row)) {
                continue;
            }
            sums.merge(count(row), number(row), Double::sum);
            if (number(row) > number(all) + ROUNDED) {
                refused.add(count(row));
                row.refuse(
                        VALUE,
                        "%s of %s in %s is %s, more than England's %s in row %d"
                                .formatted(
                                        row.text(MEASURE),
                                        row.text("council"),
                                        row.text(YEAR),
                                        row.text(VALUE),
                                        all.text(VALUE),
                                        all.place().line()),
                        "one of them is wrong; write both as they were printed");
            }
        }
        england.forEach((count, all) -> {
            double sum = sums.getOrDefault(count, 0.0);
            if (!refused.contains(count) && !count.measure.equals(OF_EVERY_CODE) && sum > number(all) + ROUNDED) {
                all.refuse(
                        VALUE,
                        "England's %s of %s is %s, and its councils add up to %.0f"
                                .formatted(count.measure, count.year, all.text(VALUE), sum),
                        "together they may be %.0f more, by rounding; read the release again".formatted(ROUNDED));
            }
        });
    }

    /** A council of which a year has something must have all that the year has of councils. */
    private void refuseGaps() {
        Map<String, Set<CouncilMeasure>> ofYears = new TreeMap<>();
        Map<List<String>, CsvRow> councils = new LinkedHashMap<>();
        Map<List<String>, Set<String>> has = new HashMap<>();
        for (CsvRow row : rows) {
            if (!CouncilNames.isCouncil(row.text(CODE)) || row.text(MEASURE).equals(OF_EVERY_CODE)) {
                continue;
            }
            List<String> council = List.of(row.text(CODE), row.text(YEAR));
            councils.putIfAbsent(council, row);
            has.computeIfAbsent(council, any -> new HashSet<>()).add(row.text(MEASURE));
            CouncilsTable.NEEDED.stream()
                    .filter(measure -> measure.id().equals(row.text(MEASURE)))
                    .forEach(measure -> ofYears.computeIfAbsent(
                                    row.text(YEAR), any -> EnumSet.noneOf(CouncilMeasure.class))
                            .add(measure));
        }
        councils.forEach((council, row) -> {
            List<String> missing = new ArrayList<>();
            ofYears.getOrDefault(row.text(YEAR), Set.of()).stream()
                    .map(CouncilMeasure::id)
                    .filter(measure -> !has.get(council).contains(measure))
                    .forEach(missing::add);
            if (!missing.isEmpty()) {
                row.refuse(
                        MEASURE,
                        "%s (%s) has rows of %s, but none of %s"
                                .formatted(
                                        row.text(CODE),
                                        row.text("council"),
                                        row.text(YEAR),
                                        String.join(", ", missing)),
                        "add it, or the mark that was printed in its place; without it the council would be missing from every total");
            }
        });
    }

    private static Count count(CsvRow row) {
        return new Count(row.text(MEASURE), row.text(YEAR));
    }

    private static boolean isNumber(CsvRow row) {
        return row.text(VALUE).matches("\\d{1,9}(\\.\\d+)?");
    }

    private static double number(CsvRow row) {
        return Double.parseDouble(row.text(VALUE));
    }
}
