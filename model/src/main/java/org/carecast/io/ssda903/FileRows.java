package org.carecast.io.ssda903;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.carecast.io.csv.Page;
import org.carecast.io.csv.PageFault;
import org.carecast.io.csv.PageLine;

/** The rows of one page of a return, read one after another, so that few of them are in memory together. */
final class FileRows {

    private static final char NO_BREAK_SPACE = '\u00A0';

    private FileRows() {}

    /**
     * One row.
     *
     * @param line the line on which it begins, 1 for the first
     * @param width how many cells it has up to the last that is filled
     * @param filled how many of them are
     * @param cells those asked for, in capitals and without the spaces around them; empty where the row is too short
     */
    record Cells(int line, int width, int filled, List<String> cells) {}

    /** The cells of the first row that is not blank, which names the columns; none if there is no row, or it cannot be told from those around it. */
    static Optional<List<String>> columns(Page page) {
        List<String> columns = new ArrayList<>();
        Optional<PageFault> fault = page.read(false, line -> {
            if (isBlank(line)) {
                return true;
            }
            line.cells().forEach(cell -> columns.add(cell(cell)));
            return false;
        });
        return columns.isEmpty() || fault.isPresent() || columns.stream().anyMatch(FileRows::isOverLines)
                ? Optional.empty()
                : Optional.of(List.copyOf(columns));
    }

    /**
     * Hands over every row after that, up to one that cannot be told from those around it.
     *
     * @param wanted which cells of a row, 0 for the first
     * @return where it stopped; empty if all rows were handed over
     */
    static Optional<PageFault> forEach(Page page, List<Integer> wanted, Consumer<Cells> use) {
        List<PageFault> hidden = new ArrayList<>();
        int[] rows = new int[1];
        Optional<PageFault> fault = page.read(false, line -> {
            overLines(line).ifPresent(hidden::add);
            if (hidden.isEmpty() && rows[0] > 0) {
                use.accept(cells(line, wanted));
            }
            rows[0] += rows[0] > 0 || !isBlank(line) ? 1 : 0;
            return hidden.isEmpty();
        });
        return hidden.stream().findFirst().or(() -> fault);
    }

    /** A cell that goes on over several lines, in which other rows may be hidden. */
    private static Optional<PageFault> overLines(PageLine line) {
        for (int place = 0; place < line.cells().size(); place++) {
            if (isOverLines(line.cells().get(place))) {
                return Optional.of(new PageFault(
                        line.number(),
                        place + 1,
                        "the cell goes on over several lines",
                        "close its quote on the same line, so that no rows are hidden in a cell"));
            }
        }
        return Optional.empty();
    }

    private static boolean isOverLines(String cell) {
        return cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0;
    }

    private static Cells cells(PageLine line, List<Integer> wanted) {
        int width = 0;
        int filled = 0;
        for (int place = 0; place < line.cells().size(); place++) {
            if (isFilled(line.cells().get(place))) {
                width = place + 1;
                filled++;
            }
        }
        List<String> cells = new ArrayList<>(wanted.size());
        for (int place : wanted) {
            cells.add(place < line.cells().size() ? cell(line.cells().get(place)) : "");
        }
        return new Cells(line.number(), width, filled, cells);
    }

    private static boolean isBlank(PageLine line) {
        return line.cells().stream().noneMatch(FileRows::isFilled);
    }

    private static boolean isFilled(String cell) {
        for (int place = 0; place < cell.length(); place++) {
            if (cell.charAt(place) != NO_BREAK_SPACE && !Character.isWhitespace(cell.charAt(place))) {
                return true;
            }
        }
        return false;
    }

    private static String cell(String text) {
        return text.replace(NO_BREAK_SPACE, ' ').strip().toUpperCase(Locale.ROOT);
    }
}
