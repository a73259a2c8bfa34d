package org.carecast.io;

import java.time.Month;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.carecast.cohort.Stock;
import org.carecast.evidence.Figure;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.CsvTable;
import org.carecast.io.csv.InputFile;
import org.carecast.io.csv.Known;
import org.carecast.io.csv.Page;
import org.carecast.io.csv.Pages;
import org.carecast.io.csv.ProblemLog;
import org.carecast.measure.Panel;

/**
 * Reads a published table of UASC in care by council and year, a row for each; rows of regions and of England are passed over.
 *
 * <p>An empty count, or one of the marks c, x, z, k, low, *, and {@literal <}5, was withheld, and is never 0.
 */
public final class PanelReader {

    private static final Pattern ANY_CODE = Pattern.compile("[A-Z]\\d{8}");
    // Unitary authorities, metropolitan districts, London boroughs, counties.
    private static final Pattern COUNCIL = Pattern.compile("E(06|08|09|10)\\d{6}");
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private static final Column<String> CODE = new Column<>(
            "ons_code",
            CellType.WORDS
                    .where(
                            text -> ANY_CODE.matcher(text).matches(),
                            "'%s' is no code of a council",
                            "write it like E10000016, for Kent")
                    .with("pattern", ANY_CODE.pattern()),
            "the nine-character code of the Office for National Statistics");
    private static final Column<Integer> YEAR =
            new Column<>("year", CellType.whole(FIRST_YEAR, LAST_YEAR), "the year of the 31 March");
    private static final Column<String> PEOPLE =
            new Column<>("uasc_31_march", CellType.TEXT, "UASC in care; empty or a mark where the count was withheld");

    static final Columns COLUMNS = Columns.of(
            "uasc-by-council.csv", "UASC in care by council and year, for backtest --panel.", CODE, YEAR, PEOPLE);

    private final ProblemLog problems = new ProblemLog();
    private final SortedMap<Panel.At, Integer> people = new TreeMap<>();
    private final Set<Panel.At> seen = new HashSet<>();

    private PanelReader() {}

    /**
     * A panel and the file it was read from.
     *
     * @param file with its fingerprint
     */
    public record Read(Panel panel, InputFile file) {}

    /**
     * The panel in a source.
     *
     * @throws BadDataException naming every problem found in it, or that no count of it follows another
     */
    public static Read read(Pages source) throws BadDataException {
        PanelReader reader = new PanelReader();
        Optional<Page> page = source.one(COLUMNS.names(), reader.problems);
        reader.problems.refuseIfAnyProblem();
        CsvTable.open(page.orElseThrow(), COLUMNS, Known.NOTHING, reader.problems)
                .rows()
                .forEach(reader::add);
        reader.problems.refuseIfAnyProblem();
        Panel panel = new Panel(reader.people, reader.seen.size() - reader.people.size());
        if (panel.starts().isEmpty()) {
            reader.problems.missing(
                    page.orElseThrow().name(),
                    "no council has a count that follows another by one to three years",
                    "give the counts of several years");
        }
        reader.problems.refuseIfAnyProblem();
        return new Read(panel, page.orElseThrow().file());
    }

    private void add(CsvRow row) {
        if (!row.reads(CODE, YEAR) || !COUNCIL.matcher(row.get(CODE)).matches()) {
            return;
        }
        Panel.At at = new Panel.At(row.get(CODE), YearMonth.of(row.get(YEAR), Month.MARCH));
        if (!seen.add(at)) {
            row.refuse(YEAR, row.get(CODE) + " stands twice in " + row.get(YEAR), "keep one of them");
            return;
        }
        count(row, at);
    }

    private void count(CsvRow row, Panel.At at) {
        String text = row.text(PEOPLE);
        Optional<Figure> figure = Figure.parse(text);
        if (text.isEmpty() || figure.filter(Figure.Withheld.class::isInstance).isPresent()) {
            return;
        }
        OptionalInt count = figure.stream()
                .mapToDouble(shown -> shown.number().orElseThrow())
                .filter(number -> number == Math.rint(number) && 0 <= number && number <= Stock.MOST_PEOPLE)
                .mapToInt(number -> (int) number)
                .findFirst();
        if (count.isEmpty()) {
            row.refuse(
                    PEOPLE,
                    "'" + text + "' is no count of people",
                    "write a whole number, or leave the cell empty where it was withheld");
            return;
        }
        people.put(at, count.getAsInt());
    }
}
