package org.carecast.io.csv;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one description of a file: reading, its problems, the first line of a new study's file, the tables of {@code data/README.md}
 * and the schemas of {@code data/schema} all follow from it.
 *
 * @param file the name of the file in its folder
 * @param about what the file holds, in words
 * @param all its columns in the order in which the program writes them; a file may have them in any
 * @param mayWait whether the file may hold its first line alone and wait for its first row
 * @param optional the names of the columns that a file may do without, as if their cells were empty
 */
public record Columns(String file, String about, List<Column<?>> all, boolean mayWait, Set<String> optional) {

    /** Copies what it is given, so that it never changes. */
    public Columns {
        all = List.copyOf(all);
        optional = Set.copyOf(optional);
    }

    /** A file that needs every one of its columns. */
    public Columns(String file, String about, List<Column<?>> all, boolean mayWait) {
        this(file, about, all, mayWait, Set.of());
    }

    /** A file with these columns, which may not wait for its first row. */
    public static Columns of(String file, String about, Column<?>... columns) {
        return new Columns(file, about, List.of(columns), false);
    }

    /** The same with more columns to the right. */
    public Columns and(List<Column<?>> more) {
        return new Columns(
                file, about, Stream.concat(all.stream(), more.stream()).toList(), mayWait, optional);
    }

    /** The same of a file that may wait for its first row. */
    public Columns waiting() {
        return new Columns(file, about, all, true, optional);
    }

    /** The same of a file that may do without some of them. */
    public Columns without(Column<?>... some) {
        return new Columns(
                file, about, all, mayWait, Stream.of(some).map(Column::name).collect(Collectors.toSet()));
    }

    /** The names of the columns. */
    public List<String> names() {
        return all.stream().map(Column::name).toList();
    }

    /** The names of the columns that every file must have. */
    public List<String> needed() {
        return names().stream().filter(name -> !optional.contains(name)).toList();
    }

    /** The first line of the file, without the columns that it may do without. */
    public String header() {
        return String.join(",", needed());
    }

    /** The place of a column in the order of writing, 1 for the first; 0 if there is none of that name. */
    public int place(String name) {
        return names().indexOf(name) + 1;
    }
}
