package org.carecast.cli.report.backtest;

import java.time.YearMonth;
import java.util.OptionalDouble;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Population;
import org.carecast.io.NationalDrift;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.io.csv.BadDataException;
import org.carecast.measure.Premises;
import org.carecast.scenario.Scenario;
import org.carecast.uncertainty.Reopening;

/**
 * Arrivals where a study is opened in a later month: as its scenario has them, if it says so from then on; else by the national rule of
 * drift, from the children in care and the children of the area as known then.
 *
 * @param scenario what the forecast assumes otherwise than in the base case
 */
record PastArrivals(Study study, Scenario scenario) {

    /**
     * The forecast with what is estimated of arrivals.
     *
     * @throws BadDataException if the national rule cannot be read
     */
    Reopening estimated(Reopening opened) throws BadDataException {
        NationalDrift national = NationalDrift.read(StudyReader.nationalOf(study.folder()));
        Premises premises = opened.premises();
        YearMonth month = premises.horizon().opening();
        Reopening estimated = opened;
        for (Population each : premises.assumptions().populations()) {
            OptionalDouble children = national.children(study.council(), premises.assumptions(), each, month);
            if (premises.assumptions().law(each).countsChildren()
                    && !isBelieved(each, month)
                    && children.isPresent()
                    && Reopening.someStay(premises, each)) {
                estimated = estimated.drifting(each, national.rule().in(month), children.getAsDouble());
            }
        }
        return estimated;
    }

    /** Whether the scenario says what arrives after a month. */
    boolean isBelieved(Population population, YearMonth month) {
        return scenario.changes(Parameter.ARRIVALS, population, month.plusMonths(Parameter.ARRIVALS.firstMonth()));
    }
}
