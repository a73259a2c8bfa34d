package org.carecast.io.csv;

import java.util.List;
import java.util.Optional;
import org.carecast.evidence.FileRow;

/** One row of a file: reads a cell as what it should be, or reports what it is and what would be right. */
public final class CsvRow {

    private static final char NO_BREAK_SPACE = '\u00A0';

    private final String file;
    private final int line;
    private final List<String> header;
    private final List<String> cells;
    private final String prefix;
    private final Known known;
    private final ProblemLog problems;

    /** A row of a file that has these columns, read with what its cells may name. */
    public CsvRow(String file, int line, List<String> header, List<String> cells, Known known, ProblemLog problems) {
        this(file, line, header, cells, "", known, problems);
    }

    private CsvRow(
            String file,
            int line,
            List<String> header,
            List<String> cells,
            String prefix,
            Known known,
            ProblemLog problems) {
        this.file = file;
        this.line = line;
        this.header = header;
        this.cells = cells;
        this.prefix = prefix;
        this.known = known;
        this.problems = problems;
    }

    /** The same row, read in those of its columns whose names begin with a prefix; it is left out where a column is named. */
    public CsvRow under(String otherPrefix) {
        return new CsvRow(file, line, header, cells, otherPrefix, known, problems);
    }

    /** Remembers that the row has no place among the others, for a reason that has been reported. */
    public void lose() {
        problems.lose(file);
    }

    /** What the cells of its file may name. */
    public Known known() {
        return known;
    }

    /** Where it stands. */
    public FileRow place() {
        return new FileRow(file, line);
    }

    /** Whether its file has a column. */
    public boolean has(Column<?> column) {
        return header.contains(prefix + column.name());
    }

    /** The text of the cell, without the spaces around it; empty where the file does without the column. */
    public String text(String column) {
        int place = header.indexOf(prefix + column);
        return place < 0 ? "" : withoutSpaces(cells.get(place));
    }

    /** A text without the spaces around it, those included that word processors put between a number and its unit. */
    public static String withoutSpaces(String text) {
        return text.replace(NO_BREAK_SPACE, ' ').strip();
    }

    /** Whether a cell waits for what only the council can know. */
    public boolean isToFillIn(String column) {
        return text(column).startsWith(CsvLine.TO_FILL_IN);
    }

    /** Reports a cell that is still to be filled in, once, however often it is read afterwards. */
    public void askFor(String column) {
        if (isToFillIn(column)) {
            String question = withoutSpaces(text(column).substring(CsvLine.TO_FILL_IN.length()));
            problems.add(
                    file,
                    line,
                    place(column),
                    Problem.STILL_TO_FILL_IN,
                    question.isEmpty() ? "give the " + column.replace('_', ' ') + " of this row" : question);
        }
    }

    /** A cell that must not be empty; one that is still to be filled in has been reported. */
    public Optional<String> required(String column) {
        if (isToFillIn(column)) {
            return Optional.empty();
        }
        return text(column).isEmpty()
                ? refuse(column, "the cell is empty", "the column '" + prefix + column + "' must be filled here")
                : Optional.of(text(column));
    }

    /** What a cell says; empty if it cannot be read, which has then been reported, and only once however often it is read. */
    public <T> Optional<T> find(Column<T> column) {
        return column.type().read(new CsvCell(this, column.name()));
    }

    /**
     * What a cell says that can be read.
     *
     * @throws java.util.NoSuchElementException if it cannot; {@link #reads} tells
     */
    public <T> T get(Column<T> column) {
        return find(column).orElseThrow();
    }

    /** Whether all cells of some columns can be read; each that cannot is reported. */
    public boolean reads(Column<?>... columns) {
        return reads(List.of(columns));
    }

    private boolean reads(List<Column<?>> columns) {
        boolean all = true;
        for (Column<?> column : columns) {
            all &= find(column).isPresent();
        }
        return all;
    }

    /** The same of all columns of a file. */
    public boolean reads(Columns columns) {
        return reads(columns.all());
    }

    /** The text of the cell, without the spaces around it; possibly empty. */
    public String text(Column<?> column) {
        return text(column.name());
    }

    /** A cell that must not be empty here, though its column may be empty elsewhere. */
    public Optional<String> required(Column<?> column) {
        return required(column.name());
    }

    /** Reports the cell of a column. */
    public <T> Optional<T> refuse(Column<?> column, String what, String remedy) {
        return refuse(column.name(), what, remedy);
    }

    /** Reports a cell, unless it is one to be filled in, and is the empty value that stands in for it. */
    public <T> Optional<T> refuse(String column, String what, String remedy) {
        if (!isToFillIn(column)) {
            problems.add(file, line, place(column), what, remedy);
        }
        return Optional.empty();
    }

    /** The place of a column, 1 for the first; beyond the last where the file does without it. */
    private int place(String column) {
        int place = header.indexOf(prefix + column);
        return place < 0 ? header.size() + 1 : place + 1;
    }
}
