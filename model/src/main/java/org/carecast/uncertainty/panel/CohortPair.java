package org.carecast.uncertainty.panel;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.carecast.measure.panel.CareLeaversPanel;
import org.carecast.uncertainty.FanScore;

/**
 * A count of care leavers of some ages, the forecast made of it some years before, and what simpler rules would have said.
 *
 * @param kind who they are
 * @param counted the council, the month and the ages of the count
 * @param years how many years before it was forecast
 * @param people how many the forecast began with: the cohort, or of those to come the last who were 18
 * @param same how many were of the same ages when it was forecast, if that was printed
 * @param shift the cohort shift: those who were so many years younger then; empty for those who were not counted yet
 * @param forecast every assumption at its value
 * @param score what the draws said, and what came
 * @param rank where what came lies among the draws
 */
public record CohortPair(
        Kind kind,
        CareLeaversPanel.At counted,
        int years,
        int people,
        OptionalInt same,
        OptionalDouble shift,
        double forecast,
        FanScore score,
        DrawRank rank) {

    /** Who is forecast. */
    public enum Kind {
        /** People of one age who were counted when they were younger. */
        COHORT,
        /** People who were not 18 yet, and had no cohort among those counted. */
        NEWCOMERS,
        /** People of several ages who are printed together. */
        TOGETHER
    }

    /** How many were counted. */
    public double outturn() {
        return score.outturn();
    }

    /** The year of the 31 March at which it was forecast. */
    public int start() {
        return counted.month().getYear() - years;
    }
}
