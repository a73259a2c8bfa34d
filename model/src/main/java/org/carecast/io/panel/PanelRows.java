package org.carecast.io.panel;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carecast.io.csv.PageLine;
import org.carecast.io.csv.ProblemLog;
import org.carecast.io.panel.PanelUse.Layout;
import org.carecast.io.panel.PanelUse.PassedOver;
import org.carecast.time.AgeBand;

/** Reads the rows of a published table as counts of councils. */
final class PanelRows {

    private final PanelTable table;
    private final PanelNames words;
    private final PanelAreas areas;
    private final AgeBand counted;
    private final ProblemLog problems;
    private final boolean isWide;
    private final List<Integer> places;
    private final OptionalInt year;
    private final OptionalInt age;
    private final Map<PassedOver, Integer> passedOver = new EnumMap<>(PassedOver.class);
    private final SortedMap<PanelCell, OptionalInt> cells = new TreeMap<>();
    private final Map<PanelCell, PanelEntry> seen = new HashMap<>();

    private PanelRows(
            PanelTable table, PanelNames words, PanelCouncils councils, AgeBand counted, ProblemLog problems) {
        PanelColumns columns = table.columns();
        this.table = table;
        this.words = words;
        this.areas = new PanelAreas(table, words, councils, problems);
        this.counted = counted;
        this.problems = problems;
        this.isWide = columns.isWide();
        this.places = isWide ? List.copyOf(columns.years().keySet()) : columns.counts();
        this.year = columns.year();
        this.age = columns.age();
    }

    /**
     * What the rows of a table say.
     *
     * @param cells the counts, empty where withheld
     */
    record Read(SortedMap<PanelCell, OptionalInt> cells, PanelUse use) {}

    /** Reads them; all that is wrong goes to the problems, and what is returned is then of no use. */
    static Read read(
            PanelTable table, PanelNames words, PanelCouncils councils, PanelRules rules, ProblemLog problems) {
        Optional<PanelMeasure> measure = PanelMeasure.of(table, words, problems);
        PanelSubject counting = measure.map(PanelMeasure::counting).orElse(PanelSubject.UASC);
        PanelRows rows = new PanelRows(table, words, councils, rules.counted(counting), problems);
        PanelFilters filters = new PanelFilters(table, words, problems);
        if (measure.isPresent() && rows.isOneCount(counting)) {
            List<PanelEntry> all = rows.entries(counting);
            List<PanelEntry> chosen = filters.choose(all, measure.get());
            rows.pass(PassedOver.MEASURE, rowsOf(all) - rowsOf(chosen));
            chosen.forEach(rows::count);
            rows.leaveOutSums();
        }
        return new Read(rows.cells, rows.use(counting, filters.said()));
    }

    private static int rowsOf(Iterable<PanelEntry> entries) {
        Set<Integer> lines = new HashSet<>();
        entries.forEach(entry -> lines.add(entry.row().number()));
        return lines.size();
    }

    private PanelUse use(PanelSubject counting, List<String> filters) {
        boolean isLong = table.columns().level().isPresent() || !filters.isEmpty();
        return new PanelUse(
                isWide ? Layout.WIDE : isLong ? Layout.LONG : Layout.ROWS,
                counting,
                table.page().name(),
                table.headings().number(),
                table.rows().size(),
                rowsOf(seen.values()),
                passedOver,
                filters,
                List.of());
    }

    /** Whether one column holds the counts, or one of each year; more are a problem. */
    private boolean isOneCount(PanelSubject counting) {
        PanelColumns columns = table.columns();
        Map<Object, Integer> first = new HashMap<>();
        for (int place : places) {
            Object of = isWide ? columns.years().get(place).getYear() : counting;
            Integer other = first.putIfAbsent(of, place);
            if (other != null) {
                problems.add(
                        table.page().name(),
                        table.headings().number(),
                        place + 1,
                        "two columns of counts match%s: '%s' and '%s'"
                                .formatted(isWide ? " in " + of : "", columns.name(other), columns.name(place)),
                        "keep one of them");
                return false;
            }
        }
        return true;
    }

    private void pass(PassedOver why, int rows) {
        if (rows > 0) {
            passedOver.merge(why, rows, Integer::sum);
        }
    }

