package org.carecast.reconcile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.carecast.linear.LinearSystem.Range;
import org.carecast.reconcile.Consistency.Answer;
import org.carecast.reconcile.Contradiction.Found;
import org.carecast.reconcile.TableFigure.Kind;

/**
 * Whether printed tables are consistent: can any unrounded numbers have given every figure, and between which ends does each lie?
 *
 * <p>Each figure is rounded half up at its own decimals. Totals come from unrounded people. People in touch are the in-touch rate times the
 * unrounded total, with one rate for a table. Where nothing is printed, people are 0 or more.
 */
public final class Reconciliation {

    private static final double NOISE = 1e-9;

    private final Asked asked;
    private final List<PrintedTable> tables;
    private final List<TableSum> sums;
    private final Map<Integer, Found> contradictions = new LinkedHashMap<>();
    private final Map<TableSum, Found> together = new LinkedHashMap<>();
    private final Map<TableFigure, Range> ranges = new LinkedHashMap<>();
    private final Map<Integer, Range> rates = new LinkedHashMap<>();
    private final Map<Integer, Range> ratesIfCounted = new LinkedHashMap<>();
    private final Map<TableFigure, Verdict> verdicts = new LinkedHashMap<>();

    /**
     * What is assumed besides.
     *
     * @param cohorts whether the people of one age are those of the next age a year later
     * @param yearlyRates whether a table may have a different in-touch rate each month
     */
    public record Asked(boolean cohorts, boolean yearlyRates) {}

    /** The verdict on one figure. */
    public enum Verdict {
        /** The number behind it may be just what is printed. */
        AS_PRINTED("as printed"),
        /** The number behind it is not what is printed, but rounds to it. */
        ROUNDED("rounded"),
        /** No number is printed. */
        HIDDEN("hidden"),
        /** It is one of a smallest set of figures that contradict each other. */
        CONTRADICTS("contradicts"),
        /** It stands in a table that contradicts itself elsewhere, or rounding in the arithmetic hides the answer. */
        UNDECIDED("undecided");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** The word for it in files. */
        public String words() {
            return words;
        }
    }

    private Reconciliation(List<PrintedTable> tables, Asked asked, IntConsumer progress) {
        this.asked = asked;
        this.tables = List.copyOf(tables);
        this.sums = TableSum.among(tables);
        for (PrintedTable table : tables) {
            UnknownLengthProgress steps = new UnknownLengthProgress(progress);
            contradictions.put(table.number(), judge(alone(table), steps));
            rates(table);
            steps.end();
        }
        for (TableSum sum : sums) {
            UnknownLengthProgress steps = new UnknownLengthProgress(progress);
            if (sum.tables().stream().allMatch(table -> contradictions(table).isEmpty())) {
                together.put(
                        sum,
                        judge(
                                new TableSet(sum.tables(), Optional.of(sum), asked.yearlyRates, links(sum.tables())),
                                steps));
            }
            steps.end();
        }
        tables.forEach(table -> table.figures().forEach(figure -> verdicts.put(figure, judge(table, figure))));
    }

    /** Judges tables of different numbers, each by itself, and together where one is the sum of others. */
    public static Reconciliation of(List<PrintedTable> tables, Asked asked) {
        return of(tables, asked, more -> {});
    }

    /**
     * Judges tables and reports progress.
     *
     * @param progress receives steps as they are done, {@link #steps} in all
     */
    public static Reconciliation of(List<PrintedTable> tables, Asked asked, IntConsumer progress) {
        return new Reconciliation(tables, asked, progress);
    }

    /** The number of steps of progress that judging some tables takes. */
    public static int steps(List<PrintedTable> tables) {
        return UnknownLengthProgress.EACH
                * (tables.size() + TableSum.among(tables).size());
    }

    private Found judge(TableSet scope, UnknownLengthProgress steps) {
        Found found = Contradiction.in(scope, steps);
        if (found.contradictions().isEmpty() && found.decided()) {
            ranges.putAll(Consistency.ranges(scope, Set.copyOf(scope.claims()), steps));
        }
        return found;
    }

    private void rates(PrintedTable table) {
        if (!hasOneRate(table) || !isRight(table)) {
            return;
        }
        rate(alone(table)).ifPresent(now -> {
            rates.put(table.number(), now);
            if (table.figures().stream().noneMatch(TableFigure::counted)) {
                rate(alone(table.counted()))
                        .filter(then -> then.least() > now.least() + NOISE || then.greatest() < now.greatest() - NOISE)
                        .ifPresent(then -> ratesIfCounted.put(table.number(), then));
            }
        });
    }

    /** What the one rate of a table may be if the printed rates are ignored; empty if nothing else bounds it. */
    private static Optional<Range> rate(TableSet scope) {
        Set<TableClaim> claims = new LinkedHashSet<>(scope.claims());
        claims.removeIf(claim -> claim instanceof TableFigure figure && figure.kind() == Kind.IN_TOUCH_RATE);
        return Consistency.of(scope, claims) == Answer.YES
                ? Optional.of(new TableSystem(scope, Map.of())
                                .rate(scope.tables().get(0), claims))
                        .filter(range -> range.least() > NOISE || range.greatest() < 1 - NOISE)
                : Optional.empty();
    }

