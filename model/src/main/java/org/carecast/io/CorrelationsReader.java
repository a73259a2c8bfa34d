package org.carecast.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Belief;
import org.carecast.assumption.Correlation;
import org.carecast.assumption.CorrelationMatrix;
import org.carecast.evidence.Provenance;

/**
 * Reads {@code correlations.csv}, which a study may have: {@code
 * parameter,population,ages,with_parameter,with_population,with_ages,correlation,provenance,source,locator,note}.
 *
 * <p>Each row names two beliefs, both of them with a range, and their ages as they stand in {@code assumptions.csv}. {@code
 * correlation} is their rank correlation, above -1 and below 1; two beliefs of which no row speaks have none.
 */
final class CorrelationsReader {

    private static final List<String> COLUMNS = List.of(
            "parameter",
            "population",
            "ages",
            "with_parameter",
            "with_population",
            "with_ages",
            "correlation",
            "provenance",
            "source",
            "locator",
            "note");
    private static final String WITH = "with_";

    private final ReadContext context;
    private final List<Correlation> found = new ArrayList<>();

    private CorrelationsReader(ReadContext context) {
        this.context = context;
    }

    /** The correlations as far as they can be told without the assumptions. */
    static List<Correlation> read(ReadContext context) {
        Path file = context.folder().resolve("correlations.csv");
        if (Files.notExists(file)) {
            return List.of();
        }
        CorrelationsReader reader = new CorrelationsReader(context);
        CsvTable.readWaiting(file, COLUMNS, context.problems()).forEach(reader::add);
        return reader.found;
    }

    private void add(CsvRow row) {
        Optional<Belief> one = belief(AssumptionKey.read(row, context));
        Optional<Belief> other = belief(AssumptionKey.read(row.under(WITH), context));
        Optional<Double> rank = row.number("correlation").flatMap(number -> rank(row, number));
        Optional<Provenance> provenance = ProvenanceReader.read(row, context.sources());
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

    private static Optional<Double> rank(CsvRow row, double number) {
        return Correlation.isPossible(number)
                ? Optional.of(number)
                : row.refuse(
                        "correlation",
                        row.text("correlation") + " is out of bounds",
                        "a correlation lies between -1 and 1 and is neither of them");
    }

    private void keep(CsvRow row, Correlation correlation) {
        Optional<Correlation> same =
                found.stream().filter(correlation::isOfSamePair).findFirst();
        same.ifPresent(earlier -> row.refuse(
                "parameter",
                "row " + earlier.row().line() + " gives the same two beliefs a correlation",
                "keep one of them"));
        if (same.isEmpty()) {
            found.add(correlation);
        }
    }

    /** Reports what is wrong with correlations where the assumptions of their study are concerned, and one another. */
    static void check(List<Correlation> correlations, Assumptions book, ProblemLog problems) {
        correlations.forEach(each -> {
            checkRange(each, each.one(), "parameter", book, problems);
            checkRange(each, each.other(), WITH + "parameter", book, problems);
        });
        contradicting(correlations)
                .ifPresent(row -> refuse(
                        row,
                        "correlation",
                        "this correlation and the others contradict one another",
                        "bring them nearer to 0, or add a row for two beliefs that have none",
                        problems));
    }

    /** The row that completes the first beliefs, in the order of mention, that cannot move together so. */
    private static Optional<Correlation> contradicting(List<Correlation> correlations) {
        Set<Belief> first = new HashSet<>();
        for (Correlation each : correlations) {
            for (Belief next : List.of(each.one(), each.other())) {
                first.add(next);
                List<Correlation> among = correlations.stream()
                        .filter(other -> first.contains(other.one()) && first.contains(other.other()))
                        .toList();
                if (CorrelationMatrix.of(among).isEmpty()) {
                    return Optional.of(among.get(among.size() - 1));
                }
            }
        }
        return Optional.empty();
    }

    private static void checkRange(
            Correlation correlation, Belief belief, String column, Assumptions book, ProblemLog problems) {
        if (belief.rows(book).stream().noneMatch(row -> row.spread().isPresent())) {
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
        problems.add(correlation.row().file(), correlation.row().line(), COLUMNS.indexOf(column) + 1, what, remedy);
    }
}
