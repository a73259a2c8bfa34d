package org.carecast.reconcile;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.carecast.linear.LinearSystem.Range;
import org.carecast.reconcile.TableFigure.Kind;

/**
 * Whether some numbers are behind what tables say, and what each of them may be.
 *
 * <p>Of one table, and of tables whose people in touch are not added up, {@link TableSystem} says so exactly. Where two tables with a rate each
 * are added up, their rates are tried by {@link RateSearch}. What each number may be there is an outer range: nothing beyond it is possible,
 * and its ends may not be.
 */
final class Consistency {

    private final TableSet scope;
    private final UnknownLengthProgress steps;
    // Claims are left out one after the other: rates at which some were possible are the best guess for the next.
    private final Map<Integer, Range> last = new TreeMap<>();
    // Whatever else is claimed besides, these contradict each other.
    private final List<Set<? extends TableClaim>> contradicting = new ArrayList<>();

    /** What comes of a question. */
    enum Answer {
        /** Some numbers are behind all claims. */
        YES,
        /** No numbers are. */
        NO,
        /** The arithmetic does not tell. */
        UNDECIDED
    }

    Consistency(TableSet scope, UnknownLengthProgress steps) {
        this.scope = scope;
        this.steps = steps;
    }

    /** The tables it is about. */
    TableSet scope() {
        return scope;
    }

    /** Whether some numbers are behind all these claims. */
    static Answer of(TableSet scope, Set<? extends TableClaim> kept) {
        return new Consistency(scope, new UnknownLengthProgress(more -> {})).of(kept);
    }

    /** The same, of other claims of the same tables. */
    Answer of(Set<? extends TableClaim> kept) {
        steps.step();
        if (contradicting.stream().anyMatch(kept::containsAll)) {
            return Answer.NO;
        }
        Told told = ask(kept);
        if (told.answer == Answer.NO) {
            contradicting.add(smaller(kept, told));
        }
        return told.answer;
    }

    /** What a proof rests on, asked once more without the other claims: arithmetic alone is not relied on. */
    private Set<? extends TableClaim> smaller(Set<? extends TableClaim> kept, Told told) {
        Told next = told.contradicting.size() < kept.size() ? ask(told.contradicting) : told;
        return next != told && next.answer == Answer.NO ? told.contradicting : kept;
    }

    private Told ask(Set<? extends TableClaim> kept) {
        TableSet about = scope.about(kept);
        if (about.tables().isEmpty()) {
            // Tables of which nothing is claimed say nothing.
            return new Told(Answer.YES, Set.of());
        }
        if (about.sum().isEmpty() || about.atOneRate().isEmpty()) {
            TableSystem system = new TableSystem(about, Map.of());
            Answer answer = system.answer(kept);
            return new Told(answer, answer == Answer.NO ? system.contradicting(kept) : Set.of());
        }
        RateSearch search = new RateSearch(about, kept);
        Answer answer = search.answer(last);
        return new Told(answer, search.contradicting());
    }

    /** An answer, and if it is no, what its proof rests on, as far as that is told. */
    private record Told(Answer answer, Set<TableClaim> contradicting) {}

    /** What the number behind one figure may be, where these claims, of its month among others, hold together; empty where that is not told. */
    static Range range(TableSet scope, Set<? extends TableClaim> kept, TableFigure figure) {
        TableSet narrow = scope.links().isEmpty() ? scope.only(figure.asAt()) : scope;
        return new TableSystem(narrow, new RateSearch(scope, kept).rates().orElseThrow()).range(figure, kept);
    }

    /** What the number behind each figure may be, where these claims hold together, as they must. */
    static Map<TableFigure, Range> ranges(TableSet scope, Set<? extends TableClaim> kept, UnknownLengthProgress steps) {
        Map<Integer, Range> rates = new RateSearch(scope, kept).rates().orElseThrow();
        if (!scope.links().isEmpty()) {
            return new TableSystem(scope, rates).ranges(kept, steps);
        }
        // Months know of one another by the rates alone, so each can be looked at by itself once these are known.
        Map<TableFigure, Range> ranges = new LinkedHashMap<>();
        for (YearMonth month : scope.months()) {
            ranges.putAll(new TableSystem(scope.only(month), rates).ranges(kept, steps));
        }
        for (PrintedTable table : scope.tables()) {
            Optional.ofNullable(rates.get(table.number()))
                    .ifPresent(rate -> table.of(Kind.IN_TOUCH_RATE).forEach(figure -> ranges.put(figure, rate)));
        }
        return ranges;
    }
}
