package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.CsvTable;
import org.carecast.io.csv.Known;
import org.carecast.io.csv.ProblemLog;
import org.carecast.io.csv.StudyCsv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read again as it was. */
final class StudyCsvTest {

    @Test
    void aFile() {
        assertThat(StudyCsv.text(
                        List.of("Who came, and when."),
                        List.of("id", "note"),
                        List.of(List.of("a", "plain"), List.of("b", "x, \"y\""), List.of("#c", ""))))
                .isEqualTo("# Who came, and when.\nid,note\na,plain\nb,\"x, \"\"y\"\"\"\n #c,\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "a, b", "\"", "=1+1", "+44", "@x", "-x", "-5", "caf\u00E9", "? what", "it's"})
    void aCellComesBack(String cell) {
        ProblemLog problems = new ProblemLog();
        List<CsvRow> rows = CsvTable.read(
                "x.csv",
                StudyCsv.text(List.of(), List.of("a", "b"), List.of(List.of("1", cell)))
                        .getBytes(StandardCharsets.UTF_8),
                Columns.of("x.csv", "", new Column<>("a", CellType.TEXT, ""), new Column<>("b", CellType.TEXT, "")),
                Known.NOTHING,
                problems);

        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row.text("b")).isEqualTo(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "@x", "-x", "-", "-1+1", "-2,A1", "\uFF1D1", "'=1", "''@x"})
    void noSpreadsheetTakesACellForAFormula(String cell) {
        assertThat(StudyCsv.row(List.of("1", cell)).replace("\"", "")).isEqualTo("1,'" + cell);
        assertThat(tidy(cell).replace("\"", "")).isEqualTo("label\n'" + cell + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "-0.25", "-1,234", "-1.5E-7", "-12%", "0", "2017-11", "'tis", "it's", "a=b", ""})
    void aNumberStaysANumberAndAWordAWord(String cell) {
        assertThat(StudyCsv.row(List.of("1", cell)).replace("\"", "")).isEqualTo("1," + cell);
        assertThat(tidy(cell).replace("\"", "")).isEqualTo("label\n" + cell + "\n");
    }

    /** Labels of the characters that matter here, three thousand of them; and the same when a long table is written. */
    @Test
    void everyLabelComesBackFromBothWriters() {
        Random random = new Random(16);
        String letters = "=+-@'\"#,;? a1.%\u00E9\uFF1D\uFF20";
        for (int turn = 0; turn < 3000; turn++) {
            StringBuilder made = new StringBuilder();
            int length = 1 + random.nextInt(6);
            for (int place = 0; place < length; place++) {
                made.append(letters.charAt(random.nextInt(letters.length())));
            }
            // No reader counts the spaces around a cell, and a cell that begins with # in a row's first place is a
            // comment.
            String label = made.toString().strip();
            String written = StudyCsv.text(List.of(), List.of("a", "b"), List.of(List.of("1", label)));

            assertThat(read(written)).as(label).isEqualTo(label);
            if (!label.isEmpty()) {
                String guarded = tidy(label).lines().skip(1).findFirst().orElseThrow();
                assertThat(read("a,b\n1," + guarded + "\n")).as(label).isEqualTo(label);
                assertThat(guarded).as(label).doesNotMatch("\"?[=+@\uFF1D\uFF20].*");
            }
        }
    }

    private static String read(String text) {
        List<CsvRow> rows = CsvTable.read(
                "x.csv",
                text.getBytes(StandardCharsets.UTF_8),
                Columns.of("x.csv", "", new Column<>("a", CellType.TEXT, ""), new Column<>("b", CellType.TEXT, "")),
                Known.NOTHING,
                new ProblemLog());
        assertThat(rows).as(text).hasSize(1);
        return rows.get(0).text("b");
    }

    private static String tidy(String label) {
        return TidyTable.csv(new TidyRows(List.of("label"), List.of(List.of(label))));
    }

    @Test
    void aCellStandsOnOneLine() {
        assertThatThrownBy(() -> StudyCsv.row(List.of("a\nb"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StudyCsv.text(List.of("a\rb"), List.of("x"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
