package org.carecast.cli.report.bid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Mark;
import org.carecast.cli.report.forecast.CarriedPrices;
import org.carecast.cli.report.forecast.Notes;
import org.carecast.measure.funding.Condition;
import org.carecast.measure.funding.Costs;
import org.carecast.measure.funding.Rule;
import org.carecast.measure.funding.Tariff;
import org.carecast.measure.funding.TariffUnit;

/** What a reader must know about the tables of a bid. */
record BidNotes(BidReport report) {

    /** What some readers must know: only those who work with the study have its files. */
    List<String> of(Audience audience) {
        return audience == Audience.WORKING ? besideFiles() : alone();
    }

    private List<String> besideFiles() {
        return notes(
                "each from assumptions.csv",
                "price-index.csv",
                "funding.csv",
                "Figures may not sum due to rounding; bid.csv has every sum to the penny, parts that add up to the year, the"
                        + " largest remainders rounded up.");
    }

    private List<String> alone() {
        List<String> notes = new ArrayList<>();
        if (!report.switched().isEmpty()) {
            notes.add("The rules differ from those of the base case: %s."
                    .formatted(String.join(", ", report.switched())));
        }
        notes.addAll(notes(
                "each an assumption of its own",
                "an index of prices",
                "their rules",
                "Figures may not sum due to rounding: totals are taken from unrounded parts."));
        return notes;
    }

    private List<String> notes(String believed, String index, String rules, String rounding) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Nights and weeks are exact to the day for assigned birthdays on 1 January; other birthdays, arrivals and"
                        + " departures are taken to fall on the 15th. A year runs from April to March.");
        notes.add(
                "In touch, supported and claimable are three counts: this bid reads supported for cost and claimable for"
                        + " grant, " + believed + ", and never the in-touch rate.");
        Set<Tariff> tariffs = report.bid().tariffs();
        if (tariffs.stream().anyMatch(tariff -> tariff.unit() == TariffUnit.EVENT)) {
            notes.add(
                    "A sum for each new care leaver is put down in the month of the 18th birthday, and a cost of one type"
                            + " of accommodation for the share of care leavers who live so.");
        }
        if (tariffs.stream().anyMatch(BidNotes::hasATier)) {
            notes.add(
                    "Whether the council reaches a tier is read when each month begins; how the Home Office fixes it was not"
                            + " seen in a source. A few children more or fewer there move the grant of all.");
        }
        notes.addAll(Mark.explained(new BidTables(report).all()));
        onPrices(index, rules).ifPresent(notes::add);
        notes.add(rounding);
        notes.addAll(new BidPlausibility(report).sentences());
        notes.addAll(Notes.onEnd(report.study(), report.last().march()));
        return notes;
    }

    /** What prices rest on, and at what rate they go on after the index ends. */
    private Optional<String> onPrices(String index, String rules) {
        Costs costs = report.funding().costs();
        return costs.index().isEmpty()
                ? Optional.empty()
                : Optional.of(Stream.concat(
                                Stream.of("Costs are in prices of each year by " + index
                                        + "; grants are at the rates of " + rules + ", which no index moves."),
                                CarriedPrices.sentences(costs, report.last()).stream())
                        .collect(Collectors.joining(" ")));
    }

    private static boolean hasATier(Tariff tariff) {
        return tariff instanceof Rule rule && rule.conditions().stream().anyMatch(Condition.Tier.class::isInstance);
    }
}
