package org.carecast.io.ssda903;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carecast.io.csv.Problem;

/** Whose children rows are about, where columns such as LA say so. It changes while rows are read. */
final class Councils {

    private static final int MOST_SHOWN = 12;
    // A name or a code, and nothing that a child could be told by.
    // Names, three digits of DfE or the code of the ONS; anything else may be the id of a child.
    private static final Pattern SHOWN = Pattern.compile("[\\pL .,'&()-]{2,50}|\\d{1,3}|[EWSN]\\d{8}");

    private final Set<String> chosen = new HashSet<>();
    private final Map<String, TreeMap<String, String>> found = new LinkedHashMap<>();
    private final Set<String> met = new HashSet<>();
    private boolean anyRowOfChosen;

    Councils(List<String> codes) {
        codes.forEach(code -> chosen.add(key(code)));
    }

    private static String key(String code) {
        return ChildId.of(code.toUpperCase(java.util.Locale.ROOT));
    }

    /** What becomes of a row by its council; empty if it is read. */
    Optional<RowOutcome> outcome(ReturnRow row, ReturnColumns columns) {
        List<Integer> places = columns.places(ReturnColumns::isCouncil);
        boolean isNamed = false;
        boolean isChosen = false;
        for (int place : places) {
            String code = row.text(place);
            if (!code.isEmpty()) {
                isNamed = true;
                isChosen |= chosen.contains(key(code));
                found.computeIfAbsent(columns.names().get(place), any -> new TreeMap<>())
                        .putIfAbsent(key(code), code);
                met.add(key(code));
            }
        }
        anyRowOfChosen |= isChosen;
        if (chosen.isEmpty() || places.isEmpty() || isChosen) {
            return Optional.empty();
        }
        return Optional.of(isNamed ? RowOutcome.OTHER_COUNCIL : RowOutcome.NO_COUNCIL);
    }

    /** Why rows of no council can be taken, or of several would be. */
    Optional<Problem> problem(String folder) {
        if (!chosen.isEmpty() && !anyRowOfChosen) {
            return Optional.of(new Problem(
                    folder,
                    1,
                    1,
                    "no row is of the council that --council-code names: "
                            + (found.isEmpty() ? "there is no column such as LA" : "found are " + codes(met)),
                    "give a code as the returns write it, or leave --council-code out if all rows are of one council"));
        }
        if (chosen.isEmpty()) {
            return found.entrySet().stream()
                    .filter(column -> column.getValue().size() > 1)
                    .findFirst()
                    .map(column -> new Problem(
                            folder,
                            1,
                            1,
                            "the column %s names %d councils: %s"
                                    .formatted(
                                            column.getKey(),
                                            column.getValue().size(),
                                            codes(column.getValue().keySet())),
                            "name one with --council-code, or take the others out"));
        }
        return Optional.empty();
    }

    private String codes(Set<String> keys) {
        Set<String> shown = new TreeSet<>();
        found.values()
                .forEach(column -> column.forEach((key, code) -> {
                    if (keys.contains(key) && SHOWN.matcher(code).matches()) {
                        shown.add(code);
                    }
                }));
        String words = shown.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "));
        int more = keys.size() - Math.min(MOST_SHOWN, shown.size());
        return more == 0 ? words : words + (words.isEmpty() ? "" : " and ") + more + " more";
    }

    /** Whether rows are picked by council. */
    boolean isChosen() {
        return !chosen.isEmpty();
    }
}
