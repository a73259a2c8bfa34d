package org.carecast.io;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carecast.assumption.Parameter;

/**
 * A row of {@code defaults.csv} of the national folder, from which a new study gets a row of {@code assumptions.csv}: {@code
 * parameter,population,ages,value,own,low,high,spread,unit,provenance,source,locator,note}.
 *
 * <p>Where {@code value} is empty only the council can know it, and {@code own} says what is to be found out. All other columns
 * are those of {@code assumptions.csv}, and are checked where the study is.
 *
 * @param parameter what it is about
 * @param cells by column
 */
record DefaultRow(Parameter parameter, Map<String, String> cells) {

    private static final List<String> COLUMNS = List.of(
            "parameter",
            "population",
            "ages",
            "value",
            "own",
            "low",
            "high",
            "spread",
            "unit",
            "provenance",
            "source",
            "locator",
            "note");

    DefaultRow {
        cells = Map.copyOf(cells);
    }

    /** The rows of a file that has been opened. */
    static List<DefaultRow> read(String file, byte[] bytes, ProblemLog problems) {
        return CsvTable.read(file, bytes, COLUMNS, problems).stream()
                .map(DefaultRow::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<DefaultRow> of(CsvRow row) {
        if (row.text("value").isEmpty() == row.text("own").isEmpty()) {
            return row.refuse(
                    "value",
                    "one of value and own is needed, and not both",
                    "give a value to start from, or say what the council has to find out");
        }
        Map<String, String> cells = COLUMNS.stream().collect(Collectors.toMap(column -> column, row::text));
        return row.oneOf(
                        "parameter",
                        Parameter::parse,
                        Arrays.stream(Parameter.values()).map(Parameter::id).toList())
                .map(parameter -> new DefaultRow(parameter, cells));
    }

    String text(String column) {
        return cells.get(column);
    }
}
