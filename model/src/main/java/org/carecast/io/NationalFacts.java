package org.carecast.io;

import java.util.Map;
import java.util.Optional;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.ProblemLog;
import org.carecast.measure.Premises;
import org.carecast.measure.SteeredArrivals;
import org.carecast.time.Horizon;

/**
 * What new studies over the same months are made from, read once for all of them.
 *
 * @param folder where it was read
 * @param defaults what holds for every council before it says anything
 * @param drift how many arrivals stay and how large councils are; empty where the folder does not tell
 * @param stay how arrivals stay in care over the same months; empty where the defaults cannot tell
 */
public record NationalFacts(
        NationalFolder folder, NationalDefaults defaults, Optional<NationalDrift> drift, Optional<Stay> stay) {

    /**
     * How arrivals of UASC stay in care, by the defaults.
     *
     * @param staying the share of children in care who are a year later, without arrivals
     * @param response of children in care to arrivals
     */
    record Stay(double staying, SteeredArrivals.Response response) {
        static Optional<Stay> of(NationalDefaults defaults, Horizon horizon) {
            try {
                Premises nobody = defaults.uasc(horizon, Map.of());
                int years = (horizon.months() + Horizon.MONTHS_IN_A_YEAR - 1) / Horizon.MONTHS_IN_A_YEAR;
                return Optional.of(new Stay(
                        SteeredArrivals.staying(nobody, NationalDefaults.UASC),
                        SteeredArrivals.response(nobody, NationalDefaults.UASC, years)));
            } catch (IllegalArgumentException e) {
                // Defaults that cannot be are named where the study is read.
                return Optional.empty();
            }
        }
    }

    /**
     * Those of a national folder.
     *
     * @throws BadDataException naming every problem of its files
     */
    public static NationalFacts read(NationalFolder folder, Horizon horizon) throws BadDataException {
        ProblemLog problems = new ProblemLog();
        return of(folder, horizon, NationalDrift.read(folder, problems), problems);
    }

    /**
     * The same; of a file of councils or of the drift that it lacks, the program's own.
     *
     * @throws BadDataException naming every problem of its files
     */
    public static NationalFacts orOwn(NationalFolder folder, Horizon horizon) throws BadDataException {
        ProblemLog problems = new ProblemLog();
        return of(folder, horizon, NationalDrift.orOwn(folder, problems), problems);
    }

    /**
     * The same, where the drift of the folder is read already.
     *
     * @throws BadDataException naming every problem of its other files
     */
    public static NationalFacts with(NationalDrift drift, NationalFolder folder, Horizon horizon)
            throws BadDataException {
        return of(folder, horizon, Optional.of(drift), new ProblemLog());
    }

    private static NationalFacts of(
            NationalFolder folder, Horizon horizon, Optional<NationalDrift> drift, ProblemLog problems)
            throws BadDataException {
        Optional<NationalDefaults> defaults = NationalDefaults.read(folder, horizon, problems);
        problems.refuseIfAnyProblem();
        NationalDefaults known = defaults.orElseThrow();
        return new NationalFacts(
                folder, known, drift, known.ofUasc().countsChildren() ? Stay.of(known, horizon) : Optional.empty());
    }
}
