package org.carecast.cli.report.bid;

import java.util.ArrayList;
import java.util.List;
import org.carecast.assumption.Parameter;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.forecast.MoneyCaveats;
import org.carecast.measure.funding.Entry;
import org.carecast.measure.funding.UnitCost;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;
import org.carecast.uncertainty.KeyAssumption;

/** The costs of a bid that are not simply the council's own: with what each must be quoted. */
record CostsToQuote(BidReport report, MoneyCaveats caveats) {

    /** One paragraph for each; how far the gap moves with costs that move together stands behind the last of these, once. */
    List<String> sentences() {
        List<UnitCost> costs = report.bid().tariffs().stream()
                .filter(UnitCost.class::isInstance)
                .map(UnitCost.class::cast)
                .filter(cost -> !MoneyCaveats.words(cost).isEmpty())
                .toList();
        List<String> doubts =
                costs.stream().map(cost -> isReplaced(cost) ? "" : doubt(cost)).toList();
        List<String> sentences = new ArrayList<>();
        for (int place = 0; place < costs.size(); place++) {
            String doubt = doubts.get(place);
            sentences.add(sentence(costs.get(place)));
            if (!doubt.isEmpty() && doubts.lastIndexOf(doubt) == place) {
                sentences.add(doubt);
            }
        }
        return List.copyOf(sentences);
    }

    private boolean isReplaced(UnitCost cost) {
        return caveats.replaces(
                cost.population(),
                Math.max(
                        cost.ages().from(),
                        report.bid()
                                .exposure()
                                .law(cost.population())
                                .countedAges()
                                .from()),
                report.bid().years().get(0).april());
    }

    /** A cost that is not simply the council's own, and what it comes to. */
    private String sentence(UnitCost cost) {
        if (isReplaced(cost)) {
            return "As scenario %s has it: %s.%s".formatted(report.scenario().id(), report.named(cost), comesTo(cost));
        }
        String caveat = cost.standsIn() || !cost.caveat().isEmpty() ? "; " + MoneyCaveats.words(cost) : "";
        return "%s: %s (%s%s).%s%s"
                .formatted(
                        isOwn(cost)
                                ? "To be quoted with its caveat"
                                : "Not to be quoted before the council's own figure is put in",
                        report.named(cost),
                        cost.citation().status().id(),
                        caveat,
                        sentence(cost.citation().note()),
                        comesTo(cost));
    }

    /** The years of the bid, such as "from 2026-27 to 2030-31". */
    private String span() {
        FinancialYear first = report.bid().years().get(0);
        return first.equals(report.last()) ? "in " + first : "from %s to %s".formatted(first, report.last());
    }

    private String comesTo(UnitCost cost) {
        return " It comes to %s %s."
                .formatted(
                        Figures.pounds(report.bid().entries().stream()
                                .filter(entry -> entry.tariff().equals(cost))
                                .mapToDouble(Entry::pounds)
                                .sum()),
                        span());
    }

    /** How far the gap moves with the level of costs, which is one for all lines of those ages. */
    private String doubt(UnitCost cost) {
        return report.keyAssumptions().stream()
                .filter(KeyAssumption.Believed.class::isInstance)
                .map(KeyAssumption.Believed.class::cast)
                .filter(key -> key.isAbout(Parameter.COST_LEVEL, cost.population(), cost.ages()))
                .findFirst()
                .map(key -> "If all costs of %s%s were %s to %s times as high, the gap %s would move by %s.%s"
                        .formatted(
                                report.name(cost.population()),
                                key.spokenOf().ages().equals(AgeBand.ALL)
                                        ? ""
                                        : " "
                                                + Sentences.ages(
                                                        key.spokenOf().ages(),
                                                        report.bid().exposure().law(cost.population())),
                                Figures.asGiven(key.range().orElseThrow().low()),
                                Figures.asGiven(key.range().orElseThrow().high()),
                                span(),
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
