package org.carecast.io.csv;

import java.util.Optional;
import org.carecast.evidence.Figure;

/**
 * One cell of a file.
 *
 * @param row the row it stands in
 * @param column the name of its column, without the prefix under which the row is read
 */
public record CsvCell(CsvRow row, String column) {

    /** What it holds, without the spaces around it; possibly nothing. */
    public String text() {
        return row.text(column);
    }

    /** What it holds; an empty cell is reported, unless it is still to be filled in. */
    public Optional<String> required() {
        return row.required(column);
    }

    /** What the cells of this file may name. */
    public Known known() {
        return row.known();
    }

    /** What the column holds, as a sentence names it. */
    String noun() {
        return column.replace('_', ' ');
    }

    /** Reports the cell, whose text takes the place of %s, and is the empty value that stands in for it. */
    public <T> Optional<T> refuse(String what, String remedy) {
        return row.refuse(column, what.formatted(text()), remedy);
    }

    /** A value if there is one; the cell is reported if there is none. */
    <T> Optional<T> parsed(Optional<T> value, String what, String remedy) {
        return value.isPresent() ? value : refuse(what, remedy);
    }

    /** Reports a cell that should hold a number, and says what it means where it is the mark of a withheld one. */
    public <T> Optional<T> refuseNumber(String ifWithheld, String ifNoNumber) {
        Optional<Figure> withheld =
                Figure.parse(text()).filter(figure -> figure.number().isEmpty());
        return withheld.isPresent()
                ? row.refuse(column, "'" + text() + "' means " + withheld.get().meaning(), ifWithheld)
                : refuse("'%s' is not a number", ifNoNumber);
    }
}
