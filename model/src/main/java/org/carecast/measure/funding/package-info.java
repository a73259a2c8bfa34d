/**
 * What grants pay and what the service costs.
 *
 * <p>{@link org.carecast.measure.funding.Funding} is all that is known of money: the {@link org.carecast.measure.funding.Grants}, each a
 * dated {@link org.carecast.measure.funding.Rule} with its {@link org.carecast.measure.funding.Condition conditions}, and the {@link
 * org.carecast.measure.funding.Costs}, each a dated {@link org.carecast.measure.funding.UnitCost}. Both are a {@link
 * org.carecast.measure.funding.Tariff}: pounds for a {@link org.carecast.measure.funding.TariffUnit}, with the {@link
 * org.carecast.measure.funding.Citation} that says how well the number is known. A {@link
 * org.carecast.measure.funding.FundingCheck} says why grant, cost and gap cannot be stated. After the last day on which a rate is known it
 * is carried forward, or {@link org.carecast.measure.funding.Rates refused}.
 *
 * <p>{@link org.carecast.measure.funding.Exposure} counts the days that people are in care or are care leavers. A {@link
 * org.carecast.measure.funding.Ledger} multiplies them into {@link org.carecast.measure.funding.Entry entries}, and a {@link
 * org.carecast.measure.funding.Bid} adds these up by financial year. {@link org.carecast.measure.funding.Tiers} are the numbers of
 * children at which rates change. {@link org.carecast.measure.funding.Reported} is what a council set aside, spent or was paid.
 */
package org.carecast.measure.funding;
