package org.carecast.scenario;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.TakeUpRise;
import org.carecast.cohort.Population;
import org.carecast.evidence.Figure;
import org.carecast.evidence.FileRow;
import org.carecast.time.Horizon;

/**
 * Why a scenario cannot be applied to a book of assumptions, or would do nothing.
 *
 * @param row the row at fault
 * @param column the column of it at fault
 * @param what what is wrong
 * @param remedy what would be right
 */
public record Fault(FileRow row, String column, String what, String remedy) {

    /** The faults of a scenario by itself: what breaks the book, or else what changes nothing within the horizon. */
    public static List<Fault> alone(Scenario scenario, Assumptions book, Horizon horizon) {
        List<Fault> breaking = breaking(scenario, book, horizon);
        return breaking.isEmpty() ? idle(scenario, book, horizon) : breaking;
    }

    /** Each change is compared with the book as the changes before it left it: alone it might be out of bounds. */
    private static List<Fault> idle(Scenario scenario, Assumptions book, Horizon horizon) {
        return IdleChange.of(scenario, book, horizon).stream()
                .map(change -> idle(change, horizon))
                .toList();
    }

    /**
     * The faults of a scenario that break the book it is applied to: values out of bounds, ranges that no curve of their
     * shape goes through, ages that make no whole, a take-up that rises with age.
     */
    public static List<Fault> breaking(Scenario scenario, Assumptions book, Horizon horizon) {
        List<Fault> faults = new ArrayList<>();
        Draft draft = new Draft(book);
        for (Adjustment adjustment : scenario.adjustments()) {
            List<Assumption> about = draft.about(adjustment);
            List<Fault> outOfBounds = new ArrayList<>(outOfBounds(adjustment, about));
            adjustment.counterparts(about).forEach(taker -> outOfBounds.addAll(outOfBounds(taker, draft.about(taker))));
            faults.addAll(outOfBounds);
            if (outOfBounds.isEmpty()) {
                faults.addAll(misfits(adjustment, about));
                draft.make(adjustment);
            }
        }
        if (faults.isEmpty()) {
            Assumptions whole = draft.changed();
            touched(scenario, Parameter.ARRIVAL_AGE_SHARE)
                    .forEach(population -> faults.addAll(brokenWholes(scenario, population, whole, horizon)));
            touched(scenario, Parameter.TAKE_UP)
                    .forEach(population -> faults.addAll(rises(scenario, population, whole, horizon)));
            touched(scenario, Parameter.ACCOMMODATION)
                    .forEach(population -> faults.addAll(brokenMixes(scenario, population, whole, horizon)));
        }
        return faults;
    }

    private static List<Fault> outOfBounds(Adjustment adjustment, List<Assumption> about) {
        return adjustment.changes(about).stream()
                .filter(row -> !adjustment.parameter().unit().allows(adjustment.newValue(row)))
                .min(Comparator.comparing(Assumption::effectiveFrom))
                .map(row -> new Fault(
                        adjustment.row(),
                        "value",
                        "%s of %s would go from %s to %s in %s"
                                .formatted(
                                        adjustment.parameter().id(),
                                        adjustment.population()
                                                + adjustment
                                                        .type()
                                                        .map(type -> " in '" + type + "'")
                                                        .orElse(""),
                                        Figure.written(row.value()),
                                        Figure.written(adjustment.newValue(row)),
                                        row.effectiveFrom()),
                        "it must stay " + adjustment.parameter().unit().bounds()))
                .stream()
                .toList();
    }

    private static List<Fault> misfits(Adjustment adjustment, List<Assumption> about) {
        return adjustment.changes(about).stream()
                .map(adjustment::changed)
                .filter(row -> row.misfit().isPresent())
                .min(Comparator.comparing(Assumption::effectiveFrom))
                .map(row -> new Fault(
                        adjustment.row(),
                        "value",
                        "the range of %s of %s would go from %s to %s in %s, but %s"
                                .formatted(
                                        adjustment.parameter().id(),
                                        adjustment.population(),
                                        Figure.written(
                                                row.spread().orElseThrow().low()),
                                        Figure.written(
                                                row.spread().orElseThrow().high()),
                                        row.effectiveFrom(),
                                        row.misfit().orElseThrow().what()),
                        "change it by less, replace it, or give it another spread in assumptions.csv"))
                .stream()
                .toList();
    }

