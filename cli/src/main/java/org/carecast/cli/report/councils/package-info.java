/**
 * How many people there will be in many councils together, and what is not covered.
 *
 * <p>{@link org.carecast.cli.report.councils.CouncilsReport} has the totals and a {@link org.carecast.cli.report.councils.CouncilsBasis}, which says
 * what they rest on; {@link org.carecast.cli.report.councils.GroupWords} names the groups of people. {@code CouncilsFindings}, {@code CouncilsTables},
 * {@code CouncilsNotes} and {@code CouncilsRows} are what it says, and {@code HeadFigures} what one person costs.
 */
package org.carecast.cli.report.councils;
