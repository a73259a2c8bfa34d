package org.carecast.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.io.csv.CsvRow;

/** Lays out the table of each population as study.csv says, and checks that its rows can be told apart. */
final class TableLayouts {

    private static final int FIRST_OF_A_POPULATION = 2;

    private TableLayouts() {}

    /** The tables of the populations whose law is known. */
    static List<TableLayout> of(Settings settings, Map<Population, Law> laws) {
        List<TableLayout> layouts = new ArrayList<>();
        laws.forEach((population, law) -> {
            Map<Integer, CsvRow> rows = settings.labels().get(population);
            TableLayout layout = new TableLayout(
                    settings.populations().indexOf(population) + FIRST_OF_A_POPULATION,
                    population,
                    settings.names().getOrDefault(population, population.id()),
                    law.supportedAges(),
                    labels(rows),
                    settings.inTouchDecimals().get(population));
            rows.forEach((age, row) -> check(layout, age, row));
            layouts.add(layout);
        });
        return layouts;
    }

    private static Map<Integer, String> labels(Map<Integer, CsvRow> rows) {
        Map<Integer, String> labels = new HashMap<>();
        rows.forEach((age, row) -> labels.put(age, row.text(SettingsReader.VALUE)));
        return labels;
    }

    /** A label must be of an age that has a row, and of that row only; else no row of a table can be relied on. */
    private static void check(TableLayout layout, int age, CsvRow row) {
        if (!layout.ages().contains(age)) {
            row.lose();
            row.refuse(
                    SettingsReader.KEY,
                    layout.population() + " aged " + age + " has no row in a table",
                    "the ages counted are " + layout.ages());
        } else if (Collections.frequency(layout.rowLabels(), layout.label(age)) > 1) {
            row.lose();
            row.refuse(
                    SettingsReader.VALUE,
                    "another row of the same table is labelled '" + layout.label(age) + "' too",
                    "give each row a label of its own");
        }
    }
}
