package org.carecast.io.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.carecast.time.AgeBand;

/** What a release prints of an area, of ages that are printed together or one by one. */
final class ReleaseCells {

    private ReleaseCells() {}

    /** The count of the ages that are meant: as they are printed together, or else the sum of each; a mark where one of them is withheld. */
    static Optional<String> joined(Map<AgeBand, String> byAge, AgeBand meant) {
        if (byAge.containsKey(meant)) {
            return Optional.of(written(byAge.get(meant)));
        }
        List<String> single = meant.ages()
                .mapToObj(age -> byAge.get(new AgeBand(age, age)))
                .filter(text -> text != null)
                .toList();
        if (single.size() < meant.count()) {
            return Optional.empty();
        }
        Optional<String> withheld = single.stream()
                .filter(text -> PublishedCount.parse(text).isEmpty())
                .findFirst();
        return Optional.of(withheld.map(ReleaseCells::written)
                .orElseGet(() -> Integer.toString(single.stream()
                        .mapToInt(text -> PublishedCount.parse(text).getAsInt())
                        .sum())));
    }

    /** A count in digits, a mark as it was printed. */
    private static String written(String text) {
        OptionalInt people = PublishedCount.parse(text);
        return people.isPresent() ? Integer.toString(people.getAsInt()) : text;
    }
}
