package org.carecast.cli.report.councils;

import static org.carecast.io.TidyRows.number;
import static org.carecast.io.TidyRows.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.carecast.cohort.Population;
import org.carecast.io.TidyRows;
import org.carecast.io.TidyRows.Column;
import org.carecast.time.FinancialYear;
import org.carecast.uncertainty.together.AreaFigures;
import org.carecast.uncertainty.together.PeopleGroup;
import org.carecast.uncertainty.together.Range;
import org.carecast.uncertainty.together.YearMeasure;

/** The figures of councils, regions and all together as long tables, unrounded. */
record CouncilsRows(CouncilsReport report) {

    private record Place(AreaFigures area, FinancialYear year, PeopleGroup group) {

        private HeadFigures heads() {
            return HeadFigures.of(area, group, year);
        }
    }

    private record Figure(Place place, YearMeasure measure) {

        private double forecast() {
            return place.area().central(place.group(), measure, place.year());
        }

        private double of(ToDoubleFunction<Range> end) {
            return place.area().range(place.group(), measure, place.year()).stream()
                    .mapToDouble(end)
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }

    /** A row for each area, year, group and measure. */
    TidyRows figures() {
        List<Figure> figures = places().flatMap(place -> Stream.of(YearMeasure.values())
                        .filter(measure ->
                                !measure.isMoney() || report.basis().words().hasMoney(place.group()))
                        .map(measure -> new Figure(place, measure)))
                .toList();
        List<Column<Figure>> columns = keys(Figure::place);
        columns.add(words("measure", each -> each.measure().id()));
        columns.add(number("forecast", Figure::forecast));
        columns.add(number("low", each -> each.of(Range::low)));
        columns.add(number("middle", each -> each.of(Range::middle)));
        columns.add(number("high", each -> each.of(Range::high)));
        columns.add(number("share_below", each -> each.of(Range::below)));
        return TidyRows.of(figures, columns);
    }

    /** A row for each area, year and group of which money is known. */
    TidyRows heads() {
        List<Place> paid = places().filter(place -> report.basis().words().hasMoney(place.group()))
                .toList();
        List<Column<Place>> columns = keys(each -> each);
        columns.add(number("average_people", each -> each.heads().people()));
        columns.add(number("cost_a_year", each -> each.heads().costAYear()));
        columns.add(number("cost_a_week", each -> each.heads().costAWeek()));
        columns.add(number("share_covered", each -> each.heads().covered()));
        columns.add(number("shortfall_a_head", each -> each.heads().shortfallAHead()));
        columns.add(number("shortfall", each -> each.heads().shortfall()));
        return TidyRows.of(paid, columns);
    }

    private Stream<Place> places() {
        Stream<AreaFigures> areas = report.isOfOneRegion()
                ? Stream.concat(report.totals().councils().stream(), Stream.of(report.whole()))
                : report.totals().areas().stream();
        return areas.flatMap(area -> area.years().stream()
                .flatMap(year -> report.totals().groups().stream().map(group -> new Place(area, year, group))));
    }

    private static <T> List<Column<T>> keys(Function<T, Place> place) {
        List<Column<T>> keys = new ArrayList<>();
        keys.add(words("code", each -> place.apply(each).area().code()));
        keys.add(words("area", each -> place.apply(each).area().name()));
        keys.add(words("kind", each -> place.apply(each).area().kind().name().toLowerCase(Locale.ROOT)));
        keys.add(words("region", each -> place.apply(each).area().region()));
        keys.add(words("opening", each -> place.apply(each).area().isEstimated() ? "estimated" : "derived"));
        keys.add(words("financial_year", each -> place.apply(each).year().toString()));
        keys.add(words(
                "population",
                each -> place.apply(each)
                        .group()
                        .population()
                        .map(Population::id)
                        .orElse(Population.ALL)));
        keys.add(words("ages", each -> place.apply(each).group().ages().toString()));
        return keys;
    }
}
