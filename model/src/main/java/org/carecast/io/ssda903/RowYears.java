package org.carecast.io.ssda903;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.carecast.io.ReturnRules;

/** The collection years of rows that name them. A bare 2019 is the year that ends in 2019, unless the days of episodes say that it begins then. */
final class RowYears {

    private static final int PERCENT = 100;

    private final Tables tables;
    private final int later;
    private final Map<Integer, TreeSet<Integer>> byFile = new HashMap<>();

    RowYears(Tables tables, ReturnRules rules) {
        this.tables = tables;
        this.later = later(tables, rules.number("year_named_percent"));
        for (int file = 0; file < tables.logs().size(); file++) {
            RowLog log = tables.log(file);
            TreeSet<Integer> years = new TreeSet<>();
            for (int row = 0; log.hasYears() && row < log.rows(); row++) {
                if (log.yearAt(row) != RowYear.NOT_READ && log.at(row) != RowOutcome.OTHER_COUNCIL) {
                    years.add(year(log.yearAt(row)));
                }
            }
            byFile.put(file, years);
        }
    }

    /** 1 if bare years are those that begin in them, or else 0: as the ends of their episodes say, or the starts where none has ended. */
    private static int later(Tables tables, int namedPercent) {
        int[] same = new int[2];
        int[] next = new int[2];
        Tables.Table episodes = tables.episodes();
        for (int row = 0; row < episodes.rows(); row++) {
            RowLog log = tables.log(episodes.fileOf(row));
            int named = log.hasYears() ? log.yearAt(episodes.placeOf(row)) : 0;
            int[] days = {episodes.at(row, Tables.Episodes.TO), episodes.at(row, Tables.Episodes.FROM)};
            for (int which = 0; named < 0 && which < days.length; which++) {
                int year = days[which] == ReturnDays.NONE ? 0 : ReturnDays.collectionYear(days[which]);
                same[which] += year == -named ? 1 : 0;
                next[which] += year == -named + 1 ? 1 : 0;
            }
        }
        int which = same[0] + next[0] > 0 ? 0 : 1;
        return next[which] > 0 && next[which] * PERCENT >= same[which] * namedPercent ? 1 : 0;
    }

    private int year(int named) {
        return named < 0 ? -named + later : named;
    }

    /** Whether the rows of a file name their years. */
    boolean isNamed(int file) {
        return !byFile.get(file).isEmpty();
    }

    /** The years that the rows of a file name, the first first; none if they name none. */
    TreeSet<Integer> all(int file) {
        return byFile.get(file);
    }

    /** The year that a row of a table names. */
    Optional<Integer> of(Tables.Table table, int row) {
        RowLog log = tables.log(table.fileOf(row));
        return log.hasYears() ? Optional.of(year(log.yearAt(table.placeOf(row)))) : Optional.empty();
    }
}
