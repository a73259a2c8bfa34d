package org.carecast.io.ssda903;

import java.util.List;

/** One row of a file with the cells that were kept, and where what is said of it goes. */
final class ReturnRow {

    private final Tables tables;
    private final ReturnColumns columns;
    private final NoDays none;
    private final ReturnDays days;
    private final int file;
    private final int number;
    private final FileRows.Cells cells;

    ReturnRow(
            Tables tables,
            ReturnColumns columns,
            NoDays none,
            ReturnDays days,
            int file,
            int number,
            FileRows.Cells cells) {
        this.tables = tables;
        this.columns = columns;
        this.none = none;
        this.days = days;
        this.file = file;
        this.number = number;
        this.cells = cells;
    }

    /** The cell of a column, empty where it says nothing or the file has no such column. */
    String text(String column) {
        int place = columns.place(column);
        return place < 0 ? "" : text(place);
    }

    String text(int place) {
        String cell = cells.cells().get(place);
        return cell.isEmpty() || none.saysNothing(cell) ? "" : cell;
    }

    boolean has(String column) {
        return columns.place(column) >= 0;
    }

    /** What the columns that say who is a UASC hold, as far as they hold anything. */
    List<String> flags() {
        return columns.places(ReturnColumns::isFlag).stream()
                .map(this::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Whether anything is said of the child beside whose it is, and of which year. */
    boolean saysAnything() {
        return columns.places(name -> !ReturnColumns.isCouncil(name) && !ReturnColumns.isYear(name)).stream()
                .anyMatch(place -> place > 0 && !text(place).isEmpty());
    }

    /** A day that must be there: {@link ReturnDays#NONE} or {@link ReturnDays#NOT_READ} if it is not. */
    int day(String column) {
        return counted(column, days.read(cell(column)));
    }

    /** The day of an end, {@link ReturnDays#NONE} if it is still to come. */
    int end(String column) {
        return counted(column, days.read(cell(column), form -> none.count(column, form)));
    }

    private String cell(String column) {
        int place = columns.place(column);
        return place < 0 ? "" : cells.cells().get(place);
    }

    private int counted(String column, int day) {
        if (day == ReturnDays.NOT_READ) {
            tables.unread(column, cell(column));
        }
        return day;
    }

    int child() {
        return tables.child(ChildId.of(text(0)));
    }

    int file() {
        return file;
    }

    int number() {
        return number;
    }

    void outcome(RowOutcome outcome) {
        tables.log(file).set(number, outcome);
    }
}
