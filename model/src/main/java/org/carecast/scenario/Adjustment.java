package org.carecast.scenario;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.evidence.FileRow;
import org.carecast.evidence.Provenance;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;

/**
 * One row of a scenario: what a parameter of a population becomes from a month on, or between two months.
 *
 * @param ages the ages it changes; all of them where the parameter does not go by age
 * @param type the type of accommodation it changes; empty where the parameter does not go by type
 * @param into the type that takes up the difference, so that all shares still make 1; empty where none does
 * @param from the first month it changes
 * @param until the last month it changes; empty where it goes on to the end
 * @param value what the change works with, in the unit of the parameter or, for a scale, a factor
 * @param reason why it may come so
 * @param source the id of the source of its value, if there is one
 * @param row its row
 */
public record Adjustment(
        Parameter parameter,
        Population population,
        AgeBand ages,
        Optional<String> type,
        Optional<String> into,
        YearMonth from,
        Optional<YearMonth> until,
        Change change,
        double value,
        String reason,
        Optional<String> source,
        FileRow row) {

    private static final double NOISE = 1e-9;

    /** A change of a parameter that does not go by type. */
    public Adjustment(
            Parameter parameter,
            Population population,
            AgeBand ages,
            YearMonth from,
            Optional<YearMonth> until,
            Change change,
            double value,
            String reason,
            Optional<String> source,
            FileRow row) {
        this(
                parameter,
                population,
                ages,
                Optional.empty(),
                Optional.empty(),
                from,
                until,
                change,
                value,
                reason,
                source,
                row);
    }

    /** Whether it changes a parameter of a population at an age in a month. */
    boolean isAbout(Parameter otherParameter, Population otherPopulation, int age, YearMonth month) {
        return parameter == otherParameter
                && population.equals(otherPopulation)
                && ages.contains(age)
                && !month.isBefore(from)
                && until.filter(month::isAfter).isEmpty();
    }

    /** Whether two adjustments speak of the same parameter, population, type, age and month. */
    public boolean overlaps(Adjustment other) {
        return parameter == other.parameter
                && population.equals(other.population)
                && type.equals(other.type)
                && ages.overlaps(other.ages)
                && !endsBefore(other.from)
                && !other.endsBefore(from);
    }

    private boolean endsBefore(YearMonth month) {
        return until.filter(month::isAfter).isPresent();
    }

    /**
     * The rows it is about with this change made; before its first month and after its last one all is as it was.
     *
     * @param about the rows of a book that hold in some of its months for some of its ages, and others about the same ages
     * @throws IllegalArgumentException if a value leaves the bounds of its unit
     */
    List<Assumption> appliedTo(List<Assumption> about) {
        return pieces(about).stream()
                .map(piece -> piece.changes() ? changed(piece.row()) : piece.row())
                .toList();
    }

    /** The values that it would change, before the change, each from the month it changes them. */
    List<Assumption> changes(List<Assumption> about) {
        return pieces(about).stream().filter(Piece::changes).map(Piece::row).toList();
    }

    /**
     * What the type that takes up the difference gains and loses, as changes of its own; none where no type does.
     *
     * @param about the rows of the type that this changes
     */
    List<Adjustment> counterparts(List<Assumption> about) {
        return into.stream()
                .flatMap(taker -> pieces(about).stream()
                        .filter(Piece::changes)
                        .map(piece -> new Adjustment(
                                parameter,
                                population,
                                ages,
                                into,
                                Optional.empty(),
                                piece.row().effectiveFrom(),
                                piece.end().map(end -> end.minusMonths(1)),
                                Change.ADD,
                                piece.row().value() - newValue(piece.row()),
                                reason,
                                source,
                                row)))
                .toList();
    }

    /** Whether some value that is read over a horizon becomes another. */
    boolean moves(List<Assumption> about, Law law, Horizon horizon) {
        Optional<AgeBand> read = parameter.agesRead(law);
        YearMonth first = horizon.month(parameter.firstMonth());
        return pieces(about).stream()
                .filter(Piece::changes)
                .filter(piece -> read.filter(piece.row().ages()::overlaps).isPresent())
                .filter(piece -> !piece.row().effectiveFrom().isAfter(horizon.last())
                        && piece.end().filter(end -> !end.isAfter(first)).isEmpty())
                .anyMatch(piece -> newValue(piece.row()) != piece.row().value());
    }

    /** What becomes of a value, within the bounds of its unit or beyond by more than the noise of arithmetic. */
    double newValue(Assumption old) {
        double made = change.apply(old.value(), value);
        double allowed = parameter.unit().nearest(made);
        return Math.abs(made - allowed) < NOISE ? allowed : made;
    }

    /**
     * A row of the book, or what of it lies within or without the change.
     *
     * @param end the month in which it holds no more, if there is one
     */
    private record Piece(Assumption row, boolean changes, Optional<YearMonth> end) {}

    private List<Piece> pieces(List<Assumption> about) {
        List<Piece> pieces = new ArrayList<>();
        for (AgeBand run : runs(about.stream().map(Assumption::ages).distinct().toList())) {
            List<Assumption> history = about.stream()
                    .filter(row -> row.ages().overlaps(run))
                    .sorted(Comparator.comparing(Assumption::effectiveFrom))
                    .map(row -> row.of(run))
                    .toList();
            if (ages.overlaps(run)) {
                part(history, pieces);
            } else {
                history.forEach(row -> pieces.add(new Piece(row, false, Optional.empty())));
            }
        }
        return pieces;
    }

    /** The ages the rows speak of, cut where one of them or this adjustment begins or ends. */
    private List<AgeBand> runs(List<AgeBand> bands) {
        TreeSet<Long> cuts = new TreeSet<>();
        cut(cuts, ages);
        bands.forEach(band -> cut(cuts, band));
        List<AgeBand> runs = new ArrayList<>();
        for (Long cut : cuts.headSet(cuts.last())) {
            AgeBand run = new AgeBand(cut.intValue(), (int) (cuts.higher(cut) - 1));
            if (bands.stream().anyMatch(run::overlaps)) {
                runs.add(run);
            }
        }
        return runs;
    }

    private static void cut(TreeSet<Long> cuts, AgeBand band) {
        cuts.add((long) band.from());
        cuts.add(band.to() + 1L);
    }

    /** Rows about the same ages, earliest first, each split into what lies before the change, within it and after it. */
    private void part(List<Assumption> history, List<Piece> pieces) {
        for (int index = 0; index < history.size(); index++) {
            Assumption row = history.get(index);
            Optional<YearMonth> next = Optional.of(index + 1)
                    .filter(later -> later < history.size())
                    .map(later -> history.get(later).effectiveFrom());
            YearMonth within = row.effectiveFrom().isBefore(from) ? from : row.effectiveFrom();
            boolean reaches = next.filter(month -> !month.isAfter(within)).isEmpty() && !endsBefore(within);
            if (row.effectiveFrom().isBefore(from) || !reaches) {
                pieces.add(new Piece(row, false, Optional.empty()));
            }
            if (reaches) {
                Optional<YearMonth> after = until.map(last -> last.plusMonths(1))
                        .filter(month ->
                                next.filter(begins -> !begins.isAfter(month)).isEmpty());
                pieces.add(new Piece(row.from(within), true, after.or(() -> next)));
                after.ifPresent(month -> pieces.add(new Piece(row.from(month), false, next)));
            }
        }
    }

    /** The row as the change makes it; a range moves with its value, but not where the value is replaced. */
    Assumption changed(Assumption old) {
        Optional<Spread> spread =
                old.spread().filter(range -> change != Change.REPLACE).map(this::moved);
        return new Assumption(
                parameter,
                population,
                old.ages(),
                old.type(),
                old.effectiveFrom(),
                newValue(old),
                spread,
                new Provenance.Judged(source, "", reason, Optional.empty()),
                row);
    }

    private Spread moved(Spread range) {
        return new Spread(moved(range.low()), moved(range.high()), range.shape());
    }

    private double moved(double end) {
        return parameter.unit().nearest(change.apply(end, value));
    }
}
