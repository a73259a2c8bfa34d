package org.carecast.uncertainty;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Belief;
import org.carecast.assumption.FittedSpread;
import org.carecast.assumption.Spread;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;

/**
 * A belief whose value stands beside the middle of its own range, so that draws lie on one side of the forecast.
 *
 * @param belief what is believed
 * @param row the last of its rows that is read and has a range
 * @param pull the forecast less what it is with the belief at the middle of its range, in the unit of the reading
 */
public record OffCentre(Belief belief, Assumption row, double pull) {

    private static final double NOISE = 1e-9;
    private static final double MIDDLE = 0.5;
    // A value within a hundredth of its range from an end stands at it.
    private static final double AT_END = 0.01;

    /**
     * Every belief that pulls a reading away from what it is in the middle of the belief's range, the strongest first.
     *
     * @param forecast with a book whose ranges can be fitted
     */
    public static List<OffCentre> of(Premises forecast, Reading reading) {
        Premises read = forecast.upTo(reading);
        Assumptions book = read.assumptions();
        double asAssumed = reading.of(read.demand());
        return book.rows().stream()
                .filter(row -> row.spread().isPresent() && !row.parameter().makesAWhole())
                .map(Belief::of)
                .distinct()
                .flatMap(belief -> ranged(belief, read)
                        .map(row -> new OffCentre(
                                belief,
                                row,
                                asAssumed
                                        - reading.of(read.with(belief.changed(book, OffCentre::inTheMiddle))
                                                .demand())))
                        .stream())
                .filter(each -> Math.abs(each.pull()) > NOISE)
                .sorted(Comparator.comparing((OffCentre each) -> -Math.abs(each.pull())))
                .toList();
    }

    private static Optional<Assumption> ranged(Belief belief, Premises read) {
        return belief.rowsRead(read.assumptions(), read.horizon()).stream()
                .filter(row -> row.spread().isPresent())
                .reduce((earlier, later) -> later);
    }

    private static Assumption inTheMiddle(Assumption row) {
        Optional<FittedSpread> fitted = row.fitted();
        return fitted.isPresent() ? row.withValue(fitted.get().at(MIDDLE)) : row;
    }

    /** The range of the row. */
    public Spread range() {
        return row.spread().orElseThrow();
    }

    /** Whether the value stands at an end of its range. */
    public boolean isAtAnEnd() {
        double near = AT_END * (range().high() - range().low());
        return row.value() - range().low() <= near || range().high() - row.value() <= near;
    }
}
