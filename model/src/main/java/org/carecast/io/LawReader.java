package org.carecast.io;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads {@code law.csv} of the national folder: {@code rule,effective_from,value,unit,source,locator,note}.
 *
 * <p>The rules are {@code care_leaver_from} and {@code take_up_at}, both in years of age; a rule holds from its month
 * until the next row of the same rule.
 */
final class LawReader {

    private static final List<String> COLUMNS =
            List.of("rule", "effective_from", "value", "unit", "source", "locator", "note");
    private static final String CARE_LEAVER_FROM = "care_leaver_from";
    private static final String TAKE_UP_AT = "take_up_at";
    private static final List<String> RULES = List.of(CARE_LEAVER_FROM, TAKE_UP_AT);
    private static final List<String> UNITS = List.of("years of age");

    private final Map<String, TreeMap<YearMonth, Integer>> byRule = new HashMap<>();
    private final Set<String> sources;

    private LawReader(Set<String> sources) {
        this.sources = sources;
    }

    /** The national ages in force in a month. */
    record NationalAges(int careLeaverFrom, int takeUpAt) {}

    static Optional<NationalAges> read(Path folder, YearMonth inForce, Set<String> sources, Inspection inspection) {
        LawReader reader = new LawReader(sources);
        Path file = folder.resolve("law.csv");
        List<CsvRow> rows = CsvTable.read(file, COLUMNS, inspection);
        rows.forEach(reader::index);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        for (String rule : RULES) {
            if (reader.at(rule, inForce).isEmpty()) {
                inspection.add(
                        file.toString(),
                        1,
                        1,
                        "no " + rule + " is in force in " + inForce,
                        "add a row for it, effective from that month or before");
            }
        }
        return reader.at(CARE_LEAVER_FROM, inForce)
                .flatMap(from -> reader.at(TAKE_UP_AT, inForce).map(takeUp -> new NationalAges(from, takeUp)));
    }

    private void index(CsvRow row) {
        Optional<String> rule = row.oneOf("rule", text -> Optional.of(text).filter(RULES::contains), RULES);
        Optional<YearMonth> from = row.month("effective_from");
        Optional<Integer> age = row.wholeNumber("value");
        row.oneOf("unit", text -> Optional.of(text).filter(UNITS::contains), UNITS);
        ProvenanceReader.source(row, sources);
        rule.ifPresent(name -> from.ifPresent(month -> age.ifPresent(years -> {
            if (byRule.computeIfAbsent(name, any -> new TreeMap<>()).putIfAbsent(month, years) != null) {
                row.refuse("effective_from", name + " has two values from " + month, "keep one of them");
            }
        })));
    }

    private Optional<Integer> at(String rule, YearMonth month) {
        return Optional.ofNullable(byRule.get(rule))
                .map(dated -> dated.floorEntry(month))
                .map(Map.Entry::getValue);
    }
}
