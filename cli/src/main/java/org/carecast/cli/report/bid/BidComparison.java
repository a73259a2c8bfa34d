package org.carecast.cli.report.bid;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Line;
import org.carecast.cli.report.document.Mark;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.forecast.CarriedRates;
import org.carecast.measure.funding.Bid;
import org.carecast.time.FinancialYear;

/** What all populations together cost under each of several scenarios, what grants bring in, and what is left uncovered. */
public final class BidComparison {

    /** A sum of a bid. */
    private enum Sum {
        COST("Cost"),
        GRANT("Grant"),
        GAP("Gap");

        private final String heading;

        Sum(String heading) {
            this.heading = heading;
        }

        /** Whether it rests on rates that are carried forward, in the last year. */
        private Mark mark(BidReport report) {
            return Mark.when(this != COST && report.bid().of(report.last()).anyMatch(CarriedRates::isOne));
        }

        /** In thousands of pounds, in the last year. */
        private double of(BidReport report) {
            Bid bid = report.bid();
            FinancialYear year = report.last();
            double pounds = switch (this) {
                case COST -> bid.cost(year, any -> true);
                case GRANT -> bid.grant(year, any -> true);
                case GAP -> bid.gap(year, any -> true);
            };
            return pounds / BidReport.THOUSAND;
        }
    }

    private BidComparison() {}

    /**
     * Those sums of the last financial year that some scenario moves, a row for each scenario, and how far each lies from the first.
     *
     * @param bids over the same years
     * @return empty if there is but one, if one of them knows no cost, or if none moves a sum
     */
    public static Optional<Table> of(List<BidReport> bids) {
        if (bids.size() < 2 || bids.stream().anyMatch(each -> !each.bid().knowsCost())) {
            return Optional.empty();
        }
        BidReport first = bids.get(0);
        List<Sum> moving = Stream.of(Sum.values())
                .filter(sum -> bids.stream().anyMatch(each -> Figures.isShown(sum.of(each) - sum.of(first))))
                .toList();
        return moving.isEmpty() ? Optional.empty() : Optional.of(table(bids, moving));
    }

    private static Table table(List<BidReport> bids, List<Sum> moving) {
        BidReport first = bids.get(0);
        return Table.ofLines(
                        "Cost, grant and gap of all populations in %s in thousands of pounds%s"
                                .formatted(first.last(), first.prices()),
                        moving.stream().map(sum -> sum.heading).toList(),
                        bids.stream()
                                .map(each -> Line.people(
                                                each.scenario().id(),
                                                moving.stream()
                                                        .map(sum -> sum.of(each))
                                                        .toList())
                                        .with(moving.stream()
                                                .map(sum -> sum.mark(each))
                                                .toList()))
                                .toList(),
                        bids.stream()
                                .skip(1)
                                .map(each -> Line.changes(
                                                each.scenario().id() + ", difference",
                                                moving.stream()
                                                        .map(sum -> sum.of(each) - sum.of(first))
                                                        .toList())
                                        .with(moving.stream()
                                                .map(sum -> sum.mark(each))
                                                .toList()))
                                .toList())
                .withMarksSaid()
                .as(Table.Topic.MONEY);
    }
}
