package org.carecast.cli.report.compare;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.assumption.Parameter;
import org.carecast.cli.report.document.Cell;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.MeasureWords;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Table;
import org.carecast.io.Study;
import org.carecast.measure.Comparison;
import org.carecast.measure.Demand;
import org.carecast.measure.Measure;
import org.carecast.measure.PlacesLeft;
import org.carecast.measure.Provision;

/** What scenarios of a study move of people and of the service at the last month: a row for each, a column for each measure that moves. */
record SideBySide(Study study, Comparison comparison) {

    /**
     * A column that some scenario moves.
     *
     * @param values one for each scenario
     * @param differences one for each but the first, from the first
     */
    private record Moving(String heading, List<Cell> values, List<Cell> differences) {}

    /** The table; empty where no scenario moves any of them. */
    Optional<Table> table() {
        List<Moving> columns = new ArrayList<>();
        measures()
                .forEach(measure -> column(
                                Sentences.capitalised(new MeasureWords(measure).name()),
                                demand -> measure.of(demand, comparison.lastMonth()))
                        .ifPresent(columns::add));
        services().forEach(service -> columns.addAll(ofPlaces(service)));
        return columns.isEmpty() ? Optional.empty() : Optional.of(table(columns));
    }

    /** Those of people: in touch by itself says no more than care leavers unless its rate changes. */
    private List<Measure> measures() {
        return Stream.of(Measure.CARE_LEAVERS, Measure.IN_TOUCH, Measure.ADVISERS)
                .filter(measure -> measure != Measure.IN_TOUCH || comparison.differsIn(Parameter.IN_TOUCH_RATE))
                .filter(measure -> measure != Measure.ADVISERS
                        || demands().allMatch(demand -> demand.knows(Parameter.CASES_PER_ADVISER)))
                .toList();
    }

    private Stream<Demand> demands() {
        return comparison.sides().stream().map(Comparison.Side::demand);
    }

    private List<Provision> services() {
        return places(comparison.first().demand()).map(PlacesLeft::services).orElse(List.of());
    }

    private Optional<PlacesLeft> places(Demand demand) {
        return study.capacity().placesLeft(demand);
    }

    private Optional<Moving> column(String heading, ToDoubleFunction<Demand> figure) {
        List<Double> values = demands().map(figure::applyAsDouble).toList();
        List<Double> differences =
                values.stream().skip(1).map(value -> value - values.get(0)).toList();
        return Optional.of(new Moving(
                        heading,
                        values.stream().<Cell>map(Cell::people).toList(),
                        differences.stream()
                                .<Cell>map(change -> Cell.change(change, 0))
                                .toList()))
                .filter(any -> differences.stream().anyMatch(Figures::isShown));
    }

    /** The places left of a service, and the month in which they run out where that is not the same under all scenarios. */
    private List<Moving> ofPlaces(Provision service) {
        List<Moving> columns = new ArrayList<>();
        column(
                        service.name() + ", places left",
                        demand -> places(demand).orElseThrow().left(service, comparison.lastMonth()))
                .ifPresent(columns::add);
        List<Optional<YearMonth>> months = demands()
                .map(demand -> places(demand).orElseThrow().runsOut(service))
                .map(out -> out.filter(month -> !month.isAfter(comparison.lastMonth())))
                .toList();
        if (months.stream().distinct().count() > 1) {
            columns.add(new Moving(
                    service.name() + ", run out",
                    months.stream()
                            .<Cell>map(out ->
                                    new Cell.Words(out.map(Figures::shortMonth).orElse("no")))
                            .toList(),
                    months.stream().skip(1).map(any -> Cell.NONE).toList()));
        }
        return columns;
    }

    private Table table(List<Moving> columns) {
        List<String> names =
                comparison.sides().stream().map(Comparison.Side::name).toList();
        return Table.of(
                        "Scenarios side by side in " + Figures.longMonth(comparison.lastMonth()),
                        columns.stream().map(Moving::heading).toList(),
                        IntStream.range(0, names.size())
                                .mapToObj(place -> Row.of(
                                        names.get(place),
                                        columns.stream()
                                                .map(column -> column.values().get(place))
                                                .toList()))
                                .toList(),
                        IntStream.range(1, names.size())
                                .mapToObj(place -> Row.of(
                                        names.get(place) + ", difference",
                                        columns.stream()
                                                .map(column ->
                                                        column.differences().get(place - 1))
                                                .toList()))
                                .toList())
                .as(Table.Topic.SUMMARY);
    }
}
