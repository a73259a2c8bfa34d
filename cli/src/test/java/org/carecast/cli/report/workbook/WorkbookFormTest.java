package org.carecast.cli.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.carecast.cli.report.forecast.EdgeStudies;
import org.carecast.cli.report.pack.Pack;
import org.carecast.cli.report.pack.PackExample;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** What government guidance asks of tables in spreadsheets, and what must not happen to a council's words in one. */
final class WorkbookFormTest {

    private static final Pattern NOTE = Pattern.compile("\\[note (\\d+)]");

    private static final Study KENT = KentWorkbook.STUDY;
    private static final Study CITIZENS = EdgeStudies.only(KENT, Population.of("citizen"));

    private static OpenWorkbook open(Study study, Scenario... scenarios) throws Exception {
        return new OpenWorkbook(PackWorkbook.of(
                PackExample.of(study, !study.history().reported().isEmpty(), scenarios)));
    }

    private static List<XSSFSheet> sheets(XSSFWorkbook workbook) {
        return StreamSupport.stream(workbook.spliterator(), false)
                .map(XSSFSheet.class::cast)
                .toList();
    }

    @Test
    void everySheetHasOneTableAtItsLeftEdgeWithoutHolesOrMergedCells() throws Exception {
        try (OpenWorkbook workbook =
                open(KENT, Scenario.BASE, KENT.scenario("nts-stops").orElseThrow())) {
            for (XSSFSheet sheet : sheets(workbook.workbook())) {
                String name = sheet.getSheetName();
                assertThat(sheet.getNumMergedRegions()).as(name).isZero();
                assertThat(sheet.getTables()).as(name).hasSize(1);
                assertThat(sheet.getTables().get(0).getStartColIndex()).as(name).isZero();
                assertThat(sheet.getTables().get(0).getStartRowIndex()).as(name).isEqualTo(Worksheet.HEAD);
                assertThat(sheet.getTables().get(0).getEndRowIndex()).as(name).isEqualTo(sheet.getLastRowNum());
                List<String> headings = workbook.headings(sheet);
                assertThat(headings).as(name).doesNotHaveDuplicates().doesNotContain("");
                for (int row = 0; row <= sheet.getLastRowNum(); row++) {
                    Cell first =
                            sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(0);
                    assertThat(first).as(name + ", row " + (row + 1)).isNotNull();
                    assertThat(first.getStringCellValue())
                            .as(name + ", row " + (row + 1))
                            .isNotBlank();
                }
                assertThat(sheet.getActiveCell()).as(name).isEqualTo(CellAddress.A1);
                assertThat(sheet.getFooter().getLeft()).isEqualTo(Pack.MARKING);
            }
            assertThat(workbook.workbook().getActiveSheetIndex()).isZero();
            assertThat(workbook.workbook().isMacroEnabled()).isFalse();
        }
    }

    @Test
    void contentsLeadToEverySheetAndNotesAreThere() throws Exception {
        try (OpenWorkbook workbook = new OpenWorkbook(KentWorkbook.base())) {
            Set<String> led = new HashSet<>();
            for (Row row : workbook.sheet("Contents")) {
                if (row.getCell(0).getHyperlink() != null) {
                    led.add(row.getCell(0).getHyperlink().getAddress());
                }
            }
            Set<String> noted = new HashSet<>();
            Set<String> referred = new HashSet<>();
            workbook.sheet("Notes").forEach(row -> noted.add(row.getCell(0).getStringCellValue()));
            for (XSSFSheet sheet : sheets(workbook.workbook())) {
                if (!List.of("Cover", "Contents").contains(sheet.getSheetName())) {
                    assertThat(led).contains("'" + sheet.getSheetName() + "'!A1");
                }
                Matcher note = NOTE.matcher(sheet.getRow(1).getCell(0).getStringCellValue());
                while (note.find()) {
                    referred.add("note " + note.group(1));
                }
            }
            noted.removeIf(words -> !words.startsWith("note "));
            assertThat(referred).isEqualTo(noted);
        }
    }

    @Test
    void itSaysOfItselfWhatItIsAndNothingOfWhenItWasMade() throws Exception {
        try (OpenWorkbook workbook = new OpenWorkbook(KentWorkbook.base())) {
            var core = workbook.workbook().getProperties().getCoreProperties();
            assertThat(core.getTitle()).isEqualTo("Care leavers forecast");
            assertThat(core.getCreator()).isEqualTo("Kent County Council");
            assertThat(core.getSubject()).isEqualTo(Pack.MARKING);
        }
        assertThat(PackWorkbook.of(PackExample.of(CITIZENS, false, Scenario.BASE)))
                .isEqualTo(PackWorkbook.of(PackExample.of(CITIZENS, false, Scenario.BASE)));
    }

