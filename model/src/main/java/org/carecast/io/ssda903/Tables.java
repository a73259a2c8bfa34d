package org.carecast.io.ssda903;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was read, in columns of numbers: a million episodes take some thirty megabytes. It changes while files are read, and never
 * leaves the package; so do the ids of children, which nothing but their number goes by.
 */
final class Tables {

    /** What a row says of who is a UASC: it stands in a file of uasc, a column says yes, or one says no. */
    static final int HAS_ROW = 0;

    static final int HAS_FLAG = 1;
    static final int IS_NONE = 2;

    private final NoDays none;
    private final Unread unread = new Unread();
    private final BitSet lost = new BitSet();
    private final Map<Kind, BitSet> met = new EnumMap<>(Kind.class);
    private final Map<String, Integer> children = new HashMap<>();
    private final List<RowLog> logs = new ArrayList<>();
    private final Table episodes = new Table(Episodes.values().length);
    private final Table births = new Table(Births.values().length);
    private final Table statuses = new Table(Statuses.values().length);
    private final Table contacts = new Table(Contacts.values().length);
    private final Table absences = new Table(Absences.values().length);

    /** The columns of an episode; whether it goes on with care that there was before is 1 or 0. */
    enum Episodes {
        CHILD,
        FROM,
        TO,
        ENDING,
        GOES_ON,
        FILE,
        ROW
    }

    /** The columns of a date of birth; whether it stands in a header file is 1 or 0. */
    enum Births {
        CHILD,
        DAY,
        IN_HEADER,
        FILE,
        ROW
    }

    /** The columns of a UASC status; what says so is one of three numbers. */
    enum Statuses {
        CHILD,
        CEASED,
        SAYS,
        FILE,
        ROW
    }

    /** The columns of a care leaver's contact; ACTIV and ACCOM are places in lists of words. */
    enum Contacts {
        CHILD,
        ANSWER,
        ACTIVITY,
        ACCOMMODATION,
        FILE,
        ROW
    }

    /** The columns of a time in which a child was missing. */
    enum Absences {
        CHILD,
        FROM,
        TO,
        FILE,
        ROW
    }

    /** Rows of numbers, of which the first is a child and the last two are the file and the row in its log. */
    static final class Table {

        private final List<IntColumn> columns = new ArrayList<>();

        private Table(int count) {
            for (int column = 0; column < count; column++) {
                columns.add(new IntColumn());
            }
        }

        void add(int... values) {
            for (int column = 0; column < values.length; column++) {
                columns.get(column).add(values[column]);
            }
        }

        int at(int row, Enum<?> column) {
            return columns.get(column.ordinal()).at(row);
        }

        int rows() {
            return columns.get(0).size();
        }

        int childOf(int row) {
            return columns.get(0).at(row);
        }

        int fileOf(int row) {
            return columns.get(columns.size() - 2).at(row);
        }

        int placeOf(int row) {
            return columns.get(columns.size() - 1).at(row);
        }
    }

    /**
     * Tables without rows.
     *
     * @param none what stood for no day
     */
    Tables(NoDays none) {
        this.none = none;
    }

    NoDays none() {
        return none;
    }

    /** The cells of days that could not be read. */
    Unread unread() {
        return unread;
    }

    void unread(String column, String cell) {
        unread.add(column, cell);
    }

    /** Keeps in mind that an episode of a child was lost before it came into a table. */
    void lose(int child) {
        lost.set(child);
    }

    /** The children of whom an episode was lost so. */
    BitSet lost() {
        return lost;
    }

    /** Keeps in mind that a file of a kind has a child. */
    void met(int child, Kind kind) {
        met.computeIfAbsent(kind, any -> new BitSet()).set(child);
    }

    /** Whether a file of a kind has a child. */
    boolean isMet(int child, Kind kind) {
        return met.containsKey(kind) && met.get(kind).get(child);
    }

    /** Gives a row of a table its outcome, unless it has one that stays. */
    void set(Table table, int row, RowOutcome outcome) {
        log(table.fileOf(row)).set(table.placeOf(row), outcome);
    }

    /** The number of a child, 0 for the first. */
    int child(String id) {
        Integer known = children.putIfAbsent(id, children.size());
        return known == null ? children.size() - 1 : known;
    }

    int children() {
        return children.size();
    }

    /** Opens the log of the next file, and gives its number. */
    int open() {
        logs.add(new RowLog());
        return logs.size() - 1;
    }

    /** The logs of all files, in the order in which they were opened. */
    List<RowLog> logs() {
        return logs;
    }

    /** How many rows all files have. */
    int rows() {
        return logs().stream().mapToInt(RowLog::rows).sum();
    }

    /** How many of them are used, repaired or dropped. */
    int count(RowOutcome.Sort sort) {
        return logs().stream().mapToInt(log -> log.count(sort)).sum();
    }

    /** Why rows are lost, each reason with how many; empty if none is. */
    String reasons() {
        return reasons(logs);
    }

    /** The same of some files. */
    static String reasons(List<RowLog> of) {
        return Arrays.stream(RowOutcome.values())
                .filter(RowOutcome::isLoss)
                .filter(outcome -> of.stream().anyMatch(log -> log.count(outcome) > 0))
                .map(outcome -> "%d: %s"
                        .formatted(
                                of.stream().mapToInt(log -> log.count(outcome)).sum(), outcome.why()))
                .collect(Collectors.joining("; "));
    }

    /** How many rows have an outcome. */
    int count(RowOutcome outcome) {
        return logs().stream().mapToInt(log -> log.count(outcome)).sum();
    }

    RowLog log(int file) {
        return logs.get(file);
    }

    Table episodes() {
        return episodes;
    }

    Table births() {
        return births;
    }

    Table statuses() {
        return statuses;
    }

    Table contacts() {
        return contacts;
    }

    Table absences() {
        return absences;
    }
}
