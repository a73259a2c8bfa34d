package org.carecast.cli.report.bid;

import java.util.List;
import java.util.Optional;
import org.carecast.cli.report.document.Sentences;
import org.carecast.measure.funding.Bid;

/** Those of whom neither a grant nor a cost is known, so that they are in no sum of money. */
public record WithoutMoney(BidReport report) {

    /** Who they are; empty where there are none, or no cost is known of anybody. */
    public Optional<String> sentence() {
        Bid bid = report.bid();
        List<String> unknown = bid.exposure().populations().stream()
                .filter(population -> !bid.knowsMoneyOf(population))
                .map(population -> report.name(population) + " care leavers")
                .toList();
        return unknown.isEmpty() || !bid.knowsCost()
                ? Optional.empty()
                : Optional.of(
                        "No cost is known for %s: they are in no sum of money.".formatted(Sentences.list(unknown)));
    }
}
