package org.carecast.evidence;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carecast.evidence.LinearSystem.Range;
import org.carecast.evidence.TableFigure.Kind;

/**
 * Printed tables held against themselves: can any unrounded numbers have given every figure, and which?
 *
 * <p>Each figure is rounded half up at its own decimals; totals come from unrounded people; people in touch are the in-touch rate times the
 * unrounded total, with one rate for a table. Where nothing is printed, people are 0 or more.
 */
public final class Reconciliation {

    private static final double NOISE = 1e-9;

    private final Asked asked;
    private final List<PrintedTable> tables;
    private final List<TableSum> sums;
    private final Map<Integer, List<Contradiction>> contradictions = new LinkedHashMap<>();
    private final Map<TableSum, List<Contradiction>> together = new LinkedHashMap<>();
    private final Map<TableFigure, Range> ranges = new LinkedHashMap<>();

    /**
     * What is taken for granted besides.
     *
     * @param cohorts whether those of one age are those of the next a year later
     * @param yearlyRates whether a table may have another in-touch rate each month
     */
    public record Asked(boolean cohorts, boolean yearlyRates) {}

    /** What can be said of one figure. */
    public enum Verdict {
        /** The number behind it may be just what is printed. */
        AS_PRINTED("as printed"),
        /** The number behind it is not what is printed, and was rounded to it. */
        ROUNDED("rounded"),
        /** No number is printed. */
        HIDDEN("hidden"),
        /** It is one of a smallest set of figures that contradict each other. */
        CONTRADICTS("contradicts"),
        /** It stands in a table that contradicts itself elsewhere. */
        UNDECIDED("undecided");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** The words for it in files. */
        public String words() {
            return words;
        }
    }

    private Reconciliation(List<PrintedTable> tables, Asked asked) {
        this.asked = asked;
        this.tables = List.copyOf(tables);
        this.sums = TableSum.among(tables);
        tables.forEach(this::judge);
        sums.stream()
                .filter(sum -> sum.tables().stream()
                        .allMatch(table -> contradictions(table).isEmpty()))
                .forEach(this::judge);
    }

    /** Tables of different numbers, each judged by itself, and together where one is the sum of others. */
    public static Reconciliation of(List<PrintedTable> tables, Asked asked) {
        return new Reconciliation(tables, asked);
    }

    private void judge(PrintedTable table) {
        TableScope scope = alone(table);
        List<Contradiction> found = Contradiction.in(scope);
        contradictions.put(table.number(), found);
        if (found.isEmpty()) {
            ranges.putAll(Possibility.ranges(scope, Set.copyOf(scope.claims())));
        }
    }

    private void judge(TableSum sum) {
        TableScope scope = new TableScope(sum.tables(), Optional.of(sum), asked.yearlyRates, links(sum.tables()));
        List<Contradiction> found = Contradiction.in(scope);
        together.put(sum, found);
        if (found.isEmpty()) {
            ranges.putAll(Possibility.ranges(scope, Set.copyOf(scope.claims())));
        }
    }

    private TableScope alone(PrintedTable table) {
        return new TableScope(List.of(table), Optional.empty(), asked.yearlyRates, links(List.of(table)));
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

    /** What was taken for granted. */
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

    /** The contradictions within a table. */
    public List<Contradiction> contradictions(PrintedTable table) {
        return contradictions.get(table.number());
    }

    /** The contradictions between the tables of a sum; empty if one of them contradicts itself, so that this was not asked. */
    public Optional<List<Contradiction>> contradictions(TableSum sum) {
        return Optional.ofNullable(together.get(sum));
    }

    /** How often a cohort of a table could be followed from one year to the next, if cohorts were to be looked at. */
    public int followed(PrintedTable table) {
        return cohorts(table).size();
    }

    /** The cohorts of a table that do not stay as they are, if cohorts were to be looked at. */
    public List<CohortLink> broken(PrintedTable table) {
        return cohorts(table).stream().filter(CohortLink::isBroken).toList();
    }

    /** What the number behind a figure may be; empty in a table that contradicts itself. */
    public Optional<Range> range(TableFigure figure) {
        return Optional.ofNullable(ranges.get(figure));
    }

    /** Whether one in-touch rate holds in all months of a table. */
    public boolean hasOneRate(PrintedTable table) {
        return alone(table).hasOneRate(table);
    }

    /** What can be said of a figure. */
    public Verdict verdict(TableFigure figure) {
        boolean contradicts = Stream.concat(contradictions.values().stream(), together.values().stream())
                .flatMap(List::stream)
                .anyMatch(found -> found.figures().contains(figure));
        if (contradicts) {
            return Verdict.CONTRADICTS;
        }
        if (!ranges.containsKey(figure)) {
            return Verdict.UNDECIDED;
        }
        return figure.shown()
                .map(shown -> allows(figure, shown.value().doubleValue()) ? Verdict.AS_PRINTED : Verdict.ROUNDED)
                .orElse(Verdict.HIDDEN);
    }

    /** Whether the number behind a figure can be just this one. */
    private boolean allows(TableFigure figure, double number) {
        PrintedTable table = tables.stream()
                .filter(each -> each.number() == figure.table())
                .findFirst()
                .orElseThrow();
        Range range = ranges.get(figure);
        boolean within = range.least() - NOISE <= number && number <= range.greatest() + NOISE;
        if (!within || figure.kind() != Kind.IN_TOUCH_RATE || !hasOneRate(table) || number == 0) {
            return within;
        }
        TableScope scope = alone(table);
        return new TableSystem(scope, Map.of(table.number(), new Range(number, number)))
                .isPossible(new LinkedHashSet<Claim>(scope.claims()));
    }

    /** What the one rate of a table may be, however it is printed itself; empty if it has none, or the table contradicts itself. */
    public Optional<Range> rate(PrintedTable table) {
        return hasOneRate(table) && contradictions(table).isEmpty() ? rate(alone(table)) : Optional.empty();
    }

    private static Optional<Range> rate(TableScope scope) {
        Set<Claim> claims = new LinkedHashSet<>(scope.claims());
        claims.removeIf(claim -> claim instanceof TableFigure figure && figure.kind() == Kind.IN_TOUCH_RATE);
        return Possibility.of(scope, claims)
                ? Optional.of(
                        new TableSystem(scope, Map.of()).rate(scope.tables().get(0), claims))
                : Optional.empty();
    }

    /**
     * The same if the people of its first month were counted and not forecast; empty if that says no more, or cannot be, or is
     * what the file says.
     */
    public Optional<Range> rateIfCounted(PrintedTable table) {
        if (!hasOneRate(table)
                || !contradictions(table).isEmpty()
                || table.figures().stream().anyMatch(TableFigure::counted)) {
            return Optional.empty();
        }
        Range now = rate(table).orElseThrow();
        return rate(alone(table.counted()))
                .filter(then -> then.least() > now.least() + NOISE || then.greatest() < now.greatest() - NOISE);
    }
}
