package org.carecast.io.ssda903;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was read, in columns of numbers: a million episodes take some thirty megabytes. It changes while files are read, and never
 * leaves the package; so do the ids of children, which nothing but their number goes by.
 */
final class Tables {

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

    /** The columns of a UASC status. */
    enum Statuses {
        CHILD,
        CEASED,
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

        private int placeOf(int row) {
            return columns.get(columns.size() - 1).at(row);
        }
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
