package org.carecast.io.panel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.io.csv.ProblemLog;

/**
 * Whom a published table counts, told from the names of its columns, from what stands in them, and from what is said above.
 *
 * @param counting whom
 * @param filter the column whose rows of UASC are meant, if it has others
 */
record PanelMeasure(PanelSubject counting, OptionalInt filter) {

    /** The measure, empty where there is none or more than one, which is reported. */
    static Optional<PanelMeasure> of(PanelTable table, PanelNames words, ProblemLog problems) {
        return of(table, words, false, problems);
    }

    /** The same where those who came or left in a year are looked for. */
    static Optional<PanelMeasure> of(PanelTable table, PanelNames words, boolean isFlow, ProblemLog problems) {
        PanelColumns columns = table.columns();
        Map<PanelSubject, List<Integer>> found = new EnumMap<>(PanelSubject.class);
        Stream<Integer> counts = columns.isWide() ? columns.years().keySet().stream() : columns.counts().stream();
        counts.forEach(place -> columns.counting(place)
                .ifPresent(counting -> found.computeIfAbsent(counting, any -> new ArrayList<>())
                        .add(place)));
        OptionalInt filter = filter(table, words);
        filter.ifPresent(place -> found.computeIfAbsent(PanelSubject.UASC, any -> new ArrayList<>())
                .add(place));
        boolean ofLeavers = words.isIn(Wording.TOPIC_CARE_LEAVERS, table.said())
                || columns.names().stream().anyMatch(name -> words.isIn(Wording.TOPIC_CARE_LEAVERS, name));
        OptionalInt age = columns.age();
        if (age.isPresent() && (ofLeavers || found.isEmpty())) {
            found.computeIfAbsent(PanelSubject.CARE_LEAVERS, any -> new ArrayList<>())
                    .add(age.getAsInt());
        }
        if (found.isEmpty() && words.isIn(Wording.TOPIC_UASC, table.said())) {
            found.put(PanelSubject.UASC, List.of());
        }
        if (found.size() != 1) {
            refuse(table, found, words, problems);
            return Optional.empty();
        }
        PanelSubject counting = found.keySet().iterator().next();
        if (counting == PanelSubject.CARE_LEAVERS && age.isEmpty()) {
            problems.add(
                    table.page().name(),
                    table.headings().number(),
                    1,
                    "care leavers stand here without an age",
                    "a column such as age or care_leaver_age says how old they are, for cohorts are followed by age");
            return Optional.empty();
        }
        if (!isFlow && counting == PanelSubject.UASC && words.isIn(Wording.TOPIC_FLOW, table.said())) {
            problems.add(
                    table.page().name(),
                    1,
                    1,
                    "by its name or title it counts those who came into or left care in a year",
                    "give the table of those in care at 31 March");
            return Optional.empty();
        }
        return Optional.of(new PanelMeasure(counting, filter));
    }

    /** The last of the columns that no name explains in which some rows are of UASC. */
    private static OptionalInt filter(PanelTable table, PanelNames words) {
        List<Integer> places = table.columns().unexplained().stream()
                .filter(place ->
                        table.rows().stream().anyMatch(row -> words.is(Wording.VALUE_UASC, table.cell(row, place))))
                .toList();
        return places.isEmpty() ? OptionalInt.empty() : OptionalInt.of(places.get(places.size() - 1));
    }

    private static void refuse(
            PanelTable table, Map<PanelSubject, List<Integer>> found, PanelNames words, ProblemLog problems) {
        if (found.isEmpty()) {
            problems.add(
                    table.page().name(),
                    table.headings().number(),
                    1,
                    "neither UASC nor care leavers by age are counted here; the columns are "
                            + table.columns().names().stream()
                                    .filter(name -> !name.isEmpty())
                                    .map(name -> "'" + name + "'")
                                    .collect(Collectors.joining(", ")),
                    "looked for were a column such as uasc_31_march, rows of '%s', or a column of ages; name the column or the file so that it says whom it counts"
                            .formatted(words.all(Wording.VALUE_UASC).get(0)));
            return;
        }
        int one = found.get(PanelSubject.UASC).get(0);
        int other = found.get(PanelSubject.CARE_LEAVERS).get(0);
        problems.add(
                table.page().name(),
                table.headings().number(),
                Math.max(one, other) + 1,
                "two measures match: UASC in the column '%s' and care leavers in '%s'"
                        .formatted(table.columns().name(one), table.columns().name(other)),
                "keep one of them, in a file of its own");
    }
}
