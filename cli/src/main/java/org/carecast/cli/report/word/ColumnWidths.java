package org.carecast.cli.report.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Table;

/** How the width of a page is shared among the columns of a table: by their words, and nowhere through a word if that can be. */
record ColumnWidths(Table table, boolean small) {

    // Letters of Arial are about half as wide as high, capitals more; in twentieths of a point, at 9 and at 7.5 points.
    private static final int LETTER = 100;
    private static final int SMALL_LETTER = 88;
    private static final int MARGINS = 190;
    // Longer texts are broken into lines, so that they do not starve the other columns.
    private static final int LONG = 44;
    private static final int LONG_IF_SMALL = 300;
    private static final int LONG_WORD = 24;
    // Ranges, months and the like stay on one line.
    private static final int SHORT = 16;

    /** The widths, which make up the whole. */
    List<Integer> of(int whole) {
        int columns = table.columns().size();
        int[] least = new int[columns];
        int[] wished = new int[columns];
        for (int column = 0; column < columns; column++) {
            List<String> cells = cells(column);
            int longest = cells.stream().mapToInt(String::length).max().orElse(0);
            int longestWord = longestWord(cells.stream());
            int head = longestWord(Stream.of(table.columns().get(column).heading()));
            least[column] = width(Math.max(head, longest <= SHORT ? longest : longestWord), LONG_WORD);
            wished[column] = Math.max(least[column], width(longest, small ? LONG_IF_SMALL : LONG));
        }
        return parted(whole, least, wished);
    }

    private List<String> cells(int column) {
        return table.rows().stream()
                .map(row ->
                        column == 0 ? row.label() : row.cells().get(column - 1).text())
                .toList();
    }

    private static int longestWord(Stream<String> cells) {
        return cells.flatMap(cell -> Arrays.stream(cell.split("[ /-]")))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private int width(int letters, int most) {
        return Math.min(letters, most) * (small ? SMALL_LETTER : LETTER) + MARGINS;
    }

    private static List<Integer> parted(int whole, int[] least, int[] wished) {
        int floor = Arrays.stream(least).sum();
        int wish = Arrays.stream(wished).sum();
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < least.length; column++) {
            double width;
            if (wish <= whole) {
                width = wished[column] + (double) (whole - wish) / least.length;
            } else if (floor <= whole) {
                width = least[column] + (double) (whole - floor) * (wished[column] - least[column]) / (wish - floor);
            } else {
                width = (double) whole * least[column] / floor;
            }
            widths.add((int) width);
        }
        return widths;
    }
}
