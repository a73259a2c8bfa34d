/**
 * The years of a medium-term plan: people, grant, cost and gap by financial year, for those of 18 to 20 and those of 21 and over apart.
 *
 * <p>{@link org.carecast.cli.report.plan.PlanPage} is the page, which the reports of a forecast and of a bid both show. {@code PlanGroup} is whom a row is
 * of, {@code PlanMoney} what they cost and bring in, and {@code PlanRow} a row of its long table.
 */
package org.carecast.cli.report.plan;
