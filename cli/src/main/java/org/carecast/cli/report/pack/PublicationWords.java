package org.carecast.cli.report.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cohort.Population;
import org.carecast.io.PublicStudy;
import org.carecast.io.TableLayout;
import org.carecast.time.AgeBand;

/** What a reader is told of how small numbers were kept out of a public pack. */
record PublicationWords(PublicStudy published) {

    /** The sentences, one or more. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        List<String> leftOut = published.all().stream()
                .filter(layout -> published.opening().leftOut().contains(layout.population()))
                .map(TableLayout::name)
                .toList();
        if (!leftOut.isEmpty()) {
            sentences.add("Left out: %s. No age of care leavers has more than %d people."
                    .formatted(Sentences.list(leftOut), published.threshold()));
        }
        if (published.leavesPlacesOut()) {
            sentences.add("Left out: the places there are for care leavers, and what is left of them.");
        }
        together(published.opening().groups())
                .forEach((ages, names) ->
                        sentences.add("Ages %s of %s are published together.".formatted(ages, Sentences.list(names))));
        together(published.opening().few())
                .forEach((ages, names) -> sentences.add(
                        "At no age from %s are there more than %d %s; they have no table, and each of these ages is taken as %s people."
                                .formatted(
                                        ages,
                                        published.threshold(),
                                        Sentences.list(names),
                                        Figures.asGiven(published.threshold() / 2.0))));
        List<String> fewLiveThere = published.study().capacity().withoutRow();
        if (!fewLiveThere.isEmpty()) {
            sentences.add(
                    "Types of accommodation with %d people or fewer of one population have no row: %s. Each is taken as %s people."
                            .formatted(
                                    published.threshold(),
                                    Sentences.list(fewLiveThere),
                                    Figures.asGiven(published.threshold() / 2.0)));
        }
        if (published.usesPublicAssumptions()) {
            sentences.add("Rates that few people are behind are replaced by usual ones, and the others are rounded.");
        }
        sentences.add(
                "The forecasts in this pack are calculated from the published counts. Within a group, counts are estimated from"
                        + " its sum, so later totals can differ a little from the council's own papers.");
        return sentences;
    }

    /** The populations that share ages, in the order of the tables. */
    private Map<String, List<String>> together(Map<Population, List<AgeBand>> ages) {
        Map<String, List<String>> together = new LinkedHashMap<>();
        for (TableLayout layout : published.study().commission().layouts()) {
            ages.get(layout.population())
                    .forEach(
                            band -> together.computeIfAbsent(band.from() + " to " + band.to(), any -> new ArrayList<>())
                                    .add(layout.name()));
        }
        return together;
    }
}
