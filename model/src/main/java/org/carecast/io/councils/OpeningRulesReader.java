package org.carecast.io.councils;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.council.OpeningRules;
import org.carecast.council.OpeningRules.Range;
import org.carecast.council.OpeningRules.Rule;
import org.carecast.io.CitationReader;
import org.carecast.io.NationalFolder;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.ProblemLog;

/** Reads {@code opening-rules.csv} of a national folder, in which each rule stands once. */
final class OpeningRulesReader {

    private static final int MOST = 1000;
    private static final Column<Rule> RULE =
            new Column<>("rule", CellType.oneOf(List.of(Rule.values()), Rule::id), "what it says");
    private static final Column<Double> VALUE = new Column<>(
            "value", CellType.number(0, MOST), "people of withheld, a share of turned_18 and most, else a factor");
    private static final Column<Double> LOW = new Column<>("low", CellType.number(0, MOST), "the low end of its range");
    private static final Column<Double> HIGH =
            new Column<>("high", CellType.number(0, MOST), "the high end of its range");

    /** The columns of the file. */
    static final Columns COLUMNS = Columns.of(
                    NationalFolder.OPENING_RULES,
                    "What the opening position of a council is derived with, besides published figures.",
                    RULE,
                    VALUE,
                    LOW,
                    HIGH)
            .and(CitationReader.COLUMNS);

    private OpeningRulesReader() {}

    /** The rules of some rows; empty where one is missing or wrong, which is reported. */
    static Optional<OpeningRules> read(String file, List<CsvRow> rows, ProblemLog problems) {
        Map<Rule, Range> values = new EnumMap<>(Rule.class);
        for (CsvRow row : rows) {
            CitationReader.cite(row);
            if (!row.reads(RULE, VALUE, LOW, HIGH)) {
                row.lose();
                continue;
            }
            Range range = new Range(row.get(VALUE), row.get(LOW), row.get(HIGH));
            if (range.low() > range.value() || range.value() > range.high()) {
                row.lose();
                row.refuse(LOW, "the value lies outside its range", "give low, value and high in rising order");
            } else if (values.putIfAbsent(row.get(RULE), range) != null) {
                row.refuse(RULE, row.get(RULE).id() + " stands twice", "keep one of them");
            }
        }
        if (problems.isWhole(file)) {
            for (Rule rule : Rule.values()) {
                if (!values.containsKey(rule)) {
                    problems.missing(file, "there is no rule " + rule.id(), "add a row for it");
                }
            }
        }
        return values.size() == Rule.values().length ? Optional.of(new OpeningRules(values)) : Optional.empty();
    }
}
