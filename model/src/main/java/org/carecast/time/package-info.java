/**
 * When: the months that a forecast covers, and the bands that ages fall in.
 *
 * <p>{@link org.carecast.time.Horizon} is the opening month and the months projected from it; a month is a {@link
 * java.time.YearMonth}, read at its end. {@link org.carecast.time.FinancialYear} runs from April to March, a {@link
 * org.carecast.time.YearOrMonth} is a calendar year or a month of one, and {@link
 * org.carecast.time.AgeBand} from one age to another, both included. An {@link
 * org.carecast.time.AgeMap} has something at each age. A {@link org.carecast.time.Dated} value holds from a month until the next one.
 */
package org.carecast.time;
