package org.carecast.cli.report.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.forecast.EdgeStudies;
import org.carecast.cli.report.page.WebPage;
import org.carecast.cli.report.word.PackDocument;
import org.carecast.cli.report.workbook.PackWorkbook;
import org.carecast.io.PublicStudy;
import org.carecast.io.Study;
import org.carecast.scenario.Scenario;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Word, page and workbook print one log, cell by cell. */
final class LogDocumentTest {

    private static final Study KENT = EdgeStudies.kent();
    private static final int HEAD = 2;

    private static final Pack COMMITTEE = PackExample.of(KENT, true, Scenario.BASE);
    private static final Pack PUBLISHED =
            PackExample.published(PublicStudy.of(KENT, 5).orElseThrow(), true);

    private static List<String> headings(Table table) {
        return table.columns().stream().map(Table.Column::heading).toList();
    }

    /** The heads of a table and then its rows, blanks at their edges left out. */
    private static List<List<String>> cells(Table table) {
        List<List<String>> cells = new ArrayList<>(List.of(headings(table)));
        for (Row row : table.rows()) {
            List<String> texts = new ArrayList<>(List.of(row.label()));
            row.texts().forEach(text -> texts.add(text.strip().replaceAll("\\s+", " ")));
            cells.add(texts);
        }
        return cells;
    }

    @Test
    void thePageHasEveryCell() {
        for (Pack pack : List.of(COMMITTEE, PUBLISHED)) {
            Element page = Jsoup.parse(new String(WebPage.of(pack), StandardCharsets.UTF_8));
            assertThat(page.select("table.words").stream()
                            .map(table -> table.select("tr").stream()
                                    .map(row -> row.children().stream()
                                            .map(Element::text)
                                            .toList())
                                    .toList())
                            .toList())
                    .isEqualTo(pack.log(Audience.COMMITTEE).tables().stream()
                            .map(LogDocumentTest::cells)
                            .toList());
        }
    }

    @Test
    void wordHasEveryCellButThoseOfExtraColumns() throws Exception {
        for (Pack pack : List.of(COMMITTEE, PUBLISHED)) {
            List<Table> log = pack.log(Audience.COMMITTEE).tables();
            try (XWPFDocument document = new XWPFDocument(
                    new ByteArrayInputStream(PackDocument.of(pack, Appendices.FULL, Optional.empty())))) {
                List<XWPFTable> tables = document.getTables();
                List<XWPFTable> last = tables.subList(tables.size() - log.size(), tables.size());
                assertThat(last.stream().map(LogDocumentTest::cells).toList())
                        .isEqualTo(
                                log.stream().map(table -> cells(table.narrow())).toList());
            }
        }
        assertThat(headings(COMMITTEE.log(Audience.COMMITTEE).tables().get(0).narrow()))
                .doesNotContain("Id", "Unit", "Row of the file")
                .contains("Kind", "Place in the source", "Note");
    }

    private static List<List<String>> cells(XWPFTable table) {
        return table.getRows().stream()
                .map(row -> row.getTableCells().stream()
                        .map(XWPFTableCell::getText)
                        .map(text -> text.strip().replaceAll("\\s+", " "))
                        .toList())
                .toList();
    }

    @Test
    void theWorkbookHasEveryCell() throws Exception {
        holds(PUBLISHED, Audience.PUBLIC, true);
        holds(COMMITTEE, Audience.WORKING, false);
    }

    private static void holds(Pack pack, Audience audience, boolean withAssumptions) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(PackWorkbook.of(pack)))) {
            for (Document part : pack.log(audience).parts(2)) {
                if (part.title().equals(LogDocument.ASSUMPTIONS) && !withAssumptions) {
                    continue;
                }
                for (Table table : part.tables()) {
                    List<List<String>> shown = cells(workbook.getSheet(part.title()));
                    assertThat(shown.get(0)).as(part.title()).isEqualTo(headings(table));
                    assertThat(shown).as(part.title()).hasSize(table.rows().size() + 1);
                    int value = headings(table).indexOf("Value");
                    int effect = headings(table).indexOf(LogDocument.EFFECT);
                    List<List<String>> expected = cells(table);
                    for (int row = 1; row < shown.size(); row++) {
                        for (int column = 0; column < shown.get(row).size(); column++) {
                            String cell = shown.get(row).get(column);
                            String wanted = expected.get(row).get(column);
                            if (column == value) {
                                assertThat(Double.parseDouble(cell))
                                        .isCloseTo(Double.parseDouble(wanted), within(1e-9));
                            } else if (column == effect && !wanted.equals(Figures.NONE)) {
                                assertThat(Figures.people(Double.parseDouble(cell)))
                                        .isEqualTo(wanted);
                            } else {
                                assertThat(cell).isEqualTo(wanted);
                            }
                        }
                    }
                }
            }
        }
    }

    /** Where assumptions are cells to be changed, what they are about and rest on is that of the log. */
    @Test
    void theLiveWorkbookHasTheSameEvidence() throws Exception {
        Table book = COMMITTEE.log(Audience.COMMITTEE).tables().get(0);
        List<String> shared = Stream.concat(LogDocument.SUBJECT.stream(), LogDocument.EVIDENCE.stream())
                .map(Table.Column::heading)
                .toList();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(PackWorkbook.of(COMMITTEE)))) {
            assertThat(only(shared, cells(workbook.getSheet(LogDocument.ASSUMPTIONS))))
                    .isEqualTo(only(shared, cells(book)));
        }
    }

    private static Set<List<String>> only(List<String> headings, List<List<String>> cells) {
        List<Integer> places =
                headings.stream().map(heading -> cells.get(0).indexOf(heading)).toList();
        assertThat(places).doesNotContain(-1);
        return cells.stream().map(row -> places.stream().map(row::get).toList()).collect(Collectors.toSet());
    }

    private static List<List<String>> cells(XSSFSheet sheet) {
        DataFormatter formatter = new DataFormatter();
        int columns = sheet.getRow(HEAD).getLastCellNum();
        return IntStream.rangeClosed(HEAD, sheet.getLastRowNum())
                .mapToObj(row -> IntStream.range(0, columns)
                        .mapToObj(column -> sheet.getRow(row).getCell(column))
                        .map(cell -> cell == null
                                ? ""
                                : cell.getCellType() == CellType.NUMERIC
                                        ? Double.toString(cell.getNumericCellValue())
                                        : formatter
                                                .formatCellValue(cell)
                                                .strip()
                                                .replaceAll("\\s+", " "))
                        .toList())
                .toList();
    }

    @Test
    void thePublicIsToldNoNotesRowsOrFiles() {
        List<String> all = PUBLISHED.log(Audience.COMMITTEE).tables().stream()
                .flatMap(table -> headings(table).stream())
                .toList();

        assertThat(all)
                .contains("Value", "Low to high", "Kind", "Effect, people", "Effect, pounds")
                .doesNotContain("Place in the source", "Row of the file", "Note", "File", "SHA-256");
        assertThat(COMMITTEE.log(Audience.COMMITTEE).tables().stream()
                        .flatMap(table -> headings(table).stream())
                        .toList())
                .contains("Effect, people", "Effect, pounds", "Place in the source", "Note", "File", "SHA-256");
    }
}
