package org.carecast.reconcile;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carecast.evidence.Figure;
import org.carecast.evidence.Rounding;
import org.carecast.reconcile.TableFigure.Kind;

/**
 * A table as a paper prints it: people by age or by part, and below them the total, the in-touch rate and the people in touch.
 *
 * @param number the number of the table in the paper
 * @param population the id of its population, or {@code all}
 * @param figures one for each row and month, rows from top to bottom and months from the first; empty figures where nothing is printed
 */
public record PrintedTable(int number, String population, List<TableFigure> figures) {

    // What papers round to, the coarsest first.
    private static final List<Integer> STEPS = List.of(1000, 500, 100, 50, 20, 10, 5, 3);

    // Of three figures, chance makes all of them multiples of 3 once in 27 tables, and of 5 once in 125.
    private static final int ENOUGH_FIGURES = 3;

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

    /**
     * The coarsest step, such as 5, of which all figures of people are multiples, so that the paper may have rounded to it; empty
     * where there is none, where they are too few to tell, and where the file says how the paper rounds.
     */
    public Optional<Rounding> possibleRounding() {
        return STEPS.stream().map(Rounding::toNearest).filter(this::mayBe).findFirst();
    }

    /** Whether the paper may have rounded so: enough figures of people fit, and the file does not say how it rounds. */
    public boolean mayBe(Rounding rounding) {
        List<BigDecimal> people = figures.stream()
                .filter(figure ->
                        figure.kind() != Kind.IN_TOUCH_RATE && figure.rounding().isUsual())
                .flatMap(figure -> figure.shown().stream())
                .map(Figure.Shown::value)
                .filter(value -> value.signum() != 0)
                .toList();
        return people.size() >= ENOUGH_FIGURES && people.stream().allMatch(rounding::canGive);
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
