package org.carecast.reconcile;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carecast.reconcile.TableFigure.Kind;

/**
 * A table as a paper prints it: people by age or by part, and below them the total, the in-touch rate and the people in touch.
 *
 * @param number the number of the table in the paper
 * @param population the id of its population, or {@code all}
 * @param figures one for each row and month, rows from top to bottom and months from the first; empty figures where nothing is printed
 */
public record PrintedTable(int number, String population, List<TableFigure> figures) {

    /** Copies the figures, so that it never changes. */
    public PrintedTable {
        figures = List.copyOf(figures);
    }

    /**
     * A table of the figures that a paper prints, in any order; empty figures fill the places where nothing is printed.
     *
     * @param names the labels of the three rows below the people, by what they count
     */
    public static PrintedTable of(int number, String population, List<TableFigure> printed, Map<Kind, String> names) {
        List<YearMonth> months =
                printed.stream().map(TableFigure::asAt).distinct().sorted().toList();
        List<TableFigure> grid = new ArrayList<>();
        rows(printed, names)
                .forEach((label, kind) -> months.forEach(month -> grid.add(printed.stream()
                        .filter(figure ->
                                figure.label().equals(label) && figure.asAt().equals(month))
                        .findFirst()
                        .orElseGet(() -> new TableFigure(number, kind, label, month, Optional.empty(), false)))));
        return new PrintedTable(number, population, grid);
    }

    /** The rows of people in the order of their first figures, then the three rows below; the last two only if either is printed. */
    private static Map<String, Kind> rows(List<TableFigure> printed, Map<Kind, String> names) {
        Map<String, Kind> rows = new LinkedHashMap<>();
        printed.stream()
                .filter(figure -> figure.kind() == Kind.PEOPLE)
                .forEach(figure -> rows.put(figure.label(), Kind.PEOPLE));
        boolean inTouch = printed.stream()
                .anyMatch(figure -> figure.kind() == Kind.IN_TOUCH || figure.kind() == Kind.IN_TOUCH_RATE);
        Stream.of(Kind.TOTAL, Kind.IN_TOUCH_RATE, Kind.IN_TOUCH)
                .filter(kind -> kind == Kind.TOTAL || inTouch)
                .forEach(kind -> rows.put(names.get(kind), kind));
        return rows;
    }

    /** The months of its columns. */
    public List<YearMonth> months() {
        return figures.stream().map(TableFigure::asAt).distinct().toList();
    }

    /** Some months of the table. */
    PrintedTable only(Set<YearMonth> months) {
        return new PrintedTable(
                number,
                population,
                figures.stream()
                        .filter(figure -> months.contains(figure.asAt()))
                        .toList());
    }

    /** The same table with the people of its first month counted, not forecast. */
    PrintedTable counted() {
        YearMonth first = months().get(0);
        return new PrintedTable(
                number,
                population,
                figures.stream()
                        .map(figure -> figure.asAt().equals(first) ? figure.asCounted() : figure)
                        .toList());
    }

    /** The figure of a month in one of the rows below the people. */
    Optional<TableFigure> at(Kind kind, YearMonth month) {
        return of(kind).filter(figure -> figure.asAt().equals(month)).findFirst();
    }

    /** The labels of its rows of people. */
    List<String> parts() {
        return of(Kind.PEOPLE).map(TableFigure::label).distinct().toList();
    }

    /** Whether the table has a row of people in touch. */
    boolean saysWhoIsInTouch() {
        return of(Kind.IN_TOUCH).findFirst().isPresent();
    }

    /** The figures of one kind. */
    public Stream<TableFigure> of(Kind kind) {
        return figures.stream().filter(figure -> figure.kind() == kind);
    }

    /** The figures of people by age or part in one month. */
    List<TableFigure> people(YearMonth month) {
        return of(Kind.PEOPLE).filter(figure -> figure.asAt().equals(month)).toList();
    }

    /** Its cohorts: the figure of an age with that of the next age a year later, where there is exactly one such row. */
    List<CohortLink> cohorts() {
        List<CohortLink> links = new ArrayList<>();
        of(Kind.PEOPLE).filter(figure -> figure.age().isPresent()).forEach(younger -> {
            List<TableFigure> older = of(Kind.PEOPLE)
                    .filter(figure -> figure.asAt().equals(younger.asAt().plusYears(1)))
                    .filter(figure -> figure.age().isPresent()
                            && figure.age().getAsInt() == younger.age().getAsInt() + 1)
                    .toList();
            if (older.size() == 1) {
                links.add(new CohortLink(younger, older.get(0)));
            }
        });
        return links;
    }
}
