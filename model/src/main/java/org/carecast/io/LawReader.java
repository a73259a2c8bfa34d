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

    // Nobody grows older; a slip such as 210 would ask for a row for every age up to it.
    static final int OLDEST_AGE = 120;

    private final Map<String, TreeMap<YearMonth, Dated>> byRule = new HashMap<>();
    private final String file;
    private final Set<String> sources;
    private final Inspection inspection;

    private LawReader(String file, Set<String> sources, Inspection inspection) {
        this.file = file;
        this.sources = sources;
        this.inspection = inspection;
    }

    /** The national ages in force in a month. */
    record NationalAges(int careLeaverFrom, int takeUpAt) {}

    private record Dated(int years, CsvRow row) {}

    static Optional<NationalAges> read(
            Path folder, Optional<YearMonth> inForce, Set<String> sources, Inspection inspection) {
        Path file = folder.resolve("law.csv");
        LawReader reader = new LawReader(file.toString(), sources, inspection);
        CsvTable.read(file, COLUMNS, inspection).forEach(reader::index);
        return inForce.flatMap(reader::at);
    }

    private void index(CsvRow row) {
        Optional<String> rule = row.oneOf("rule", text -> Optional.of(text).filter(RULES::contains), RULES);
        Optional<YearMonth> from = row.month("effective_from");
        Optional<Integer> age = row.wholeNumber("value", 1, OLDEST_AGE);
        row.oneOf("unit", text -> Optional.of(text).filter(UNITS::contains), UNITS);
        ProvenanceReader.source(row, sources);
        if (rule.isEmpty() || from.isEmpty() || age.isEmpty()) {
            row.lose();
        } else if (byRule.computeIfAbsent(rule.get(), any -> new TreeMap<>())
                        .putIfAbsent(from.get(), new Dated(age.get(), row))
                != null) {
            row.refuse("effective_from", rule.get() + " has two values from " + from.get(), "keep one of them");
        }
    }

    private Optional<NationalAges> at(YearMonth month) {
        Optional<Dated> from = at(CARE_LEAVER_FROM, month);
        Optional<Dated> takeUp = at(TAKE_UP_AT, month);
        if (from.isEmpty() || takeUp.isEmpty()) {
            return Optional.empty();
        }
        int entered = from.get().years();
        int asked = takeUp.get().years();
        return entered < asked
                ? Optional.of(new NationalAges(entered, asked))
                : takeUp.get()
                        .row()
                        .refuse(
                                "value",
                                TAKE_UP_AT + " " + asked + " does not follow " + CARE_LEAVER_FROM + " " + entered,
                                "support is asked for again at a later birthday than the first");
    }

    private Optional<Dated> at(String rule, YearMonth month) {
        Optional<Dated> inForce = Optional.ofNullable(byRule.get(rule))
                .map(dated -> dated.floorEntry(month))
                .map(Map.Entry::getValue);
        if (inForce.isEmpty() && inspection.isWhole(file)) {
            inspection.add(
                    file,
                    1,
                    1,
                    "no " + rule + " is in force in " + month,
                    "add a row for it, effective from that month or before");
        }
        return inForce;
    }
}
