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
 * Whether any unrounded numbers give everything that tables claim, and what each number may be.
 *
 * <p>For one table, and for tables whose people in touch are not added up, {@link TableSystem} answers exactly. Where tables with one rate
 * each are added up, {@link RateSearch} tries their rates. The range of a number is then an outer range: nothing beyond it is
 * possible, but its ends may not be possible either.
 */
final class Consistency {

    private final TableSet scope;
    private final UnknownLengthProgress steps;
    // Rates at which the last claims were consistent, tried first for the next ones.
    private final Map<Integer, Range> last = new TreeMap<>();
    // Sets of claims that are known to contradict each other, so any set that contains one of them does too.
    private final List<Set<? extends TableClaim>> contradicting = new ArrayList<>();

    /** Whether claims are consistent. */
    enum Answer {
        /** Some numbers give all claims. */
        YES,
        /** No numbers are consistent with the tables. */
        NO,
        /** Rounding in the arithmetic hides the answer. */
        UNDECIDED
    }

    Consistency(TableSet scope, UnknownLengthProgress steps) {
        this.scope = scope;
        this.steps = steps;
    }

    /** The tables whose claims are judged. */
    TableSet scope() {
        return scope;
    }

    /** Whether some numbers give all these claims, asked once. */
    static Answer of(TableSet scope, Set<? extends TableClaim> kept) {
        return new Consistency(scope, new UnknownLengthProgress(more -> {})).of(kept);
    }

    /** Whether some numbers give all these claims of the tables. */
    Answer of(Set<? extends TableClaim> kept) {
        steps.step();
        if (contradicting.stream().anyMatch(kept::containsAll)) {
            return Answer.NO;
        }
        Outcome outcome = ask(kept);
        if (outcome.answer == Answer.NO) {
            contradicting.add(smaller(kept, outcome));
        }
        return outcome.answer;
    }

    /** The claims that a proof names, if they contradict each other when judged by themselves; all claims if they do not. */
    private Set<? extends TableClaim> smaller(Set<? extends TableClaim> kept, Outcome outcome) {
        Outcome next = outcome.contradicting.size() < kept.size() ? ask(outcome.contradicting) : outcome;
        return next != outcome && next.answer == Answer.NO ? outcome.contradicting : kept;
    }

    private Outcome ask(Set<? extends TableClaim> kept) {
        TableSet about = scope.about(kept);
        if (about.tables().isEmpty()) {
            // Without claims there is nothing to contradict.
            return new Outcome(Answer.YES, Set.of());
        }
        if (about.sum().isEmpty() || about.atOneRate().isEmpty()) {
            TableSystem system = new TableSystem(about, Map.of());
            Answer answer = system.answer(kept);
            return new Outcome(answer, answer == Answer.NO ? system.contradicting(kept) : Set.of());
        }
        RateSearch search = new RateSearch(about, kept);
        Answer answer = search.answer(last);
        return new Outcome(answer, search.contradicting());
    }

    /** An answer, and if it is no, claims that contradict each other, as far as the proof names them. */
    private record Outcome(Answer answer, Set<TableClaim> contradicting) {}

    /** What the number behind one figure may be, given consistent claims, some of which are on its month. */
    static Range range(TableSet scope, Set<? extends TableClaim> kept, TableFigure figure) {
        TableSet narrow = scope.links().isEmpty() ? scope.only(figure.asAt()) : scope;
        return new TableSystem(narrow, new RateSearch(scope, kept).rates().orElseThrow()).range(figure, kept);
    }

    /** What the number behind each figure may be, given consistent claims. */
    static Map<TableFigure, Range> ranges(TableSet scope, Set<? extends TableClaim> kept, UnknownLengthProgress steps) {
        Map<Integer, Range> rates = new RateSearch(scope, kept).rates().orElseThrow();
        if (!scope.links().isEmpty()) {
            return new TableSystem(scope, rates).ranges(kept, steps);
        }
        // Months depend on each other through the rates alone, so each is solved by itself once these are known.
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
