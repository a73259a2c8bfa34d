package org.carecast.io;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.ProblemLog;
import org.carecast.measure.Drift;
import org.carecast.measure.DriftRule;

/** Reads {@code drift.csv}, which a national folder may have: how many arrivals stay. A row holds from its month until the next of its rule, the first before that too. */
final class DriftReader {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private enum Rule {
        SCHEME_SHARE,
        WEIGHT,
        SHARED;

        private String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Dated(double value, Drift.ChosenOn chosen) {}

    private static final Column<Rule> RULE = new Column<>(
            "rule",
            CellType.oneOf(List.of(Rule.values()), Rule::text),
            "scheme_share, of its children, to which a council drifts; weight of that in arrivals; shared, of what moves how many come, the part common to all councils");
    private static final Column<YearMonth> EFFECTIVE_FROM = new Column<>(
            "effective_from", CellType.MONTH, "the month from which it holds, until the next row of the same rule");
    private static final Column<Double> VALUE = new Column<>(
            "value",
            CellType.NUMBER
                    .where(number -> 0 <= number && number <= 1, "%s is no share", "give 0 to 1")
                    .holding("a share, from 0 to 1")
                    .with("minimum", 0)
                    .with("maximum", 1),
            "what it is");
    private static final Column<Integer> CHOSEN_FROM = new Column<>(
            "chosen_from", CellType.whole(FIRST_YEAR, LAST_YEAR), "the first year whose counts chose the value");
    private static final Column<Integer> CHOSEN_TO =
            new Column<>("chosen_to", CellType.whole(FIRST_YEAR, LAST_YEAR), "the last year whose counts chose it");

    static final Columns COLUMNS = Columns.of(
                    "drift.csv",
                    "How many arrivals of UASC stay, nationally.",
                    RULE,
                    EFFECTIVE_FROM,
                    VALUE,
                    CHOSEN_FROM,
                    CHOSEN_TO)
            .and(CitationReader.COLUMNS);

    private final Map<Rule, NavigableMap<YearMonth, Dated>> dated = new EnumMap<>(Rule.class);

    private DriftReader() {}

    /**
     * What the file says.
     *
     * @param rule empty if a part of it is missing, which is reported
     * @param shared by the month from which it holds; of one council alone nobody needs it, so that it may be missing
     */
    record Read(Optional<DriftRule> rule, NavigableMap<YearMonth, NationalDrift.Shared> shared) {}

    static Read read(String file, List<CsvRow> rows, ProblemLog problems) {
        DriftReader reader = new DriftReader();
        rows.forEach(reader::add);
        List<Rule> needed = List.of(Rule.SCHEME_SHARE, Rule.WEIGHT);
        for (Rule rule : needed) {
            if (!reader.dated.containsKey(rule) && problems.isWhole(file)) {
                problems.missing(file, "there is no row of " + rule.text(), "add one");
            }
        }
        NavigableMap<YearMonth, NationalDrift.Shared> shared = new TreeMap<>();
        reader.dated
                .getOrDefault(Rule.SHARED, new TreeMap<>())
                .forEach((month, dated) -> shared.put(month, new NationalDrift.Shared(dated.value(), dated.chosen())));
        return new Read(
                reader.dated.keySet().containsAll(needed) ? Optional.of(reader.rule()) : Optional.empty(), shared);
    }

    private void add(CsvRow row) {
        CitationReader.cite(row);
        if (!row.reads(RULE, EFFECTIVE_FROM, VALUE, CHOSEN_FROM, CHOSEN_TO)) {
            row.lose();
            return;
        }
        if (row.get(CHOSEN_TO) < row.get(CHOSEN_FROM)) {
            row.refuse(CHOSEN_TO, row.text(CHOSEN_TO) + " lies before chosen_from", "give the later year here");
            return;
        }
        Dated value = new Dated(row.get(VALUE), new Drift.ChosenOn(row.get(CHOSEN_FROM), row.get(CHOSEN_TO)));
        if (dated.computeIfAbsent(row.get(RULE), any -> new TreeMap<>()).putIfAbsent(row.get(EFFECTIVE_FROM), value)
                != null) {
            row.refuse(
                    EFFECTIVE_FROM,
                    row.get(RULE).text() + " has two values from " + row.get(EFFECTIVE_FROM),
                    "keep one of them");
        }
    }

    private DriftRule rule() {
        TreeSet<YearMonth> months = new TreeSet<>();
        List.of(Rule.SCHEME_SHARE, Rule.WEIGHT)
                .forEach(each -> months.addAll(dated.get(each).keySet()));
        NavigableMap<YearMonth, Drift> rules = new TreeMap<>();
        months.forEach(month -> rules.put(month, in(month)));
        return new DriftRule(rules);
    }

    private Drift in(YearMonth month) {
        Dated share = of(Rule.SCHEME_SHARE, month);
        Dated weight = of(Rule.WEIGHT, month);
        return new Drift(
                share.value(),
                weight.value(),
                new Drift.ChosenOn(
                        Math.min(share.chosen().from(), weight.chosen().from()),
                        Math.max(share.chosen().to(), weight.chosen().to())));
    }

    private Dated of(Rule rule, YearMonth month) {
        NavigableMap<YearMonth, Dated> values = dated.get(rule);
        return Optional.ofNullable(values.floorEntry(month))
                .orElse(values.firstEntry())
                .getValue();
    }
}
