package org.carecast.io.ssda903;

import java.util.List;
import java.util.Optional;
import org.carecast.io.csv.DayOrder;

/**
 * What whoever imports returns says of them.
 *
 * @param days the order of day and month in files that do not tell it themselves
 * @param councilCodes of files with rows of several councils, those whose rows are taken, as they are written there; none to take all
 * @param acceptLosses whether a study is made although more is lost than the rules allow
 */
public record ImportChoices(Optional<DayOrder> days, List<String> councilCodes, boolean acceptLosses) {

    /** Nothing said: what the returns leave open is refused. */
    public static final ImportChoices NONE = new ImportChoices(Optional.empty(), List.of(), false);

    /** A copy that nobody can change. */
    public ImportChoices {
        councilCodes = List.copyOf(councilCodes);
    }
}
