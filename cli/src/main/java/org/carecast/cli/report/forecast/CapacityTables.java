package org.carecast.cli.report.forecast;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Line;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cohort.Population;
import org.carecast.evidence.RecordedFigure;
import org.carecast.io.Study;
import org.carecast.io.TableLayout;
import org.carecast.measure.Accommodation;
import org.carecast.measure.Advisers;
import org.carecast.measure.Demand;
import org.carecast.measure.PlacesLeft;
import org.carecast.measure.SocialWorkers;

/** The yearly tables of what care leavers need: places by type of accommodation, and personal advisers. */
final class CapacityTables {

    /** Of full-time equivalents: a tenth is half a day a week. */
    static final int DECIMALS = 1;

    private CapacityTables() {}

    /** Care leavers by type of accommodation; the types make up all of them. */
    static AppendixTable places(int number, Study study, Accommodation places, List<YearMonth> months) {
        Demand demand = places.demand();
        List<List<String>> rows = study.capacity().rows(places);
        return new AppendixTable(
                AppendixTable.Of.TYPES,
                number,
                Population.ALL,
                "Current Accommodation Types for Care Leavers",
                months,
                rows.stream()
                        .map(types -> Line.people(
                                Sentences.list(types),
                                AppendixTable.values(months, month -> together(places, types, month))))
                        .toList(),
                List.of(Line.people(
                        TableLayout.TOTAL,
                        AppendixTable.values(months, month -> demand.at(month).people()))),
                true,
                counted(study.history().recorded(), rows, months));
    }

    /** What a paper counted in one of the months, type by type; the earliest month of several. */
    private static Optional<AppendixTable.Counted> counted(
            List<RecordedFigure> recorded, List<List<String>> rows, List<YearMonth> months) {
        return recorded.stream()
                .filter(figure ->
                        months.contains(figure.asAt()) && figure.type().isEmpty())
                .min(Comparator.comparing(RecordedFigure::asAt))
                .map(total -> new AppendixTable.Counted(
                        total.table(),
                        total.asAt(),
                        Stream.concat(
                                        rows.stream().map(types -> counted(recorded, types, total.asAt())),
                                        Stream.of(total.printed().doubleValue()))
                                .toList()));
    }

    private static double counted(List<RecordedFigure> recorded, List<String> types, YearMonth asAt) {
        List<RecordedFigure> own = recorded.stream()
                .filter(figure -> figure.asAt().equals(asAt)
                        && figure.type().filter(types::contains).isPresent())
                .toList();
        return own.size() < types.size()
                ? Double.NaN
                : own.stream()
                        .mapToDouble(figure -> figure.printed().doubleValue())
                        .sum();
    }

    /** Care leavers in some types of accommodation. */
    static double together(Accommodation places, List<String> types, YearMonth month) {
        return types.stream().mapToDouble(type -> places.at(month, type)).sum();
    }

    /** Personal advisers in full-time equivalents; those of each population make up the total. */
    static AppendixTable advisers(int number, List<TableLayout> layouts, Advisers advisers, List<YearMonth> months) {
        return new AppendixTable(
                AppendixTable.Of.ADVISERS,
                number,
                Population.ALL,
                "Personal advisers – full-time equivalents",
                months,
                layouts.stream()
                        .map(layout -> equivalents(
                                layout.name(),
                                AppendixTable.values(
                                        months, month -> advisers.fullTimeEquivalents(layout.population(), month))))
                        .toList(),
                List.of(equivalents(TableLayout.TOTAL, AppendixTable.values(months, advisers::fullTimeEquivalents))),
                true);
    }

    /** What care leavers need of each service and what it has, then what is left of it. */
    static AppendixTable placesLeft(int number, PlacesLeft places, List<YearMonth> months) {
        return new AppendixTable(
                AppendixTable.Of.PLACES,
                number,
                Population.ALL,
                "Places needed and places there are",
                months,
                places.services().stream()
                        .flatMap(service -> Stream.of(
                                Line.people(
                                        service.name() + ", needed",
                                        AppendixTable.values(months, month -> places.needed(service, month))),
                                Line.people(
                                        service.name() + ", there are",
                                        AppendixTable.values(months, month -> places.places(service, month)))))
                        .toList(),
                places.services().stream()
                        .map(service -> Line.people(
                                service.name() + ", left",
                                AppendixTable.values(months, month -> places.left(service, month))))
                        .toList(),
                true);
    }

    /** Social workers in full-time equivalents, of those populations whose children are shown. */
    static Optional<AppendixTable> socialWorkers(
            int number, List<TableLayout> layouts, Demand demand, List<YearMonth> months) {
        List<TableLayout> shown =
                layouts.stream().filter(TableLayout::showsChildren).toList();
        return SocialWorkers.of(demand)
                .filter(workers ->
                        shown.stream().map(TableLayout::population).toList().containsAll(workers.populations()))
                .map(workers -> new AppendixTable(
                        AppendixTable.Of.ADVISERS,
                        number,
                        Population.ALL,
                        "Social workers for children in care – full-time equivalents",
                        months,
                        shown.stream()
                                .filter(layout -> workers.populations().contains(layout.population()))
                                .map(layout -> equivalents(
                                        layout.name(),
                                        AppendixTable.values(
                                                months,
                                                month -> workers.fullTimeEquivalents(layout.population(), month))))
                                .toList(),
                        List.of(equivalents(
                                TableLayout.TOTAL, AppendixTable.values(months, workers::fullTimeEquivalents))),
                        true));
    }

    private static Line equivalents(String label, List<Double> values) {
        return new Line(label, values, DECIMALS, false, false);
    }
}
