package org.carecast.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Belief;
import org.carecast.assumption.Correlation;
import org.carecast.assumption.CorrelationMatrix;
import org.carecast.evidence.Provenance;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.ProblemLog;

/**
 * Reads {@code correlations.csv}, which a study may have. Each row names two beliefs, both of them with a range; two beliefs of
 * which no row speaks have no correlation.
 */
final class CorrelationsReader {

    // The work goes with their number squared in each draw, and cubed before the first.
    private static final int MOST_BELIEFS = 500;
    private static final String WITH = "with_";
    private static final Column<Double> CORRELATION = new Column<>(
            "correlation",
            CellType.NUMBER
                    .where(
                            Correlation::isPossible,
                            "%s is out of bounds",
                            "a correlation lies between -1 and 1 and is neither of them")
                    .holding("a number above -1 and below 1")
                    .with("minimum", -1)
                    .with("maximum", 1),
            "the rank correlation of the two beliefs");

    static final Columns COLUMNS = Columns.of(
                    "correlations.csv",
                    "Beliefs that go high and low together.",
                    AssumptionKey.PARAMETER,
                    AssumptionKey.POPULATION,
                    AssumptionKey.AGES
                            .meaning("at which ages, as they stand in assumptions.csv")
                            .orEmpty(),
                    AssumptionKey.PARAMETER.under(WITH).meaning("the other belief: what is assumed"),
                    AssumptionKey.POPULATION.under(WITH).meaning("the other belief: of whom"),
                    AssumptionKey.AGES
                            .under(WITH)
                            .meaning("the other belief: at which ages, as they stand in assumptions.csv")
                            .orEmpty(),
                    CORRELATION)
            .and(ProvenanceReader.COLUMNS)
            .waiting();

    private final ReadContext context;
    private final List<Correlation> found = new ArrayList<>();
    private final Map<Set<Belief>, Correlation> first = new HashMap<>();

    private CorrelationsReader(ReadContext context) {
        this.context = context;
    }

    /** The correlations as far as they can be told without the assumptions. */
    static List<Correlation> read(ReadContext context) {
        CorrelationsReader reader = new CorrelationsReader(context);
        context.rowsIfAny(COLUMNS).forEach(reader::add);
        return reader.found;
    }

    private void add(CsvRow row) {
        Optional<Belief> one = belief(AssumptionKey.read(row, context));
        Optional<Belief> other = belief(AssumptionKey.read(row.under(WITH), context));
        Optional<Double> rank = row.find(CORRELATION);
        Optional<Provenance> provenance = ProvenanceReader.read(row);
        if (one.isPresent() && one.equals(other)) {
            row.refuse(WITH + "parameter", "a belief cannot be correlated with itself", "name two different ones");
        } else if (one.isPresent() && other.isPresent() && rank.isPresent() && provenance.isPresent()) {
            keep(row, new Correlation(one.get(), other.get(), rank.get(), provenance.get(), row.place()));
        }
    }

    private static Optional<Belief> belief(AssumptionKey key) {
        return key.isWhole()
                ? Optional.of(new Belief(
                        key.parameter().orElseThrow(),
                        key.population().orElseThrow(),
                        key.ages().orElseThrow()))
                : Optional.empty();
    }

    private void keep(CsvRow row, Correlation correlation) {
        Optional<Correlation> same =
                Optional.ofNullable(first.putIfAbsent(Set.of(correlation.one(), correlation.other()), correlation));
        same.ifPresent(earlier -> row.refuse(
                AssumptionKey.PARAMETER,
                "row " + earlier.row().line() + " gives the same two beliefs a correlation",
                "keep one of them"));
        if (same.isEmpty()) {
            found.add(correlation);
        }
    }

    /** Reports what is wrong with correlations where the assumptions of their study are concerned, and one another. */
    static void check(List<Correlation> correlations, Assumptions book, ProblemLog problems) {
        Optional<Correlation> beyond = beyondTheMost(correlations);
        if (beyond.isPresent()) {
            refuse(
                    beyond.get(),
                    "parameter",
                    "more than " + MOST_BELIEFS + " beliefs are correlated",
                    "keep the correlations that move a forecast most",
                    problems);
            return;
        }
        Set<Belief> ranged = book.rows().stream()
                .filter(row -> row.spread().isPresent())
                .map(Belief::of)
                .collect(Collectors.toSet());
        correlations.forEach(each -> {
            checkRange(each, each.one(), "parameter", ranged, problems);
            checkRange(each, each.other(), WITH + "parameter", ranged, problems);
        });
        CorrelationMatrix.contradicting(correlations)
                .ifPresent(row -> refuse(
                        row,
                        "correlation",
                        "this correlation and the others contradict one another",
                        "bring them nearer to 0, or add a row for two beliefs that have none",
                        problems));
    }

    /** The row with which more beliefs are correlated than a draw has the time for. */
    private static Optional<Correlation> beyondTheMost(List<Correlation> correlations) {
        Set<Belief> beliefs = new HashSet<>();
        return correlations.stream()
                .filter(each -> {
                    beliefs.add(each.one());
                    beliefs.add(each.other());
                    return beliefs.size() > MOST_BELIEFS;
                })
                .findFirst();
    }

    private static void checkRange(
            Correlation correlation, Belief belief, String column, Set<Belief> ranged, ProblemLog problems) {
        if (!ranged.contains(belief)) {
            String aged = belief.parameter().byAge() ? " aged " + belief.ages() : "";
            refuse(
                    correlation,
                    column,
                    "no row of assumptions.csv gives " + belief.parameter().id() + " of " + belief.population() + aged
                            + " a range",
                    "name a belief that has one, with its ages as they stand there",
                    problems);
        }
    }

    private static void refuse(
            Correlation correlation, String column, String what, String remedy, ProblemLog problems) {
        problems.add(correlation.row().file(), correlation.row().line(), COLUMNS.place(column), what, remedy);
    }
}
