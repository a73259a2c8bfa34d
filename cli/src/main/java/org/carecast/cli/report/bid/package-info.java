/**
 * What grants pay, what the service costs and the gap: the report of a bid.
 *
 * <p>{@link org.carecast.cli.report.bid.BidReport} is the report. {@code BidFindings} are the sentences to paste, {@code BidTables} the tables,
 * {@code BidNotes} what to know of them, and {@code BidRow} is a row of its long table.
 *
 * <p>{@code BidGrounds} lists each rate, cost and key assumption with its source. {@code BidPlausibility} sets what a council reported beside the
 * bid, {@code TierCrossing} finds where a tier may be crossed, and {@code BidSwitches} says which rules a run switches. {@link org.carecast.cli.report.bid.FundingCheckWords} says why a bid cannot be made.
 */
package org.carecast.cli.report.bid;
