package org.carecast.cli.report.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.evidence.Figure;
import org.carecast.evidence.Rounding;
import org.carecast.linear.LinearSystem.Range;
import org.carecast.reconcile.CohortLink;
import org.carecast.reconcile.Contradiction;
import org.carecast.reconcile.PrintedTable;
import org.carecast.reconcile.Reconciliation;
import org.carecast.reconcile.Reconciliation.Verdict;
import org.carecast.reconcile.TableFigure;
import org.carecast.reconcile.TableFigure.Kind;
import org.carecast.reconcile.TableSum;

/** What was found in printed tables, in sentences that can be read aloud. */
record ReconciliationFindings(Reconciliation reconciliation) {

    private static final String UNDECIDED =
            "it was not decided whether some unrounded numbers give it: the arithmetic does not suffice. Fewer figures at"
                    + " once, or --cohorts left out, may help.";

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (PrintedTable table : reconciliation.tables()) {
            sentences.add(judged(table));
            contradictions(table, reconciliation.contradictions(table)).forEach(sentences::add);
            reconciliation.rate(table).ifPresent(range -> sentences.add(rate(table, range)));
            if (reconciliation.followed(table) > 0) {
                sentences.add(cohorts(table));
            }
        }
        reconciliation.unclear().forEach(row -> sentences.add(unclear(row)));
        reconciliation.sums().forEach(sum -> {
            sentences.add(judged(sum));
            reconciliation
                    .contradictions(sum)
                    .ifPresent(found -> contradictions(sum.whole(), found).forEach(sentences::add));
        });
        return sentences;
    }

    private List<String> contradictions(PrintedTable table, List<Contradiction> found) {
        return found.stream()
                .map(contradiction -> new ContradictionWords(contradiction, table).sentence())
                .toList();
    }

    private static String name(PrintedTable table) {
        return "Table " + table.number();
    }

    private String judged(PrintedTable table) {
        long printed = table.figures().stream()
                .filter(figure -> figure.shown().isPresent())
                .count();
        int contradictions = reconciliation.contradictions(table).size();
        String named = "%s (%s) ".formatted(name(table), table.population());
        String all = Sentences.count(printed, "printed figure");
        if (reconciliation.isRight(table)) {
            return named
                    + (printed == 1
                            ? "agrees with itself: it has one printed figure."
                            : "agrees with itself: some unrounded numbers give all of its " + all + ".");
        }
        if (contradictions == 0) {
            return named + "may agree with itself or not: of its " + all + " " + UNDECIDED;
        }
        String found = contradictions == 1
                ? "There is one contradiction:"
                : "There are " + contradictions + " contradictions:";
        return hint(List.of(table))
                .map(hint -> named.strip() + ": all figures are " + hint
                        + " If it does not, no unrounded numbers give all of its " + all + ". " + found)
                .orElse(named + "contradicts itself: no unrounded numbers give all of its " + all + ". " + found);
    }

    /** How the paper may have rounded, and how to say so, where all figures that contradict each other share a step. */
    private static Optional<String> hint(List<PrintedTable> tables) {
        List<Rounding> possible = tables.stream()
                .flatMap(table -> table.possibleRounding().stream())
                .distinct()
                .sorted(Comparator.comparing(rounding -> rounding.step().orElseThrow()))
                .toList();
        boolean ofAll =
                tables.stream().allMatch(table -> table.possibleRounding().isPresent());
        // Of several tables the finest step may be that of all.
        return possible.stream()
                .filter(step -> ofAll && tables.stream().allMatch(table -> table.mayBe(step)))
                .findFirst()
                .map(step -> "multiples of %s. If the paper rounds to %s, say `# rounded: %s` in the file."
                        .formatted(step, step, step));
    }

    private static String unclear(TableSum.Unclear row) {
        return "%s was not held against %s: they are all of %s, and which of them its row %s adds up cannot be told; leave one of them in the file, and it is asked."
                .formatted(
                        name(row.whole()),
                        Sentences.list(row.fitting().stream()
                                .map(ReconciliationFindings::name)
                                .toList()),
                        row.fitting().get(0).population(),
                        row.label());
    }

    private String judged(TableSum sum) {
        List<PrintedTable> tables = sum.tables();
        String added = "%s adds up %s"
                .formatted(
                        name(sum.whole()),
                        Sentences.list(tables.subList(1, tables.size()).stream()
                                .map(ReconciliationFindings::name)
                                .toList()));
        return reconciliation
                .contradictions(sum)
                .map(found -> reconciliation.isRight(sum)
                        ? added + ", and agrees with what they print."
                        : found.isEmpty()
                                ? added + "; of what they print together " + UNDECIDED
                                : hint(tables)
                                        .map(hint -> added + ". All figures are " + hint
                                                + " If it does not, they contradict each other:")
                                        .orElse(added + ", and contradicts what they print:"))
                .orElse(added + "; whether it agrees with them cannot be asked while one of them contradicts itself.");
    }

    /** Which cohorts do not stay as they are. */
    private String cohorts(PrintedTable table) {
        List<CohortLink> broken = reconciliation.broken(table);
        String followed = "%s prints %s again, a year older"
                .formatted(name(table), Sentences.count(reconciliation.followed(table), "cohort"));
        return broken.isEmpty()
                ? followed + "; each can be the same people."
                : "%s; %s cannot be the same people: %s."
                        .formatted(
                                followed,
                                broken.size() == 1 ? "one" : Integer.toString(broken.size()),
                                String.join(
                                        "; ",
                                        broken.stream()
                                                .map(ReconciliationFindings::broken)
                                                .toList()));
    }

    private static String broken(CohortLink link) {
        double from = number(link.younger());
        double to = number(link.older());
        return "%s are printed as %s, and as %s in %s (%s)"
                .formatted(
                        ContradictionWords.place(link.younger()),
                        ContradictionWords.printed(link.younger()),
                        ContradictionWords.printed(link.older()),
                        Figures.shortMonth(link.older().asAt()),
                        Figures.change(to - from));
    }

    private static double number(TableFigure figure) {
        return figure.shown().orElseThrow().value().doubleValue();
    }

    private String rate(PrintedTable table, Range range) {
        String needed = ReconciliationReport.rate(range);
        Optional<TableFigure> printed = table.of(Kind.IN_TOUCH_RATE)
                .filter(figure -> figure.shown().isPresent())
                .findFirst();
        String counted = reconciliation
                .rateIfCounted(table)
                .map(then ->
                        "; %s if the people of %s were counted and not forecast (say so with '# counted: %s' in the file)"
                                .formatted(
                                        ReconciliationReport.rate(then),
                                        Figures.longMonth(table.months().get(0)),
                                        table.months().get(0)))
                .orElse("");
        if (printed.isEmpty()) {
            return "The in-touch rate of %s is not printed; the in-touch totals need one %s%s."
                    .formatted(name(table), needed, counted);
        }
        String shown = printed.flatMap(TableFigure::shown)
                .map(Figure.Shown::value)
                .map(Figures::printed)
                .orElseThrow();
        return reconciliation.verdict(printed.get()) == Verdict.ROUNDED
                ? "The in-touch rate of %s is printed as %s; no rate of exactly %s gives the in-touch totals, which need one %s%s."
                        .formatted(name(table), shown, shown, needed, counted)
                : "The in-touch rate of %s is printed as %s, and can be exactly that; the in-touch totals need one %s%s."
                        .formatted(name(table), shown, needed, counted);
    }
}
