package org.carecast.cli.report.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.evidence.Figure;
import org.carecast.linear.LinearSystem.Range;
import org.carecast.reconcile.Contradiction;
import org.carecast.reconcile.PrintedTable;
import org.carecast.reconcile.Rounded;
import org.carecast.reconcile.TableFigure;
import org.carecast.reconcile.TableFigure.Kind;

/** A contradiction as a sentence: what is printed, and what the other figures make it at most or at least. */
final class ContradictionWords {

    private static final int MOST_DECIMALS = 8;
    private static final double NOISE = 1e-9;

    private final Contradiction found;
    private final PrintedTable table;
    private final TableFigure held;
    private final Rounded printed;
    private final boolean tooHigh;

    /**
     * The words for a contradiction.
     *
     * @param table in which the figure stands that is compared with the others
     */
    ContradictionWords(Contradiction found, PrintedTable table) {
        this.found = found;
        this.table = table;
        this.held = found.held();
        this.printed = held.rounded().orElseThrow();
        this.tooHigh = found.allowed()
                .filter(range -> range.greatest() < printed.low() + NOISE)
                .isPresent();
    }

    /** The number printed at a place, as printed. */
    static String printed(TableFigure figure) {
        return figure.shown().map(Figure.Shown::value).map(Figures::printed).orElseThrow();
    }

    /** A place in a table, such as "Total of Nov-19" or "those aged 25+ in Nov-19". */
    static String place(TableFigure figure) {
        String month = Figures.shortMonth(figure.asAt());
        if (figure.kind() == Kind.PEOPLE) {
            return (startsWithAnAge(figure) ? "those aged " : "") + figure.label() + " in " + month;
        }
        return figure.label() + " of " + month;
    }

    private static boolean startsWithAnAge(TableFigure figure) {
        return Character.isDigit(figure.label().charAt(0));
    }

    String sentence() {
        return "%s %s printed as %s, but %s%s."
                .formatted(
                        Sentences.capitalised(place(held)),
                        held.kind() == Kind.PEOPLE && startsWithAnAge(held) ? "are" : "is",
                        printed(held),
                        against(),
                        isATie() ? "; %s is printed from %s on".formatted(printed(held), end(printed.low())) : "");
    }

    /** What it is compared with. */
    private String against() {
        List<TableFigure> others = found.others();
        if (others.size() == 1 && others.get(0).table() != held.table()) {
            return "%s in Table %d as %s"
                    .formatted(place(others.get(0)), others.get(0).table(), printed(others.get(0)));
        }
        if (found.allowed().isEmpty()) {
            return "that goes with none of the numbers that may be behind " + all(others);
        }
        if (isOfPeopleAbove()) {
            return above(others) + ", " + farthest(others) + (others.size() == 1 ? ", makes " : ", make ") + limit();
        }
        if (held.kind() == Kind.IN_TOUCH_RATE
                && others.stream().allMatch(other -> other.kind() == Kind.IN_TOUCH_RATE)) {
            return "as %s in %s, and a table has one rate; --yearly-rates lets each month have its own"
                    .formatted(
                            printed(others.get(0)),
                            Figures.shortMonth(others.get(0).asAt()));
        }
        return share().orElseGet(() -> "it is " + limit() + " if these are right: " + all(others));
    }

    /** Whether the others come as near to what is printed as one likes, and never there. */
    private boolean isATie() {
        return tooHigh
                && found.others().size() > 1
                && held.kind() != Kind.IN_TOUCH_RATE
                && found.allowed().orElseThrow().greatest() > printed.low() - NOISE;
    }

    private boolean isOfPeopleAbove() {
        return held.kind() == Kind.TOTAL
                && found.links().isEmpty()
                && found.others().stream().allMatch(this::isAbove);
    }

    private boolean isAbove(TableFigure other) {
        return other.kind() == Kind.PEOPLE
                && other.table() == held.table()
                && other.asAt().equals(held.asAt());
    }

    private String above(List<TableFigure> people) {
        String rows = people.stream().allMatch(ContradictionWords::startsWithAnAge) ? "ages" : "rows";
        long all = table.of(Kind.PEOPLE).filter(this::isAbove).count();
        if (people.size() == all) {
            return all == 1 ? "the one row above it" : "the " + number(all) + " " + rows + " above it";
        }
        return Sentences.list(people.stream()
                .sorted(Comparator.comparing(TableFigure::label))
                .map(figure -> (startsWithAnAge(figure) ? "age " : "") + figure.label() + " (" + printed(figure) + ")")
                .toList());
    }

