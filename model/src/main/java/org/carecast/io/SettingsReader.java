package org.carecast.io;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carecast.cohort.Population;
import org.carecast.time.Horizon;

/**
 * Reads {@code study.csv}: {@code key,value}, each key once.
 *
 * <table>
 * <caption>Keys; ID is the id of a population</caption>
 * <tr><td>{@code title}, {@code council}</td><td>words for the head of a report</td></tr>
 * <tr><td>{@code opening_month}</td><td>the month whose end is the opening position, such as 2017-11</td></tr>
 * <tr><td>{@code months_to_project}</td><td>how many months follow it, 1 to 1200</td></tr>
 * <tr><td>{@code national}</td><td>the folder of national facts, from the study folder</td></tr>
 * <tr><td>{@code last_supported_age}</td><td>the oldest age counted, for a whole year</td></tr>
 * <tr><td>{@code last_supported_age.ID}</td><td>the same for one population; optional</td></tr>
 * <tr><td>{@code population.ID}</td><td>its name in words; the order of these rows is the order of the tables</td></tr>
 * <tr><td>{@code row.ID.AGE}</td><td>the printed label of the row of an age; optional</td></tr>
 * <tr><td>{@code in_touch_decimals.ID}</td><td>decimals of the printed in-touch rate; optional, 3</td></tr>
 * </table>
 */
final class SettingsReader {

    private static final List<String> COLUMNS = List.of("key", "value");
    private static final List<String> REQUIRED =
            List.of("title", "council", "opening_month", "months_to_project", "last_supported_age", "national");
    private static final Pattern OF_POPULATION =
            Pattern.compile("(population|last_supported_age|in_touch_decimals)\\.([a-z][a-z0-9_]*)");
    private static final Pattern OF_AGE = Pattern.compile("row\\.([a-z][a-z0-9_]*)\\.(\\d{1,3})");
    private static final int MOST_DECIMALS = 6;
    private static final int USUAL_DECIMALS = 3;

    private final String file;
    private final Inspection inspection;
    private final Map<String, CsvRow> byKey = new LinkedHashMap<>();

    private SettingsReader(String file, Inspection inspection) {
        this.file = file;
        this.inspection = inspection;
    }

    static Settings read(Path folder, Inspection inspection) {
        Path file = folder.resolve("study.csv");
        SettingsReader reader = new SettingsReader(file.toString(), inspection);
        List<CsvRow> rows = CsvTable.read(file, COLUMNS, inspection);
        rows.forEach(reader::index);
        if (!rows.isEmpty()) {
            reader.requireKeys();
        }
        return reader.settings(folder);
    }

    private void index(CsvRow row) {
        row.required("key").ifPresent(key -> {
            if (byKey.putIfAbsent(key, row) != null) {
                row.refuse("key", "the key '" + key + "' stands twice", "keep one of them");
            } else if (!isKey(key)) {
                row.refuse(
                        "key",
                        "there is no key '" + key + "'",
                        "the keys are " + String.join(", ", REQUIRED)
                                + ", population.ID, last_supported_age.ID, row.ID.AGE, in_touch_decimals.ID");
            }
        });
    }

    private static boolean isKey(String key) {
        return REQUIRED.contains(key)
                || OF_POPULATION.matcher(key).matches()
                || OF_AGE.matcher(key).matches();
    }

    private void requireKeys() {
        for (String key : REQUIRED) {
            if (!byKey.containsKey(key)) {
                inspection.add(file, 1, 1, "the key '" + key + "' is missing", "add a row " + key + ",…");
            }
        }
        if (byKey.keySet().stream().noneMatch(key -> key.startsWith("population."))) {
            inspection.add(file, 1, 1, "no population is named", "add a row such as population.citizen,Citizen");
        }
    }

    private Settings settings(Path folder) {
        List<Population> populations = new ArrayList<>();
        Map<Population, String> names = new HashMap<>();
        forEachPopulation("population", (population, row) -> {
            populations.add(population);
            row.required("value").ifPresent(name -> names.put(population, name));
        });
        Map<Population, Integer> lastAges = new HashMap<>();
        find("last_supported_age")
                .flatMap(row -> row.wholeNumber("value"))
                .ifPresent(age -> populations.forEach(population -> lastAges.put(population, age)));
        forEachPopulation(
                "last_supported_age",
                (population, row) -> known(population, populations, row)
                        .flatMap(known -> row.wholeNumber("value"))
                        .ifPresent(age -> lastAges.put(population, age)));
        Map<Population, Integer> decimals = new HashMap<>();
        populations.forEach(population -> decimals.put(population, USUAL_DECIMALS));
        forEachPopulation(
                "in_touch_decimals",
                (population, row) -> known(population, populations, row)
                        .flatMap(known -> within(row, 0, MOST_DECIMALS))
                        .ifPresent(count -> decimals.put(population, count)));
        return new Settings(
                words("title"),
                words("council"),
                horizon(),
                find("national")
                        .flatMap(row -> row.required("value"))
                        .map(national -> folder.resolve(national).normalize()),
                List.copyOf(populations),
                names,
                lastAges,
                labels(populations),
                decimals);
    }

    private Map<Population, Map<Integer, String>> labels(List<Population> populations) {
        Map<Population, Map<Integer, String>> labels = new HashMap<>();
        populations.forEach(population -> labels.put(population, new HashMap<>()));
        byKey.forEach((key, row) -> {
            Matcher matcher = OF_AGE.matcher(key);
            if (matcher.matches()) {
                known(Population.of(matcher.group(1)), populations, row)
                        .ifPresent(population -> row.required("value")
                                .ifPresent(
                                        label -> labels.get(population).put(Integer.valueOf(matcher.group(2)), label)));
            }
        });
        return labels;
    }

    private Optional<Horizon> horizon() {
        Optional<YearMonth> opening = find("opening_month").flatMap(row -> row.month("value"));
        Optional<Integer> months = find("months_to_project").flatMap(row -> within(row, 1, Horizon.MOST_MONTHS));
        return opening.flatMap(month -> months.map(count -> new Horizon(month, count)));
    }

    private static Optional<Integer> within(CsvRow row, int least, int most) {
        return row.wholeNumber("value")
                .flatMap(count -> count >= least && count <= most
                        ? Optional.of(count)
                        : row.refuse("value", count + " is out of bounds", "it must be from " + least + " to " + most));
    }

    private void forEachPopulation(String kind, BiConsumer<Population, CsvRow> action) {
        byKey.forEach((key, row) -> {
            Matcher matcher = OF_POPULATION.matcher(key);
            if (matcher.matches() && matcher.group(1).equals(kind)) {
                action.accept(Population.of(matcher.group(2)), row);
            }
        });
    }

    private static Optional<Population> known(Population population, List<Population> populations, CsvRow row) {
        return populations.contains(population)
                ? Optional.of(population)
                : row.refuse(
                        "key",
                        "there is no population '" + population + "'",
                        "name it in a row population." + population + " or mend the key");
    }

    private Optional<CsvRow> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    private String words(String key) {
        return find(key).flatMap(row -> row.required("value")).orElse("");
    }
}
