package org.carecast.uncertainty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Belief;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.cohort.Population;
import org.carecast.measure.Demand;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.funding.Bid;
import org.carecast.measure.funding.Entry;
import org.carecast.measure.funding.Rule;
import org.carecast.measure.funding.Tariff;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;

/** An uncertain or unpublished number on which a bid depends. */
public sealed interface KeyAssumption {

    /** Pounds over all years of the bid: how much hangs on it. */
    double effect();

    /**
     * A rate or a cost that is judged or recalled, or a rate that is carried forward.
     *
     * @param effect what it comes to
     */
    record OfMoney(Tariff tariff, double effect) implements KeyAssumption {}

    /**
     * An assumption that has a range, or that is judged.
     *
     * @param rows those that are read, earliest first
     * @param effect how far the gap moves from one end of its range to the other; 0 where it is not moved
     */
    record Believed(List<Assumption> rows, double effect) implements KeyAssumption {
        /** Copies the rows, so that it never changes. */
        public Believed {
            rows = List.copyOf(rows);
        }

        /**
         * The one that is spoken of: the last with a range, which is moved, or else the last that is judged; the last of all where there is
         * neither.
         */
        public Assumption spokenOf() {
            return last(row -> row.spread().isPresent())
                    .or(() -> last(Assumption::isJudged))
                    .orElse(rows.get(rows.size() - 1));
        }

        private Optional<Assumption> last(Predicate<Assumption> which) {
            return rows.stream().filter(which).reduce((earlier, later) -> later);
        }

        /** Its range, where the gap was moved over one. */
        public Optional<Spread> range() {
            return effect > 0 ? spokenOf().spread() : Optional.empty();
        }

        /** Whether some of its rows have no range, and stay while others are moved. */
        public boolean staysInPart() {
            return range().isPresent()
                    && rows.stream().anyMatch(row -> row.spread().isEmpty());
        }

        /** Whether any of its rows is judged. */
        public boolean isJudged() {
            return rows.stream().anyMatch(Assumption::isJudged);
        }

        /** Whether it speaks of a parameter of a population at all of some ages that are counted, and moves the gap. */
        public boolean isAbout(Parameter parameter, Population population, AgeBand ages) {
            return effect > 0
                    && spokenOf().isAbout(parameter, population)
                    && spokenOf().ages().overlaps(ages);
        }
    }

    /**
     * The rates and costs that are judged, recalled or carried forward, and the assumptions that have a range or are judged, the largest effect
     * first; those that are not moved come last.
     */
    static List<KeyAssumption> of(Premises premises, Bid bid) {
        List<KeyAssumption> keyAssumptions = new ArrayList<>();
        bid.tariffs().stream()
                .filter(tariff -> tariff.citation().status().mustBeNamed()
                        || (tariff instanceof Rule rule && rule.carriedForward()))
                .forEach(tariff -> keyAssumptions.add(new OfMoney(tariff, pounds(bid, tariff))));
        keyAssumptions.addAll(believed(premises, bid.years()));
        keyAssumptions.sort(Comparator.comparing(KeyAssumption::effect).reversed());
        return List.copyOf(keyAssumptions);
    }

    private static double pounds(Bid bid, Tariff tariff) {
        return bid.entries().stream()
                .filter(entry -> entry.tariff().equals(tariff))
                .mapToDouble(Entry::pounds)
                .sum();
    }

    private static List<KeyAssumption> believed(Premises premises, List<FinancialYear> years) {
        Assumptions book = premises.assumptions();
        Assumptions read = book.withRows(book.rows().stream()
                .filter(row -> Measure.GAP.reads(row.parameter()))
                .toList());
        List<KeyAssumption> keyAssumptions = new ArrayList<>();
        Set<Belief> moved = new HashSet<>();
        Swing.all(read, Belief::of, other -> gap(premises.with(other).demand(), years)).stream()
                .filter(swing -> swing.length() > 0)
                .forEach(swing -> {
                    moved.add(swing.moved());
                    keyAssumptions.add(new Believed(swing.moved().rowsRead(book, premises.horizon()), swing.length()));
                });
        read.rows().stream()
                .filter(Assumption::isJudged)
                .map(Belief::of)
                .distinct()
                .filter(belief -> !moved.contains(belief))
                .map(belief -> belief.rowsRead(book, premises.horizon()))
                .filter(rows -> rows.stream().anyMatch(KeyAssumption::isNotMoved))
                .forEach(rows -> keyAssumptions.add(new Believed(rows, 0)));
        return keyAssumptions;
    }

    /** Whether a row has no range, or is a share of a whole that cannot move alone; another was moved and did nothing. */
    private static boolean isNotMoved(Assumption row) {
        return row.spread().isEmpty() || row.parameter().makesAWhole();
    }

    private static double gap(Demand demand, List<FinancialYear> years) {
        return years.stream()
                .mapToDouble(year -> Measure.GAP.of(demand, year.march()))
                .sum();
    }
}
