package org.carecast.io.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carecast.io.csv.ProblemLog;

/** Chooses, of the rows that a council has for a year, those that count whom the table is read for. */
final class PanelFilters {

    private final PanelTable table;
    private final PanelNames words;
    private final ProblemLog problems;
    private final List<Wording> preferred;
    private final List<String> said = new ArrayList<>();

    PanelFilters(PanelTable table, PanelNames words, ProblemLog problems) {
        this(table, words, Wording.VALUE_STOCK, problems);
    }

    /** Those of a table of which the rows of a stock or of a flow are meant. */
    PanelFilters(PanelTable table, PanelNames words, Wording rows, ProblemLog problems) {
        this.preferred = List.of(rows, Wording.VALUE_TOTAL, Wording.VALUE_UASC);
        this.table = table;
        this.words = words;
        this.problems = problems;
    }

    /** Which rows were chosen, in words. */
    List<String> said() {
        return List.copyOf(said);
    }

    /** The entries that are meant; where two measures match, that is a problem. */
    List<PanelEntry> choose(List<PanelEntry> all, PanelMeasure measure) {
        List<PanelEntry> kept = all;
        if (measure.filter().isPresent()) {
            kept = keep(kept, measure.filter().getAsInt(), Wording.VALUE_UASC);
        }
        for (int column : table.columns().unexplained()) {
            Set<String> rivals = rivals(kept, column);
            if (rivals.isEmpty()) {
                continue;
            }
            List<PanelEntry> before = kept;
            Wording use = preferred.stream()
                    .filter(each -> before.stream().anyMatch(entry -> words.is(each, entry.in(column))))
                    .findFirst()
                    .orElse(null);
            if (use == null) {
                problems.add(
                        table.page().name(),
                        table.headings().number(),
                        column + 1,
                        "two measures match: a council and year has rows of %s in the column '%s'"
                                .formatted(
                                        rivals.stream()
                                                .limit(2)
                                                .map(value -> "'" + value + "'")
                                                .collect(Collectors.joining(" and ")),
                                        table.columns().name(column)),
                        "keep the rows of one, or of a total");
                return List.of();
            }
            kept = keep(kept, column, use);
        }
        constants(kept);
        return kept;
    }

    private List<PanelEntry> keep(List<PanelEntry> entries, int column, Wording use) {
        List<PanelEntry> kept = entries.stream()
                .filter(entry -> words.is(use, entry.in(column)))
                .toList();
        say(kept, column);
        return kept;
    }

    private void say(List<PanelEntry> kept, int column) {
        said.add(table.columns().name(column) + " is "
                + kept.stream()
                        .map(entry -> "'" + entry.in(column) + "'")
                        .distinct()
                        .collect(Collectors.joining(" or ")));
    }

    /** Two or more values that tell rows of one council, year and age apart; none where there are none. */
    private static Set<String> rivals(List<PanelEntry> entries, int column) {
        Map<PanelCell, Set<String>> values = new LinkedHashMap<>();
        entries.forEach(entry -> values.computeIfAbsent(entry.cell(), any -> new LinkedHashSet<>())
                .add(entry.in(column)));
        return values.values().stream()
                .filter(each -> each.size() > 1)
                .findFirst()
                .orElse(Set.of());
    }

    /** Says what stands alike in all rows, for it may mean that they are of some people only. */
    private void constants(List<PanelEntry> kept) {
        for (int column : table.columns().unexplained()) {
            Set<String> values = kept.stream().map(entry -> entry.in(column)).collect(Collectors.toSet());
            boolean isSaid = said.stream()
                    .anyMatch(each -> each.startsWith(table.columns().name(column) + " is "));
            if (values.size() == 1 && !isSaid && !values.contains("")) {
                say(kept.subList(0, 1), column);
            }
        }
    }
}
