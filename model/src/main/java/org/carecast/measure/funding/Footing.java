package org.carecast.measure.funding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A number that nobody published and that a bid rests on.
 *
 * @param what what it says, such as {@code care_leaver_weeks} or {@code in_education}
 * @param value the number itself
 * @param effect pounds over all years: what a rate or cost comes to, or how far the net moves when a share goes to 0 or 1,
 *     whichever is farther
 */
public record Footing(String what, double value, Citation citation, double effect) {

    /** The judged and recalled numbers that move a bid, the largest effect first. */
    public static List<Footing> of(Bid bid, Funding funding) {
        List<Footing> footings = new ArrayList<>();
        bid.tariffs().stream()
                .filter(tariff -> tariff.citation().status().mustBeNamed())
                .forEach(tariff -> footings.add(new Footing(
                        tariff.item(), tariff.poundsEach(), tariff.citation(), Math.abs(pounds(bid, tariff)))));
        funding.claims().rows().stream()
                .filter(row -> row.claim().isShare() && row.citation().status().mustBeNamed())
                .forEach(row -> footings.add(
                        new Footing(row.claim().id(), row.value(), row.citation(), moved(bid, funding, row))));
        return footings.stream()
                .filter(footing -> footing.effect() > 0)
                .sorted(Comparator.comparing(Footing::effect).reversed())
                .toList();
    }

    private static double pounds(Bid bid, Tariff tariff) {
        return bid.entries().stream()
                .filter(entry -> entry.tariff().equals(tariff))
                .mapToDouble(Entry::pounds)
                .sum();
    }

    private static double moved(Bid bid, Funding funding, DatedClaim row) {
        double net = net(bid);
        return Stream.of(0.0, 1.0)
                .mapToDouble(share -> Math.abs(net(with(bid, funding, row, row.at(share))) - net))
                .max()
                .orElseThrow();
    }

    private static Bid with(Bid bid, Funding funding, DatedClaim row, DatedClaim other) {
        Claims claims = new Claims(funding.claims().rows().stream()
                .map(each -> each.equals(row) ? other : each)
                .toList());
        return Bid.of(bid.exposure(), bid.years(), funding.grants(), claims, funding.costs());
    }

    private static double net(Bid bid) {
        return bid.entries().stream()
                .mapToDouble(entry -> entry.isGrant() ? entry.pounds() : -entry.pounds())
                .sum();
    }
}
