package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
    @ValueSource(strings = {"=1+1", "+44", "@x", "-x"})
    void noSpreadsheetTakesACellForAFormula(String cell) {
        assertThat(StudyCsv.row(List.of("1", cell)).replace("\"", "")).isEqualTo("1, " + cell);
    }

    @Test
    void aCellStandsOnOneLine() {
        assertThatThrownBy(() -> StudyCsv.row(List.of("a\nb"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StudyCsv.text(List.of("a\rb"), List.of("x"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
