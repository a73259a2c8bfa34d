package org.carecast.io.ssda903;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carecast.io.ReturnRules;

/** How many episodes of a return start and end in each collection year, and of which year that makes it. It changes while rows are counted. */
final class YearCounts {

    private static final int PERCENT = 100;

    private final int asAtYear;
    private final int endsPercent;
    private final int fewestEnds;
    private final int namedPercent;
    private final TreeMap<Integer, Integer> ends = new TreeMap<>();
    private final TreeMap<Integer, Integer> starts = new TreeMap<>();

    YearCounts(ReturnRules rules, int asAtYear) {
        this.asAtYear = asAtYear;
        this.endsPercent = rules.number("year_ends_percent");
        this.fewestEnds = rules.number("year_ends_fewest");
        this.namedPercent = rules.number("year_named_percent");
    }

    void add(int from, int to) {
        starts.merge(ReturnDays.collectionYear(from), 1, Integer::sum);
        if (to != ReturnDays.NONE) {
            ends.merge(ReturnDays.collectionYear(to), 1, Integer::sum);
        }
    }

    /**
     * The years that these episodes are of: the one that their path names, if the days allow it, or else those with enough ends.
     *
     * @param named the years that a name may mean, none where nothing is named
     */
    SortedSet<Integer> years(List<Integer> named) {
        TreeMap<Integer, Integer> likely = new TreeMap<>(ends);
        // A slip such as 2071 for 2017: nobody has come in such a year.
        likely.keySet().removeIf(year -> year > asAtYear && !starts.containsKey(year));
        TreeSet<Integer> enough = enough(likely);
        List<Integer> fitting =
                named.stream().filter(year -> fits(year, likely, enough)).toList();
        if (!fitting.isEmpty()) {
            return new TreeSet<>(List.of(meant(fitting, likely)));
        }
        return enough.isEmpty() ? new TreeSet<>(List.of(lastStart())) : enough;
    }

    /** Those with their share of the ends and enough of them; where no year has enough, those with their share. */
    private TreeSet<Integer> enough(TreeMap<Integer, Integer> likely) {
        int all = likely.values().stream().mapToInt(Integer::intValue).sum();
        int fewest = isStrong(likely) ? fewestEnds : 1;
        return likely.entrySet().stream()
                .filter(year -> year.getValue() >= fewest && year.getValue() * PERCENT >= all * endsPercent)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isStrong(TreeMap<Integer, Integer> likely) {
        return likely.values().stream().anyMatch(count -> count >= fewestEnds);
    }

    /** Whether days allow a year that is named: episodes end in it, or none start or end after it. */
    private boolean fits(int year, TreeMap<Integer, Integer> likely, TreeSet<Integer> enough) {
        boolean isLast = year >= lastStart() && (enough.isEmpty() || year >= enough.last());
        return likely.containsKey(year) || (isLast && (!isStrong(likely) || starts.containsKey(year)));
    }

    /** Of the year that ends and the one that begins in the year of a name: the later, unless few of its days lie there. */
    private int meant(List<Integer> fitting, TreeMap<Integer, Integer> likely) {
        int first = fitting.get(0);
        int last = fitting.get(fitting.size() - 1);
        Map<Integer, Integer> counts = likely.containsKey(first) || likely.containsKey(last) ? likely : starts;
        int later = counts.getOrDefault(last, 0);
        return later > 0 && later * PERCENT >= counts.getOrDefault(first, 0) * namedPercent ? last : first;
    }

    /** The last year in which an episode starts; not one to come, if it is of few. */
    private int lastStart() {
        return starts.descendingMap().entrySet().stream()
                .filter(year -> year.getKey() <= asAtYear || year.getValue() >= fewestEnds)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(starts.lastKey());
    }

    /** In words, in which years they end, each with how many; of those all open, in which they start. */
    String words() {
        return (ends.isEmpty() ? "start" : "end") + " in the years to 31 March "
                + (ends.isEmpty() ? starts : ends)
                        .entrySet().stream()
                                .map(year -> "%d (%d)".formatted(year.getKey(), year.getValue()))
                                .collect(Collectors.joining(", "));
    }
}
