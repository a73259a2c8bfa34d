package org.carecast.cli.report.reconcile;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Report;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.document.Text;
import org.carecast.cohort.Population;
import org.carecast.evidence.Figure;
import org.carecast.evidence.Rounding;
import org.carecast.io.PrintedTablesReader;
import org.carecast.io.TableLayout;
import org.carecast.io.TidyRows;
import org.carecast.linear.LinearSystem.Range;
import org.carecast.reconcile.PrintedTable;
import org.carecast.reconcile.Reconciliation;
import org.carecast.reconcile.Reconciliation.Verdict;
import org.carecast.reconcile.Rounded;
import org.carecast.reconcile.TableFigure;
import org.carecast.reconcile.TableFigure.Kind;

/**
 * Whether a paper's tables are consistent: what can be behind each figure, or which of them contradict each other.
 *
 * @param read the tables as printed
 * @param reconciliation what was found in them
 */
public record ReconciliationReport(PrintedTablesReader.Tables read, Reconciliation reconciliation) implements Report {

    // Ends that are closer are found to be one number.
    private static final double SAME = 1e-7;
    private static final int DECIMALS_OF_RATES = 5;
    private static final List<String> COLUMNS =
            List.of("table", "population", "row", "as_at", "printed", "low", "high", "verdict");

    @Override
    public Document document(Audience audience) {
        return Document.of(
                "Printed tables held against themselves",
                Text.of(Role.ANSWER, new ReconciliationFindings(reconciliation).sentences()),
                reconciliation.tables().stream()
                        .filter(reconciliation::isRight)
                        .map(this::hidden)
                        .toList(),
                Text.of(Role.NOTE, notes()),
                Text.of(
                        Role.SOURCE,
                        read.sources().stream()
                                .map(id -> "As printed in " + id + ".")
                                .toList()));
    }

    @Override
    public Map<String, Chart> charts() {
        return Map.of();
    }

    private Table hidden(PrintedTable table) {
        Map<String, List<TableFigure>> rows = table.figures().stream()
                .collect(Collectors.groupingBy(TableFigure::label, LinkedHashMap::new, Collectors.toList()));
        List<Row> people = new ArrayList<>();
        List<Row> below = new ArrayList<>();
        rows.forEach((label, figures) ->
                (figures.get(0).kind() == Kind.PEOPLE ? people : below).add(Row.ofWords(label, cells(figures))));
        return Table.of(
                        "what can be behind each figure – %s".formatted(table.population()),
                        table.months().stream().map(Figures::shortMonth).toList(),
                        people,
                        below)
                .numbered(table.number());
    }

    private List<String> cells(List<TableFigure> figures) {
        return figures.stream()
                .map(figure -> reconciliation
                        .range(figure)
                        .map(range -> cell(figure, range))
                        .orElse(Figures.NONE))
                .toList();
    }

    private static String cell(TableFigure figure, Range range) {
        if (figure.rounded().filter(Rounded::isExact).isPresent()) {
            return Figures.printed(figure.shown().orElseThrow().value());
        }
        int printed = figure.shown().map(shown -> shown.value().scale()).orElse(0);
        return ends(range, figure.kind() == Kind.IN_TOUCH_RATE ? DECIMALS_OF_RATES : printed + 1, "–");
    }

    /**
     * The two ends, rounded inwards so that all that is said is possible, to more decimals where they are close; one number if they are one.
     */
    private static String ends(Range range, int decimals, String between) {
        double width = range.greatest() - range.least();
        if (width < SAME) {
            return Figures.grouped(range.least(), decimals);
        }
        if (Double.isInfinite(width)) {
            return Figures.notBelow(range.least(), decimals) + " or more";
        }
        int shown = decimals;
        while (width < 2 * Math.pow(10, -shown)) {
            shown++;
        }
        return Figures.notBelow(range.least(), shown) + between + Figures.notAbove(range.greatest(), shown);
    }

