package org.carecast.cli.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carecast.assumption.Assumption;
import org.carecast.evidence.Row;
import org.carecast.evidence.Source;
import org.carecast.measure.funding.Citation;
import org.carecast.measure.funding.Rule;
import org.carecast.measure.funding.Tariff;
import org.carecast.time.AgeBand;
import org.carecast.uncertainty.Footing;

/** What a bid stands on: each rate and cost with its rule and source, then the judged and recalled numbers. */
record BidGrounds(BidReport report) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Rates and costs, each with its rule and source:");
        report.bid().tariffs().forEach(tariff -> lines.add(line(tariff)));
        if (!report.footings().isEmpty()) {
            lines.add(
                    "Judged and recalled numbers this bid rests on, the largest effect first (a rate or a cost: what it"
                            + " comes to; an assumption: how far the gap moves from one end of its range to the other, over all"
                            + " years):");
            report.footings().forEach(footing -> lines.add(line(footing)));
        }
        return lines;
    }

    private String line(Tariff tariff) {
        String period = tariff instanceof Rule rule
                ? ", from " + rule.from()
                        + rule.until().map(day -> " to " + day).orElse("")
                : "";
        return report.named(tariff) + period + " (" + cited(tariff.citation()) + ").";
    }

    private String cited(Citation citation) {
        Source source = report.study().sources().get(citation.source());
        String named =
                source == null ? "" : ", " + source.publisher() + ", " + source.title() + ", " + citation.locator();
        return citation.place() + ", " + citation.status().id() + named;
    }

    private String line(Footing footing) {
        if (footing instanceof Footing.OfMoney money) {
            Citation citation = money.tariff().citation();
            return "%s, %s, %s: %s. %s"
                    .formatted(
                            report.named(money.tariff()),
                            citation.status().id(),
                            citation.place(),
                            thousands(footing),
                            citation.note());
        }
        Assumption row = ((Footing.Believed) footing).row();
        return "%s, %s%s, judged, %s: %s. %s"
                .formatted(
                        Sentences.capitalised(row.parameter().words()),
                        report.name(row.population()),
                        row.ages().equals(AgeBand.ALL) ? "" : " " + Sentences.ages(row.ages()),
                        place(row.row()),
                        value(row, footing),
                        row.provenance().note());
    }

    private static String value(Assumption row, Footing footing) {
        String value = Figures.asGiven(row.value());
        return row.spread()
                .map(range -> "%s (%s to %s), %s"
                        .formatted(
                                value, Figures.asGiven(range.low()), Figures.asGiven(range.high()), thousands(footing)))
                .orElse(value + ", no range is given");
    }

    private static String thousands(Footing footing) {
        return "£" + Figures.people(footing.effect() / BidReport.THOUSAND) + " thousand";
    }

    /** The row without the folders, which differ from machine to machine. */
    private static String place(Row row) {
        return Path.of(row.file()).getFileName() + ":" + row.line();
    }
}