    private Verdict judge(PrintedTable table, TableFigure figure) {
        boolean contradicts = Stream.concat(contradictions.values().stream(), together.values().stream())
                .flatMap(found -> found.contradictions().stream())
                .anyMatch(found -> found.figures().contains(figure));
        if (contradicts) {
            return Verdict.CONTRADICTS;
        }
        if (!ranges.containsKey(figure)) {
            return Verdict.UNDECIDED;
        }
        return figure.shown()
                .map(shown -> allows(table, figure, shown.value().doubleValue()))
                .map(answer -> switch (answer) {
                    case YES -> Verdict.AS_PRINTED;
                    case NO -> Verdict.ROUNDED;
                    case UNDECIDED -> Verdict.UNDECIDED;
                })
                .orElse(Verdict.HIDDEN);
    }

    /** Whether the number behind a figure can be exactly this one. */
    private Answer allows(PrintedTable table, TableFigure figure, double number) {
        Range range = ranges.get(figure);
        boolean within = range.least() - NOISE <= number && number <= range.greatest() + NOISE;
        if (!within || figure.kind() != Kind.IN_TOUCH_RATE || !hasOneRate(table) || number == 0) {
            return within ? Answer.YES : Answer.NO;
        }
        TableSet scope = alone(table);
        return new TableSystem(scope, Map.of(table.number(), new Range(number, number)))
                .answer(new LinkedHashSet<TableClaim>(scope.claims()));
    }

    private TableSet alone(PrintedTable table) {
        return new TableSet(List.of(table), Optional.empty(), asked.yearlyRates, links(List.of(table)));
    }

    private List<CohortLink> links(List<PrintedTable> of) {
        return of.stream()
                .flatMap(table -> cohorts(table).stream())
                .filter(link -> !link.isBroken())
                .toList();
    }

    private List<CohortLink> cohorts(PrintedTable table) {
        return asked.cohorts ? table.cohorts() : List.of();
    }

    /** What was assumed. */
    public Asked asked() {
        return asked;
    }

    /** The tables, in the order in which they were given. */
    public List<PrintedTable> tables() {
        return tables;
    }

    /** The tables that are the sum of others. */
    public List<TableSum> sums() {
        return sums;
    }

    /** The rows that could each be several tables, and so were not added up. */
    public List<TableSum.Unclear> unclear() {
        return TableSum.unclear(tables);
    }

    /** The contradictions found within a table; where there are none, {@link #isRight} says whether this is proved. */
    public List<Contradiction> contradictions(PrintedTable table) {
        return contradictions.get(table.number()).contradictions();
    }

    /** Whether some numbers are known to give everything that is printed in a table. */
    public boolean isRight(PrintedTable table) {
        Found found = contradictions.get(table.number());
        return found.contradictions().isEmpty() && found.decided();
    }

    /** Whether some numbers are known to give everything that is printed in the tables of a sum. */
    public boolean isRight(TableSum sum) {
        return Optional.ofNullable(together.get(sum))
                .filter(found -> found.contradictions().isEmpty() && found.decided())
                .isPresent();
    }

    /** The contradictions between the tables of a sum; empty if one of them contradicts itself, so that they were not judged together. */
    public Optional<List<Contradiction>> contradictions(TableSum sum) {
        return Optional.ofNullable(together.get(sum)).map(Found::contradictions);
    }

    /** How often a cohort of a table could be followed from one year to the next; 0 unless cohorts are assumed to keep their size. */
    public int followed(PrintedTable table) {
        return cohorts(table).size();
    }

    /** The cohorts of a table that cannot have kept their size; none unless cohorts are assumed to. */
    public List<CohortLink> broken(PrintedTable table) {
        return cohorts(table).stream().filter(CohortLink::isBroken).toList();
    }

    /** What the number behind a figure may be; empty in a table that contradicts itself or is undecided. */
    public Optional<Range> range(TableFigure figure) {
        return Optional.ofNullable(ranges.get(figure));
    }

    /** Whether one in-touch rate holds in all months of a table. */
    public boolean hasOneRate(PrintedTable table) {
        return alone(table).hasOneRate(table);
    }

    /** The verdict on a figure. */
    public Verdict verdict(TableFigure figure) {
        return verdicts.get(figure);
    }

    /**
     * What the one rate of a table may be if the printed rates are ignored; empty if the table has no such rate, contradicts itself, or
     * bounds the rate by nothing else.
     */
    public Optional<Range> rate(PrintedTable table) {
        return Optional.ofNullable(rates.get(table.number()));
    }

    /**
     * The same if the people of the first month were counted and not forecast; empty if this changes nothing, is impossible, or is
     * what the file says already.
     */
    public Optional<Range> rateIfCounted(PrintedTable table) {
        return Optional.ofNullable(ratesIfCounted.get(table.number()));
    }
}
