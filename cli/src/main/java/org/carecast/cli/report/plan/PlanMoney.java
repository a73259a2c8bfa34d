package org.carecast.cli.report.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carecast.measure.funding.Bid;
import org.carecast.measure.funding.Entry;
import org.carecast.time.FinancialYear;

/**
 * Pounds of grant and of cost by year and group. All entries are gone through once, since a forecast of a century has many.
 *
 * @param pounds those that are not 0
 */
record PlanMoney(Map<Key, Double> pounds) {

    /** What a sum is of. */
    record Key(FinancialYear year, PlanGroup group, boolean isGrant) {}

    PlanMoney {
        pounds = Map.copyOf(pounds);
    }

    static PlanMoney of(List<PlanGroup> groups, Bid bid) {
        Map<Key, Double> pounds = new HashMap<>();
        for (Entry entry : bid.entries()) {
            groups.stream()
                    .filter(group -> group.holds(entry))
                    .forEach(group -> pounds.merge(
                            new Key(FinancialYear.of(entry.month()), group, entry.isGrant()),
                            entry.pounds(),
                            Double::sum));
        }
        return new PlanMoney(pounds);
    }

    double pounds(FinancialYear year, PlanGroup group, boolean isGrant) {
        return pounds.getOrDefault(new Key(year, group, isGrant), 0.0);
    }
}
