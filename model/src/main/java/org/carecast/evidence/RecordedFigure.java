package org.carecast.evidence;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A count of care leavers by type of accommodation as a paper printed it: what the recorded counts must add up to.
 *
 * @param table the number of the table in the paper
 * @param type the type of accommodation; empty for all types together
 * @param asAt the month from which the counts hold
 * @param printed the number with the decimals it was printed with
 * @param source the id of the paper
 * @param locator the place in it
 */
public record RecordedFigure(
        int table,
        Optional<String> type,
        YearMonth asAt,
        BigDecimal printed,
        String source,
        String locator,
        FileRow row) {}
