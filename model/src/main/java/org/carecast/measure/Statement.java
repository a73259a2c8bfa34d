package org.carecast.measure;

import java.time.YearMonth;
import org.carecast.measure.funding.Citation;

/**
 * A forecast made in words: what a person or paper said would come, outside the tables of a forecast.
 *
 * @param said the month in which it was said
 * @param reading what it was said of, in a later month
 * @param people as said
 * @param citation where it was printed, and how well it is known
 */
public record Statement(YearMonth said, Reading reading, double people, Citation citation) {}
