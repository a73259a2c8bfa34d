package org.carecast.uncertainty.together;

import java.util.List;
import java.util.stream.Stream;

/**
 * The forecasts of many councils and their sums.
 *
 * @param groups of whom there are figures
 * @param councils in the order of the forecasts
 * @param regions in the order in which councils name them
 * @param total all councils together
 */
public record CouncilTotals(
        List<PeopleGroup> groups, List<AreaFigures> councils, List<AreaFigures> regions, AreaFigures total) {

    /** Copies the lists, so that it never changes. */
    public CouncilTotals {
        groups = List.copyOf(groups);
        councils = List.copyOf(councils);
        regions = List.copyOf(regions);
    }

    /** All areas: councils, regions, and all together. */
    public List<AreaFigures> areas() {
        return Stream.of(councils.stream(), regions.stream(), Stream.of(total))
                .flatMap(each -> each)
                .toList();
    }
}
