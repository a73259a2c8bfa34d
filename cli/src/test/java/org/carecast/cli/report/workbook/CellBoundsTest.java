package org.carecast.cli.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What a spreadsheet says of a word that is none of a list; both the list and the message may have 255 characters. */
final class CellBoundsTest {

    private static String message(List<String> words) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            CellBounds bounds = new CellBounds();
            bounds.note(
                    new SheetCell.Choice(words.get(0), words),
                    sheet.createRow(0).createCell(0));
            bounds.setOn(sheet);
            return sheet.getDataValidations().get(0).getErrorBoxText();
        }
    }

    @Test
    void aFewWordsAreNamed() throws IOException {
        assertThat(message(List.of("base", "no-arrivals"))).isEqualTo("One of base, no-arrivals.");
    }

    /** Forty of five letters: 239 characters with commas between them, 285 as a sentence. */
    @Test
    void manyAreInTheListAlone() throws IOException {
        List<String> forty = IntStream.range(0, 40).mapToObj("s%04d"::formatted).toList();

        assertThat(message(forty)).isEqualTo("One of those in the list of the cell.");
    }
}