    private static String number(long count) {
        List<String> words =
                List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
        return count < words.size() ? words.get((int) count) : Long.toString(count);
    }

    /** How far from print they are taken to be. */
    private String farthest(List<TableFigure> figures) {
        String direction = tooHigh ? "more" : "less";
        String each = figures.size() == 1 ? "" : "each ";
        List<Rounded> rounded =
                figures.stream().flatMap(figure -> figure.rounded().stream()).toList();
        if (rounded.stream().allMatch(Rounded::isExact)) {
            return "counted and whole";
        }
        boolean halves = figures.stream()
                .allMatch(figure -> figure.shown().orElseThrow().value().scale() == 0
                        && !figure.counted()
                        && figure.rounding().isUsual());
        return each + "at most " + (halves ? "half a person " : "what rounding hides ") + direction + " than printed";
    }

    /** In touch as a rate of a total, whichever of the two ways the rate is known. */
    private Optional<String> share() {
        List<TableFigure> others = new ArrayList<>(found.others());
        if (held.kind() != Kind.IN_TOUCH
                || !found.links().isEmpty()
                || others.stream().anyMatch(other -> other.table() != held.table())) {
            return Optional.empty();
        }
        List<TableFigure> base = others.stream()
                .filter(other -> other.asAt().equals(held.asAt()))
                .filter(other -> other.kind() == Kind.TOTAL || other.kind() == Kind.PEOPLE)
                .toList();
        others.removeAll(base);
        if (base.isEmpty() || !isOneBase(base)) {
            return Optional.empty();
        }
        String people = base.get(0).kind() == Kind.TOTAL ? "the total of " + printed(base.get(0)) : above(base);
        String makes = (base.size() > 1 ? " make " : " makes ") + limit();
        if (others.size() == 1 && others.get(0).kind() == Kind.IN_TOUCH_RATE) {
            TableFigure rate = others.get(0);
            String when = rate.asAt().equals(held.asAt()) ? "" : " in " + Figures.shortMonth(rate.asAt());
            return Optional.of(
                    "at the rate printed as %s%s %s%s, %s".formatted(printed(rate), when, people, makes, asRounded()));
        }
        List<TableFigure> pair =
                others.stream().sorted(Comparator.comparing(TableFigure::kind)).toList();
        if (pair.size() == 2
                && pair.get(0).kind() == Kind.TOTAL
                && pair.get(1).kind() == Kind.IN_TOUCH
                && pair.get(0).asAt().equals(pair.get(1).asAt())) {
            return Optional.of("at the rate of %s in touch of %s in %s, the same for the whole table, %s%s, %s"
                    .formatted(
                            printed(pair.get(1)),
                            printed(pair.get(0)),
                            Figures.shortMonth(pair.get(0).asAt()),
                            people,
                            makes,
                            asRounded()));
        }
        return Optional.empty();
    }

    private static boolean isOneBase(List<TableFigure> base) {
        return base.size() == 1 || base.stream().allMatch(figure -> figure.kind() == Kind.PEOPLE);
    }

    private String asRounded() {
        return "each as " + (tooHigh ? "high" : "low") + " as rounding allows";
    }

    /** What the others make it at most or at least, to as many decimals as tell it from what is printed. */
    private String limit() {
        Range range = found.allowed().orElseThrow();
        if (isATie()) {
            return "less than " + end(range.greatest());
        }
        double end = tooHigh ? range.greatest() : range.least();
        double apart = tooHigh ? printed.low() - end : end - printed.high();
        int decimals = decimals();
        while (decimals < MOST_DECIMALS && apart > NOISE && Math.pow(10, -decimals) >= apart) {
            decimals++;
        }
        return tooHigh ? "at most " + Figures.notBelow(end, decimals) : "at least " + Figures.notAbove(end, decimals);
    }

    private String end(double end) {
        return Figures.grouped(end, decimals());
    }

    /** One more than printed, so that halves can be seen. */
    private int decimals() {
        return held.shown().orElseThrow().value().scale() + 1;
    }

    private String all(List<TableFigure> figures) {
        List<String> named = new ArrayList<>(figures.stream()
                .map(figure -> place(figure)
                        + (figure.table() == held.table() ? "" : " in Table " + figure.table())
                        + " (" + printed(figure) + ")")
                .toList());
        found.links()
                .forEach(link ->
                        named.add("that %s are the same as %s".formatted(place(link.younger()), place(link.older()))));
        return Sentences.list(named);
    }
}
