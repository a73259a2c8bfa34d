package org.carecast.cli.report.bid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carecast.cli.report.document.Line;
import org.carecast.cli.report.document.Table;

/** What each of several scenarios leaves uncovered, side by side. */
public final class BidComparison {

    private BidComparison() {}

    /**
     * The gap of those for whom some grant is paid, a row for each scenario, and how far each lies from the first.
     *
     * @param bids over the same years
     * @return empty if there is but one, or one of them knows no cost
     */
    public static Optional<Table> of(List<BidReport> bids) {
        if (bids.size() < 2 || bids.stream().anyMatch(each -> !each.bid().knowsCost())) {
            return Optional.empty();
        }
        List<Double> first = gaps(bids.get(0));
        List<Line> gaps = new ArrayList<>();
        List<Line> differences = new ArrayList<>();
        for (BidReport each : bids) {
            List<Double> own = gaps(each);
            gaps.add(Line.people(each.scenario().id(), own));
            if (each != bids.get(0)) {
                differences.add(Line.changes(
                        each.scenario().id() + ", difference",
                        IntStream.range(0, own.size())
                                .mapToObj(year -> own.get(year) - first.get(year))
                                .toList()));
            }
        }
        return Optional.of(Table.ofLines(
                        "Gap between cost and grant of %s in thousands of pounds%s"
                                .formatted(bids.get(0).paidFor(), bids.get(0).prices()),
                        bids.get(0).headings(),
                        gaps,
                        differences)
                .as(Table.Topic.SUMMARY));
    }

    /** In thousands of pounds. */
    private static List<Double> gaps(BidReport report) {
        return report.each(year -> report.bid().gap(year, report.paid()) / BidReport.THOUSAND);
    }
}
