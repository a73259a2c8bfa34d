package org.carecast.cli.report.pack;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Line;
import org.carecast.cli.report.forecast.AppendixTable;
import org.carecast.cli.report.forecast.CapacityTables;
import org.carecast.disclosure.Place;
import org.carecast.disclosure.Place.Missed;
import org.carecast.disclosure.Printed;
import org.carecast.disclosure.Printed.Kind;
import org.carecast.io.InTouchAim;
import org.carecast.io.Study;
import org.carecast.io.TableLayout;
import org.carecast.measure.Accommodation;
import org.carecast.measure.Demand;

/**
 * Every figure that a published pack prints of a forecast, and what each of them is: those of the yearly tables, and what
 * its first sentence says beyond them.
 *
 * @param months the columns of its tables
 */
record PrintedFigures(Study study, List<YearMonth> months) {

    private static final double HALF = 0.5;
    private static final double NOISE = 1e-9;
    private static final String FIRST_SENTENCE = "first sentence";

    /** Where the change stands that the first sentence gives. */
    static final Place CHANGE = new Place(FIRST_SENTENCE, 0, 0, Missed.HEADLINE);

    /** Where a figure of a table stands; the change after the months is a column too. */
    static Place place(AppendixTable table, int line, int column) {
        return new Place("table " + table.number(), line, column, missed(table, line, column));
    }

    /** Whether a figure of a table is a number of people and nobody at all, which is never suppressed. */
    static boolean isNobody(AppendixTable table, int line, int column) {
        Line row = table.lines().get(line);
        return row.decimals() == 0
                && column < table.months().size()
                && Math.abs(row.values().get(column)) < NOISE;
    }

    private static Missed missed(AppendixTable table, int line, int column) {
        boolean part = line < table.parts().size();
        Missed missed = switch (table.of()) {
            case POPULATIONS -> part ? Missed.TOTAL : Missed.GRAND_TOTAL;
            case AGES -> part ? Missed.DETAIL : Missed.TOTAL;
            case SIDES, ADVISERS -> Missed.PART;
            case TYPES -> part ? Missed.PART : Missed.GRAND_TOTAL;
        };
        boolean end = column == 0 || column >= table.months().size() - 1;
        return end && missed.compareTo(Missed.TOTAL) >= 0 ? Missed.HEADLINE : missed;
    }

    /** All of them under a scenario, in the order of the pack. */
    List<Printed> of(Demand demand) {
        List<Printed> figures = new ArrayList<>();
        for (AppendixTable table : AppendixTable.all(study, demand, months)) {
            List<Line> lines = table.lines();
            for (int line = 0; line < lines.size(); line++) {
                figures.addAll(
                        lines.get(line).label().equals(TableLayout.IN_TOUCH_RATE)
                                ? rates(table, line)
                                : sums(table, line));
            }
        }
        figures.addAll(firstSentence(demand));
        return figures;
    }

    /** Those of a table of places alone. */
    List<Printed> of(Accommodation places) {
        AppendixTable table = AppendixTable.all(study, places.demand(), months).stream()
                .filter(each -> each.of() == AppendixTable.Of.TYPES)
                .findFirst()
                .orElseThrow();
        AppendixTable moved = CapacityTables.places(table.number(), places.demand(), places, months);
        List<Printed> figures = new ArrayList<>();
        for (int line = 0; line < moved.parts().size(); line++) {
            figures.addAll(sums(moved, line));
        }
        return figures;
    }

    private List<Printed> sums(AppendixTable table, int line) {
        Line row = table.lines().get(line);
        boolean places =
                table.of() == AppendixTable.Of.TYPES && line < table.parts().size();
        Kind kind = places ? Kind.PLACES : row.decimals() > 0 ? Kind.SUM : Kind.COUNT;
        List<Printed> figures = new ArrayList<>();
        for (int column = 0; column < months.size(); column++) {
            figures.add(sum(place(table, line, column), kind, row.values().get(column), row.decimals()));
        }
        if (table.withChange() && months.size() > 1) {
            double change = row.values().get(months.size() - 1) - row.values().get(0);
            figures.add(sum(
                    place(table, line, months.size()), places ? Kind.PLACES_SUM : Kind.SUM, change, row.decimals()));
        }
        return figures;
    }

    private static Printed sum(Place place, Kind kind, double value, int decimals) {
        return share(place, kind, value, 1, value, decimals);
    }

    private static Printed share(Place place, Kind kind, double value, double of, double figure, int decimals) {
        if (!Double.isFinite(figure)) {
            return new Printed(place, kind, value, of, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        double half = BigDecimal.ONE.movePointLeft(decimals).doubleValue() * HALF;
        double shown = Figures.rounded(figure, decimals).doubleValue();
        return new Printed(place, kind, value, of, shown - half, shown + half);
    }

    /** The rates of a table, and the ratings below them, which stand and go with them. */
    private List<Printed> rates(AppendixTable table, int line) {
        List<Double> people = table.totals().get(0).values();
        List<Double> inTouch = table.totals().get(table.totals().size() - 1).values();
        Line rates = table.lines().get(line);
        List<Printed> figures = new ArrayList<>();
        for (int column = 0; column < months.size(); column++) {
            Place place = place(table, line, column);
            double rate = rates.values().get(column);
            figures.add(share(place, Kind.SHARE, inTouch.get(column), people.get(column), rate, rates.decimals()));
            double below = people.get(column);
            double above = inTouch.get(column);
            study.commission().inTouchAim().ifPresent(aim -> figures.add(rating(place, aim, above, below)));
        }
        return figures;
    }

    /** What a rating says of the rate: from where to where it runs. */
    private static Printed rating(Place place, InTouchAim aim, double inTouch, double people) {
        double rate = inTouch / people;
        double low = rate >= aim.target() ? aim.target() : rate >= aim.floor() ? aim.floor() : 0;
        double high = rate >= aim.target() ? 1 : rate >= aim.floor() ? aim.target() : aim.floor();
        return Double.isFinite(rate)
                ? new Printed(place, Kind.SHARE, inTouch, people, low, high)
                : share(place, Kind.SHARE, inTouch, people, rate, 0);
    }

    private List<Printed> firstSentence(Demand demand) {
        double before = demand.at(demand.horizon().opening()).people();
        double change = demand.at(months.get(months.size() - 1)).people() - before;
        return List.of(
                sum(CHANGE, Kind.SUM, change, 0),
                share(CHANGE, Kind.SHARE, change, before, before > 0 ? change / before : Double.NaN, 3));
    }
}
