package org.carecast.cli.report.councils;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Cell;
import org.carecast.cli.report.document.Line;
import org.carecast.cli.report.document.Mark;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Table;
import org.carecast.time.FinancialYear;
import org.carecast.uncertainty.together.AreaFigures;
import org.carecast.uncertainty.together.PeopleGroup;
import org.carecast.uncertainty.together.Range;
import org.carecast.uncertainty.together.YearMeasure;

/** The tables: people and money of all by year, the same of each part in the last year, and of each region what a head costs. */
record CouncilsTables(CouncilsReport report) {

    private static final List<YearMeasure> MONEY = List.of(YearMeasure.GRANT, YearMeasure.COST, YearMeasure.GAP);

    /** All of them, numbered. */
    List<Table> all() {
        List<Table> tables = new ArrayList<>(List.of(people(), money(), parts()));
        heads().forEach(tables::add);
        List<Table> numbered = new ArrayList<>();
        tables.forEach(table -> numbered.add(table.withMarksSaid().numbered(numbered.size() + 1)));
        return numbered;
    }

    private Table people() {
        GroupWords words = words();
        List<Line> lines = new ArrayList<>();
        Stream.of(List.of(words.children()), words.formerUasc(), words.citizens())
                .flatMap(List::stream)
                .forEach(group -> lines.addAll(lines(words.name(group), group, YearMeasure.PEOPLE, 1)));
        return Table.ofLines(
                "People on 31 March – " + whole().name(),
                years().stream().map(FinancialYear::toString).toList(),
                lines,
                List.of());
    }

    private Table money() {
        List<Mark> marks = years().stream().map(report.basis()::mark).toList();
        List<Line> lines = MONEY.stream()
                .flatMap(measure -> lines(name(measure), words().paid(), measure, CouncilsReport.THOUSAND).stream()
                        .map(line -> measure == YearMeasure.COST ? line : line.with(marks)))
                .toList();
        return Table.ofLines(
                "Grant, cost and gap of UASC and former UASC in thousands of pounds – " + whole().name(),
                years().stream().map(FinancialYear::toString).toList(),
                lines,
                List.of());
    }

    private static String name(YearMeasure measure) {
        return switch (measure) {
            case GRANT -> "Grant";
            case COST -> "Cost";
            default -> "Gap";
        };
    }

    /** A figure in each year, and where it is drawn both ends of its range. */
    private List<Line> lines(String name, PeopleGroup group, YearMeasure measure, double unit) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.people(name, each(year -> whole().central(group, measure, year) / unit)));
        if (report.basis().draws() > 0) {
            lines.add(Line.people(
                    "  low", each(year -> range(whole(), group, measure, year).low() / unit)));
            lines.add(Line.people(
                    "  high", each(year -> range(whole(), group, measure, year).high() / unit)));
        }
        return lines;
    }

    private List<Double> each(Function<FinancialYear, Double> figure) {
        return years().stream().map(figure).toList();
    }

    /** The regions, or the councils of the one region, in the last year. */
    private Table parts() {
        boolean drawn = report.basis().draws() > 0;
        // A screen of a hundred columns holds seven figures; citizens are in the first table and in councils.csv.
        List<String> headings = drawn
                ? List.of("UASC", "Former", "Grant", "Cost", "Gap", "Low", "High")
                : List.of("UASC", "Former", "Citizens", "Grant", "Cost", "Gap");
        return Table.of(
                "%s in %s: people on 31 March %d, grant, cost and gap%s in thousands of pounds"
                        .formatted(
                                report.isOfOneRegion() ? "Councils" : "Regions",
                                last(),
                                last().march().getYear(),
                                drawn ? ", its low and its high" : ""),
                headings,
                parts(report.isOfOneRegion()).map(area -> part(area, drawn)).toList(),
                List.of(total(part(whole(), drawn))));
    }

    private Stream<AreaFigures> parts(boolean ofOneRegion) {
        return ofOneRegion ? report.totals().councils().stream() : report.totals().regions().stream();
    }

    private Row part(AreaFigures area, boolean drawn) {
        GroupWords words = words();
        List<Cell> cells = new ArrayList<>();
        Stream.of(words.children(), words.allFormerUasc(), words.allCitizens())
                .filter(group -> !drawn || words.hasMoney(group))
                .forEach(group -> cells.add(Cell.people(area.central(group, YearMeasure.PEOPLE, last()))));
        MONEY.forEach(measure -> cells.add(thousands(area.central(words.paid(), measure, last()))
                .with(measure == YearMeasure.COST ? Mark.NONE : mark())));
        if (drawn) {
            Range gap = range(area, words.paid(), YearMeasure.GAP, last());
            cells.add(thousands(gap.low()).with(mark()));
            cells.add(thousands(gap.high()).with(mark()));
        }
        // Of regions nearly all hold an estimate, so that it tells nothing of one.
        boolean isMarked = area.kind() == AreaFigures.Kind.COUNCIL && area.isEstimated();
        return Row.of(area.name() + (isMarked ? " (estimated)" : ""), cells);
    }

    private static Row total(Row row) {
        return new Row(row.label(), row.cells(), true);
    }

    private static Cell.Figure thousands(double pounds) {
        return Cell.people(pounds / CouncilsReport.THOUSAND);
    }

    /** A table of each region, as regional partnerships print it, and of all. */
    private List<Table> heads() {
        Stream<AreaFigures> areas = report.isOfOneRegion() ? Stream.empty() : report.totals().regions().stream();
        return Stream.concat(areas, Stream.of(whole())).map(this::heads).toList();
    }

    private Table heads(AreaFigures area) {
        GroupWords words = words();
        List<Row> rows = Stream.concat(Stream.of(words.children()), words.formerUasc().stream())
                .map(group -> heads(area, group))
                .toList();
        return Table.of(
                "What a head costs in %s, in pounds – %s".formatted(last(), area.name()),
                List.of("People", "Cost a year", "a week", "Covered", "Shortfall", "Total, £000", "Growth"),
                rows,
                List.of(total(heads(area, words.paid()))));
    }

    private Row heads(AreaFigures area, PeopleGroup group) {
        HeadFigures heads = HeadFigures.of(area, group, last());
        double before = HeadFigures.of(area, group, report.first()).shortfall();
        Mark mark = heads.covered() > 0 ? mark() : Mark.NONE;
        return Row.of(
                words().name(group),
                List.of(
                        Cell.people(heads.people()),
                        Cell.people(heads.costAYear()),
                        Cell.people(heads.costAWeek()),
                        Cell.figure(heads.covered(), 0, Cell.Unit.PER_CENT, false)
                                .with(mark),
                        Cell.people(heads.shortfallAHead()).with(mark),
                        thousands(heads.shortfall()).with(mark),
                        before > 0
                                ? Cell.figure(heads.shortfall() / before - 1, 0, Cell.Unit.PER_CENT, true)
                                        .with(mark)
                                : Cell.NONE));
    }

    private Mark mark() {
        return report.basis().mark(last());
    }

    private static Range range(AreaFigures area, PeopleGroup group, YearMeasure measure, FinancialYear year) {
        return area.range(group, measure, year).orElseThrow();
    }

    private GroupWords words() {
        return report.basis().words();
    }

    private AreaFigures whole() {
        return report.whole();
    }

    private List<FinancialYear> years() {
        return whole().years();
    }

    private FinancialYear last() {
        return report.last();
    }
}
