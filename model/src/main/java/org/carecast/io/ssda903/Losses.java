package org.carecast.io.ssda903;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.carecast.io.ReturnRules;

/** How many rows and children are lost of returns, as a whole and file by file, and whether that is more than the rules allow. */
final class Losses {

    private static final int PERCENT = 100;

    private final List<ReturnFile> files;
    private final Tables tables;
    private final ReturnYears years;
    private final ReturnRules rules;

    private Losses(List<ReturnFile> files, Tables tables, ReturnYears years, ReturnRules rules) {
        this.files = files;
        this.tables = tables;
        this.years = years;
        this.rules = rules;
    }

    /** What is to be said of losses, once every row has its outcome. */
    static List<Warning> of(List<ReturnFile> files, Tables tables, ReturnYears years, ReturnRules rules) {
        return new Losses(files, tables, years, rules).warnings();
    }

    private List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        BitSet kept = new BitSet();
        BitSet lost = lostChildren(kept);
        int children = lost.cardinality() + kept.cardinality();
        int rows = tables.logs().stream().mapToInt(RowLog::lost).sum();
        int exposed = tables.logs().stream().mapToInt(RowLog::exposed).sum();
        if (rows > 0) {
            warnings.add(new Warning(
                    "%d of %d rows %s lost (%s)".formatted(rows, exposed, rows == 1 ? "is" : "are", tables.reasons()),
                    isTooMany(rows, exposed)));
        }
        if (isTooMany(lost.cardinality(), children)) {
            warnings.add(refusal("%d of %d children have episodes, and none of them is left"
                    .formatted(lost.cardinality(), children)));
        }
        BitSet unseen = children(RowOutcome.NOT_SEEN_AGAIN);
        if (isTooMany(unseen.cardinality(), children)) {
            warnings.add(refusal(
                    "%d of %d children are in care at the end of a year and in no later return, so CHILD may be written differently"
                            .formatted(unseen.cardinality(), children)));
        }
        for (int file = 0; file < files.size(); file++) {
            RowLog log = tables.log(file);
            int own = log.lost() - log.count(RowOutcome.STRANGER);
            if (isTooMany(own, log.exposed())) {
                warnings.add(refusal("%d of %d rows of the %s file of %s are lost (%s)"
                        .formatted(own, log.exposed(), kind(file), years(file), Tables.reasons(List.of(log)))));
            }
            if (log.rows() > 0 && log.count(RowOutcome.OTHER_COUNCIL) == log.rows()) {
                warnings.add(refusal(
                        "no row of the %s file of %s is of the council chosen".formatted(kind(file), years(file))));
            }
        }
        if (warnings.stream().anyMatch(Warning::refuses) && !tables.unread().isEmpty()) {
            warnings.add(refusal("these cells are no days: " + tables.unread().words()));
        }
        strangersToOneAnother(warnings);
        return warnings;
    }

    /** Two files of one year that share no child may be of two councils. */
    private void strangersToOneAnother(List<Warning> warnings) {
        Map<Integer, BitSet> byFile = new TreeMap<>();
        Tables.Table episodes = tables.episodes();
        for (int row = 0; row < episodes.rows(); row++) {
            byFile.computeIfAbsent(episodes.fileOf(row), any -> new BitSet()).set(episodes.childOf(row));
        }
        Map<SortedSet<Integer>, List<BitSet>> byYears = new HashMap<>();
        byFile.forEach((file, children) -> byYears.computeIfAbsent(years.all(file), any -> new ArrayList<>())
                .add(children));
        byYears.forEach((of, files) -> {
            boolean isApart = files.size() > 1
                    && files.stream()
                            .allMatch(one -> files.stream().allMatch(other -> one == other || !one.intersects(other)));
            if (isApart) {
                warnings.add(new Warning(
                        "%d files of episodes of the year to 31 March %d have no child in common, as files of different councils would: all are counted together"
                                .formatted(files.size(), of.last()),
                        false));
            }
        });
    }

    private static Warning refusal(String words) {
        return new Warning(words, true);
    }

    private boolean isTooMany(int lost, int all) {
        return lost > 0
                && lost * PERCENT > all * rules.number("lost_percent")
                && (lost >= rules.number("lost_fewest") || lost == all);
    }

    // A file is called by its kind and its years: its name may be that of a child.
    private String kind(int file) {
        return files.get(file).kind().text();
    }

    private String years(int file) {
        return "the year to 31 March "
                + years.all(file).stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private BitSet children(RowOutcome outcome) {
        BitSet found = new BitSet();
        Tables.Table episodes = tables.episodes();
        for (int row = 0; row < episodes.rows(); row++) {
            if (tables.log(episodes.fileOf(row)).at(episodes.placeOf(row)) == outcome) {
                found.set(episodes.childOf(row));
            }
        }
        return found;
    }

    /** The children of whom an episode was lost and none is left; those of whom one is left are put into what is given. */
    private BitSet lostChildren(BitSet kept) {
        BitSet lost = (BitSet) tables.lost().clone();
        Tables.Table episodes = tables.episodes();
        for (int row = 0; row < episodes.rows(); row++) {
            RowOutcome outcome = tables.log(episodes.fileOf(row)).at(episodes.placeOf(row));
            boolean isLost = outcome.isLoss() && outcome.sort() == RowOutcome.Sort.DROPPED;
            (isLost ? lost : kept).set(episodes.childOf(row));
        }
        lost.andNot(kept);
        return lost;
    }
}
