package org.carecast.io;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.carecast.cohort.Population;
import org.carecast.evidence.Figure;
import org.carecast.evidence.Rounding;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.CsvTable;
import org.carecast.io.csv.InputFile;
import org.carecast.io.csv.Known;
import org.carecast.io.csv.Page;
import org.carecast.io.csv.Pages;
import org.carecast.io.csv.ProblemLog;
import org.carecast.reconcile.PrintedTable;
import org.carecast.reconcile.TableFigure;
import org.carecast.reconcile.TableFigure.Kind;

/**
 * Reads the tables of any paper from one file, which needs no study, with the columns of {@link PrintedReader}.
 *
 * <p>{@code population} is the id of one, or {@code all}. {@code printed} is empty, or the mark of a withheld number, where the
 * paper shows none. {@code source} and {@code locator} are for the reader. A comment {@code # counted:
 * 2017-11} names the months whose people were counted and not forecast, so that they are whole; {@link RoundingComment} says how
 * the paper rounds. An in-touch rate may be written as a percentage.
 */
public final class PrintedTablesReader {

    private static final Columns COLUMNS = Columns.of("printed.csv", "").and(PrintedReader.COLUMNS.all());
    private static final Pattern FIRST_DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-01");
    private static final String COUNTED = "counted";
    private static final int MOST_DECIMALS = 3;
    private static final int MOST_DECIMALS_OF_A_RATE = 6;
    // Beyond these the arithmetic of the linear programs is no longer exact enough to tell what fits.
    private static final double MOST_PEOPLE = 9_999_999;
    private static final Map<Kind, String> NAMES = Map.of(
            Kind.TOTAL, TableLayout.TOTAL,
            Kind.IN_TOUCH_RATE, TableLayout.IN_TOUCH_RATE,
            Kind.IN_TOUCH, TableLayout.IN_TOUCH);
    private static final Set<Kind> PEOPLE = Set.of(Kind.PEOPLE, Kind.TOTAL);

    private final ProblemLog problems = new ProblemLog();
    private final Set<YearMonth> counted = new HashSet<>();
    private final Set<YearMonth> months = new HashSet<>();
    private final Set<List<Object>> seen = new HashSet<>();
    private final Map<Integer, String> populations = new HashMap<>();
    private final Map<Integer, List<TableFigure>> figures = new LinkedHashMap<>();
    private final RoundingComment rounding = new RoundingComment();

    private PrintedTablesReader() {}

    /**
     * The tables of a file.
     *
     * @param tables in the order in which the file has them
     * @param sources the ids of the papers they were taken from
     * @param file the file itself
     */
    public record Tables(List<PrintedTable> tables, List<String> sources, InputFile file) {
        /** Copies the tables, so that it never changes. */
        public Tables {
            tables = List.copyOf(tables);
            sources = List.copyOf(sources);
        }
    }

    /**
     * The tables of a source.
     *
     * @throws BadDataException naming every problem found
     */
    public static Tables read(Pages source) throws BadDataException {
        PrintedTablesReader reader = new PrintedTablesReader();
        Optional<Page> page = source.one(COLUMNS.names(), reader.problems);
        reader.problems.refuseIfAnyProblem();
        return reader.tables(page.orElseThrow());
    }

    private Tables tables(Page page) throws BadDataException {
        CsvTable file = CsvTable.open(page, COLUMNS, Known.NOTHING, problems);
        Optional<CsvRow> comment = file.commentRow(COUNTED);
        comment.ifPresent(this::counted);
        rounding.read(file);
        file.rows().forEach(this::figure);
        comment.filter(any -> problems.isWhole(page.name())).ifPresent(this::checkCounted);
        if (problems.isWhole(page.name())) {
            rounding.check(populations.keySet());
        }
        problems.refuseIfAnyProblem();
        List<PrintedTable> tables = figures.keySet().stream()
                .map(number -> PrintedTable.of(number, populations.get(number), figures.get(number), NAMES))
                .toList();
        List<String> sources = file.rows().stream()
                .map(row -> row.text(ProvenanceReader.SOURCE))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        return new Tables(tables, sources, page.file());
    }