    private static Set<Population> touched(Scenario scenario, Parameter whole) {
        return scenario.adjustments().stream()
                .filter(adjustment -> adjustment.parameter() == whole)
                .map(Adjustment::population)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Fault> brokenWholes(
            Scenario scenario, Population population, Assumptions book, Horizon horizon) {
        Parameter parameter = Parameter.ARRIVAL_AGE_SHARE;
        YearMonth first = horizon.opening().plusMonths(parameter.firstMonth());
        return book.brokenWholes(parameter, population, first).stream()
                .limit(1)
                .map(broken -> new Fault(
                        rowAtFault(scenario, parameter, population, broken),
                        "value",
                        "%s of %s would add up to %s in %s"
                                .formatted(parameter.id(), population, Figure.written(broken.sum()), broken.month()),
                        "change the shares of other ages too, so that all make 1 in every month"))
                .toList();
    }

    private static List<Fault> rises(Scenario scenario, Population population, Assumptions book, Horizon horizon) {
        YearMonth first = horizon.opening().plusMonths(Parameter.TAKE_UP.firstMonth());
        return TakeUpRise.in(book, population, first).stream()
                .limit(1)
                .map(rise -> new Fault(
                        rowAtFault(scenario, Parameter.TAKE_UP, population, rise.month(), rise.row()),
                        "value",
                        rise.what(),
                        rise.remedy()))
                .toList();
    }

    private static List<Fault> brokenMixes(
            Scenario scenario, Population population, Assumptions book, Horizon horizon) {
        return book.brokenMixes(population, horizon.opening()).stream()
                .limit(1)
                .map(broken -> new Fault(
                        rowAtFault(scenario, Parameter.ACCOMMODATION, population, broken),
                        "value",
                        "the shares of all types of accommodation of %s would make %s in %s, not 1"
                                .formatted(population, Figure.written(broken.sum()), broken.month()),
                        "name in the column into the type that takes up the difference, or change other types too"))
                .toList();
    }

    /** The row of a scenario that breaks a whole, where it may be a row of the book that begins again when a change ends. */
    private static FileRow rowAtFault(
            Scenario scenario, Parameter whole, Population population, Assumptions.BrokenWhole broken) {
        return rowAtFault(scenario, whole, population, broken.month(), broken.row());
    }

    private static FileRow rowAtFault(
            Scenario scenario, Parameter whole, Population population, YearMonth month, Assumption row) {
        List<Adjustment> shares = scenario.adjustments().stream()
                .filter(adjustment -> adjustment.parameter() == whole
                        && adjustment.population().equals(population))
                .toList();
        FileRow begins = row.row();
        if (shares.stream().anyMatch(adjustment -> adjustment.row().equals(begins))) {
            return begins;
        }
        return shares.stream()
                .filter(adjustment -> !adjustment.from().isAfter(month)
                        && adjustment.until().filter(month::isAfter).isEmpty())
                .findFirst()
                .orElse(shares.get(shares.size() - 1))
                .row();
    }

    private static Fault idle(IdleChange change, Horizon horizon) {
        Adjustment adjustment = change.adjustment();
        YearMonth first = horizon.opening().plusMonths(adjustment.parameter().firstMonth());
        if (change.isAfter(horizon)) {
            return new Fault(
                    adjustment.row(),
                    "from",
                    "the change begins after " + horizon.last() + ", the last month projected",
                    "let it begin before, or project more months");
        }
        if (adjustment.until().filter(first::isAfter).isPresent()) {
            return new Fault(
                    adjustment.row(),
                    "until",
                    "the change ends before " + first + ", the first month in which it is read",
                    "let it end later, or leave the cell empty for a change that goes on");
        }
        if (adjustment.changes(change.about()).isEmpty()) {
            return new Fault(
                    adjustment.row(),
                    "parameter",
                    "there is no %s of %s to change"
                            .formatted(adjustment.parameter().id(), adjustment.population()),
                    "add a row to assumptions.csv first");
        }
        return new Fault(
                adjustment.row(),
                "value",
                "the change leaves every value as it is",
                "give another value, or take the row out");
    }
}
