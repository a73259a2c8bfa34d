package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables with and without UASC, of who comes and goes, of arrivals and of social workers, in every form of a pack. */
final class FurtherTablesInPacksTest {

    private static final String IMPACT = "Impact of UASC";
    private static final String SOCIAL_WORKERS = "Social workers for children in care";
    private static final String MOVEMENTS = "Young people entering and leaving, year by year – UASC";

    @TempDir
    private Path folder;

    private Path report(String... words) {
        Path out = folder.resolve("out");
        Run run = Run.of(Stream.concat(
                        Stream.of("report"), Stream.concat(Stream.of(words), Stream.of("--out", out.toString())))
                .toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isZero();
        return out;
    }

    @Test
    void theDocumentThePageAndTheWorkbookHaveThem() throws IOException {
        Path out = report(Run.KENT);

        try (InputStream file = Files.newInputStream(out.resolve("report.docx"));
                XWPFDocument document = new XWPFDocument(file);
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains(IMPACT, MOVEMENTS, SOCIAL_WORKERS, "+3.3 points");
        }
        assertThat(Files.readString(out.resolve("report.html")))
                .contains(IMPACT, MOVEMENTS, SOCIAL_WORKERS, "+3.3 points");
        List<String> workbook = workbook(out);
        assertThat(workbook)
                .anyMatch(line -> line.contains(IMPACT))
                .anyMatch(line -> line.contains(MOVEMENTS))
                .anyMatch(line -> line.contains("In touch rate, Nov-17|87.4%|90.7%|+3.3 points"))
                .anyMatch(line -> line.contains("In touch rating, Nov-17|Green|Green|-"));
    }

    /** 331 of them with 15 cases each are 22.07, a number that a reader can calculate with. */
    @Test
    void socialWorkersAreNumbersInTheWorkbook() throws IOException {
        try (InputStream file =
                        Files.newInputStream(report(Run.KENT, "--only", "xlsx").resolve("report.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(file)) {
            XSSFSheet sheet = workbook.getSheet("Table 8");

            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).contains(SOCIAL_WORKERS);
            List<Double> first = new ArrayList<>();
            sheet.forEach(row -> {
                if (row.getCell(0) != null && row.getCell(0).toString().equals("UASC")) {
                    first.add(row.getCell(1).getNumericCellValue());
                }
            });
            assertThat(first).containsExactly(331.0 / 15);
        }
    }

    /** 4,567 came in June 2017, and only the council knows; the public pack has what is assumed and not that. */
    @Test
    void aPublicPackSaysNothingOfCountedArrivals() throws IOException {
        Path study = KentCopy.toPublish(folder.resolve("copy"));
        Files.writeString(
                study.resolve("arrived.csv"),
                "population,year,people,status,source,locator,note\n"
                        + "uasc,2017-06,4567,verified,kcc-cpp-2018-03,our own count,only we know\n");
        String page = Files.readString(
                report(study.toString(), "--publish", "--only", "html").resolve("report.html"));

        assertThat(page)
                .contains(IMPACT, MOVEMENTS)
                .doesNotContain("4,567", "4567", "2017 came", "only we know", "our own count");
        assertThat(Run.of(
                                "forecast",
                                study.toString(),
                                "--out",
                                folder.resolve("own").toString())
                        .out())
                .as("the council's own")
                .contains("2017 came", "4,567", "only we know");
    }

    private static List<String> workbook(Path out) throws IOException {
        List<String> lines = new ArrayList<>();
        DataFormatter shown = new DataFormatter();
        try (InputStream file = Files.newInputStream(out.resolve("report.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(file)) {
            workbook.forEach(sheet -> sheet.forEach(row -> {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(shown.formatCellValue(cell)));
                lines.add(String.join("|", cells));
            }));
        }
        return lines;
    }
}
