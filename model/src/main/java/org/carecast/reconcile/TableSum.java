package org.carecast.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carecast.cohort.Population;

/**
 * A table of all populations whose rows are the totals of other tables.
 *
 * @param whole the table of all
 * @param parts by the label of a row, the table whose total the row is
 */
public record TableSum(PrintedTable whole, Map<String, PrintedTable> parts) {

    /** Copies the parts, so that they never change. */
    public TableSum {
        parts = Map.copyOf(parts);
    }

    /**
     * The tables that are sums: their population is {@code all}, and a row has the name of the population of exactly one other
     * table.
     */
    static List<TableSum> among(List<PrintedTable> tables) {
        return tables.stream()
                .filter(table -> table.population().equals(Population.ALL))
                .map(whole -> new TableSum(whole, parts(whole, tables)))
                .filter(sum -> !sum.parts.isEmpty())
                .toList();
    }

    private static Map<String, PrintedTable> parts(PrintedTable whole, List<PrintedTable> tables) {
        Map<String, PrintedTable> parts = new HashMap<>();
        for (String label : whole.parts()) {
            List<PrintedTable> named = named(label, tables);
            if (named.size() == 1) {
                parts.put(label, named.get(0));
            }
        }
        return parts;
    }

    private static List<PrintedTable> named(String label, List<PrintedTable> tables) {
        return tables.stream()
                .filter(table -> table.population().equals(id(label)))
                .filter(table -> !table.population().equals(Population.ALL))
                .toList();
    }

    /**
     * A row of a table of all populations whose name fits several tables, so that it is not added up.
     *
     * @param whole the table of all populations
     * @param label the label of the row
     * @param fitting the tables that it could be the total of
     */
    public record Unclear(PrintedTable whole, String label, List<PrintedTable> fitting) {
        /** Copies the list, so that it never changes. */
        public Unclear {
            fitting = List.copyOf(fitting);
        }
    }

    /** The rows whose names fit several tables. */
    static List<Unclear> unclear(List<PrintedTable> tables) {
        return tables.stream()
                .filter(table -> table.population().equals(Population.ALL))
                .flatMap(whole -> whole.parts().stream().map(label -> new Unclear(whole, label, named(label, tables))))
                .filter(row -> row.fitting.size() > 1)
                .toList();
    }

    private static String id(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    /** The labels of the rows that are totals of tables, from top to bottom. */
    List<String> labels() {
        return whole.parts().stream().filter(parts::containsKey).toList();
    }

    /** All its tables, the whole first. */
    public List<PrintedTable> tables() {
        List<PrintedTable> tables = new ArrayList<>(List.of(whole));
        labels().stream().map(parts::get).distinct().forEach(tables::add);
        return List.copyOf(tables);
    }

    /** The same sum of tables that have fewer months; empty if the whole or every part has none. */
    Optional<TableSum> cut(List<PrintedTable> cut) {
        Map<Integer, PrintedTable> left = new HashMap<>();
        cut.forEach(table -> left.put(table.number(), table));
        Map<String, PrintedTable> still = new HashMap<>(parts);
        still.values().removeIf(part -> !left.containsKey(part.number()));
        still.replaceAll((label, part) -> left.get(part.number()));
        return Optional.ofNullable(left.get(whole.number()))
                .filter(any -> !still.isEmpty())
                .map(first -> new TableSum(first, still));
    }
}
