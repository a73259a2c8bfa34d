package org.carecast.cli.report.forecast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Figures;
import org.carecast.evidence.Source;
import org.carecast.io.Study;
import org.carecast.measure.funding.Citation;
import org.carecast.measure.funding.Rule;
import org.carecast.measure.funding.Tariff;
import org.carecast.measure.funding.UnitCost;

/**
 * Where a cost or a rate comes from, how well it is known, and of which day it is.
 *
 * @param tariff the cost or the rate
 */
public record MoneyExplanation(Tariff tariff) {

    /** Those of the costs of a study, national ones that stand in included, in the order of their files. */
    public static List<MoneyExplanation> ofCosts(Study study) {
        return study.funding().costs().rows().stream()
                .map(MoneyExplanation::new)
                .toList();
    }

    /** Those of the rates at which grants are paid to a study. */
    public static List<MoneyExplanation> ofRates(Study study) {
        return study.funding().grants().rules().stream()
                .filter(rule -> study.assumptions().populations().contains(rule.population()))
                .map(MoneyExplanation::new)
                .toList();
    }

    /** The explanation for a terminal of a number of columns. */
    public String render(Study study, int width) {
        Citation citation = tariff.citation();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("value", value());
        lines.put("status", citation.status().id());
        Optional<Source> source = Optional.ofNullable(study.files().sources().get(citation.source()));
        source.ifPresent(each -> {
            lines.put("source", Explanation.words(each));
            lines.put("day", each.published());
        });
        if (!citation.locator().isEmpty()) {
            lines.put("place", citation.locator());
        }
        if (!citation.note().isEmpty()) {
            lines.put("why", citation.note());
        }
        lines.put("in force", inForce());
        lines.put("row", citation.place());
        StringBuilder text = new StringBuilder(
                "%s of %s aged %s%s\n".formatted(tariff.item(), tariff.population(), tariff.ages(), condition()));
        lines.forEach((label, words) -> text.append(Explanation.entry(label, words, width)));
        return text.toString();
    }

    private String value() {
        if (tariff instanceof UnitCost cost) {
            return "£%s %s in prices of %s, %s"
                    .formatted(
                            Figures.given(cost.pounds()),
                            cost.unit().each(),
                            cost.priceBase(),
                            cost.follows()
                                    .map(series -> "moved with " + series.id())
                                    .orElse("the same in every year"));
        }
        Rule rule = (Rule) tariff;
        return "£%s %s".formatted(Figures.asGiven(rule.rate()), rule.unit().each());
    }

    private String condition() {
        if (tariff instanceof UnitCost cost) {
            return Stream.concat(
                            cost.condition().stream().map(those -> " " + those.words()),
                            cost.type().stream().map(type -> " in '" + type + "'"))
                    .collect(Collectors.joining());
        }
        return ((Rule) tariff)
                .conditions().stream().map(each -> ", " + each.words()).collect(Collectors.joining());
    }

    private String inForce() {
        return tariff instanceof UnitCost cost
                ? "from " + cost.from()
                : "from " + ((Rule) tariff).from()
                        + ((Rule) tariff).until().map(day -> " to " + day).orElse("");
    }
}
