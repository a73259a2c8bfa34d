package org.carecast.io;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carecast.cohort.Counting;
import org.carecast.cohort.Population;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.CsvRow;

/**
 * The keys of {@code study.csv} that name a population: what each is called, and its ages, labels and decimals.
 *
 * @param byKey the rows of the file, each key once
 */
record PopulationSettings(Map<String, CsvRow> byKey) {

    private static final String LAST_SUPPORTED_AGE = "last_supported_age";
    private static final String COUNTING = "counting";
    private static final Pattern OF_POPULATION = Pattern.compile(
            "(population|youngest_age|last_supported_age|counting|in_touch_decimals)\\.([a-z][a-z0-9_]*)");
    private static final Pattern OF_AGE = Pattern.compile("row\\.([a-z][a-z0-9_]*)\\.(0|[1-9]\\d{0,2})");
    private static final int MOST_DECIMALS = 6;

    /** Whether a key is one of these. */
    static boolean isKey(String key) {
        return OF_POPULATION.matcher(key).matches() || OF_AGE.matcher(key).matches();
    }

    /** What each is called, in the order of the file. */
    Map<Population, String> names() {
        Map<Population, String> names = new LinkedHashMap<>();
        forEachPopulation("population", (population, row) -> {
            String name = row.find(SettingsReader.VALUE).orElse("");
            if (population.id().equals(Population.ALL)) {
                row.lose();
                row.refuse(
                        SettingsReader.KEY,
                        "no population can be called '" + Population.ALL + "'",
                        "the results use it for everyone");
            }
            if (!name.isEmpty() && (names.containsValue(name) || TableLayout.TOTALS.contains(name))) {
                row.refuse(
                        SettingsReader.VALUE,
                        "another row of table 1 is labelled '" + name + "' too",
                        "give each population a name of its own");
            }
            names.put(population, name);
        });
        return names;
    }

    /** The last age supported of each that has one, that of the whole study where it has none of its own. */
    Map<Population, Settings.Age> lastAges(List<Population> populations) {
        Map<Population, Settings.Age> ages = new HashMap<>();
        Optional.ofNullable(byKey.get(LAST_SUPPORTED_AGE))
                .flatMap(row -> age(row, 1))
                .ifPresent(age -> populations.forEach(population -> ages.put(population, age)));
        ages.putAll(ages(LAST_SUPPORTED_AGE, 1, populations));
        return ages;
    }

    /** Whom the opening position of each holds, of which that is said: of the whole study where not of itself. */
    Map<Population, Counting> counting(List<Population> populations) {
        Map<Population, Counting> counting = new HashMap<>();
        Optional.ofNullable(byKey.get(COUNTING))
                .flatMap(PopulationSettings::counted)
                .ifPresent(known -> populations.forEach(population -> counting.put(population, known)));
        forEachPopulation(COUNTING, (population, row) -> {
            Optional<Counting> known = counted(row);
            known(population, populations, row).ifPresent(of -> known.ifPresent(said -> counting.put(of, said)));
        });
        return counting;
    }

    private static Optional<Counting> counted(CsvRow row) {
        Optional<Counting> counting =
                row.find(SettingsReader.VALUE.as(CellType.oneOf(Counting.ids(), Counting::parse, Counting::id)));
        // Take-up works at another birthday: what cannot be read does not give way to what is usual.
        if (counting.isEmpty()) {
            row.lose();
        }
        return counting;
    }

    /** The ages that keys of a kind give. */
    Map<Population, Settings.Age> ages(String kind, int least, List<Population> populations) {
        Map<Population, Settings.Age> ages = new HashMap<>();
        forEachPopulation(kind, (population, row) -> {
            Optional<Settings.Age> age = age(row, least);
            known(population, populations, row).ifPresent(known -> age.ifPresent(years -> ages.put(known, years)));
        });
        return ages;
    }

    private static Optional<Settings.Age> age(CsvRow row, int least) {
        Optional<Settings.Age> age = row.find(SettingsReader.VALUE.as(CellType.whole(least, LawReader.OLDEST_AGE)))
                .map(years -> new Settings.Age(years, row));
        // An age that cannot be read does not give way to a usual one.
        if (age.isEmpty()) {
            row.lose();
        }
        return age;
    }

    /** With how many decimals the in-touch rate of each is printed. */
    Map<Population, Integer> decimals(List<Population> populations) {
        Map<Population, Integer> decimals = new HashMap<>();
        populations.forEach(population -> decimals.put(population, TableLayout.USUAL_IN_TOUCH_DECIMALS));
        forEachPopulation("in_touch_decimals", (population, row) -> {
            Optional<Integer> count = row.find(SettingsReader.VALUE.as(CellType.whole(0, MOST_DECIMALS)));
            known(population, populations, row)
                    .ifPresent(known -> count.ifPresent(places -> decimals.put(known, places)));
        });
        return decimals;
    }

    /** The rows that name rows of each table, by age. */
    Map<Population, Map<Integer, CsvRow>> labels(List<Population> populations) {
        Map<Population, Map<Integer, CsvRow>> labels = new HashMap<>();
        populations.forEach(population -> labels.put(population, new TreeMap<>()));
        byKey.forEach((key, row) -> {
            Matcher matcher = OF_AGE.matcher(key);
            if (matcher.matches()) {
                if (row.find(SettingsReader.VALUE).isEmpty()) {
                    row.lose();
                }
                known(Population.of(matcher.group(1)), populations, row)
                        .ifPresent(population -> labels.get(population).put(Integer.valueOf(matcher.group(2)), row));
            }
        });
        return labels;
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
        if (populations.isEmpty() || populations.contains(population)) {
            return Optional.of(population).filter(populations::contains);
        }
        // It may be a slip in the name of one that is known, which is then told too little.
        row.lose();
        return row.refuse(
                SettingsReader.KEY,
                "there is no population '" + population + "'",
                "name it in a row population." + population + " or mend the key");
    }
}