    /** The months that a comment names, separated by spaces or commas. */
    private void counted(CsvRow comment) {
        for (String text : comment.text(COUNTED).split("[\\s,]+")) {
            CellType.parseMonth(text)
                    .ifPresentOrElse(
                            counted::add,
                            () -> comment.refuse(
                                    COUNTED,
                                    "'" + text + "' is not a month",
                                    "write it like # counted: 2017-11, with a space between several"));
        }
    }

    private void checkCounted(CsvRow comment) {
        counted.stream()
                .sorted()
                .filter(month -> !months.contains(month))
                .forEach(month -> comment.refuse(
                        COUNTED,
                        "no figure is of " + month,
                        "name a month that has a column, or leave the comment out"));
    }

    private void figure(CsvRow row) {
        Optional<String> population = row.required(PrintedReader.POPULATION).flatMap(id -> population(row, id));
        Optional<Integer> table = row.find(PrintedReader.TABLE).flatMap(number -> table(row, number, population));
        Optional<String> label = row.find(PrintedReader.ROW).flatMap(name -> label(row, name));
        Optional<YearMonth> asAt = asAt(row);
        asAt.ifPresent(months::add);
        Optional<Optional<Figure>> printed = printed(row, label)
                .filter(figure -> isWholeIfCounted(row, label, asAt, figure)
                        && table.filter(number -> !isRounded(row, number, label, figure))
                                .isEmpty());
        if (table.isEmpty() || label.isEmpty() || asAt.isEmpty()) {
            return;
        }
        if (!seen.add(List.of(table.get(), label.get(), asAt.get()))) {
            row.refuse(PrintedReader.ROW, "this figure stands twice", "keep one of them");
            return;
        }
        printed.ifPresent(figure -> figures.computeIfAbsent(table.get(), any -> new ArrayList<>())
                .add(figure(table.get(), label.get(), asAt.get(), figure)));
    }

    /** The month of a column; a spreadsheet makes of 2017-11 the first day of that month. */
    private static Optional<YearMonth> asAt(CsvRow row) {
        String text = row.text(PrintedReader.AS_AT);
        return FIRST_DAY.matcher(text).matches()
                ? CellType.parseMonth(text.substring(0, text.lastIndexOf('-')))
                : row.find(PrintedReader.AS_AT);
    }

    private TableFigure figure(int table, String label, YearMonth asAt, Optional<Figure> figure) {
        Kind kind = kind(label);
        TableFigure place = new TableFigure(table, kind, label, asAt, figure, false, rounding.of(table));
        return counted.contains(asAt) ? place.asCounted() : place;
    }

    private static Kind kind(String label) {
        return Arrays.stream(Kind.values())
                .filter(kind -> label.equals(NAMES.get(kind)))
                .findFirst()
                .orElse(Kind.PEOPLE);
    }

    /** A label that is nearly one of the three below the people would be taken for people, and compared with nothing. */
    private static Optional<String> label(CsvRow row, String label) {
        if (NAMES.containsValue(label)) {
            return Optional.of(label);
        }
        String letters = letters(label);
        Optional<String> meant = NAMES.values().stream()
                .filter(name -> letters(name).equals(letters))
                .findFirst();
        if (meant.isPresent()) {
            return row.refuse(
                    PrintedReader.ROW,
                    "'" + label + "' is nearly the label of a row that is known",
                    "write it as " + meant.get());
        }
        return letters.contains("total") || letters.contains("touch")
                ? row.refuse(
                        PrintedReader.ROW,
                        "'" + label + "' speaks of a total or of those in touch, and is the label of no such row",
                        "write it as Total, In touch rate or In touch; if it is of people of one part, call it without these words")
                : Optional.of(label);
    }

