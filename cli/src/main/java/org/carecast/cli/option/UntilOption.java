package org.carecast.cli.option;

import java.time.YearMonth;
import org.carecast.io.Study;
import org.carecast.time.Horizon;
import picocli.CommandLine.Option;

/** How far a command projects. */
public final class UntilOption {

    @Option(
            names = "--until",
            paramLabel = "YYYY-MM",
            description = "the last month to project (default: as the study says)")
    private YearMonth until;

    /** Whether a last month was named. */
    public boolean isGiven() {
        return until != null;
    }

    /** The months to project. */
    public Horizon horizon(Study study) {
        if (until == null) {
            return study.horizon();
        }
        YearMonth opening = study.horizon().opening();
        if (!until.isAfter(opening) || until.isAfter(opening.plusMonths(Horizon.MOST_MONTHS))) {
            throw new WrongUsage("--until " + until + " must lie after the opening month, " + opening + ", and by "
                    + Horizon.MOST_MONTHS + " months at most");
        }
        study.opening().lawChanges().filter(change -> !change.isAfter(until)).ifPresent(change -> {
            throw new WrongUsage("--until " + until + " goes beyond " + change.minusMonths(1)
                    + "; from the next month on law.csv has another law, and a projection lives under one");
        });
        return Horizon.of(opening, until);
    }

    /** What is recorded of it. */
    public static Options recorded(Horizon horizon) {
        return Options.NONE.with("until", horizon.last());
    }
}
