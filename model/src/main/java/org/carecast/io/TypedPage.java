package org.carecast.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.InvisibleCharacters;
import org.carecast.io.csv.Known;
import org.carecast.io.csv.Page;
import org.carecast.io.csv.PageLine;
import org.carecast.io.csv.ProblemLog;

/**
 * A page of typed counts as people have it: lines that begin with # and empty lines are passed over. Its columns are population, age and people in this
 * order, or as its first line names them, among others that are not read.
 */
final class TypedPage {

    /** The names of the columns. */
    static final List<String> COLUMNS = List.of("population", "age", "people");

    private final String file;
    private final ProblemLog problems;

    private TypedPage(String file, ProblemLog problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The rows of a page; all that is wrong with it goes to the problems. */
    static List<CsvRow> read(Page page, ProblemLog problems) {
        return new TypedPage(page.name(), problems)
                .rows(page.lines(problems).stream()
                        .filter(line -> !line.isComment())
                        .toList());
    }

    private List<CsvRow> rows(List<PageLine> lines) {
        boolean named = !lines.isEmpty() && names(lines.get(0)).contains(COLUMNS.get(0));
        List<PageLine> counts = named ? lines.subList(1, lines.size()) : lines;
        Optional<List<String>> header = named ? header(lines.get(0)) : Optional.of(COLUMNS);
        if (counts.isEmpty() && problems.isEmpty()) {
            problem(1, 1, "there are no counts", "write a line such as citizen,18,224 for each age");
        }
        return header.map(columns -> counts.stream()
                        .flatMap(line -> row(columns, line).stream())
                        .toList())
                .orElse(List.of());
    }

    private static List<String> names(PageLine line) {
        return line.cells().stream()
                .map(cell -> CsvRow.withoutSpaces(cell).toLowerCase(Locale.ROOT))
                .toList();
    }

    private Optional<List<String>> header(PageLine line) {
        List<String> names = names(line);
        for (String column : COLUMNS) {
            long times = names.stream().filter(column::equals).count();
            if (times != 1) {
                problem(
                        line.number(),
                        1,
                        "the first line names the column '" + column + "' " + (times == 0 ? "not at all" : "twice"),
                        "the columns are population,age,people");
                return Optional.empty();
            }
        }
        return Optional.of(names);
    }

    private Optional<CsvRow> row(List<String> header, PageLine line) {
        List<String> cells = new ArrayList<>(line.cells());
        for (int index = 0; index < cells.size(); index++) {
            if (InvisibleCharacters.isIn(cells.get(index).replace('\t', ' '))) {
                problem(
                        line.number(),
                        index + 1,
                        "the cell holds a character that cannot be seen",
                        "type the cell again");
                return Optional.empty();
            }
        }
        // Empty cells to the right are padding; what else stands there may be the end of a number.
        while (cells.size() > header.size()
                && CsvRow.withoutSpaces(cells.get(cells.size() - 1)).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        int needed = 1 + COLUMNS.stream().mapToInt(header::indexOf).max().getAsInt();
        if (cells.size() > header.size() || cells.size() < needed) {
            problem(
                    line.number(),
                    Math.min(cells.size(), header.size()) + 1,
                    "the row has " + cells.size() + (cells.size() == 1 ? " cell" : " cells") + " and not "
                            + header.size(),
                    "give population, age and people, a number with a comma in quotes, like \"1,224\"");
            return Optional.empty();
        }
        while (cells.size() < header.size()) {
            cells.add("");
        }
        CsvRow row = new CsvRow(file, line.number(), header, cells, Known.NOTHING, problems);
        List.of("population", "age").forEach(row::askFor);
        return Optional.of(row);
    }

    private void problem(int line, int column, String what, String remedy) {
        problems.add(file, line, column, what, remedy);
    }
}
