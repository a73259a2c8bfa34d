package org.carecast.cli.report.page;

import java.awt.image.BufferedImage;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.cli.report.chart.Charts;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Block;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.document.ChartWords;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Line;
import org.carecast.cli.report.document.Report;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.drawing.Png;
import org.carecast.cli.report.forecast.ChartSource;
import org.carecast.cohort.Cause;
import org.carecast.io.Study;
import org.carecast.measure.Bridge;

/** Parts of a report as a notebook shows them, each in one call: sentences and tables as HTML, charts as pictures. */
public final class Inline {

    private Inline() {}

    /** The sentences of a report that are to be read first, a paragraph each. */
    public static String says(Report report) {
        return html(report.document(Audience.WORKING)
                .passages(Role.SCENARIO, Role.CAUTION, Role.ANSWER, Role.FINDING)
                .toArray(Block[]::new));
    }

    private static String html(Block... blocks) {
        return Markup.of("inline.jte", new Document("", List.of(blocks)));
    }

    /**
     * A table of a report.
     *
     * @param number the one it is printed with, from 1
     * @throws IllegalArgumentException if there is none with that number; the message names those there are
     */
    public static String table(Report report, int number) {
        List<Table> tables = report.document(Audience.WORKING).tables();
        if (number < 1 || number > tables.size()) {
            throw new IllegalArgumentException("there is no table " + number + "; there are "
                    + tables.stream().map(table -> table.caption().words()).collect(Collectors.joining("; ")));
        }
        return html(tables.get(number - 1));
    }

    /**
     * A table of figures of one's own.
     *
     * @param headings of its columns: months, ages, or words
     * @param decimals how many are shown
     * @param rows made by {@link #row}
     * @throws IllegalArgumentException if a row has not as many figures as there are headings
     */
    public static String table(String caption, List<?> headings, int decimals, Line... rows) {
        for (Line row : rows) {
            if (row.values().size() != headings.size()) {
                throw new IllegalArgumentException("row '%s' has %d figures, and there are %d headings: %s"
                        .formatted(row.label(), row.values().size(), headings.size(), headings));
            }
        }
        return html(Table.ofLines(
                caption,
                headings.stream().map(Inline::heading).toList(),
                Stream.of(rows).map(row -> row.with(decimals)).toList(),
                List.of()));
    }

    /** A table of the way from one total to another, by cause of flow. */
    public static String table(String caption, Bridge<Cause> bridge) {
        List<Line> way = new ArrayList<>(List.of(row("At the beginning", List.of(bridge.from()))));
        bridge.parts().stream()
                .filter(part -> part.people() != 0)
                .forEach(part ->
                        way.add(Line.changes(Sentences.capitalised(part.why().words()), List.of(part.people()))));
        way.add(row("At the end", List.of(bridge.to())).asTotal());
        return html(Table.ofLines(caption, List.of("People"), way, List.of()));
    }

    private static String heading(Object heading) {
        return heading instanceof YearMonth month ? Figures.shortMonth(month) : heading.toString();
    }

    /** A row of a table of one's own: a figure, unrounded, for each of its headings. */
    public static <H> Line row(String name, List<H> headings, ToDoubleFunction<H> figure) {
        return row(name, headings.stream().mapToDouble(figure).boxed().toList());
    }

    /** A row of a table of one's own, its figures unrounded. */
    public static Line row(String name, Collection<? extends Number> figures) {
        return Line.people(name, figures.stream().map(Number::doubleValue).toList());
    }

    /**
     * A chart of a report, by the name of its file without the ending.
     *
     * @throws IllegalArgumentException if there is none of that name; the message names those there are
     * @see Report#charts
     */
    public static BufferedImage chart(Report report, String name) {
        Map<String, Chart> charts = report.charts();
        if (!charts.containsKey(name)) {
            throw new IllegalArgumentException("there is no chart '" + name + "'; "
                    + (charts.isEmpty()
                            ? "this report has no charts"
                            : "it must be one of "
                                    + charts.keySet().stream().sorted().collect(Collectors.joining(", "))));
        }
        return Png.picture(Charts.drawing(charts.get(name)));
    }

    /**
     * A chart of people month by month, a step each.
     *
     * @param study whose figures they are
     * @param title what it finds
     * @param subtitle what is counted
     * @param people those of each month, of one month after another without a gap
     * @throws IllegalArgumentException if there is no month, or one is left out
     */
    public static BufferedImage monthly(
            Study study, String title, String subtitle, SortedMap<YearMonth, Double> people) {
        if (people.isEmpty() || people.size() <= ChronoUnit.MONTHS.between(people.firstKey(), people.lastKey())) {
            throw new IllegalArgumentException(
                    "a chart by month needs a figure for each month from the first to the last; there are "
                            + people.size());
        }
        return Png.picture(Charts.drawing(new Chart.Monthly(
                new ChartWords(title, subtitle, ChartSource.of(study)),
                List.copyOf(people.keySet()),
                List.copyOf(people.values()))));
    }
}
