package org.carecast.cli.report.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carecast.measure.funding.Bid;
import org.carecast.measure.funding.Entry;
import org.carecast.time.FinancialYear;

/**
 * Pounds of grant and of cost by year and group. All entries are gone through once, since a forecast of a century has many.
 *
 * @param pounds those that are not 0
 * @param carried the grants of which some part is at a rate that is carried forward
 */
record PlanMoney(Map<Key, Double> pounds, Set<Key> carried) {

    /** What a sum is of. */
    record Key(FinancialYear year, PlanGroup group, boolean isGrant) {}

    PlanMoney {
        pounds = Map.copyOf(pounds);
        carried = Set.copyOf(carried);
    }

    static PlanMoney of(List<PlanGroup> groups, Bid bid) {
        Map<Key, Double> pounds = new HashMap<>();
        Set<Key> carried = new HashSet<>();
        for (Entry entry : bid.entries()) {
            groups.stream()
                    .filter(group -> group.holds(entry))
                    .map(group -> new Key(FinancialYear.of(entry.month()), group, entry.isGrant()))
                    .forEach(key -> {
                        pounds.merge(key, entry.pounds(), Double::sum);
                        if (entry.isCarriedForward() && entry.quantity() > 0) {
                            carried.add(key);
                        }
                    });
        }
        return new PlanMoney(pounds, carried);
    }

    double pounds(FinancialYear year, PlanGroup group, boolean isGrant) {
        return pounds.getOrDefault(new Key(year, group, isGrant), 0.0);
    }

    /** Whether some of a grant is at a rate that is carried forward. */
    boolean isCarried(FinancialYear year, PlanGroup group) {
        return carried.contains(new Key(year, group, true));
    }
}
