package org.carecast.io;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.Known;
import org.carecast.io.csv.ProblemLog;
import org.carecast.time.Horizon;

/**
 * Reads {@code law.csv} of the national folder. A rule holds from its month, that of its commencement, until the next row of
 * the same rule.
 */
final class LawReader {

    // Nobody grows older; a slip such as 210 would ask for a row for every age up to it.
    static final int OLDEST_AGE = 120;

    // A slip such as 910 may stand; nobody is in care for a century.
    private static final int MOST_DAYS = 36_525;

    private static final Column<Rule> RULE =
            new Column<>("rule", CellType.oneOf(List.of(Rule.values()), Rule::text), "what the law fixes");
    private static final Column<YearMonth> EFFECTIVE_FROM = new Column<>(
            "effective_from", CellType.MONTH, "the month from which it holds, until the next row of the same rule");
    private static final Column<Integer> VALUE = new Column<>("value", CellType.WHOLE, "what it is");
    private static final Column<String> UNIT = new Column<>(
            "unit",
            CellType.oneOf(Arrays.stream(Rule.values())
                    .map(rule -> rule.unit)
                    .distinct()
                    .toList()),
            "the unit of the value");

    static final Columns COLUMNS = Columns.of(
                    "law.csv", "What the law says of care leavers, nationally.", RULE, EFFECTIVE_FROM, VALUE, UNIT)
            .and(ProvenanceReader.PLACE)
            .and(List.of(ProvenanceReader.NOTE));

    private final Map<Rule, TreeMap<YearMonth, Dated>> byRule = new EnumMap<>(Rule.class);
    private final String file;
    private final ProblemLog problems;

    private LawReader(String file, ProblemLog problems) {
        this.file = file;
        this.problems = problems;
    }

    /** What the law fixes. */
    private enum Rule {
        CARE_LEAVER_FROM("years of age", 1, OLDEST_AGE),
        TAKE_UP_AT("years of age", 1, OLDEST_AGE),
        ENDS_AT("years of age", 1, OLDEST_AGE),
        DAYS_OF_CARE("days", 0, MOST_DAYS);

        private final String unit;
        private final int least;
        private final int most;

        Rule(String unit, int least, int most) {
            this.unit = unit;
            this.least = least;
            this.most = most;
        }

        private String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The national law in force over a horizon.
     *
     * @param takeUpSince the month of the row by which support goes to those who ask for it as it does now
     * @param changes the first month after the opening in which it is another, however late; empty where it stays
     */
    record NationalLaw(
            int careLeaverFrom,
            int takeUpAt,
            YearMonth takeUpSince,
            int endsAt,
            int daysOfCare,
            Optional<YearMonth> changes) {}

    private record Dated(int value, CsvRow row) {}

    static Optional<NationalLaw> read(
            Path folder, Optional<Horizon> inForce, Set<String> sources, ProblemLog problems) {
        return read(NationalFolder.named(folder, ""), inForce, sources, problems);
    }

    /** The same of a folder that may not have been written yet; without sources, none are looked for. */
    static Optional<NationalLaw> read(
            NationalFolder folder, Optional<Horizon> inForce, Set<String> sources, ProblemLog problems) {
        LawReader reader = new LawReader(folder.place(NationalFolder.LAW), problems);
        folder.rows(COLUMNS, Known.sources(sources), problems).forEach(reader::index);
        return inForce.flatMap(reader::over);
    }

    private void index(CsvRow row) {
        Optional<Rule> rule = row.find(RULE);
        Optional<YearMonth> from = row.find(EFFECTIVE_FROM);
        Optional<Integer> value = rule.flatMap(known -> row.find(VALUE.as(CellType.whole(known.least, known.most))));
        rule.ifPresent(known -> row.find(UNIT.as(CellType.oneOf(List.of(known.unit)))));
        ProvenanceReader.source(row);
        if (rule.isEmpty() || from.isEmpty() || value.isEmpty()) {
            row.lose();
        } else if (byRule.computeIfAbsent(rule.get(), any -> new TreeMap<>())
                        .putIfAbsent(from.get(), new Dated(value.get(), row))
                != null) {
            row.refuse(EFFECTIVE_FROM, rule.get().text() + " has two values from " + from.get(), "keep one of them");
        }
    }

    private Optional<NationalLaw> over(Horizon horizon) {
        Map<Rule, Dated> inForce = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            over(rule, horizon).ifPresent(dated -> inForce.put(rule, dated));
        }
        if (inForce.size() < Rule.values().length) {
            return Optional.empty();
        }
        boolean inOrder = inRisingOrder(inForce, Rule.CARE_LEAVER_FROM, Rule.TAKE_UP_AT)
                && inRisingOrder(inForce, Rule.TAKE_UP_AT, Rule.ENDS_AT);
        return Optional.of(new NationalLaw(
                        inForce.get(Rule.CARE_LEAVER_FROM).value(),
                        inForce.get(Rule.TAKE_UP_AT).value(),
                        byRule.get(Rule.TAKE_UP_AT).floorKey(horizon.opening()),
                        inForce.get(Rule.ENDS_AT).value(),
                        inForce.get(Rule.DAYS_OF_CARE).value(),
                        changes(inForce, horizon)))
                .filter(law -> inOrder);
    }

    private Optional<YearMonth> changes(Map<Rule, Dated> inForce, Horizon horizon) {
        return inForce.entrySet().stream()
                .flatMap(rule -> byRule.get(rule.getKey()).tailMap(horizon.opening(), false).entrySet().stream()
                        .filter(later ->
                                later.getValue().value() != rule.getValue().value())
                        .map(Map.Entry::getKey))
                .min(Comparator.naturalOrder());
    }

    private static boolean inRisingOrder(Map<Rule, Dated> inForce, Rule first, Rule second) {
        Dated later = inForce.get(second);
        if (inForce.get(first).value() < later.value()) {
            return true;
        }
        later.row()
                .refuse(
                        VALUE,
                        second.text() + " " + later.value() + " does not follow " + first.text() + " "
                                + inForce.get(first).value(),
                        "the birthdays that count follow one another");
        return false;
    }

    /** The value of a rule that holds from the opening month to the last; a change on the way cannot be followed. */
    private Optional<Dated> over(Rule rule, Horizon horizon) {
        TreeMap<YearMonth, Dated> dated = byRule.getOrDefault(rule, new TreeMap<>());
        Optional<Dated> inForce =
                Optional.ofNullable(dated.floorEntry(horizon.opening())).map(Map.Entry::getValue);
        if (inForce.isEmpty() && problems.isWhole(file)) {
            problems.missing(
                    file,
                    "no " + rule.text() + " is in force in " + horizon.opening(),
                    "add a row for it, effective from that month or before");
        }
        inForce.ifPresent(first -> dated.subMap(horizon.opening(), false, horizon.last(), true).values().stream()
                .filter(later -> later.value() != first.value())
                .forEach(later -> later.row()
                        .refuse(
                                VALUE,
                                rule.text() + " changes from " + first.value() + " to " + later.value()
                                        + " within the months projected",
                                "a projection lives under one value: let it open when this one holds, or end before")));
        return inForce;
    }
}