    /** Every cell of a council and year that may hold a count. */
    private List<PanelEntry> entries(PanelSubject counting) {
        List<PanelEntry> entries = new ArrayList<>();
        for (PageLine row : table.rows()) {
            switch (areas.kind(row, hasCount(row))) {
                case NOTE -> pass(PassedOver.NOTE, 1);
                case OTHER_AREA -> pass(PassedOver.AREA, 1);
                case COUNCIL -> {
                    Optional<AgeBand> ages = counting == PanelSubject.UASC ? Optional.of(AgeBand.ALL) : ages(row);
                    Map<Integer, YearMonth> months = months(row);
                    ages.ifPresent(band -> months.forEach(
                            (place, month) -> entry(row, place, month, band).ifPresent(entries::add)));
                }
                default -> {
                    // Reported where it was found.
                }
            }
        }
        return entries;
    }

    /** Whether a count or a mark stands in some column of counts; a note may stand there too. */
    private boolean hasCount(PageLine row) {
        return places.stream()
                .map(place -> table.cell(row, place))
                .anyMatch(cell -> PublishedCount.parse(cell).isPresent() || !cell.isEmpty() && words.isWithheld(cell));
    }

    private Optional<PanelEntry> entry(PageLine row, int place, YearMonth month, AgeBand ages) {
        Optional<String> council = areas.council(row, month);
        if (council.isEmpty()) {
            pass(PassedOver.NOT_THERE, 1);
        }
        return council.map(code -> new PanelEntry(row, place, new PanelCell(code, month, ages)));
    }

    /** The columns of counts of a row, with the month of each. */
    private Map<Integer, YearMonth> months(PageLine row) {
        if (isWide) {
            return table.columns().years();
        }
        int place = year.orElseThrow();
        String text = table.cell(row, place);
        Optional<YearMonth> month = PublishedYear.parse(text);
        if (month.isEmpty()) {
            refuse(
                    row,
                    place,
                    "'" + text + "' is no year to 31 March, from " + PublishedYear.FIRST + " to " + PublishedYear.LAST,
                    "write it like 2019, 2018/19, 201819 or 31 March 2019");
            return Map.of();
        }
        return Map.of(places.get(0), month.get());
    }

    /** The ages of a row, empty where it is of others than those who are counted. */
    private Optional<AgeBand> ages(PageLine row) {
        int place = age.orElseThrow();
        String text = table.cell(row, place);
        if (words.is(Wording.VALUE_TOTAL, text)) {
            pass(PassedOver.AGE, 1);
            return Optional.empty();
        }
        Optional<AgeBand> ages = PublishedAges.parse(text);
        if (ages.isEmpty()) {
            refuse(row, place, "'" + text + "' is no age and no ages together", "write it like 19 or 19 to 21 years");
            return Optional.empty();
        }
        if (!counted.holds(ages.get()) || counted.equals(ages.get())) {
            pass(PassedOver.AGE, 1);
            return Optional.empty();
        }
        return ages;
    }

    private void count(PanelEntry entry) {
        String text = entry.count();
        OptionalInt people = PublishedCount.parse(text);
        if (people.isEmpty() && !words.isWithheld(text)) {
            refuse(
                    entry.row(),
                    entry.place(),
                    "'" + text + "' is no count of people",
                    "write a whole number, or leave the cell empty where it was withheld");
            return;
        }
        PanelEntry earlier = seen.putIfAbsent(entry.cell(), entry);
        if (earlier == null) {
            cells.put(entry.cell(), people);
        } else if (people.isPresent()
                && cells.get(entry.cell()).isPresent()
                && !people.equals(cells.get(entry.cell()))) {
            refuse(
                    entry.row(),
                    entry.place(),
                    "%s has %s here and %s in row %s"
                            .formatted(
                                    entry.cell(),
                                    text,
                                    earlier.count(),
                                    earlier.row().number()),
                    "keep one of them");
        } else {
            pass(PassedOver.REPEATED, 1);
            if (people.isPresent()) {
                cells.put(entry.cell(), people);
            }
        }
    }

    /** Ages that are printed together are not read in a year in which each is printed by itself. */
    private void leaveOutSums() {
        List<PanelCell> sums = cells.keySet().stream()
                .filter(cell -> cell.ages().from() < cell.ages().to())
                .filter(cell -> cells.keySet().stream()
                        .anyMatch(other -> other.month().equals(cell.month())
                                && other.ages().from() == other.ages().to()
                                && cell.ages().holds(other.ages())))
                .toList();
        sums.forEach(cell -> {
            cells.remove(cell);
            seen.remove(cell);
        });
        pass(PassedOver.SUM, sums.size());
    }

    private void refuse(PageLine row, int place, String what, String remedy) {
        problems.add(table.page().name(), row.number(), place + 1, what, remedy);
    }
}
