package org.carecast.io.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Parts a text into lines of cells, as they were before they were guarded, in time that grows with its length alone, and stops at a cell or a line that is longer than a
 * spreadsheet could hold.
 */
final class CsvCells extends AbstractBaseCsvCallbackHandler<PageLine> {

    // What a cell and a line of a spreadsheet hold.
    private static final int MOST_CHARACTERS = 32_767;
    private static final int MOST_CELLS = 16_384;
    private static final int MOST_CHARACTERS_OF_A_LINE = 1_000_000;
    private static final int BUFFER = 1 << 16;
    private static final String COMMENT = "#";

    private final String separator;
    private final boolean hasComments;
    private final List<String> cells = new ArrayList<>();
    private int characters;

    private CsvCells(char separator, boolean hasComments) {
        this.separator = String.valueOf(separator);
        this.hasComments = hasComments;
    }

    /** What a line ends that is too long; it never leaves this class. */
    private static final class TooLong extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient PageFault fault;

        private TooLong(PageFault fault) {
            super(fault.what(), null, false, false);
            this.fault = fault;
        }
    }

    /**
     * Hands over line after line that is not empty.
     *
     * @param hasComments whether lines that begin with # are comments, or lines like any other
     * @param goesOn takes a line, and says whether to go on
     * @return where it had to stop
     */
    static Optional<PageFault> read(Reader text, char separator, boolean hasComments, Predicate<PageLine> goesOn) {
        CsvCells cells = new CsvCells(separator, hasComments);
        try (CsvReader<PageLine> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(hasComments ? CommentStrategy.READ : CommentStrategy.NONE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(true)
                .maxBufferSize(BUFFER)
                .build(cells, text)) {
            return cells.readAll(reader, text, goesOn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<PageFault> readAll(CsvReader<PageLine> reader, Reader text, Predicate<PageLine> goesOn) {
        try {
            for (PageLine line : reader) {
                if (!goesOn.test(line)) {
                    break;
                }
            }
            return Optional.empty();
        } catch (CsvParseException e) {
            return Optional.of(e.getCause() instanceof TooLong found ? found.fault : fault(text));
        }
    }

    /** It gives up where a cell goes on after its quote, or within one that it cannot hold. */
    private PageFault fault(Reader text) {
        return isAtItsEnd(text)
                ? fault(
                        "a cell in quotes goes on after its closing quote",
                        "end the cell at the quote, and write a quote inside it twice")
                : fault(
                        "the cell holds more than " + MOST_CHARACTERS + " characters, or a quote in it is not closed",
                        "shorten it, or close the quote where the cell ends");
    }

    private static boolean isAtItsEnd(Reader text) {
        try {
            return text.read() < 0;
        } catch (IOException e) {
            return true;
        }
    }

    private PageFault fault(String what, String remedy) {
        return new PageFault((int) getStartingLineNumber(), cells.size() + 1, what, remedy);
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells.clear();
        characters = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        characters += length;
        if (length > MOST_CHARACTERS) {
            throw new TooLong(fault("the cell holds more than " + MOST_CHARACTERS + " characters", "shorten it"));
        }
        if (index >= MOST_CELLS || characters > MOST_CHARACTERS_OF_A_LINE) {
            throw new TooLong(fault(
                    "the line is longer than that of a table: more than " + MOST_CELLS + " cells or "
                            + MOST_CHARACTERS_OF_A_LINE + " characters",
                    "take out what is no cell of the table"));
        }
        cells.add(FormulaGuard.unguarded(new String(buffer, offset, length)));
    }

    @Override
    protected void handleComment(char[] buffer, int offset, int length) {
        if (length > MOST_CHARACTERS) {
            throw new TooLong(fault("the comment holds more than " + MOST_CHARACTERS + " characters", "shorten it"));
        }
        cells.add(COMMENT + new String(buffer, offset, length));
    }

    @Override
    protected PageLine buildRecord() {
        boolean isComment = hasComments
                && (getRecordType() == RecordType.COMMENT
                        || !cells.isEmpty() && cells.get(0).startsWith(COMMENT));
        return new PageLine((int) getStartingLineNumber(), isComment ? List.of(words()) : cells, isComment);
    }

    /** A comment without the empty cells that a spreadsheet puts after it. */
    private String words() {
        String words = cells.size() == 1
                ? cells.get(0)
                : cells.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(separator));
        int end = words.length();
        while (end > 0 && words.charAt(end - 1) == separator.charAt(0)) {
            end--;
        }
        return words.substring(0, end);
    }
}
