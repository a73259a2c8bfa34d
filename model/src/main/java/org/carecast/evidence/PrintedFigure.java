package org.carecast.evidence;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.carecast.cohort.Population;

/**
 * A number as a paper printed it, with its rounding: never taken for the true value.
 *
 * @param table the number of the table in the paper
 * @param label the label of its row, as printed
 * @param asAt the month its column stands for
 * @param printed the number with the decimals it was printed with
 * @param source the id of the paper
 * @param locator the place in it
 */
public record PrintedFigure(
        int table,
        Population population,
        String label,
        YearMonth asAt,
        BigDecimal printed,
        String source,
        String locator,
        FileRow row) {}
