package org.carecast.io.ssda903;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.carecast.io.BadDataException;
import org.carecast.io.Problem;

/**
 * Which collection years the returns are of, told from the days of their episodes and not from their names: some call a return by the
 * year in which it begins, some by that in which it ends.
 *
 * <p>A file of episodes is of every year in which at least one in fifty of its ends lies; a slip of the pen is in fewer. Other files are of the
 * year of the episodes that share their group: the last year named in their paths, or else their folder.
 */
final class ReturnYears {

    private static final int ONE_IN = 50;

    private final List<ReturnFile> files;
    private final Map<Integer, Integer> lastByFile = new HashMap<>();
    private final Map<String, TreeSet<Integer>> byGroup = new HashMap<>();
    private final TreeSet<Integer> covered = new TreeSet<>();

    private ReturnYears(List<ReturnFile> files) {
        this.files = files;
    }

    /** The years of files that have been read. */
    static ReturnYears of(List<ReturnFile> files, Tables tables) {
        ReturnYears years = new ReturnYears(files);
        Map<Integer, TreeMap<Integer, Integer>> ends = new HashMap<>();
        Map<Integer, TreeMap<Integer, Integer>> starts = new HashMap<>();
        Tables.Table episodes = tables.episodes();
        for (int row = 0; row < episodes.rows(); row++) {
            int file = episodes.at(row, Tables.Episodes.FILE);
            count(starts, file, episodes.at(row, Tables.Episodes.FROM));
            if (episodes.at(row, Tables.Episodes.TO) != ReturnDays.NONE) {
                count(ends, file, episodes.at(row, Tables.Episodes.TO));
            }
        }
        starts.forEach((file, byYear) -> years.add(file, yearsOf(ends.get(file), byYear)));
        return years;
    }

    private static void count(Map<Integer, TreeMap<Integer, Integer>> counts, int file, int day) {
        counts.computeIfAbsent(file, any -> new TreeMap<>()).merge(ReturnDays.collectionYear(day), 1, Integer::sum);
    }

    /** The years that have their share of the ends; of a file without any end, that of the last start. */
    private static SortedSet<Integer> yearsOf(TreeMap<Integer, Integer> ends, TreeMap<Integer, Integer> starts) {
        if (ends == null) {
            return new TreeSet<>(Set.of(starts.lastKey()));
        }
        int all = ends.values().stream().mapToInt(Integer::intValue).sum();
        TreeSet<Integer> years = new TreeSet<>();
        ends.forEach((year, count) -> {
            if (count * ONE_IN >= all) {
                years.add(year);
            }
        });
        return years;
    }

    private void add(int file, SortedSet<Integer> years) {
        for (int year = years.first(); year <= years.last(); year++) {
            covered.add(year);
        }
        lastByFile.put(file, years.last());
        byGroup.computeIfAbsent(files.get(file).group(), any -> new TreeSet<>()).addAll(years);
    }

    /** Whether a day lies in a year of which there are episodes. */
    boolean covers(int day) {
        return covered.contains(ReturnDays.collectionYear(day));
    }

    /** The years of which there are episodes, the first first. */
    SortedSet<Integer> covered() {
        return covered;
    }

    /** The first day from which on every year up to that of a day is covered. */
    LocalDate unbrokenUntil(LocalDate day) {
        int year = ReturnDays.collectionYear((int) day.toEpochDay());
        while (covered.contains(year - 1)) {
            year--;
        }
        return ReturnDays.startOf(year);
    }

    /** The year of a file of episodes, the last if it is of several; of any other, that of its group. */
    int of(int file) {
        Integer own = lastByFile.get(file);
        if (own != null) {
            return own;
        }
        TreeSet<Integer> group = byGroup.get(files.get(file).group());
        return group == null ? covered.last() : group.last();
    }

    /** @throws BadDataException if the as-at date lies in no year covered, or the year of a file of care leavers cannot be told */
    void check(Path folder, LocalDate asAt) throws BadDataException {
        List<Problem> problems = new ArrayList<>();
        if (covered.isEmpty()) {
            problems.add(new Problem(
                    folder.toString(),
                    1,
                    1,
                    "no episode here can be read",
                    "at least one row needs a CHILD, a DECOM such as 31/03/2018 and an LS other than V3 and V4"));
        } else if (!covers((int) asAt.toEpochDay())) {
            problems.add(new Problem(
                    folder.toString(),
                    1,
                    1,
                    "the episodes are of the years to 31 March "
                            + String.join(
                                    ", ", covered.stream().map(String::valueOf).toList())
                            + ", and " + asAt + " lies in none of them",
                    "give an as-at date within them, or put the return of its year there"));
        }
        for (ReturnFile file : covered.isEmpty() ? List.<ReturnFile>of() : files) {
            if (file.kind() == Kind.OC3 && !isTold(file)) {
                problems.add(new Problem(
                        file.path().toString(),
                        1,
                        1,
                        "it cannot be told of which year these care leavers are",
                        "put each year's files into a folder of its own, or a year such as 2018 into the names of all files of a"
                                + " return"));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadDataException(problems);
        }
    }

    private boolean isTold(ReturnFile file) {
        return byGroup.getOrDefault(file.group(), covered).size() == 1;
    }
}
