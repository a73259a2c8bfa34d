package org.carecast.io.csv;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A page of data: lines of cells, with what is said of it and what it was read from.
 *
 * <p>It is text in UTF-8, UTF-16 or the letters of Windows, with commas, semicolons or tabs between cells; all of this is told from its bytes. Whoever reads a
 * workbook or another form of file writes it as such a text.
 */
public final class Page {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    // The first line of a table is no longer.
    private static final int HEAD = 1 << 20;

    private final String name;
    private final String path;
    private final InputFile file;
    private final Origin origin;
    private final byte[] bytes;
    private final Charset letters;
    private final PageText.Separator separator;

    /** What a page was before it was one. */
    public enum Origin {
        /** A file that is called a table. */
        TABLE,
        /** A text that may be a table. */
        TEXT,
        /** A sheet of a workbook, or a part of another file that holds several pages. */
        PART
    }

    private Page(String name, String path, InputFile file, Origin origin, byte[] bytes) {
        this.name = name;
        this.path = path;
        this.file = file;
        this.origin = origin;
        this.bytes = bytes;
        this.letters = PageText.letters(bytes);
        this.separator = PageText.separator(withoutMark(new String(bytes, 0, Math.min(bytes.length, HEAD), letters)));
    }

    /**
     * A page of a text.
     *
     * @param name what messages and reports call it; of returns a number, since the name of a file may be that of a child
     * @param path where it lies in its source, with forward slashes: for what it tells, such as a year, and never shown of returns
     * @param file the file that holds it
     * @param bytes the text, which must not change afterwards
     */
    public static Page of(String name, String path, InputFile file, Origin origin, byte[] bytes) {
        return new Page(name, path, file, origin, bytes);
    }

    /** What messages and reports call it. */
    public String name() {
        return name;
    }

    /** Where it lies in its source; never shown of returns. */
    public String path() {
        return path;
    }

    /** The file that holds it, with its fingerprint. */
    public InputFile file() {
        return file;
    }

    /** What it was before it was a page. */
    public Origin origin() {
        return origin;
    }

    /**
     * Hands over line after line that is not empty, however long the page is.
     *
     * @param hasComments whether lines that begin with # are comments, or lines like any other
     * @param goesOn takes a line, and says whether to go on
     * @return where it had to stop; empty if nothing is wrong
     */
    public Optional<PageFault> read(boolean hasComments, Predicate<PageLine> goesOn) {
        try (Reader text = open()) {
            return CsvCells.read(
                    text,
                    separator.character(),
                    hasComments,
                    line -> separator.isTold() && line.number() == 1 || goesOn.test(line));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        }
    }

    /** All lines that are not blank, comments among them; where the page can be read no further is a problem. */
    public List<PageLine> lines(ProblemLog problems) {
        List<PageLine> lines = new ArrayList<>();
        read(true, line -> line.isBlank() || lines.add(line)).ifPresent(fault -> {
            problems.lose(name);
            problems.add(name, fault.line(), fault.column(), fault.what(), fault.remedy());
        });
        return lines;
    }

    /** The cells of its first line that is neither blank nor a comment, which may name the columns. */
    public List<String> firstCells() {
        List<String> cells = new ArrayList<>();
        read(true, line -> line.isComment() || line.isBlank() || !cells.addAll(line.cells()));
        return cells;
    }

    private Reader open() throws IOException {
        Reader text = new BufferedReader(new InputStreamReader(new ByteArrayInputStream(bytes), letters));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
