package org.carecast.evidence;

import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.carecast.evidence.LinearSystem.Range;

/**
 * Whether some numbers are behind what tables say, and what each of them may be.
 *
 * <p>Of one table, and of tables whose people in touch are not added up, {@link TableSystem} says so exactly. Where two tables with a rate each
 * are added up, their rates are tried: a range of rates in which too much is allowed, and still nothing is possible, is given up; one in whose
 * middle something is possible, with one rate for each table, is the answer; any other is halved. So it ends with a proof either way,
 * unless what is possible is thinner than the last halves, which then counts as possible. What each number may be there is an outer
 * range: nothing beyond it is possible, and its ends may not be.
 */
final class Possibility {

    private static final int MOST_RANGES = 500;
    private static final double THINNEST = 1e-8;

    private final TableScope scope;
    private final Set<? extends Claim> kept;

    private Possibility(TableScope scope, Set<? extends Claim> kept) {
        this.scope = scope;
        this.kept = kept;
    }

    /** Whether some numbers are behind all these claims. */
    static boolean of(TableScope scope, Set<? extends Claim> kept) {
        if (scope.addedAtRates().isEmpty()) {
            return new TableSystem(scope, Map.of()).isPossible(kept);
        }
        return new Possibility(scope, kept).isSomewhere();
    }

    private boolean isSomewhere() {
        Optional<Map<Integer, Range>> alone = rates();
        if (alone.isEmpty()) {
            return false;
        }
        Deque<Map<Integer, Range>> open = new ArrayDeque<>();
        open.add(alone.get());
        for (int tried = 0; tried < MOST_RANGES && !open.isEmpty(); tried++) {
            Map<Integer, Range> ranges = open.remove();
            if (!isPossible(ranges)) {
                continue;
            }
            Map<Integer, Range> middle = new TreeMap<>(ranges);
            middle.replaceAll((table, range) -> new Range(middle(range), middle(range)));
            int widest = widest(ranges);
            if (isPossible(middle) || width(ranges.get(widest)) < THINNEST) {
                return true;
            }
            Range whole = ranges.get(widest);
            open.add(with(ranges, widest, new Range(whole.least(), middle(whole))));
            open.add(with(ranges, widest, new Range(middle(whole), whole.greatest())));
        }
        return !open.isEmpty();
    }

    private boolean isPossible(Map<Integer, Range> rates) {
        return new TableSystem(scope, rates).isPossible(kept);
    }

    /** The rates that each table leaves possible by itself; empty if one leaves none. */
    private Optional<Map<Integer, Range>> rates() {
        Map<Integer, Range> rates = new TreeMap<>();
        for (PrintedTable table : scope.addedAtRates()) {
            TableSystem alone = new TableSystem(scope.alone(table), Map.of());
            if (!alone.isPossible(kept)) {
                return Optional.empty();
            }
            rates.put(table.number(), alone.rate(table, kept));
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

    /** What the number behind each figure may be, where these claims hold together, as they must. */
    static Map<TableFigure, Range> ranges(TableScope scope, Set<? extends Claim> kept) {
        if (scope.sum().isPresent()) {
            Map<Integer, Range> rates = new Possibility(scope, kept).rates().orElseThrow();
            return new TableSystem(scope, rates).ranges(kept);
        }
        PrintedTable table = scope.tables().get(0);
        if (!scope.links().isEmpty()) {
            return new TableSystem(scope, Map.of()).ranges(kept);
        }
        // Months of a table know of one another by its rate alone, so each can be looked at by itself once that is
        // known.
        Map<Integer, Range> rate = scope.hasOneRate(table)
                ? Map.of(table.number(), new TableSystem(scope, Map.of()).rate(table, kept))
                : Map.of();
        Map<TableFigure, Range> ranges = new LinkedHashMap<>();
        for (YearMonth month : table.months()) {
            ranges.putAll(new TableSystem(scope.only(month), rate).ranges(kept));
        }
        return ranges;
    }
}
