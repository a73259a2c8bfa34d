package org.carecast.io.csv;

import java.util.Optional;

/**
 * A column of a file of a study.
 *
 * @param <T> what its cells are read as
 * @param name as the first line of the file has it
 * @param type what its cells hold
 * @param meaning what they say, in words that follow the name
 */
public record Column<T>(String name, CellType<T> type, String meaning) {

    /** The same where a cell may be empty. */
    public Column<Optional<T>> orEmpty() {
        return as(type.orEmpty());
    }

    /** The same with cells of another type, where the rest of a row decides what they hold. */
    public <U> Column<U> as(CellType<U> other) {
        return new Column<>(name, other, meaning);
    }

    /** The same with a meaning of its own in one file. */
    public Column<T> meaning(String words) {
        return new Column<>(name, type, words);
    }

    /** The same under a longer name. */
    public Column<T> under(String prefix) {
        return new Column<>(prefix + name, type, meaning);
    }

    /** Whether no cell may be empty. */
    public boolean isRequired() {
        return type.ifEmpty().isEmpty();
    }
}
