package org.carecast.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page says the same whichever way it was saved, and is never read in time that grows with the square of its length. */
final class PageTest {

    private static final Path EXPECTED = Path.of("src/test/resources/bad-pages/expected.txt");
    // With the square of their length these would take minutes.
    private static final int MANY = 1_000_000;
    private static final long SEED = 20_261_130;

    private static Page page(byte[] bytes) {
        return Page.of("page", "page", InputFile.of(Path.of("page"), bytes), Page.Origin.TABLE, bytes);
    }

    private static Page page(String text) {
        return page(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> cells(Page page) {
        ProblemLog problems = new ProblemLog();
        List<List<String>> cells = page.lines(problems).stream()
                .filter(line -> !line.isComment())
                .map(PageLine::cells)
                .toList();
        assertThat(problems.isEmpty()).isTrue();
        return cells;
    }

    /** Cells of words, digits, quotes and all separators, in every form in which a spreadsheet saves text. */
    @RepeatedTest(50)
    void theSameTableSavedInManyWaysIsTheSamePage(RepetitionInfo repetition) {
        Random random = new Random(SEED + repetition.getCurrentRepetition());
        List<List<String>> table = table(random);
        for (char separator : new char[] {',', ';', '\t'}) {
            String text = written(table, separator, random);
            for (String letters : List.of("UTF-8", "UTF-16LE", "UTF-16BE")) {
                String mark = random.nextBoolean() ? "\uFEFF" : "";
                byte[] bytes = (mark + text).getBytes(Charset.forName(letters));
                assertThat(cells(page(bytes)))
                        .as(letters + separator + mark.length())
                        .isEqualTo(table);
            }
        }
    }

    private static List<List<String>> table(Random random) {
        String[] cells = {
            "FICT-01", "31/03/2018", "1,224", "a;b", "two\twords", "say \"no\"", "00123", "caf\u00E9", "0.85", ""
        };
        int width = 2 + random.nextInt(6);
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.iterate(1, each -> each + 1)
                .limit(width)
                .map(each -> "COLUMN " + each)
                .toList());
        for (int row = random.nextInt(20); row >= 0; row--) {
            List<String> line = new ArrayList<>(List.of("x" + row));
            while (line.size() < width) {
                line.add(cells[random.nextInt(cells.length)]);
            }
            rows.add(line);
        }
        return rows;
    }

    private static String written(List<List<String>> table, char separator, Random random) {
        boolean all = random.nextBoolean();
        String end = random.nextBoolean() ? "\r\n" : "\n";
        return table.stream()
                .map(row -> row.stream()
                        .map(cell -> all || cell.matches("(?s).*[,;\\t\"].*")
                                ? '"' + cell.replace("\"", "\"\"") + '"'
                                : cell)
                        .collect(Collectors.joining(String.valueOf(separator))))
                .collect(Collectors.joining(end, "", end));
    }

    @Test
    void lettersOfWindowsAreReadWhereTheyAreNoUtf8() {
        assertThat(cells(page("a;caf\u00E9\n".getBytes(Charset.forName("windows-1252")))))
                .containsExactly(List.of("a", "caf\u00E9"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=;\na,1;b\n",
                "\"sep=;\"\r\na,1;b\n",
                "a title\n\na,1;b;\n",
                "# no; cells, here, yet\na,1;b;\n"
            })
    void whatPartsTheCellsIsToldByTheFirstLineThatHasSome(String text) {
        assertThat(cells(page(text))).last().satisfies(row -> assertThat(row).startsWith("a,1", "b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"# of 2017, and on;;;\na;b\n", "\"# of 2017, and on\";;;\na;b\n", "# of 2017, and on\r\na;b"})
    void aCommentIsTheSameWithTheEmptyCellsOfASpreadsheet(String text) {
        PageLine comment = page(text).lines(new ProblemLog()).get(0);

        assertThat(comment.isComment()).isTrue();
        assertThat(comment.cells()).containsExactly("# of 2017, and on");
    }

    /** In a return a cell that begins with # is the error of a spreadsheet, and its row is never passed over. */
    @Test
    void whereNoCommentsAreAllowedEveryLineHasCells() {
        List<PageLine> lines = new ArrayList<>();
        page("a,b\n#REF!,1\n").read(false, lines::add);

        assertThat(lines).extracting(PageLine::cells).containsExactly(List.of("a", "b"), List.of("#REF!", "1"));
    }

    static List<String> tooLong() {
        String many = "9".repeat(32_768);
        return List.of(
                "a,b\n1," + many + "\n",
                ",".repeat(20_000) + "\n",
                ("9".repeat(32_000) + ",").repeat(40),
                "#" + many + "\n",
                "\"" + "9".repeat(200_000),
                "a,b,c\n1,2,\"x\"y\n");
    }

    @Test
    void whatNoSpreadsheetHoldsIsRefusedAtItsPlace() throws IOException {
        List<String> said = new ArrayList<>();
        for (String text : tooLong()) {
            page(text)
                    .read(true, line -> true)
                    .ifPresent(fault -> said.add(fault.of("page").toString()));
        }

        assertThat(said).isEqualTo(Files.readAllLines(EXPECTED));
    }

    /** A comment of ten million commas once took minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"9", ",", "\"", ";", "\t", "#", "#,", "\"#,", "# title: ,", " ", "\u00A0", "\"\""})
    void aLongRunOfOneKindTakesNoTime(String run) {
        String text = run.repeat(MANY / run.length());
        Columns columns = Columns.of("page", "", new Column<>("a", CellType.TEXT, ""));
        assertTimeout(Duration.ofSeconds(5), () -> {
            CsvTable.open(page(text), columns, Known.NOTHING, new ProblemLog()).comment("title");
            CsvTable.read("page", text.getBytes(StandardCharsets.UTF_8), columns, Known.NOTHING, new ProblemLog());
        });
    }
}
