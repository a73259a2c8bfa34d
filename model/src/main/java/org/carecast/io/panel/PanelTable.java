package org.carecast.io.panel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.Page;
import org.carecast.io.csv.PageLine;
import org.carecast.io.csv.ProblemLog;

/**
 * A page with the line on which the names of its columns stand, and the rows below.
 *
 * @param page what it is called
 * @param said what stands in its name and above the names of its columns
 */
record PanelTable(Page page, String said, PageLine headings, List<PageLine> rows, PanelColumns columns) {

    // Published workbooks have a title, a note or two and a contents link above a table.
    private static final int MOST_TITLES = 60;
    private static final int LINES_LOOKED_AT = 2_000;

    PanelTable {
        rows = List.copyOf(rows);
    }

    /** The table of a page; empty if no line names a council, a year and a count, of which {@code problems} is told if it is given. */
    static Optional<PanelTable> find(Page page, PanelNames words, ProblemLog problems, boolean isMeant) {
        List<PageLine> lines =
                page.lines(problems).stream().filter(line -> !line.isComment()).toList();
        List<Integer> places =
                IntStream.range(0, Math.min(MOST_TITLES, lines.size())).boxed().toList();
        Optional<PanelTable> found = places.stream()
                .map(place -> of(page, lines, place, words))
                .filter(table -> !table.columns.isData()
                        && table.columns.known() > 0
                        && table.missing().isEmpty())
                .findFirst();
        if (found.isEmpty() && isMeant && problems.isEmpty()) {
            places.stream()
                    .map(place -> of(page, lines, place, words))
                    .filter(table -> !table.columns.isData())
                    .max(Comparator.comparing((PanelTable table) -> table.columns.known())
                            .thenComparing(table -> -table.headings.number()))
                    .ifPresentOrElse(
                            table -> table.refuse(problems),
                            () -> problems.missing(
                                    page.name(),
                                    "no line names its columns",
                                    "the first line of a table says what its columns hold, such as ons_code,year,uasc_31_march"));
        }
        return found;
    }

    private static PanelTable of(Page page, List<PageLine> lines, int place, PanelNames words) {
        PageLine headings = lines.get(place);
        List<PageLine> rows = lines.subList(place + 1, lines.size());
        String said = lines.subList(0, place).stream()
                .flatMap(line -> line.cells().stream())
                .collect(Collectors.joining(" ", page.name().replaceAll(".*[/\\\\]", "") + " ", ""));
        return new PanelTable(
                page,
                said,
                headings,
                rows,
                new PanelColumns(headings, rows.subList(0, Math.min(LINES_LOOKED_AT, rows.size())), words));
    }

    /** What a table of councils and years must have and this one has not, in words. */
    private List<String> missing() {
        return Stream.of(
                        columns.code().isEmpty() && columns.council().isEmpty() ? "a council" : "",
                        columns.year().isEmpty() && columns.years().size() < 2 ? "a year" : "",
                        columns.counts().isEmpty() && columns.years().size() < 2 ? "a count" : "")
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private void refuse(ProblemLog problems) {
        problems.add(
                page.name(),
                headings.number(),
                1,
                "there is no column of %s; the columns are %s"
                        .formatted(
                                String.join(", none of ", missing()),
                                columns.names().stream()
                                        .filter(name -> !name.isEmpty())
                                        .map(name -> "'" + name + "'")
                                        .collect(Collectors.joining(", "))),
                "a table of UASC or care leavers has a council (ons_code, new_la_code or a name), a year, and a count for each, such as ons_code,year,uasc_31_march");
    }

    /** The cell of a row. */
    String cell(PageLine row, int place) {
        return PanelColumns.cell(row.cells(), place);
    }

    /** How many cells of a row hold anything. */
    long filled(PageLine row) {
        return row.cells().stream()
                .filter(cell -> !CsvRow.withoutSpaces(cell).isEmpty())
                .count();
    }
}
