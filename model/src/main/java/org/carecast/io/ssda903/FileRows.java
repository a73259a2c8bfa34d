package org.carecast.io.ssda903;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The rows of one CSV file, read one after another, so that a file may be larger than memory. */
final class FileRows {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    // The two bytes of the mark before UTF-16, in one order or the other.
    private static final int BIG_END = 0xFE;
    private static final int LITTLE_END = 0xFF;
    private static final char NO_BREAK_SPACE = '\u00A0';

    private FileRows() {}

    /**
     * One row.
     *
     * @param line the line on which it begins, 1 for the first
     * @param width how many cells it has up to the last that is filled
     * @param filled how many of them are
     * @param overLines whether one of them goes on over several lines, in which other rows may be hidden
     * @param cells those asked for, in capitals and without the spaces around them; empty where the row is too short
     */
    record Cells(int line, int width, int filled, boolean overLines, List<String> cells) {}

    /** A row that cannot be told from those around it, with what is wrong there and what would be right. */
    record Stop(int line, String what, String remedy) {

        private static Stop notClosed(int line) {
            return new Stop(
                    line,
                    "a quote in this row is closed on another line, before the end of its cell, or not at all",
                    "close it on the same line where its cell ends, so that no rows are hidden in a cell");
        }

        private static Stop tooLong(int line) {
            return new Stop(
                    line,
                    "a cell in this row is too long to be one, or a quote in it is not closed",
                    "close the quote, or leave out what is no cell of a return");
        }
    }

    /** The cells of the first row, which names the columns; none if there is no row, or a quote in it is not closed. */
    static Optional<List<String>> columns(Path path) throws IOException {
        try (CsvReader<Cells> reader = open(text(path), new Handler(List.of()))) {
            return reader.stream().findFirst().map(Cells::cells);
        } catch (CsvParseException e) {
            return Optional.empty();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Hands over every row after the first, up to one that cannot be told from those around it.
     *
     * @param wanted which cells of a row, 0 for the first
     * @return where it stopped; empty if all rows were handed over
     */
    static Optional<Stop> forEach(Path path, List<Integer> wanted, Consumer<Cells> use) throws IOException {
        Handler handler = new Handler(wanted);
        try (Reader text = text(path);
                CsvReader<Cells> reader = open(text, handler)) {
            try {
                boolean isFirst = true;
                for (Cells row : reader) {
                    if (row.overLines()) {
                        return Optional.of(Stop.notClosed(row.line()));
                    }
                    if (!isFirst) {
                        use.accept(row);
                    }
                    isFirst = false;
                }
                return Optional.empty();
            } catch (CsvParseException e) {
                // It gives up at the end of the file, or within a cell that it cannot hold.
                return Optional.of(text.read() < 0 ? Stop.notClosed(handler.line()) : Stop.tooLong(handler.line()));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static CsvReader<Cells> open(Reader text, Handler handler) {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(handler, text);
    }

    /** The letters of a file: UTF-16 where its first bytes say so, or else UTF-8, without the mark before them. */
    private static Reader text(Path path) throws IOException {
        BufferedInputStream stream = new BufferedInputStream(Files.newInputStream(path));
        stream.mark(2);
        int first = stream.read();
        int second = stream.read();
        stream.reset();
        boolean isWide = first == BIG_END && second == LITTLE_END || first == LITTLE_END && second == BIG_END;
        // Malformed bytes become a mark that is no letter, and only matter in a cell that is read.
        Reader text = new BufferedReader(
                new InputStreamReader(stream, isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    /** Keeps the cells that are wanted; all of them where none are named. */
    private static final class Handler extends AbstractBaseCsvCallbackHandler<Cells> {

        private final List<Integer> wanted;
        private final List<String> all = new ArrayList<>();
        private final List<Integer> linesOver = new ArrayList<>();
        // Place in the row, then in what is kept: -1 for what is not.
        private final int[] places;
        private final String[] kept;

        private Handler(List<Integer> wanted) {
            this.wanted = wanted;
            this.kept = new String[wanted.size()];
            this.places =
                    new int[wanted.stream().mapToInt(place -> place + 1).max().orElse(0)];
            Arrays.fill(places, -1);
            for (int place = 0; place < wanted.size(); place++) {
                places[wanted.get(place)] = place;
            }
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            all.clear();
            linesOver.clear();
            Arrays.fill(kept, "");
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            if (quoted
                    && new String(buffer, offset, length)
                            .lines()
                            .skip(1)
                            .findAny()
                            .isPresent()) {
                linesOver.add(index);
            }
            boolean keeps = index < places.length && places[index] >= 0;
            String cell = wanted.isEmpty() || keeps ? cell(buffer, offset, length) : filled(buffer, offset, length);
            if (keeps) {
                kept[places[index]] = cell;
            }
            all.add(cell);
        }

        /** Only whether something stands in it. */
        private static String filled(char[] buffer, int offset, int length) {
            for (int place = offset; place < offset + length; place++) {
                if (buffer[place] != NO_BREAK_SPACE && !Character.isWhitespace(buffer[place])) {
                    return "x";
                }
            }
            return "";
        }

        private static String cell(char[] buffer, int offset, int length) {
            return new String(buffer, offset, length)
                    .replace(NO_BREAK_SPACE, ' ')
                    .strip()
                    .toUpperCase(Locale.ROOT);
        }

        @Override
        protected Cells buildRecord() {
            int width = 0;
            int filled = 0;
            for (int place = 0; place < all.size(); place++) {
                if (!all.get(place).isEmpty()) {
                    width = place + 1;
                    filled++;
                }
            }
            List<String> cells = wanted.isEmpty() ? List.copyOf(all) : List.of(kept);
            return new Cells(line(), width, filled, !linesOver.isEmpty(), cells);
        }

        /** The line on which the row that is being read begins. */
        int line() {
            return (int) getStartingLineNumber();
        }
    }
}
