package org.carecast.io;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import org.carecast.evidence.Row;

/**
 * A month from which a forecast can be held against what was counted later.
 *
 * @param month the month at whose end it opens
 * @param study the folder of the study that opens then, or earlier
 * @param scenario the id of what is assumed, {@code base} for the base case
 * @param followed the id of a scenario of what followed, by which the error is shared out, if there is one
 * @param note what to know of such a forecast
 * @param row where it stands
 */
public record ForecastOrigin(
        YearMonth month, Path study, String scenario, Optional<String> followed, String note, Row row) {}
