package org.carecast.evidence;

import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carecast.evidence.LinearSystem.Range;
import org.carecast.evidence.TableFigure.Kind;

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

    private static final int MOST_RANGES = 200;
    private static final double THINNEST = 1e-8;

    private final TableScope scope;
    private final Set<? extends Claim> kept;

    private Possibility(TableScope scope, Set<? extends Claim> kept) {
        this.scope = scope;
        this.kept = kept;
    }

    /** Whether some numbers are behind all these claims. */
    static boolean of(TableScope scope, Set<? extends Claim> kept) {
        TableScope about = scope.about(kept);
        if (about.sum().isEmpty() || about.atOneRate().isEmpty()) {
            // Tables of which nothing is claimed say nothing.
            return about.tables().isEmpty() || new TableSystem(about, Map.of()).isPossible(kept);
        }
        return new Possibility(about, kept).isSomewhere();
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
            Map<Integer, Range> closer = closer(ranges);
            if (closer.values().stream().anyMatch(range -> width(range) < 0)) {
                continue;
            }
            int widest = widest(closer);
            if (isPossibleInTheMiddle(closer) || width(closer.get(widest)) < THINNEST) {
                return true;
            }
            Range whole = closer.get(widest);
            open.add(with(closer, widest, new Range(whole.least(), middle(whole))));
            open.add(with(closer, widest, new Range(middle(whole), whole.greatest())));
        }
        return !open.isEmpty();
    }

    private boolean isPossibleInTheMiddle(Map<Integer, Range> ranges) {
        Map<Integer, Range> middle = new TreeMap<>(ranges);
        middle.replaceAll((table, range) -> new Range(middle(range), middle(range)));
        return isPossible(middle);
    }

    /** Asked month by month where no cohort ties them together: with one rate that is all, with a range of rates it allows more. */
    private boolean isPossible(Map<Integer, Range> rates) {
        return pieces().allMatch(piece -> new TableSystem(piece, rates).isPossible(kept));
    }

    /** The rates that every month by itself leaves of some. */
    private Map<Integer, Range> closer(Map<Integer, Range> rates) {
        Map<Integer, Range> closer = new TreeMap<>(rates);
        pieces().forEach(piece -> {
            TableSystem system = new TableSystem(piece, rates);
            piece.atOneRate()
                    .forEach(table -> closer.merge(table.number(), system.rate(table, kept), Possibility::common));
        });
        return closer;
    }

    private Stream<TableScope> pieces() {
        return scope.links().isEmpty() ? scope.months().stream().map(scope::only) : Stream.of(scope);
    }

    private static Range common(Range one, Range other) {
        return new Range(Math.max(one.least(), other.least()), Math.min(one.greatest(), other.greatest()));
    }

    /** The rates that each table with one rate leaves possible by itself; empty if one leaves none. */
    private Optional<Map<Integer, Range>> rates() {
        Map<Integer, Range> rates = new TreeMap<>();
        for (PrintedTable table : scope.atOneRate()) {
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
        Map<Integer, Range> rates = new Possibility(scope, kept).rates().orElseThrow();
        if (!scope.links().isEmpty()) {
            return new TableSystem(scope, rates).ranges(kept);
        }
        // Months know of one another by the rates alone, so each can be looked at by itself once these are known.
        Map<TableFigure, Range> ranges = new LinkedHashMap<>();
        for (YearMonth month : scope.months()) {
            ranges.putAll(new TableSystem(scope.only(month), rates).ranges(kept));
        }
        for (PrintedTable table : scope.tables()) {
            Optional.ofNullable(rates.get(table.number()))
                    .ifPresent(rate -> table.of(Kind.IN_TOUCH_RATE).forEach(figure -> ranges.put(figure, rate)));
        }
        return ranges;
    }
}
