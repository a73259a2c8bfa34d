package org.carecast.reconcile;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.carecast.cohort.Population;
import org.carecast.linear.LinearSystem.Range;
import org.carecast.reconcile.Consistency.Answer;
import org.carecast.reconcile.TableFigure.Kind;

/**
 * A smallest set of claims that cannot all be right, however their numbers were rounded: without any one of them the others can be right.
 *
 * @param held the figure that is compared with the others; which of them all is wrong cannot be known
 * @param others the other figures
 * @param links the cohorts between them
 * @param allowed what the number behind {@code held} may be if the others are right; empty where this is not one range that excludes it
 */
public record Contradiction(
        TableFigure held, List<TableFigure> others, List<CohortLink> links, Optional<Range> allowed) {

    private static final List<Kind> PEOPLE_FIRST = List.of(Kind.PEOPLE, Kind.TOTAL, Kind.IN_TOUCH, Kind.IN_TOUCH_RATE);
    private static final Comparator<YearMonth> FORWARDS = Comparator.naturalOrder();
    // The orders in which claims are left out: the kinds left out last are those that a contradiction is stated in.
    private static final List<List<Kind>> ORDERS = List.of(
            List.of(Kind.IN_TOUCH_RATE, Kind.IN_TOUCH, Kind.TOTAL, Kind.PEOPLE),
            PEOPLE_FIRST,
            List.of(Kind.PEOPLE, Kind.IN_TOUCH_RATE, Kind.TOTAL, Kind.IN_TOUCH));
    private static final List<Kind> HELD = List.of(Kind.PEOPLE, Kind.IN_TOUCH_RATE, Kind.TOTAL, Kind.IN_TOUCH);
    private static final double NOISE = 1e-9;

    /** Copies the lists, so that it never changes. */
    public Contradiction {
        others = List.copyOf(others);
        links = List.copyOf(links);
    }

    /**
     * The contradictions in some tables.
     *
     * @param contradictions no two with a claim in common
     * @param decided whether it is known that there are no others
     */
    record Found(List<Contradiction> contradictions, boolean decided) {
        Found {
            contradictions = List.copyOf(contradictions);
        }
    }

    /** The contradictions in some tables, one after the other: the figures of one, or its cohorts if it has any, are left out for the next. */
    static Found in(TableSet scope, UnknownLengthProgress steps) {
        List<Contradiction> found = new ArrayList<>();
        Set<TableClaim> kept = new LinkedHashSet<>(scope.claims());
        Answer answer = Consistency.of(scope, kept);
        while (answer == Answer.NO) {
            Contradiction next = first(scope, kept, steps);
            found.add(next);
            kept.removeAll(next.links.isEmpty() ? new HashSet<>(next.figures()) : new HashSet<>(next.links));
            answer = Consistency.of(scope, kept);
        }
        return new Found(found, answer == Answer.YES);
    }

    /** All its figures, {@code held} first. */
    public List<TableFigure> figures() {
        return Stream.concat(Stream.of(held), others.stream()).toList();
    }

    /** The contradiction that is easiest to see: two rates of a table with one rate, or else one within a month, or else any. */
    private static Contradiction first(TableSet scope, Set<TableClaim> kept, UnknownLengthProgress steps) {
        Optional<Contradiction> rates = scope.atOneRate().stream()
                .flatMap(table -> twoRates(table, kept).stream())
                .findFirst()
                .map(two -> of(scope, two));
        if (rates.isPresent()) {
            return rates.get();
        }
        for (YearMonth month : scope.months()) {
            TableSet narrow = scope.only(month);
            if (scope.months().size() > 1 && Consistency.of(narrow, kept) == Answer.NO) {
                return smallest(narrow, kept, steps);
            }
        }
        return smallest(scope, kept, steps);
    }

    /** The first two rates of a table that are among the claims and cannot be the same number. */
    private static Optional<Set<TableClaim>> twoRates(PrintedTable table, Set<TableClaim> kept) {
        List<TableFigure> rates = table.of(Kind.IN_TOUCH_RATE)
                .filter(figure -> kept.contains(figure) && figure.shown().isPresent())
                .toList();
        for (TableFigure one : rates) {
            for (TableFigure other : rates) {
                if (!one.rounded().orElseThrow().overlaps(other.rounded().orElseThrow())) {
                    return Optional.of(new LinkedHashSet<>(List.of(one, other)));
                }
            }
        }
        return Optional.empty();
    }

    private static Contradiction smallest(TableSet scope, Set<TableClaim> kept, UnknownLengthProgress steps) {
        Set<TableClaim> all = new LinkedHashSet<>(scope.claims());
        all.retainAll(kept);
        Set<TableClaim> smallest = all;
        Consistency consistency = new Consistency(scope, steps);
        // Sums of tables are slow to judge: for them one order must do, in which people go first.
        for (List<Kind> order : scope.sum().isPresent() ? List.of(PEOPLE_FIRST) : ORDERS) {
            for (Comparator<YearMonth> months :
                    scope.sum().isPresent() ? List.of(FORWARDS) : List.of(FORWARDS, FORWARDS.reversed())) {
                Set<TableClaim> left = irreducible(consistency, all, order, months);
                smallest = left.size() < smallest.size() ? left : smallest;
            }
        }
        return of(scope, smallest);
    }

    /** Leaves out what can be left out: whole months first, then one kind of figure of a month, then single claims. */
    private static Set<TableClaim> irreducible(
            Consistency consistency, Set<TableClaim> all, List<Kind> order, Comparator<YearMonth> months) {
        List<YearMonth> inOrder =
                consistency.scope().months().stream().sorted(months).toList();
        Set<TableClaim> left = all;
        for (YearMonth month : inOrder) {
            left = without(consistency, left, claim -> isOf(claim, month));
        }
        for (Kind kind : order) {
            for (YearMonth month : inOrder) {
                for (PrintedTable table : consistency.scope().tables()) {
                    left = without(
                            consistency,
                            left,
                            claim -> isOf(claim, month)
                                    && claim instanceof TableFigure figure
                                    && figure.kind() == kind
                                    && figure.table() == table.number());
                }
            }
        }
        for (TableClaim claim :
                left.stream().sorted(leftOutFirst(order, months)).toList()) {
            left = without(consistency, left, claim::equals);
        }
        return left;
    }

    private static boolean isOf(TableClaim claim, YearMonth month) {
        return claim instanceof TableFigure figure && figure.asAt().equals(month);
    }

    /** The claims without some of them, if they still contradict each other; all of them if not. */
    private static Set<TableClaim> without(
            Consistency consistency, Set<TableClaim> claims, Predicate<TableClaim> some) {
        Set<TableClaim> others = new LinkedHashSet<>(claims);
        return others.removeIf(some) && consistency.of(others) == Answer.NO ? others : claims;
    }

    /** Cohorts first, then figures by kind, small ones before large ones, so that few are left. */
    private static Comparator<TableClaim> leftOutFirst(List<Kind> order, Comparator<YearMonth> months) {
        Comparator<TableFigure> figures = Comparator.<TableFigure>comparingInt(figure -> order.indexOf(figure.kind()))
                .thenComparingDouble(Contradiction::printed)
                .thenComparing(TableFigure::asAt, months);
        return (one, other) -> {
            if (one instanceof TableFigure first && other instanceof TableFigure second) {
                return figures.compare(first, second);
            }
            return Boolean.compare(one instanceof TableFigure, other instanceof TableFigure);
        };
    }

    private static double printed(TableFigure figure) {
        return figure.shown().orElseThrow().value().doubleValue();
    }

    private static Contradiction of(TableSet scope, Set<TableClaim> claims) {
        List<TableFigure> figures = claims.stream()
                .filter(TableFigure.class::isInstance)
                .map(TableFigure.class::cast)
                .toList();
        TableFigure held = figures.stream()
                .max(Comparator.<TableFigure>comparingInt(
                                figure -> scope.table(figure).population().equals(Population.ALL) ? 1 : 0)
                        .thenComparingInt(figure -> HELD.indexOf(figure.kind()))
                        .thenComparing(TableFigure::asAt))
                .orElseThrow();
        Set<TableClaim> others = new LinkedHashSet<>(claims);
        others.remove(held);
        return new Contradiction(
                held,
                figures.stream().filter(figure -> !figure.equals(held)).toList(),
                claims.stream()
                        .filter(CohortLink.class::isInstance)
                        .map(CohortLink.class::cast)
                        .toList(),
                Optional.of(Consistency.range(scope.about(claims), others, held))
                        .filter(range -> excludes(range, held.rounded().orElseThrow())));
    }

    private static boolean excludes(Range range, Rounded printed) {
        return range.greatest() < printed.low() + NOISE || range.least() > printed.high() - NOISE;
    }
}
