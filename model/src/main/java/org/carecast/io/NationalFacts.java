package org.carecast.io;

import java.util.Optional;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.ProblemLog;
import org.carecast.time.Horizon;

/**
 * What new studies over the same months are made from, read once for all of them.
 *
 * @param folder where it was read
 * @param defaults what holds for every council before it says anything
 * @param drift how many arrivals stay and how large councils are; empty where the folder does not tell
 */
public record NationalFacts(NationalFolder folder, NationalDefaults defaults, Optional<NationalDrift> drift) {

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

    private static NationalFacts of(
            NationalFolder folder, Horizon horizon, Optional<NationalDrift> drift, ProblemLog problems)
            throws BadDataException {
        Optional<NationalDefaults> defaults = NationalDefaults.read(folder, horizon, problems);
        problems.refuseIfAnyProblem();
        return new NationalFacts(folder, defaults.orElseThrow(), drift);
    }
}
