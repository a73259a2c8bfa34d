package org.carecast.cli.report.bid;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Belief;
import org.carecast.cli.report.document.Block;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Items;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Text;
import org.carecast.evidence.OpeningCount;
import org.carecast.evidence.Source;
import org.carecast.measure.funding.Citation;
import org.carecast.measure.funding.Costs;
import org.carecast.measure.funding.Rule;
import org.carecast.measure.funding.Tariff;
import org.carecast.measure.funding.UnitCost;
import org.carecast.time.AgeBand;
import org.carecast.uncertainty.KeyAssumption;

/** What a bid stands on: each rate and cost with its rule and source, then the judged and recalled numbers. */
record BidGrounds(BidReport report) {

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Items(
                Role.DETAIL,
                "Rates and costs, each with its rule and source:",
                report.bid().tariffs().stream().map(this::line).toList()));
        List<String> others = opening();
        if (report.keyAssumptions().isEmpty()) {
            blocks.addAll(Text.of(Role.DETAIL, others));
        } else {
            blocks.add(new Items(
                    Role.DETAIL,
                    "What this bid rests on: rates and costs that are judged, recalled or carried forward, and every assumption that has a"
                            + " range or is judged, the largest effect first (a rate or a cost: what it comes to; an assumption:"
                            + " how far the gap moves over its range, in all years together):",
                    Stream.concat(report.keyAssumptions().stream().map(this::line), others.stream())
                            .toList()));
        }
        return blocks;
    }

    /** How much of the opening position was judged, where some was. */
    private List<String> opening() {
        List<OpeningCount> counts = report.study().openingCounts();
        List<OpeningCount> judged =
                counts.stream().filter(row -> row.provenance().isJudged()).toList();
        return judged.isEmpty()
                ? List.of()
                : List.of("Opening position: %d of %d counts are judged%s."
                        .formatted(
                                judged.size(),
                                counts.size(),
                                after(
                                        ", the first of them in ",
                                        judged.get(0).row().place())));
    }

    private String line(Tariff tariff) {
        String period = tariff instanceof Rule rule
                ? (rule.carriedForward() ? ", carried forward from " : ", from ")
                        + rule.from()
                        + rule.until().map(day -> " to " + day).orElse("")
                        + (rule.carriedForward() ? ", last seen in force on " + rule.lastSeen() : "")
                : "";
        String prices = tariff instanceof UnitCost cost ? prices(cost) : "";
        return report.named(tariff) + prices + period + inBrackets(cited(tariff.citation())) + ".";
    }

    /** In which prices a cost is given, and what it is in those of the first year of the bid and of the last. */
    private String prices(UnitCost cost) {
        Costs costs = report.funding().costs();
        String base = " in prices of " + cost.priceBase();
        if (costs.index().isEmpty() || cost.follows().isEmpty()) {
            return base;
        }
        return base
                + Stream.of(report.bid().years().get(0), report.last())
                        .distinct()
                        .filter(year -> !year.equals(cost.priceBase()))
                        .map(year -> ", £" + Figures.grouped(costs.poundsEach(cost, year), 0) + " in those of " + year)
                        .collect(Collectors.joining());
    }

    private String cited(Citation citation) {
        Source source = report.study().files().sources().get(citation.source());
        String[] named = source == null
                ? new String[] {citation.place(), citation.status().id()}
                : new String[] {
                    citation.place(), citation.status().id(), source.publisher(), source.title(), citation.locator()
                };
        return Stream.of(named).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private String line(KeyAssumption key) {
        if (key instanceof KeyAssumption.OfMoney money) {
            Citation citation = money.tariff().citation();
            return "%s, %s%s: %s.%s"
                    .formatted(
                            report.named(money.tariff()),
                            money.tariff() instanceof Rule rule && rule.carriedForward()
                                    ? "carried forward from " + rule.from()
                                    : citation.status().id(),
                            after(", ", citation.place()),
                            thousands(key),
                            further(citation.note()));
        }
        return line((KeyAssumption.Believed) key);
    }

    private String line(KeyAssumption.Believed believed) {
        Assumption row = believed.spokenOf();
        String values = believed.rows().stream()
                .map(each ->
                        Figures.asGiven(each.value()) + inBrackets(each.row().place()))
                .collect(Collectors.joining(", then "));
        return "%s, %s%s, %s: %s%s.%s"
                .formatted(
                        Sentences.capitalised(Belief.of(row).words()),
                        report.name(row.population()),
                        row.ages().equals(AgeBand.ALL)
                                ? ""
                                : " "
                                        + Sentences.ages(
                                                row.ages(),
                                                report.bid().exposure().law(row.population())),
                        kinds(believed),
                        values,
                        moved(believed),
                        further(row.provenance().note()));
    }

    /** How its rows are known, in their order: "judged", or "judged, then derived". */
    private static String kinds(KeyAssumption.Believed believed) {
        return believed.rows().stream()
                .map(row -> row.provenance().kind())
                .distinct()
                .collect(Collectors.joining(", then "));
    }

    /** Words after others, nothing where there are none. */
    private static String after(String others, String words) {
        return words.isEmpty() ? "" : others + words;
    }

    private static String further(String note) {
        return after(" ", note);
    }

    private static String inBrackets(String words) {
        return words.isEmpty() ? "" : " (" + words + ")";
    }

    private static String moved(KeyAssumption.Believed believed) {
        return believed.range()
                .map(range -> "; %sfrom %s to %s, %s"
                        .formatted(
                                believed.staysInPart()
                                        ? "the %s "
                                                .formatted(Figures.asGiven(
                                                        believed.spokenOf().value()))
                                        : "",
                                Figures.asGiven(range.low()),
                                Figures.asGiven(range.high()),
                                thousands(believed)))
                .orElse(
                        believed.spokenOf().parameter().makesAWhole()
                                ? "; not moved, since the shares of all ages make 1"
                                : "; no range is given");
    }

    private static String thousands(KeyAssumption key) {
        return "£" + Figures.people(key.effect() / BidReport.THOUSAND) + " thousand";
    }
}
