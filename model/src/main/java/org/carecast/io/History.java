package org.carecast.io;

import java.util.List;
import org.carecast.cohort.Population;
import org.carecast.evidence.PrintedFigure;
import org.carecast.evidence.RecordedFigure;
import org.carecast.measure.Outturn;
import org.carecast.measure.Statement;
import org.carecast.measure.funding.Citation;
import org.carecast.measure.funding.Reported;
import org.carecast.time.YearOrMonth;

/**
 * What the forecasts of a study are compared with.
 *
 * @param printed the figures that the council printed of its own forecast, possibly none
 * @param recorded the counts by type of accommodation that the council printed, possibly none
 * @param reported what the council set aside, spent or was paid, possibly nothing
 * @param outturns what was counted, possibly nothing
 * @param statements what was said would come, possibly nothing
 * @param origins the months from which a forecast can be compared with it, besides the opening month, possibly none
 * @param arrived how many children came into care by year or month, possibly nothing
 */
public record History(
        List<PrintedFigure> printed,
        List<RecordedFigure> recorded,
        List<Reported> reported,
        List<Outturn> outturns,
        List<Statement> statements,
        List<ForecastOrigin> origins,
        List<Arrived> arrived) {

    /** Nothing to compare a forecast with. */
    public static final History NONE =
            new History(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * How many children of a population came into care in a year or a month.
     *
     * @param citation where that is known from
     */
    public record Arrived(Population population, YearOrMonth period, double people, Citation citation) {}

    /** Copies the lists, so that it never changes. */
    public History {
        printed = List.copyOf(printed);
        recorded = List.copyOf(recorded);
        reported = List.copyOf(reported);
        outturns = List.copyOf(outturns);
        statements = List.copyOf(statements);
        origins = List.copyOf(origins);
        arrived = List.copyOf(arrived);
    }
}
