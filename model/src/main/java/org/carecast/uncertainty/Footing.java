package org.carecast.uncertainty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Belief;
import org.carecast.measure.Demand;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.funding.Bid;
import org.carecast.measure.funding.Entry;
import org.carecast.measure.funding.Tariff;
import org.carecast.time.FinancialYear;

/** A number that nobody published and that a bid rests on. */
public sealed interface Footing {

    /** Pounds over all years of the bid: how much hangs on it. */
    double effect();

    /**
     * A rate or a cost that is judged or recalled.
     *
     * @param effect what it comes to
     */
    record OfMoney(Tariff tariff, double effect) implements Footing {}

    /**
     * An assumption that is judged.
     *
     * @param row the last of its rows that is read
     * @param effect how far the gap moves from one end of its range to the other; 0 where it has none
     */
    record Believed(Assumption row, double effect) implements Footing {}

    /** The judged and recalled numbers that a bid rests on, the largest effect first; those without a range last. */
    static List<Footing> of(Premises premises, Bid bid) {
        List<Footing> footings = new ArrayList<>();
        bid.tariffs().stream()
                .filter(tariff -> tariff.citation().status().mustBeNamed())
                .forEach(tariff -> footings.add(new OfMoney(tariff, pounds(bid, tariff))));
        footings.addAll(believed(premises, bid.years()));
        footings.sort(Comparator.comparing(Footing::effect).reversed());
        return List.copyOf(footings);
    }

    private static double pounds(Bid bid, Tariff tariff) {
        return bid.entries().stream()
                .filter(entry -> entry.tariff().equals(tariff))
                .mapToDouble(Entry::pounds)
                .sum();
    }

    private static List<Footing> believed(Premises premises, List<FinancialYear> years) {
        Assumptions book = premises.assumptions();
        Assumptions read = book.withRows(book.rows().stream()
                .filter(row -> Measure.GAP.reads(row.parameter()))
                .toList());
        List<Footing> footings = new ArrayList<>();
        Swing.all(read, Belief::of, other -> gap(premises.with(other).demand(), years)).stream()
                .filter(swing -> swing.length() > 0)
                .forEach(swing -> judged(swing.moved(), premises, row -> true)
                        .ifPresent(row -> footings.add(new Believed(row, swing.length()))));
        read.rows().stream()
                .map(Belief::of)
                .distinct()
                .flatMap(belief -> judged(belief, premises, row -> row.spread().isEmpty()).stream())
                .forEach(row -> footings.add(new Believed(row, 0)));
        return footings;
    }

    private static Optional<Assumption> judged(Belief belief, Premises premises, Predicate<Assumption> which) {
        return belief.rowsRead(premises.assumptions(), premises.horizon()).stream()
                .filter(Assumption::isJudged)
                .filter(which)
                .reduce((earlier, later) -> later);
    }

    private static double gap(Demand demand, List<FinancialYear> years) {
        return years.stream()
                .mapToDouble(year -> Measure.GAP.of(demand, year.march()))
                .sum();
    }
}
