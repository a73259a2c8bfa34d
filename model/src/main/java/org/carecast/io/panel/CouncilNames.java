package org.carecast.io.panel;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.carecast.io.csv.NearestName;
import org.carecast.measure.CouncilFigures;

/** Finds the code of a council by its name, in whatever order its words stand: Bristol, City of is the City of Bristol. */
final class CouncilNames {

    // They tell no council from another, or are left out by one table and not by the next.
    private static final Set<String> EMPTY = Set.of(
            "of",
            "the",
            "council",
            "city",
            "county",
            "borough",
            "london",
            "royal",
            "metropolitan",
            "district",
            "unitary",
            "authority",
            "upon",
            "on",
            "in",
            "ua",
            "lb",
            "cc",
            "mbc",
            "st",
            "before",
            "until",
            "march",
            "april");

    private final Map<String, String> byCode = new HashMap<>();
    private final Map<Set<String>, List<String>> byWords = new HashMap<>();
    private final CouncilChanges changes;

    CouncilNames(CouncilFigures figures, CouncilChanges changes) {
        this.changes = changes;
        figures.figures().stream()
                .filter(figure -> PanelAreas.COUNCIL.matcher(figure.code()).matches())
                .forEach(figure -> byCode.put(figure.code(), figure.council()));
        byCode.putAll(changes.names());
        byCode.forEach((code, name) -> List.of(all(name), telling(name)).stream()
                .distinct()
                .forEach(words ->
                        byWords.computeIfAbsent(words, any -> new ArrayList<>()).add(code)));
    }

    /** The names by code. */
    Map<String, String> byCode() {
        return byCode;
    }

    /** The code of the council that had a name in a month; of two of the same name, the one that was there then. */
    Optional<String> code(String name, YearMonth month) {
        List<String> codes = byWords.getOrDefault(all(name), byWords.getOrDefault(telling(name), List.of()));
        List<String> there =
                codes.stream().filter(code -> changes.isThere(code, month)).toList();
        return there.size() == 1 ? Optional.of(there.get(0)) : Optional.empty();
    }

    /** Whether some council has or had a name. */
    boolean knows(String name) {
        return byWords.containsKey(all(name)) || byWords.containsKey(telling(name));
    }

    /** A name that may have been meant. */
    Optional<String> nearest(String name) {
        return NearestName.of(name, byCode.values()).map(NearestName::name);
    }

    private static Set<String> all(String name) {
        return new TreeSet<>(
                Arrays.asList(PanelNames.plain(name.replace("&", " and ")).split(" ")));
    }

    private static Set<String> telling(String name) {
        Set<String> words = all(name);
        Set<String> telling = new TreeSet<>(words);
        telling.removeAll(EMPTY);
        telling.removeIf(word -> word.matches("\\d+"));
        return telling.isEmpty() ? words : telling;
    }
}
