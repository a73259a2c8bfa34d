package org.carecast.cli.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.carecast.cli.Run;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kent's UASC were printed with an in-touch rate of 0.85, beside "Green 85% and above", and rated Amber.
 *
 * <p>The rating was that of the unrounded 0.848. So that it could be understood, packs printed 0.848, which Kent's paper does not. A
 * rate is now printed as the study says and rated as printed, and a note names the unrounded one. 698 of 823 were in touch: 84.8%.
 */
final class RateRatedOtherwiseThanPrintedTest {

    @TempDir
    private Path folder;

    @Test
    void aRateIsRatedAsItIsPrintedInEveryForm() throws IOException {
        Run run = Run.of("report", Run.KENT, "--only", "html,xlsx", "--out", folder.toString());
        assertThat(run.exit()).as(run.err()).isZero();

        Document page = Jsoup.parse(Files.readString(folder.resolve("report.html")));
        Element uasc = page.select("table.figures").stream()
                .filter(table -> table.select("caption").text().matches("Table 3: .* – UASC.*"))
                .findFirst()
                .orElseThrow();
        assertThat(row(uasc, "In touch rate")).containsOnly("0.85").hasSize(5);
        assertThat(row(uasc, "In touch rating")).containsOnly("Green").hasSize(5);
        assertThat(page.text()).contains("0.85 is 0.848 before rounding, which is below 85%.");

        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve("report.xlsx")))) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            int ratings = 0;
            for (org.apache.poi.ss.usermodel.Row row : workbook.getSheet("Table 3")) {
                Cell label = row.getCell(0);
                if (label != null
                        && label.getCellType() == CellType.STRING
                        && label.getStringCellValue().equals("In touch rating")) {
                    for (int column = 1; column <= 5; column++) {
                        assertThat(row.getCell(column).getStringCellValue()).isEqualTo("Green");
                        assertThat(evaluator.evaluate(row.getCell(column)).getStringValue())
                                .isEqualTo("Green");
                        ratings++;
                    }
                }
            }
            assertThat(ratings).isEqualTo(5);
        }
    }

    private static List<String> row(Element table, String label) {
        return table.select("tbody tr").stream()
                .filter(row -> row.select("th").text().equals(label))
                .findFirst()
                .orElseThrow()
                .select("td")
                .eachText();
    }
}
