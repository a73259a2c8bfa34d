package org.carecast.io.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carecast.io.CitationReader;
import org.carecast.io.NationalFolder;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.measure.panel.CareLeaversPanel;
import org.carecast.time.AgeBand;

/**
 * Which years of published tables chose the defaults, and which counts mean something else: rows of {@code panel-rules.csv}.
 *
 * @param all in the order of the file
 */
public record PanelRules(List<Rule> all) {

    private static final Column<Kind> RULE =
            new Column<>("rule", CellType.oneOf(List.of(Kind.values()), Kind::id), "what is known of these counts");
    private static final Column<PanelSubject> COUNTING = new Column<>(
            "counting",
            CellType.oneOf(List.of(PanelSubject.values()), each -> each.name().toLowerCase(Locale.ROOT)),
            "whom the counts are of");
    private static final Column<AgeBand> AGES =
            new Column<>("ages", CellType.AGES, "of what ages; all where it is of all");
    private static final Column<Integer> FROM = new Column<>(
            "from_year", CellType.whole(PublishedYear.FIRST, PublishedYear.LAST), "the first year of the 31 March");
    private static final Column<Integer> TO = new Column<>(
            "to_year", CellType.whole(PublishedYear.FIRST, PublishedYear.LAST), "the last year of the 31 March");
    private static final Column<Optional<Double>> VALUE = new Column<>(
                    "value", CellType.number(0, 1), "of aged_18, the share of the people of these ages who are 18")
            .orEmpty();

    /** The columns of the file. */
    static final Columns COLUMNS = Columns.of(
                    NationalFolder.PANEL_RULES,
                    "Which years of published tables chose the defaults, and which counts mean something else; for backtest --panel.",
                    RULE,
                    COUNTING,
                    AGES,
                    FROM,
                    TO,
                    VALUE)
            .and(CitationReader.COLUMNS);

    /** What is known of some counts. */
    public enum Kind {
        /** They were among those on which defaults were chosen. */
        CHOSEN_ON,
        /** They are of everyone of these ages, and not of those alone who asked for support. */
        OFFICIAL_COUNT,
        /** They were counted in another way than those of other years, and are compared with nothing. */
        COUNTED_OTHERWISE,
        /** A share of them, printed together, is 18. */
        AGED_18;

        /** The word used in the file. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is known of some counts.
     *
     * @param from the first year of the 31 March
     * @param to the last year
     * @param value a share, of {@link Kind#AGED_18}
     * @param note why
     */
    public record Rule(
            Kind kind, PanelSubject counting, AgeBand ages, int from, int to, Optional<Double> value, String note) {

        /** Whether it is about some ages in a year. */
        private boolean isAbout(PanelSubject some, AgeBand band, int year) {
            return counting == some && ages.holds(band) && from <= year && year <= to;
        }

        /** Whether it is about some of the ages of a count. */
        public boolean overlaps(CareLeaversPanel.At at) {
            return ages.overlaps(at.ages())
                    && from <= at.month().getYear()
                    && at.month().getYear() <= to;
        }
    }

    /** Copies the rules, so that it never changes. */
    public PanelRules {
        all = List.copyOf(all);
    }

    /** The rules of some rows. */
    static PanelRules of(List<CsvRow> rows) {
        List<Rule> rules = new ArrayList<>();
        for (CsvRow row : rows) {
            CitationReader.cite(row);
            if (row.reads(RULE, COUNTING, AGES, FROM, TO, VALUE)) {
                rules.add(new Rule(
                        row.get(RULE),
                        row.get(COUNTING),
                        row.get(AGES),
                        row.get(FROM),
                        row.get(TO),
                        row.get(VALUE),
                        row.text("note")));
            }
        }
        return new PanelRules(rules);
    }

    /** Whether a count was among those on which defaults were chosen. */
    public boolean isInSample(PanelSubject counting, AgeBand ages, int year) {
        return is(Kind.CHOSEN_ON, counting, ages, year);
    }

    /** The rule that says on which years the defaults were chosen, if there is one. */
    public Optional<Rule> chosenOn(PanelSubject counting) {
        return all.stream()
                .filter(rule -> rule.kind == Kind.CHOSEN_ON && rule.counting == counting)
                .findFirst();
    }

    /** The rules that leave counts out, since they were made in another way. */
    public List<Rule> countedOtherwise(PanelSubject counting) {
        return all.stream()
                .filter(rule -> rule.kind == Kind.COUNTED_OTHERWISE && rule.counting == counting)
                .toList();
    }

    /** The counts of care leavers that can be compared with one another: those of which no age was counted otherwise. */
    public CareLeaversPanel comparable(CareLeaversPanel panel) {
        SortedMap<CareLeaversPanel.At, Integer> kept = new TreeMap<>(panel.people());
        countedOtherwise(PanelSubject.CARE_LEAVERS)
                .forEach(rule -> kept.keySet().removeIf(rule::overlaps));
        return new CareLeaversPanel(kept, panel.withheld());
    }

    /** The ages of which everyone is counted. */
    AgeBand counted(PanelSubject counting) {
        return all.stream()
                .filter(rule -> rule.kind == Kind.OFFICIAL_COUNT && rule.counting == counting)
                .findFirst()
                .map(Rule::ages)
                .orElse(AgeBand.ALL);
    }

    private boolean is(Kind kind, PanelSubject counting, AgeBand ages, int year) {
        return all.stream().anyMatch(rule -> rule.kind == kind && rule.isAbout(counting, ages, year));
    }

    /** The share of the care leavers up to the age of 18, printed together, who are 18, if it is known. */
    public OptionalDouble agedEighteen() {
        return all.stream()
                .filter(rule -> rule.kind == Kind.AGED_18)
                .flatMap(rule -> rule.value.stream())
                .mapToDouble(Double::doubleValue)
                .findFirst();
    }
}