    /** Between which ends a rate lies, in a sentence. */
    static String rate(Range range) {
        String ends = ends(range, DECIMALS_OF_RATES, " and ");
        return (ends.contains(" ") ? "between " : "of ") + ends;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(
                List.of(
                        rounded()
                                + " Totals come from unrounded people, and people in touch are the in-touch rate times the unrounded"
                                + " total. Where no number is printed there is anything from 0 up.",
                        "Ends are rounded inwards, so that every number shown is possible; a high end itself may not be reached."));
        List<YearMonth> counted = reconciliation.tables().stream()
                .flatMap(table -> table.figures().stream())
                .filter(TableFigure::counted)
                .map(TableFigure::asAt)
                .distinct()
                .sorted()
                .toList();
        if (!counted.isEmpty()) {
            notes.add("The people of %s were counted, as the file says, and are whole."
                    .formatted(Sentences.list(
                            counted.stream().map(Figures::longMonth).toList())));
        }
        if (!reconciliation.sums().isEmpty()) {
            notes.add("Of tables that are added up no number beyond the ends is possible, and not every one within.");
        }
        return notes;
    }

    /** How figures are taken to be rounded. */
    private String rounded() {
        String usual =
                "Figures are taken as rounded half up, each at its own decimals: 0.85 stands for 0.845 and all below 0.855.";
        List<String> stated = reconciliation.tables().stream()
                .flatMap(table -> table.figures().stream())
                .filter(figure -> !figure.rounding().isUsual())
                .collect(Collectors.groupingBy(
                        TableFigure::rounding,
                        LinkedHashMap::new,
                        Collectors.mapping(TableFigure::table, Collectors.toCollection(TreeSet::new))))
                .entrySet()
                .stream()
                .map(each -> "The people of %s are rounded %s, as the file says; rates are rounded half up."
                        .formatted(
                                Sentences.list(each.getValue().stream()
                                        .map(table -> "Table " + table)
                                        .toList()),
                                words(each.getKey())))
                .toList();
        boolean all = reconciliation.tables().stream()
                .flatMap(table -> table.figures().stream())
                .noneMatch(figure ->
                        figure.figure().isPresent() && figure.rounding().isUsual());
        return Stream.concat(all ? Stream.of() : Stream.of(usual), stated.stream())
                .collect(Collectors.joining(" "));
    }

    private static String words(Rounding rounding) {
        String to = rounding.step()
                .map(step -> "a multiple of " + step.toPlainString())
                .orElse("the decimals printed");
        return switch (rounding.way()) {
            case NEAREST -> "to " + to + ", half up";
            case EVEN -> "to " + to + ", half to even";
            case DOWN -> "down to " + to;
            case UP -> "up to " + to;
        };
    }

    /**
     * {@code reconcile}: {@code table,population,row,as_at,printed,low,high,verdict}, to eight decimals. In a row of an in-touch rate as at {@code all} stands
     * what the rate may be however it is printed.
     */
    @Override
    public Map<String, TidyRows> tidy() {
        List<List<String>> rows = new ArrayList<>();
        for (PrintedTable table : reconciliation.tables()) {
            table.figures()
                    .forEach(figure -> rows.add(row(
                            table,
                            figure.label(),
                            figure.asAt().toString(),
                            figure.figure().map(Figure::meaning).orElse(""),
                            reconciliation.range(figure),
                            reconciliation.verdict(figure))));
            reconciliation
                    .rate(table)
                    .ifPresent(range -> rows.add(row(
                            table, TableLayout.IN_TOUCH_RATE, Population.ALL, "", Optional.of(range), Verdict.HIDDEN)));
        }
        return Map.of("reconcile", new TidyRows(COLUMNS, rows));
    }

    private static List<String> row(
            PrintedTable table, String label, String asAt, String printed, Optional<Range> range, Verdict verdict) {
        return List.of(
                Integer.toString(table.number()),
                table.population(),
                label,
                asAt,
                printed,
                range.map(ends -> Figures.end(ends.least())).orElse(""),
                range.map(ends -> Figures.end(ends.greatest())).orElse(""),
                verdict.words());
    }
}
