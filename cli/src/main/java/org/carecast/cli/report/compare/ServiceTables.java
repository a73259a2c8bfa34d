package org.carecast.cli.report.compare;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.carecast.assumption.Parameter;
import org.carecast.cli.report.document.Cell;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Table;
import org.carecast.io.Study;
import org.carecast.measure.Accommodation;
import org.carecast.measure.Comparison;
import org.carecast.measure.Demand;
import org.carecast.measure.PlacesLeft;
import org.carecast.measure.Provision;

/** Where care leavers live and the places that are left under each scenario at the last month, if some scenario changes them. */
record ServiceTables(Study study, Comparison comparison) {

    /** The tables, possibly none. */
    List<Table> all() {
        boolean mixes = comparison.differsIn(Parameter.ACCOMMODATION);
        List<Table> tables = new ArrayList<>();
        if (mixes && sides().allMatch(demand -> demand.knows(Parameter.ACCOMMODATION))) {
            tables.add(types());
        }
        if (mixes || comparison.differsIn(Parameter.PLACES)) {
            left().ifPresent(tables::add);
        }
        return tables;
    }

    private Stream<Demand> sides() {
        return comparison.sides().stream().map(Comparison.Side::demand);
    }

    private List<String> headings() {
        return comparison.sides().stream().map(Comparison.Side::name).toList();
    }

    private Table types() {
        YearMonth last = comparison.lastMonth();
        List<Accommodation> mixes = sides().map(Accommodation::of).toList();
        return Table.of(
                "Accommodation types in " + Figures.longMonth(last),
                headings(),
                mixes.get(0).types().stream()
                        .map(type -> Row.of(
                                type,
                                mixes.stream()
                                        .map(mix -> Cell.people(mix.at(last, type)))
                                        .toList()))
                        .toList());
    }

    /** The places that are left of each service, and the month in which they run out. */
    private Optional<Table> left() {
        List<PlacesLeft> each = sides().flatMap(demand -> study.capacity().placesLeft(demand).stream())
                .toList();
        return each.isEmpty()
                ? Optional.empty()
                : Optional.of(Table.of(
                        "Places left in " + Figures.longMonth(comparison.lastMonth()),
                        headings(),
                        each.get(0).services().stream()
                                .flatMap(service -> rows(service, each))
                                .toList()));
    }

    private Stream<Row> rows(Provision service, List<PlacesLeft> each) {
        return Stream.of(
                row(service.name(), each, places -> Cell.people(places.left(service, comparison.lastMonth()))),
                row(
                        service.name() + ", run out",
                        each,
                        places -> new Cell.Words(
                                places.runsOut(service).map(Figures::shortMonth).orElse("no"))));
    }

    private static Row row(String label, List<PlacesLeft> each, Function<PlacesLeft, Cell> cell) {
        return Row.of(label, each.stream().map(cell).toList());
    }
}