    @Test
    void noFormulaEndsInAnError() throws Exception {
        for (Study study : List.of(EdgeStudies.nobody(CITIZENS), CITIZENS)) {
            try (OpenWorkbook workbook = open(study, Scenario.BASE)) {
                for (XSSFSheet sheet : sheets(workbook.workbook())) {
                    if (sheet.getSheetName().startsWith("Table")
                            || sheet.getSheetName().equals("Check")) {
                        for (Row row : sheet) {
                            for (Cell cell : row) {
                                if (cell.getCellType() == CellType.FORMULA) {
                                    assertThat(workbook.reckoned(cell).getCellType())
                                            .as(sheet.getSheetName() + "!" + cell.getAddress() + " of "
                                                    + study.commission().layouts())
                                            .isIn(CellType.NUMERIC, CellType.STRING);
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    @Test
    void everyTotalAgreesWithTheProgramsUntilAnInputIsChanged() throws Exception {
        try (OpenWorkbook workbook = new OpenWorkbook(KentWorkbook.base())) {
            Sheet check = workbook.sheet("Check");
            int agrees = workbook.headings(check).indexOf("Agrees");
            for (int row = Worksheet.HEAD + 1; row <= check.getLastRowNum(); row++) {
                assertThat(workbook.reckoned(check.getRow(row).getCell(agrees)).getStringValue())
                        .isEqualTo("yes");
            }
            WhatIsChanged change = WhatIsChanged.ASKED_FOR.get(0);
            workbook.change(change.cell(workbook, KENT, "Value"), change.value());
            Cell inTouch = workbook.cell("Check", "Agrees", "Table", "Table 3", "Row", "In touch", "As at", "Nov-21");
            assertThat(workbook.reckoned(inTouch).getStringValue()).isEqualTo("no");
        }
    }

    @Test
    void theBidAddsUpWhatItsLinesSay() throws Exception {
        try (OpenWorkbook workbook = new OpenWorkbook(KentWorkbook.base())) {
            Cell gap = workbook.cell("Bid", "2020-21", "Population", "All", "What", "gap");
            Cell cost = workbook.cell("Bid", "2020-21", "Population", "All", "What", "cost");
            double before = workbook.reckoned(gap).getNumberValue();
            assertThat(before).isCloseTo(gap.getNumericCellValue(), within(1e-6));
            double costBefore = workbook.reckoned(cost).getNumberValue();
            Cell each = workbook.cell(
                    "Bid lines",
                    "Pounds each",
                    "Financial year",
                    "2020-21",
                    "Population",
                    "UASC",
                    "Grant or cost",
                    "cost",
                    "Ages",
                    "13-17");
            Cell quantity = each.getRow().getCell(each.getColumnIndex() - 1);
            workbook.change(each, each.getNumericCellValue() + 10);
            double more = 10 * quantity.getNumericCellValue();
            assertThat(workbook.reckoned(cost).getNumberValue() - costBefore).isCloseTo(more, within(1e-6));
            assertThat(workbook.reckoned(gap).getNumberValue() - before).isCloseTo(more, within(1e-6));
        }
    }

    /** What a council types stays words: no formula, no broken file, no other sheet. */
    @Test
    void wordsThatLookLikeFormulasOrMarkupStayWords() throws Exception {
        for (String council : List.of(
                "=HYPERLINK(\"http://example.org\",\"x\")",
                "+cmd|' /C calc'!A0",
                "@SUM(A1:A9)",
                "-2+3",
                "]]></t><script>alert(1)</script>&amp;",
                "a\u0000b\u0007c\uFFFE",
                tooLong())) {
            Study study = EdgeStudies.named(CITIZENS, council, council);
            try (OpenWorkbook workbook = open(study, Scenario.BASE)) {
                Cell cell = workbook.cell("Cover", "Entry", "Part", "Council");
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue().length()).isLessThanOrEqualTo(32_767);
                if ("=+-@".indexOf(council.charAt(0)) >= 0) {
                    assertThat(cell.getStringCellValue()).isEqualTo(council);
                    assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                }
            }
        }
    }

    private static String tooLong() {
        return new Random(1)
                .ints(40_000, 'a', 'z')
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }

    @Test
    void chartsAreTheWorkbooksOwnAndReadFromItsCells() throws Exception {
        try (OpenWorkbook workbook = new OpenWorkbook(KentWorkbook.base())) {
            XSSFSheet sheet = (XSSFSheet) workbook.sheet("Table 3");
            var chart = sheet.getDrawingPatriarch().getCharts().get(0);
            String xml = chart.getCTChart().toString();
            assertThat(chart.getTitleText().getString()).isEqualTo("Care Leavers Forecast – UASC");
            assertThat(xml).contains("'Table 3'!$B$4:$F$4").contains("overlap val=\"100\"");
            XSSFGraphicFrame frame =
                    (XSSFGraphicFrame) sheet.getDrawingPatriarch().getShapes().get(0);
            assertThat(frame.getCTGraphicalObjectFrame()
                            .getNvGraphicFramePr()
                            .getCNvPr()
                            .getDescr())
                    .contains("Care Leavers Forecast");
        }
    }
}
