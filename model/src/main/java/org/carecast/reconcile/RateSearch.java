package org.carecast.reconcile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carecast.linear.LinearSystem.Range;
import org.carecast.reconcile.Consistency.Answer;

/**
 * A branch-and-bound search over the in-touch rates of tables that are added up.
 *
 * <p>A range of rates is solved as a relaxation, which allows too much. If even that is impossible, the range is dropped. If its middle, with
 * one rate for each table, is possible, the answer is yes. Any other range is halved. The search ends with a proof either way,
 * unless the possible rates span less than the last halves or the arithmetic is undecided.
 */
final class RateSearch {

    private static final int MOST_RANGES = 200;
    private static final double THINNEST = 1e-8;

    private final TableSet scope;
    private final Set<? extends TableClaim> kept;
    private final Set<TableClaim> contradicting = new HashSet<>();

    /**
     * A search that has not begun.
     *
     * @param scope tables of which one is the sum of others, each month with at least one claim
     * @param kept the claims to judge
     */
    RateSearch(TableSet scope, Set<? extends TableClaim> kept) {
        this.scope = scope;
        this.kept = kept;
    }

    /**
     * Whether some numbers give all claims.
     *
     * @param near one rate for each table at which other claims were possible, or none; replaced by the rates found here
     */
    Answer answer(Map<Integer, Range> near) {
        if (scope.atOneRate().stream().allMatch(table -> near.containsKey(table.number()))
                && isPossible(near) == Answer.YES) {
            return Answer.YES;
        }
        Optional<Map<Integer, Range>> alone = rates();
        if (alone.isEmpty()) {
            return Answer.NO;
        }
        Deque<Map<Integer, Range>> open = new ArrayDeque<>();
        open.add(alone.get());
        for (int tried = 0; tried < MOST_RANGES && !open.isEmpty(); tried++) {
            Map<Integer, Range> ranges = open.remove();
            if (isPossible(ranges) == Answer.NO) {
                pieces().forEach(piece -> contradicting.addAll(new TableSystem(piece, ranges).contradicting(kept)));
                continue;
            }
            Map<Integer, Range> closer = closer(ranges);
            if (closer.values().stream().anyMatch(range -> width(range) < 0)) {
                continue;
            }
            Map<Integer, Range> middle = middle(closer);
            Answer inTheMiddle = isPossible(middle);
            if (inTheMiddle == Answer.YES) {
                near.putAll(middle);
                return Answer.YES;
            }
            int widest = widest(closer);
            // Where the arithmetic is undecided once, it is for the halves too, and slow.
            if (inTheMiddle == Answer.UNDECIDED || width(closer.get(widest)) < THINNEST) {
                return Answer.UNDECIDED;
            }
            Range whole = closer.get(widest);
            open.add(with(closer, widest, new Range(whole.least(), middle(whole))));
            open.add(with(closer, widest, new Range(middle(whole), whole.greatest())));
        }
        return open.isEmpty() ? Answer.NO : Answer.UNDECIDED;
    }

    /** The claims by which ranges were dropped or narrowed, once the answer is known. */
    Set<TableClaim> contradicting() {
        return Set.copyOf(contradicting);
    }

    private static Map<Integer, Range> middle(Map<Integer, Range> ranges) {
        Map<Integer, Range> middle = new TreeMap<>(ranges);
        middle.replaceAll((table, range) -> new Range(middle(range), middle(range)));
        return middle;
    }

    /** Solved month by month where no cohort links months: exact with one rate for each table, a relaxation with a range of rates. */
    private Answer isPossible(Map<Integer, Range> rates) {
        Answer all = Answer.YES;
        for (TableSet piece : pieces().toList()) {
            Answer answer = new TableSystem(piece, rates).answer(kept);
            if (answer == Answer.NO) {
                return answer;
            }
            all = answer == Answer.UNDECIDED ? answer : all;
        }
        return all;
    }

    /** The part of some ranges of rates that every month by itself allows. */
    private Map<Integer, Range> closer(Map<Integer, Range> rates) {
        Map<Integer, Range> closer = new TreeMap<>(rates);
        pieces().forEach(piece -> {
            TableSystem system = new TableSystem(piece, rates);
            piece.atOneRate().forEach(table -> {
                closer.merge(table.number(), system.rate(table, kept), RateSearch::intersection);
                contradicting.addAll(system.bindingRate(table, kept));
            });
        });
        return closer;
    }

    private Stream<TableSet> pieces() {
        return scope.links().isEmpty() ? scope.months().stream().map(scope::only) : Stream.of(scope);
    }

    private static Range intersection(Range one, Range other) {
        return new Range(Math.max(one.least(), other.least()), Math.min(one.greatest(), other.greatest()));
    }

    /** The range of rates that each table with one rate allows by itself; empty if a table allows none. */
    Optional<Map<Integer, Range>> rates() {
        Map<Integer, Range> rates = new TreeMap<>();
        for (PrintedTable table : scope.atOneRate()) {
            TableSystem alone = new TableSystem(scope.alone(table), Map.of());
            if (alone.answer(kept) == Answer.NO) {
                contradicting.addAll(alone.contradicting(kept));
                return Optional.empty();
            }
            rates.put(table.number(), alone.rate(table, kept));
            contradicting.addAll(alone.bindingRate(table, kept));
        }
        return Optional.of(rates);
    }

    private static double middle(Range range) {
        return (range.least() + range.greatest()) / 2;
    }

    private static double width(Range range) {
        return range.greatest() - range.least();
    }

    private static int widest(Map<Integer, Range> ranges) {
        return ranges.entrySet().stream()
                .max((one, other) -> Double.compare(width(one.getValue()), width(other.getValue())))
                .orElseThrow()
                .getKey();
    }

    private static Map<Integer, Range> with(Map<Integer, Range> ranges, int table, Range range) {
        Map<Integer, Range> changed = new TreeMap<>(ranges);
        changed.put(table, range);
        return changed;
    }
}
