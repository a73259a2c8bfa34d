package org.carecast.io;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carecast.disclosure.PublicBands;
import org.carecast.disclosure.PublicMix;
import org.carecast.disclosure.PublicOpening;
import org.carecast.scenario.Scenario;
import org.carecast.time.AgeBand;

/**
 * A study as the public may know it. Small counts are replaced by what is published of them, so that nothing calculated from it tells
 * more than that.
 *
 * @param study whose counts are those published
 * @param opening what is published of its opening position
 * @param threshold the largest count that is small
 * @param all the tables of the study itself, those of populations that are left out included
 * @param leavesPlacesOut whether the study knows places that there are, of which nothing is told
 */
public record PublicStudy(
        Study study, PublicOpening opening, int threshold, List<TableLayout> all, boolean leavesPlacesOut) {

    /** What the public may know of a study, with the rows that are usual. */
    public static Optional<PublicStudy> of(Study study, int threshold) {
        return of(study, threshold, usualBands(study));
    }

    /**
     * What the public may know of a study.
     *
     * @param bands the rows of its tables
     * @return empty if no count is large, so that nothing can be published
     */
    public static Optional<PublicStudy> of(Study study, int threshold, PublicBands bands) {
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
                .map(layout -> layout.with(bands.of(layout.ages()), together(layout, opening))
                        .showingChildren(opening.few().get(layout.population()).isEmpty()))
                .toList();
        return Optional.of(new PublicStudy(
                study.told(own.with(layouts, whose(own, layouts)), opening.counts(), mix.counts(), mix.rows()),
                opening,
                threshold,
                own.layouts(),
                !study.capacity().services().isEmpty()));
    }

    /** The rows of a study whose council chooses none. */
    public static PublicBands usualBands(Study study) {
        return PublicBands.usual(ages(study), study.publishing().ages());
    }

    /** From the youngest to the oldest age of care leavers that some population has. */
    public static AgeBand ages(Study study) {
        List<AgeBand> ages =
                study.commission().layouts().stream().map(TableLayout::ages).toList();
        return new AgeBand(
                ages.stream().mapToInt(AgeBand::from).min().orElseThrow(),
                ages.stream().mapToInt(AgeBand::to).max().orElseThrow());
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

    /** The care leavers' ages of a table of which only a sum is published. */
    private static List<AgeBand> together(TableLayout layout, PublicOpening opening) {
        return opening.groups().get(layout.population()).stream()
                .filter(layout.ages()::overlaps)
                .toList();
    }
}
