package org.carecast.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;

/** What is written of the columns of a file: its schema, and its table in data/README.md. */
final class ColumnTexts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private ColumnTexts() {}

    /** The name of a file's schema, without its ending. */
    static String schemaName(Columns columns) {
        return switch (columns.file()) {
            case "scenarios/ID.csv" -> "scenario";
            case "scenarios/ID.expected.csv" -> "scenario-expected";
            default -> columns.file().replace(".csv", "");
        };
    }

    /** A Frictionless Table Schema. */
    static String schema(Columns columns) throws JsonProcessingException {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://specs.frictionlessdata.io/schemas/table-schema.json");
        schema.put("description", columns.about());
        columns.all().forEach(column -> schema.withArray("/fields").add(field(column)));
        if (!columns.optional().isEmpty()) {
            schema.put("fieldsMatch", "superset");
        }
        schema.withArray("/missingValues").add("");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withArrayIndenter(LINES).withObjectIndenter(LINES);
        return JSON.writer(printer).writeValueAsString(schema) + "\n";
    }

    private static ObjectNode field(Column<?> column) {
        ObjectNode field = JSON.createObjectNode();
        field.put("name", column.name());
        field.put("type", column.type().schema());
        field.put("description", column.meaning() + " (" + column.type().holds() + ")");
        ObjectNode constraints = JSON.createObjectNode();
        constraints.put("required", column.isRequired());
        new TreeMap<>(column.type().constraints()).forEach(constraints::putPOJO);
        field.set("constraints", constraints);
        return field;
    }

    /** A section of data/README.md. */
    static String section(Columns columns) {
        return columns.all().stream()
                .map(column -> row(columns, column))
                .collect(Collectors.joining(
                        "\n",
                        "### `" + columns.file() + "`\n\n" + columns.about() + " ([schema](schema/"
                                + schemaName(columns)
                                + ".json))\n\n| column | holds | which says |\n| --- | --- | --- |\n",
                        "\n" + keys(columns)));
    }

    /** What study.csv may say. */
    private static String keys(Columns columns) {
        return columns == SettingsReader.COLUMNS
                ? StudyKey.ALL.stream()
                        .map(key -> "| `" + key.name() + "` | " + key.meaning() + " |\n")
                        .collect(Collectors.joining("", "\n| key | value |\n| --- | --- |\n", ""))
                : "";
    }

    private static String row(Columns columns, Column<?> column) {
        String holds = column.type().holds()
                + (columns.optional().contains(column.name())
                        ? "; the column may be left out"
                        : column.isRequired() ? "" : "; may be empty");
        return "| `" + column.name() + "` | " + holds + " | " + column.meaning() + " |";
    }
}