    private static String letters(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]+", "");
    }

    private boolean isWholeIfCounted(
            CsvRow row, Optional<String> label, Optional<YearMonth> asAt, Optional<Figure> figure) {
        boolean people = label.filter(name -> PEOPLE.contains(kind(name))).isPresent();
        if (!people || asAt.filter(counted::contains).isEmpty() || isWhole(figure)) {
            return true;
        }
        row.refuse(
                PrintedReader.PRINTED,
                figure.get().meaning() + " is no whole number, and the people of " + asAt.get() + " were counted",
                "give whole people, or leave the month out of # counted");
        return false;
    }

    /** Whether a figure is one that the paper's rounding can give; a rate has a rounding of its own. */
    private boolean isRounded(CsvRow row, int table, Optional<String> label, Optional<Figure> figure) {
        Rounding stated = rounding.of(table);
        boolean rate = label.filter(TableLayout.IN_TOUCH_RATE::equals).isPresent();
        if (rate || !(figure.orElse(null) instanceof Figure.Shown shown) || stated.canGive(shown.value())) {
            return true;
        }
        row.refuse(
                PrintedReader.PRINTED,
                shown.meaning() + " is no multiple of " + stated.apart(shown.value())
                        + ", to which the table is rounded",
                "give the figure as printed, or say in # rounded how this table is rounded");
        return false;
    }

    private static boolean isWhole(Optional<Figure> figure) {
        return figure.filter(Figure.Shown.class::isInstance)
                .map(Figure.Shown.class::cast)
                .filter(shown -> shown.value().stripTrailingZeros().scale() > 0)
                .isEmpty();
    }

    private static Optional<String> population(CsvRow row, String id) {
        return Population.isId(id)
                ? Optional.of(id)
                : row.refuse(
                        PrintedReader.POPULATION,
                        "'" + id + "' is not the id of a population",
                        "write it in lower-case letters, digits and underscores, like uasc, or all for all together");
    }

    private Optional<Integer> table(CsvRow row, int number, Optional<String> population) {
        String known = population
                .map(id -> populations.computeIfAbsent(number, any -> id))
                .orElse("");
        return population.filter(id -> !id.equals(known)).isEmpty()
                ? Optional.of(number)
                : row.refuse(
                        PrintedReader.TABLE,
                        "table " + number + " is of " + known + " further up, and of " + population.get() + " here",
                        "give each population a table of its own");
    }

    /** What is printed, which may be nothing; empty if it is neither a number nor the mark of one. */
    private static Optional<Optional<Figure>> printed(CsvRow row, Optional<String> label) {
        String text = row.text(PrintedReader.PRINTED);
        if (text.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        boolean rate = label.filter(TableLayout.IN_TOUCH_RATE::equals).isPresent();
        Optional<Figure> figure = rate ? Figure.parseShare(text) : Figure.parse(text);
        if (figure.isEmpty()) {
            return row.refuse(
                    PrintedReader.PRINTED,
                    "'" + text + "' is neither a number nor the mark of a withheld one",
                    "write it as printed, like 1,101 or 0.85, and leave the cell empty where nothing is printed");
        }
        return figure.get() instanceof Figure.Shown shown
                ? within(row, label, shown).map(Optional::of)
                : Optional.of(figure);
    }

    private static Optional<Figure> within(CsvRow row, Optional<String> label, Figure.Shown shown) {
        boolean rate = label.filter(TableLayout.IN_TOUCH_RATE::equals).isPresent();
        double number = shown.value().doubleValue();
        if (number < 0 || number > (rate ? 1 : MOST_PEOPLE)) {
            return row.refuse(
                    PrintedReader.PRINTED,
                    shown.meaning() + " is out of bounds",
                    rate
                            ? "a rate is a share from 0 to 1, like 0.85, or a percentage, like 85%"
                            : "people are counted from 0 to 9,999,999 in one figure");
        }
        int most = rate ? MOST_DECIMALS_OF_A_RATE : MOST_DECIMALS;
        return shown.value().scale() <= most
                ? Optional.of(shown)
                : row.refuse(
                        PrintedReader.PRINTED,
                        shown.meaning() + " has too many decimals",
                        "give at most " + most + " of them here");
    }
}
