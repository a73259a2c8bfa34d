package org.carecast.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.carecast.cli.option.WrongUsage;
import org.carecast.council.Council;
import org.carecast.io.csv.NearestName;

/**
 * The councils of the regions that are named.
 *
 * @param councils of the table, in its order
 */
record RegionChoice(List<Council> councils) {

    /** Those of some regions, or all where none is named. */
    List<Council> in(List<String> regions) {
        List<String> known = regions.stream().map(this::known).toList();
        return councils.stream()
                .filter(council -> known.isEmpty() || known.contains(council.region()))
                .toList();
    }

    private String known(String region) {
        TreeSet<String> all =
                new TreeSet<>(councils.stream().map(Council::region).toList());
        return all.stream()
                .filter(each -> each.equalsIgnoreCase(region.strip()))
                .findFirst()
                .orElseThrow(() -> new WrongUsage("--region '%s': there is no such region%s; it must be one of %s"
                        .formatted(region, meant(region, all), String.join(", ", all))));
    }

    /** The region that was perhaps meant: the nearest, or all that have the word. */
    private static String meant(String region, TreeSet<String> all) {
        List<String> with = all.stream()
                .filter(each -> Stream.of(each.toLowerCase(Locale.ROOT).split(" "))
                        .anyMatch(region.strip().toLowerCase(Locale.ROOT)::equals))
                .toList();
        if (!with.isEmpty()) {
            return "; did you mean \"" + String.join(",", with) + "\"?";
        }
        Optional<NearestName> nearest = NearestName.of(region, all);
        return nearest.map(near -> "; did you mean " + near.name() + "?").orElse("");
    }
}
