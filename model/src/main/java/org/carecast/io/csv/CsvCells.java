package org.carecast.io.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;

/** Collects the cells of one row after another, as they were before they were guarded, and knows at any time which cell comes next. */
public final class CsvCells extends AbstractBaseCsvCallbackHandler<CsvCells.Line> {

    private final List<String> cells = new ArrayList<>();

    /**
     * The cells of one row, as they stand in the file.
     *
     * @param number the line on which the row begins, 1 for the first
     */
    public record Line(int number, List<String> cells) {}

    /** The rows of a text that are neither empty nor comments, also such as a spreadsheet has put in quotes. */
    public static List<Line> lines(String text, char separator, String file, ProblemLog problems) {
        List<Line> lines = new ArrayList<>();
        CsvCells cells = new CsvCells();
        try {
            CsvReader.builder()
                    .fieldSeparator(separator)
                    .commentStrategy(CommentStrategy.SKIP)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(true)
                    .build(cells, text)
                    .stream()
                    .filter(CsvCells::counts)
                    .forEach(lines::add);
        } catch (CsvParseException e) {
            problems.lose(file);
            problems.add(
                    file,
                    cells.line(),
                    cells.cell(),
                    "a cell in quotes goes on after its closing quote",
                    "end the cell at the quote, and write a quote inside it twice");
        }
        return lines;
    }

    private static boolean counts(Line line) {
        return line.cells().stream()
                        .anyMatch(cell -> !CsvRow.withoutSpaces(cell).isEmpty())
                && !line.cells().get(0).startsWith("#");
    }

    /** The line on which the row that is being read begins. */
    private int line() {
        return (int) getStartingLineNumber();
    }

    /** The cell that is being read, 1 for the first. */
    private int cell() {
        return cells.size() + 1;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells.clear();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        cells.add(FormulaGuard.unguarded(new String(buffer, offset, length)));
    }

    @Override
    protected Line buildRecord() {
        return new Line(line(), List.copyOf(cells));
    }
}
