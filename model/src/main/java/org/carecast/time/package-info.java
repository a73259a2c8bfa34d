/**
 * When: the months that a projection covers, and what holds in them.
 *
 * <ul>
 *   <li>A {@link org.carecast.time.Horizon} is the months of a projection, from the opening month on.
 *   <li>A {@link org.carecast.time.FinancialYear} is twelve months from April.
 *   <li>An {@link org.carecast.time.AgeBand} is a run of whole ages.
 *   <li>A {@link org.carecast.time.Dated} value holds from a month until the next one.
 * </ul>
 */
package org.carecast.time;
