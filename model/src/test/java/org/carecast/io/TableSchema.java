package org.carecast.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A Frictionless Table Schema, version 1, as another program would read it: knows the JSON alone and nothing of the readers.
 *
 * @param fields in the order of the columns
 */
record TableSchema(List<Field> fields, boolean isSuperset) {

    /** A column of the schema. */
    record Field(String name, String type, JsonNode constraints) {

        /** What keeps a cell from conforming; empty text if nothing does. */
        private String fault(String cell) {
            if (cell.isEmpty()) {
                return constraints.path("required").asBoolean() ? "is required" : "";
            }
            if (!isOfType(cell)) {
                return "'" + cell + "' is no " + type;
            }
            if (constraints.has("pattern")
                    && !cell.matches(constraints.get("pattern").asText())) {
                return "'" + cell + "' does not match " + constraints.get("pattern");
            }
            if (constraints.has("enum") && !isAmong(constraints.get("enum"), cell)) {
                return "'" + cell + "' is none of " + constraints.get("enum");
            }
            if (constraints.has("minimum")
                    && number(cell).compareTo(constraints.get("minimum").decimalValue()) < 0) {
                return cell + " is below " + constraints.get("minimum");
            }
            return constraints.has("maximum")
                            && number(cell).compareTo(constraints.get("maximum").decimalValue()) > 0
                    ? cell + " is above " + constraints.get("maximum")
                    : "";
        }

        private static BigDecimal number(String cell) {
            return new BigDecimal(cell);
        }

        private static boolean isAmong(JsonNode words, String cell) {
            for (JsonNode word : words) {
                if (word.asText().equals(cell)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isOfType(String cell) {
            return switch (type) {
                case "string" -> true;
                case "integer" -> parses(BigInteger::new, cell);
                case "number" -> parses(BigDecimal::new, cell);
                case "yearmonth" -> parses(YearMonth::parse, cell);
                case "date" -> parses(LocalDate::parse, cell);
                default -> throw new IllegalArgumentException("no type of a Table Schema that is known here: " + type);
            };
        }

        private static boolean parses(Function<String, ?> parse, String cell) {
            try {
                parse.apply(cell);
                return true;
            } catch (NumberFormatException | DateTimeException e) {
                return false;
            }
        }
    }

    static TableSchema read(Path file) throws IOException {
        List<Field> fields = new ArrayList<>();
        JsonNode schema = new ObjectMapper().readTree(file.toFile());
        for (JsonNode field : schema.get("fields")) {
            fields.add(new Field(field.get("name").asText(), field.get("type").asText(), field.path("constraints")));
        }
        return new TableSchema(fields, schema.path("fieldsMatch").asText().equals("superset"));
    }

    /** All that is wrong with a file whose comments begin with #, as {@code line: column: what}. */
    List<String> faults(String text) {
        List<String> faults = new ArrayList<>();
        List<String> lines = text.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        List<String> header = cells(lines.get(0));
        List<String> names = fields.stream()
                .map(Field::name)
                .filter(name -> !isSuperset || header.contains(name))
                .toList();
        if (!header.equals(names)) {
            return List.of("the columns are " + header + ", not " + names);
        }
        List<Field> there =
                fields.stream().filter(field -> header.contains(field.name())).toList();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            if (cells.size() != there.size()) {
                faults.add(line + ": has " + cells.size() + " cells");
                continue;
            }
            for (int index = 0; index < cells.size(); index++) {
                String fault = there.get(index).fault(cells.get(index));
                if (!fault.isEmpty()) {
                    faults.add(line + ": " + names.get(index) + ": " + fault);
                }
            }
        }
        return faults;
    }

    /** The cells of a line: commas between them, quotes around those that hold one, and a quote in them twice. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char each = line.charAt(at);
            if (each == '"' && quoted && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else if (each == '"') {
                quoted = !quoted;
            } else if (each == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(each);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
