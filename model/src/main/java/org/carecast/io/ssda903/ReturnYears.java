package org.carecast.io.ssda903;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.carecast.io.ReturnRules;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Problem;

/**
 * Which collection years the returns are of, told from the days of their episodes and from their names together: some call a return by the
 * year in which it begins, some by that in which it ends.
 *
 * <p>A return whose path names one year is of that year, if the days of its episodes allow it. Any other file of episodes is of every year in
 * which enough of its ends lie. Other files are of the year of the episodes that share their group: the last year named in their paths, or else
 * their folder.
 */
final class ReturnYears {

    private final List<ReturnFile> files;
    private final Tables tables;
    private final RowYears byRow;
    private final Map<Integer, TreeSet<Integer>> byFile = new HashMap<>();
    private final Map<String, TreeSet<Integer>> byGroup = new HashMap<>();
    private final Map<String, YearCounts> countsByGroup = new HashMap<>();
    private final TreeSet<Integer> covered = new TreeSet<>();

    private ReturnYears(List<ReturnFile> files, Tables tables, ReturnRules rules) {
        this.files = files;
        this.tables = tables;
        this.byRow = new RowYears(tables, rules);
    }

    /** The years of files that have been read. */
    static ReturnYears of(List<ReturnFile> files, Tables tables, ReturnRules rules, LocalDate asAt) {
        ReturnYears years = new ReturnYears(files, tables, rules);
        int asAtYear = ReturnDays.collectionYear((int) asAt.toEpochDay());
        Map<String, YearCounts> counts = new HashMap<>();
        Map<Integer, String> keys = new HashMap<>();
        Tables.Table episodes = tables.episodes();
        for (int row = 0; row < episodes.rows(); row++) {
            int file = episodes.fileOf(row);
            if (years.byRow.isNamed(file)) {
                continue;
            }
            int from = episodes.at(row, Tables.Episodes.FROM);
            int to = episodes.at(row, Tables.Episodes.TO);
            counts.computeIfAbsent(keys.computeIfAbsent(file, years::key), any -> new YearCounts(rules, asAtYear))
                    .add(from, to);
            years.countsByGroup
                    .computeIfAbsent(files.get(file).group(), any -> new YearCounts(rules, asAtYear))
                    .add(from, to);
        }
        keys.forEach((file, key) -> years.add(file, counts.get(key)));
        for (int file = 0; file < files.size(); file++) {
            TreeSet<Integer> named = years.byRow.all(file);
            if (files.get(file).kind() == Kind.EPISODES && !named.isEmpty()) {
                years.covered.addAll(named);
                years.byGroup
                        .computeIfAbsent(files.get(file).group(), any -> new TreeSet<>())
                        .addAll(named);
            }
        }
        return years;
    }

    /** What is counted together: the files of a return whose paths name a year, and any other file by itself. */
    private String key(int file) {
        ReturnFile each = files.get(file);
        return each.namedYears().isEmpty() ? each.page().path() : each.group();
    }

    private void add(int file, YearCounts counts) {
        ReturnFile each = files.get(file);
        SortedSet<Integer> years = counts.years(each.namedYears());
        for (int year = years.first(); year <= years.last(); year++) {
            covered.add(year);
        }
        byFile.put(file, new TreeSet<>(years));
        byGroup.computeIfAbsent(each.group(), any -> new TreeSet<>()).addAll(years);
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

    /** The year of a row of a table: the one that it names, or else the last of its file. */
    int of(Tables.Table table, int row) {
        return byRow.of(table, row).orElseGet(() -> all(table.fileOf(row)).last());
    }

    /** The years of a file: those that its rows name; of a file of episodes those of its days; of any other, those of its group. */
    SortedSet<Integer> all(int file) {
        TreeSet<Integer> named = byRow.all(file);
        if (!named.isEmpty()) {
            return named;
        }
        TreeSet<Integer> own = byFile.get(file);
        return own != null ? own : byGroup.getOrDefault(files.get(file).group(), covered);
    }

    /** The years that are named by paths of other files, and of which there are no episodes. */
    SortedSet<Integer> withoutEpisodes() {
        TreeSet<Integer> without = new TreeSet<>();
        files.stream()
                .filter(file -> file.kind() != Kind.EPISODES && !byGroup.containsKey(file.group()))
                .map(ReturnFile::namedYears)
                .filter(named -> named.stream().noneMatch(covered::contains))
                .forEach(named -> named.stream().limit(1).forEach(without::add));
        return without;
    }

    /** @throws BadDataException if the as-at date lies in no year covered, or the year of a file of care leavers cannot be told */
    void check(String source, LocalDate asAt) throws BadDataException {
        List<Problem> problems = new ArrayList<>();
        if (covered.isEmpty()) {
            String unread = tables.unread().words();
            problems.add(new Problem(
                    source,
                    1,
                    1,
                    "no episode here can be read (" + tables.reasons() + ")"
                            + (unread.isEmpty() ? "" : "; these cells are no days: " + unread),
                    "at least one row needs a CHILD, a DECOM such as 31/03/2018 and an LS other than V3 and V4"));
        } else if (!covers((int) asAt.toEpochDay())) {
            problems.add(new Problem(
                    source,
                    1,
                    1,
                    "the episodes are of the years to 31 March "
                            + String.join(
                                    ", ", covered.stream().map(String::valueOf).toList())
                            + ", and " + asAt + " lies in none of them",
                    "give an as-at date within them, or put the return of its year there"));
        }
        for (ReturnFile file : covered.isEmpty() ? List.<ReturnFile>of() : files) {
            if (file.kind() == Kind.OC3 && !byRow.isNamed(files.indexOf(file)) && !isTold(file)) {
                problems.add(new Problem(
                        file.name(),
                        1,
                        1,
                        "it cannot be told of which year these care leavers are: " + days(file),
                        "put each year's files into a folder of its own that is called by that year alone, such as 2017-18, or that"
                                + " year into the names of all files of a return"));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadDataException(problems);
        }
    }

    private String days(ReturnFile file) {
        return Optional.ofNullable(countsByGroup.get(file.group()))
                .map(counts -> "the episodes of their return " + counts.words())
                .orElse("no episodes share their folder, or the year in their names");
    }

    private boolean isTold(ReturnFile file) {
        return byGroup.getOrDefault(file.group(), covered).size() == 1;
    }
}
