package org.carecast.io;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.carecast.disclosure.PublicMix;
import org.carecast.disclosure.PublicOpening;
import org.carecast.disclosure.PublicationTree;
import org.carecast.measure.Demand;
import org.carecast.scenario.Scenario;
import org.carecast.time.AgeBand;

/**
 * A study as the public may know it. Small counts are replaced by what is published of them, so that whatever is calculated from it tells
 * no more than that.
 *
 * @param study whose counts are those published
 * @param opening what is published of its opening position
 * @param threshold the largest count that is small
 * @param all the tables of the study itself, those of populations that are left out included
 */
public record PublicStudy(Study study, PublicOpening opening, int threshold, List<TableLayout> all) {

    /**
     * What the public may know of a study.
     *
     * @return empty if no count is large, so that nothing can be published
     */
    public static Optional<PublicStudy> of(Study study, int threshold) {
        PublicOpening opening = PublicOpening.of(
                study.openingCounts(),
                study.assumptions().laws(),
                study.publishing().ages(),
                threshold);
        if (opening.isEmpty()) {
            return Optional.empty();
        }
        PublicMix mix = PublicMix.of(
                study.capacity().accommodationCounts().stream()
                        .filter(count -> count.population()
                                .filter(opening.leftOut()::contains)
                                .isEmpty())
                        .toList(),
                threshold);
        Commission own = study.commission();
        List<TableLayout> layouts = own.layouts().stream()
                .filter(layout -> !opening.leftOut().contains(layout.population()))
                .map(layout -> layout.with(bands(layout, opening))
                        .showingChildren(opening.few().get(layout.population()).isEmpty()))
                .toList();
        return Optional.of(new PublicStudy(
                study.told(own.with(layouts, whose(own, layouts)), opening.counts(), mix.counts(), mix.rows()),
                opening,
                threshold,
                own.layouts()));
    }

    /** Whose forecast it is: where some are left out, whom it is of. */
    private static String whose(Commission own, List<TableLayout> layouts) {
        return layouts.size() == own.layouts().size()
                ? own.council()
                : "%s (%s alone)"
                        .formatted(
                                own.council(),
                                layouts.stream().map(TableLayout::name).collect(Collectors.joining(" and ")));
    }

    /** Whether some assumption stands in place of one of the study's own. */
    public boolean usesPublicAssumptions() {
        return !study.publishing().assumptions().isEmpty();
    }

    /** A scenario as it holds for those who are published; empty if it changes nothing of them. */
    public Optional<Scenario> told(Scenario scenario) {
        return Optional.of(scenario.of(study.assumptions().populations()))
                .filter(told -> scenario.isBase() || !told.isBase());
    }

    /**
     * The same study with wider groups in a row where a forecast would show few people. That hides nothing, since each figure follows from what is
     * published: rows of few people are hard to read.
     *
     * @param demands its forecasts
     * @param months those that are shown
     */
    public PublicStudy shown(List<Demand> demands, List<YearMonth> months) {
        List<TableLayout> layouts = study.commission().layouts().stream()
                .map(layout -> layout.with(PublicationTree.ofAges(
                                layout.ages(), study.publishing().ages())
                        .split(part -> layout.bands().stream().anyMatch(band -> band.from() == part.from())
                                && layout.bands().stream().anyMatch(band -> band.to() == part.to())
                                && areEnough(
                                        demands,
                                        months,
                                        (demand, month) -> demand.at(
                                                        layout.population(), month, new AgeBand(part.from(), part.to()))
                                                .people()))
                        .stream()
                        .map(part -> new AgeBand(part.from(), part.to()))
                        .toList()))
                .toList();
        return new PublicStudy(study.with(study.commission().with(layouts, study.council())), opening, threshold, all);
    }

    /** Whether no figure of people is one of few, as it is rounded. */
    private boolean areEnough(
            List<Demand> demands, List<YearMonth> months, BiFunction<Demand, YearMonth, Double> people) {
        return demands.stream()
                .allMatch(demand -> months.stream()
                        .map(month -> Math.round(people.apply(demand, month)))
                        .allMatch(rounded -> rounded == 0 || rounded > threshold));
    }

    /** The rows of a table: ages that are published together, and the others alone. */
    private static List<AgeBand> bands(TableLayout layout, PublicOpening opening) {
        List<AgeBand> wide = new ArrayList<>(opening.groups().get(layout.population()));
        return layout.bands().stream()
                .map(band -> wide.stream().filter(band::overlaps).findFirst().orElse(band))
                .distinct()
                .toList();
    }
}
