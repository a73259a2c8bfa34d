package org.carecast.cli.report.bid;

import java.util.List;
import org.carecast.assumption.Parameter;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.forecast.MoneyCaveats;
import org.carecast.measure.funding.Entry;
import org.carecast.measure.funding.UnitCost;
import org.carecast.time.AgeBand;
import org.carecast.uncertainty.KeyAssumption;

/** The costs of a bid that are not simply the council's own: with what each must be quoted. */
record CostsToQuote(BidReport report, MoneyCaveats caveats) {

    /** One paragraph for each. */
    List<String> sentences() {
        return report.bid().tariffs().stream()
                .filter(UnitCost.class::isInstance)
                .map(UnitCost.class::cast)
                .filter(cost -> !MoneyCaveats.words(cost).isEmpty())
                .map(this::sentence)
                .toList();
    }

    /** A cost that is not simply the council's own, what it comes to, and how far the gap moves with all costs beside it. */
    private String sentence(UnitCost cost) {
        boolean replaced = caveats.replaces(
                cost.population(),
                Math.max(
                        cost.ages().from(),
                        report.bid()
                                .exposure()
                                .law(cost.population())
                                .countedAges()
                                .from()),
                report.bid().years().get(0).april());
        if (replaced) {
            return "As scenario %s has it: %s.%s".formatted(report.scenario().id(), report.named(cost), comesTo(cost));
        }
        String caveat = cost.standsIn() || !cost.caveat().isEmpty() ? "; " + MoneyCaveats.words(cost) : "";
        return "%s: %s (%s%s).%s%s%s"
                .formatted(
                        isOwn(cost)
                                ? "To be quoted with its caveat"
                                : "Not to be quoted before the council's own figure is put in",
                        report.named(cost),
                        cost.citation().status().id(),
                        caveat,
                        sentence(cost.citation().note()),
                        comesTo(cost),
                        doubt(cost));
    }

    private String comesTo(UnitCost cost) {
        return " It comes to %s in all years."
                .formatted(Figures.pounds(report.bid().entries().stream()
                        .filter(entry -> entry.tariff().equals(cost))
                        .mapToDouble(Entry::pounds)
                        .sum()));
    }

    /** How far the gap moves with the level of costs, which is one for all lines of those ages. */
    private String doubt(UnitCost cost) {
        return report.keyAssumptions().stream()
                .filter(KeyAssumption.Believed.class::isInstance)
                .map(KeyAssumption.Believed.class::cast)
                .filter(key -> key.isAbout(Parameter.COST_LEVEL, cost.population(), cost.ages()))
                .findFirst()
                .map(key ->
                        " If all costs of %s%s were %s to %s times as high, the gap of all years would move by %s.%s"
                                .formatted(
                                        report.name(cost.population()),
                                        key.spokenOf().ages().equals(AgeBand.ALL)
                                                ? ""
                                                : " "
                                                        + Sentences.ages(
                                                                key.spokenOf().ages(),
                                                                report.bid()
                                                                        .exposure()
                                                                        .law(cost.population())),
                                        Figures.asGiven(
                                                key.range().orElseThrow().low()),
                                        Figures.asGiven(
                                                key.range().orElseThrow().high()),
                                        Figures.pounds(key.effect()),
                                        sentence(key.spokenOf().provenance().note())))
                .orElse("");
    }

    private static boolean isOwn(UnitCost cost) {
        return !cost.standsIn() && cost.citation().status().isOwn();
    }

    /** A note behind other words with one full stop at its end; nothing where there is none. */
    private static String sentence(String note) {
        return note.isEmpty() ? "" : " " + (note.endsWith(".") ? note : note + ".");
    }
}
