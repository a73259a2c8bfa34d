package org.carecast.io.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carecast.assumption.Spread;
import org.carecast.assumption.Unit;
import org.carecast.io.CitationReader;
import org.carecast.io.NationalFolder;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.ProblemLog;
import org.carecast.measure.panel.AgeSplit;
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
                    "value",
                    CellType.number(0, 1),
                    "of oldest, the share of the people of these ages, printed together, who are of the oldest of them")
            .orEmpty();
    private static final Column<Optional<Double>> LOW = new Column<>(
                    "low", CellType.number(0, 1), "the low end of the range that holds it in eight of ten councils")
            .orEmpty();
    private static final Column<Optional<Double>> HIGH =
            new Column<>("high", CellType.number(0, 1), "the high end of that range").orEmpty();

    /** The columns of the file. */
    static final Columns COLUMNS = Columns.of(
                    NationalFolder.PANEL_RULES,
                    "Which years of published tables chose the defaults, and which counts mean something else; for backtest --panel.",
                    RULE,
                    COUNTING,
                    AGES,
                    FROM,
                    TO,
                    VALUE,
                    LOW,
                    HIGH)
            .and(CitationReader.COLUMNS)
            .without(LOW, HIGH);

    /** What is known of some counts. */
    public enum Kind {
        /** They were among those on which defaults were chosen. */
        CHOSEN_ON,
        /** They are of everyone of these ages, and not of those alone who asked for support. */
        OFFICIAL_COUNT,
        /** They were counted in another way than those of other years, and are compared with nothing. */
        COUNTED_OTHERWISE,
        /** A share of them, printed together, is of the oldest age. */
        OLDEST;

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
     * @param value a share, of {@link Kind#OLDEST}
     * @param range of that share, if it has one
     * @param note why
     */
    public record Rule(
            Kind kind,
            PanelSubject counting,
            AgeBand ages,
            int from,
            int to,
            Optional<Double> value,
            Optional<Spread> range,
            String note) {

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

    /** The rules of a national folder from which a study is being made, or the program's own. */
    public static PanelRules read(NationalFolder national, ProblemLog problems) {
        return of(national.rowsOrOwn(COLUMNS, problems));
    }

    /** The rules of some rows. */
    static PanelRules of(List<CsvRow> rows) {
        List<Rule> rules = new ArrayList<>();
        for (CsvRow row : rows) {
            CitationReader.cite(row);
            if (row.reads(RULE, COUNTING, AGES, FROM, TO, VALUE, LOW, HIGH) && tellsTheOldest(row)) {
                rules.add(new Rule(
                        row.get(RULE),
                        row.get(COUNTING),
                        row.get(AGES),
                        row.get(FROM),
                        row.get(TO),
                        row.get(VALUE),
                        range(row),
                        row.text("note")));
            }
        }
        return new PanelRules(rules);
    }

    /** Whether a row has what the share of the oldest needs, if it is about that; what it lacks is reported. */
    private static boolean tellsTheOldest(CsvRow row) {
        if (row.get(RULE) != Kind.OLDEST) {
            return true;
        }
        if (row.required(VALUE).isEmpty()) {
            return false;
        }
        if (row.get(AGES).count() < 2) {
            row.refuse(AGES, "one age has no oldest", "give the ages that are printed together, such as 19-21");
            return false;
        }
        if (row.text(LOW).isEmpty() && row.text(HIGH).isEmpty()) {
            return true;
        }
        boolean has = row.required(LOW).isPresent() & row.required(HIGH).isPresent();
        if (has && !fits(row.get(LOW).get(), row.get(VALUE).get(), row.get(HIGH).get())) {
            row.refuse(
                    LOW,
                    "no range of a share goes from " + row.text(LOW) + " to " + row.text(HIGH) + " around "
                            + row.text(VALUE),
                    "give low, value and high in rising order, low above 0 and high below 1");
            return false;
        }
        return has;
    }

    private static boolean fits(double low, double value, double high) {
        return low <= value
                && value <= high
                && new Spread(low, high, Spread.Shape.BETA).misfit(Unit.SHARE).isEmpty();
    }

    private static Optional<Spread> range(CsvRow row) {
        return row.get(LOW).flatMap(low -> row.get(HIGH).map(high -> new Spread(low, high, Spread.Shape.BETA)));
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

    /** How people who are printed together split over their ages, where it is known. */
    public List<AgeSplit> splits() {
        return all.stream()
                .filter(rule -> rule.kind == Kind.OLDEST)
                .map(rule -> new AgeSplit(rule.ages, rule.value.orElseThrow(), rule.range))
                .toList();
    }
}
