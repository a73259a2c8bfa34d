package org.carecast.cli.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Page;
import org.carecast.io.csv.PageLine;
import org.carecast.io.csv.Pages;
import org.carecast.io.csv.Problem;
import org.carecast.io.csv.ProblemLog;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source gives the same pages whichever form it has, names what it cannot read, and never grows beyond a bound. */
final class PageSourceTest {

    private static final long SEED = 20_261_130;
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

    @TempDir
    private Path folder;

    private static List<List<String>> cells(Page page) {
        ProblemLog problems = new ProblemLog();
        List<List<String>> cells =
                page.lines(problems).stream().map(PageLine::cells).toList();
        assertThat(problems.isEmpty()).isTrue();
        return cells;
    }

    /** Words, ids of digits, numbers, days and empty cells: as a spreadsheet saves them as text, and as it keeps them itself. */
    @RepeatedTest(8)
    void theSameTableInEveryFormIsTheSamePage(RepetitionInfo repetition) throws Exception {
        Random random = new Random(SEED + repetition.getCurrentRepetition());
        List<List<Object>> table = table(random);
        List<List<String>> expected = table.stream()
                .map(row -> row.stream().map(PageSourceTest::said).toList())
                .toList();
        Map<String, byte[]> forms = new LinkedHashMap<>();
        for (String separator : List.of(",", ";", "\t")) {
            for (String letters : List.of("UTF-8", "UTF-16LE")) {
                String mark = letters.equals("UTF-16LE") ? "\uFEFF" : "";
                forms.put(
                        letters + (int) separator.charAt(0) + ".csv",
                        (mark + text(expected, separator)).getBytes(Charset.forName(letters)));
            }
        }
        forms.put("table.xlsx", workbook(Map.of("Sheet1", table)));
        forms.put("packed.zip", zip(Map.of("2018/a.csv", forms.get("UTF-844.csv"))));
        forms.put("twice.zip", zip(Map.of("b.zip", zip(Map.of("c/d.xlsx", forms.get("table.xlsx"))))));
        for (Map.Entry<String, byte[]> form : forms.entrySet()) {
            Path file = Files.write(folder.resolve(form.getKey()), form.getValue());
            assertThat(PageSource.named(file).all()).as(form.getKey()).hasSize(1);
            assertThat(cells(PageSource.named(file).all().get(0)))
                    .as(form.getKey())
                    .isEqualTo(expected);
        }
    }

    private static List<List<Object>> table(Random random) {
        int width = 2 + random.nextInt(5);
        List<List<Object>> rows = new ArrayList<>();
        List<Object> head = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            head.add("COLUMN" + column);
        }
        rows.add(head);
        for (int row = random.nextInt(15); row >= 0; row--) {
            List<Object> cells = new ArrayList<>(List.of("row " + row));
            while (cells.size() < width) {
                cells.add(
                        switch (random.nextInt(7)) {
                            case 0 -> "";
                            case 1 -> "says \"no\", or; not";
                            case 2 -> 100_000_000_000.0 + random.nextInt(1_000_000);
                            case 3 -> random.nextInt(1_000) / 1_000.0;
                            case 4 -> LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9_000));
                            case 5 -> "00" + random.nextInt(1_000);
                            default -> (double) random.nextInt(100);
                        });
            }
            rows.add(cells);
        }
        return rows;
    }

    /** A cell in words: a number in all its digits, without a decimal point where it needs none. */
    private static String said(Object cell) {
        return cell instanceof Double number && number == Math.rint(number)
                ? String.valueOf(number.longValue())
                : String.valueOf(cell);
    }

    private static String text(List<List<String>> rows, String separator) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(separator)))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static byte[] workbook(Map<String, List<List<Object>>> sheets) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            sheets.forEach((name, rows) -> {
                Sheet sheet = workbook.createSheet(name);
                for (int line = 0; line < rows.size(); line++) {
                    Row row = sheet.createRow(line);
                    for (int column = 0; column < rows.get(line).size(); column++) {
                        set(row.createCell(column), rows.get(line).get(column), day);
                    }
                }
            });
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void set(Cell cell, Object value, CellStyle day) {
        if (value instanceof Double number) {
            cell.setCellValue(number);
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else {
            cell.setCellValue(value.toString());
        }
    }

    private static byte[] zip(Map<String, byte[]> files) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
            zip.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An id shown with leading noughts keeps them; an error is no comment; a line break in a cell is a space. */
    @Test
    void cellsOfAWorkbookAreTakenAsTheyAreShown() throws Exception {
        Path file = folder.resolve("shown.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Sheet1");
            CellStyle id = workbook.createCellStyle();
            id.setDataFormat(workbook.createDataFormat().getFormat("000000"));
            CellStyle percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0%"));
            Row head = sheet.createRow(0);
            head.createCell(0).setCellValue("CHILD\nID");
            head.createCell(1).setCellValue("b");
            head.createCell(5).setCellValue("f");
            Row row = sheet.createRow(3);
            row.createCell(0).setCellValue(123);
            row.getCell(0).setCellStyle(id);
            row.createCell(1).setCellValue(0.91);
            row.getCell(1).setCellStyle(percent);
            row.createCell(2).setCellValue(true);
            row.createCell(3).setCellFormula("B4*2");
            row.getCell(3).setCellValue(1.82);
            Row error = sheet.createRow(4);
            error.createCell(0).setCellFormula("NA()");
            error.getCell(0).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode());
            workbook.write(out);
        }

        List<PageLine> lines = PageSource.named(file).all().get(0).lines(new ProblemLog());

        assertThat(lines).extracting(PageLine::number).containsExactly(1, 4, 5);
        assertThat(lines)
                .extracting(PageLine::cells)
                .containsExactly(
                        List.of("CHILD ID", "b", "", "", "", "f"),
                        List.of("000123", "0.91", "TRUE", "1.82", "", ""),
                        List.of("N/A", "", "", "", "", ""));
    }

    @Test
    void eachSheetIsAPageAndEmptyOnesAreNone() throws Exception {
        Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
        sheets.put("Counts", List.of(List.of("a", "b")));
        sheets.put("Empty", List.of());
        sheets.put("Notes", List.of(List.of("c")));
        Path file = Files.write(folder.resolve("two.xlsx"), workbook(sheets));

        assertThat(PageSource.named(file).all())
                .extracting(Page::name)
                .containsExactly(file + ", sheet 'Counts'", file + ", sheet 'Notes'");
        assertThat(PageSource.numbered(file).all())
                .extracting(Page::name)
                .containsExactly("file 1, sheet 1", "file 1, sheet 2");
    }

    @Test
    void filesAreNumberedInTheOrderOfTheirPathsAndNeverNamed() throws Exception {
        Files.createDirectories(folder.resolve("2018"));
        Files.writeString(folder.resolve("2018/Anna Smith.csv"), "a,b\n");
        Files.write(folder.resolve("2017.zip"), zip(Map.of("x/uasc.csv", "a,b\n".getBytes(StandardCharsets.UTF_8))));
        Files.writeString(folder.resolve("2018/.hidden"), "a,b\n");
        Files.writeString(folder.resolve("2018/Zoe.pdf"), "%PDF-1.7");
        Files.writeString(folder.resolve("2019.txt"), "a,b\n");

        Pages pages = PageSource.numbered(folder);

        assertThat(pages.name()).isEqualTo("the returns");
        assertThat(pages.all()).extracting(Page::name).containsExactly("file 1", "file 2", "file 4");
        assertThat(pages.all())
                .extracting(Page::path)
                .containsExactly("2017.zip/x/uasc.csv", "2018/Anna Smith.csv", "2019.txt");
        assertThat(pages.kinds()).isEqualTo("a PDF document");
    }

    @Test
    void whatCannotBeReadIsNamedByWhatItIs() throws Exception {
        Files.write(folder.resolve("a.xls"), OLD_OFFICE);
        Files.write(folder.resolve("b.xls"), OLD_OFFICE);
        Files.write(folder.resolve("locked.xlsx"), OLD_OFFICE);
        Files.write(folder.resolve("c.doc"), OLD_OFFICE);
        Files.writeString(folder.resolve("page.xls"), "<html><table><tr><td>1</td></tr></table></html>");
        Files.write(folder.resolve("cut.xlsx"), "PK\u0003\u0004 and no more".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(
                folder.resolve("d.ods"),
                zip(Map.of(
                        "mimetype",
                        "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8))));
        Files.write(folder.resolve("e.xlsb"), zip(Map.of("xl/workbook.bin", new byte[1])));
        Files.write(folder.resolve("f.docx"), zip(Map.of("word/document.xml", new byte[1])));
        Files.writeString(folder.resolve("g.xml"), "<?xml version=\"1.0\"?><settings/>");
        Files.write(folder.resolve("h.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0});

        Pages pages = PageSource.numbered(folder);

        assertThat(pages.all()).isEmpty();
        assertThat(pages.missed())
                .extracting(Problem::toString)
                .containsExactly(
                        "the returns:1:1: 2 files are Excel workbooks of the old kind (.xls); save each as .xlsx or CSV",
                        "the returns:1:1: a file is a binary Excel workbook (.xlsb); save each as .xlsx or CSV",
                        "the returns:1:1: a file is an OpenDocument spreadsheet (.ods); save each as .xlsx or CSV",
                        "the returns:1:1: a file is a workbook with a password; save each without a password, as .xlsx or CSV",
                        "the returns:1:1: a file is a workbook or archive that cannot be opened; save each again, without a"
                                + " password, or give its tables as CSV",
                        "the returns:1:1: a file is a web page that is called a table; save each as .xlsx or CSV",
                        "the returns:1:1: a file is an XML file that is no SSDA903 return; give the return as the system"
                                + " exports it, or take the file out");
        assertThat(pages.notRead().stream().filter(kind -> !kind.isMissed()))
                .extracting(Pages.NotRead::words)
                .containsExactly("2 Word documents", "a picture");
    }

    private static String refused(Path source) {
        return catchThrowableOfType(BadDataException.class, () -> PageSource.numbered(source))
                .getMessage();
    }

    /** A kilobyte that unpacks to gigabytes, archives in archives, and a great number of files. */
    @Test
    void anArchiveDoesNotFillTheMemory() throws Exception {
        byte[] bomb = zip(Map.of("nothing.csv", new byte[20_000_000]));
        assertThat(bomb).hasSizeLessThan(50_000);
        byte[] nested = zip(Map.of("a.csv", new byte[] {'a'}));
        for (int depth = 0; depth < 5; depth++) {
            nested = zip(Map.of("deeper.zip", nested));
        }
        Path deep = Files.write(folder.resolve("deep.zip"), nested);
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int file = 0; file < 10_001; file++) {
            many.put(file + ".csv", new byte[0]);
        }
        Path crowd = Files.write(folder.resolve("crowd.zip"), zip(many));
        String remedy = "; take out what is no table, or give the tables one by one";

        assertTimeout(Duration.ofSeconds(20), () -> {
            assertThatThrownBy(() -> Archive.entries(bomb, new TooMuch.Allowance(10)))
                    .hasMessage("unpacked, this is more than 10 MB");
            assertThat(refused(deep))
                    .isEqualTo("the returns:1:1: archives lie in one another more than 3 deep" + remedy);
            assertThat(refused(crowd)).isEqualTo("the returns:1:1: an archive holds more than 10000 files" + remedy);
        });
    }

    @Test
    void aFileAloneThatCannotBeReadIsSaidToBeWhatItIs() throws Exception {
        Path file = Files.write(folder.resolve("counts.xls"), OLD_OFFICE);

        assertThat(PageSource.named(file).missed())
                .extracting(Problem::toString)
                .containsExactly(
                        file + ":1:1: this is an Excel workbook of the old kind (.xls); save each as .xlsx or CSV");
    }

    /** Bytes changed, cut and doubled at random: a page, a kind that is named, or a refusal, and no other end. */
    @RepeatedTest(60)
    void brokenFilesAreReadNamedOrRefused(RepetitionInfo repetition) throws Exception {
        Random random = new Random(SEED + repetition.getCurrentRepetition());
        byte[] table = text(List.of(List.of("CHILD", "DUC"), List.of("FICT-01", "01/01/2018")), ",")
                .getBytes(StandardCharsets.UTF_8);
        byte[] xml = "<?xml version=\"1.0\"?><Message><CHILD><HEADER><CHILDID>A</CHILDID></HEADER></CHILD></Message>"
                .getBytes(StandardCharsets.UTF_8);
        byte[] sheets = workbook(Map.of("a", List.of(List.of("CHILD", "DUC"), List.of("FICT-01", LocalDate.EPOCH))));
        for (byte[] whole : List.of(table, xml, sheets, zip(Map.of("a.csv", table)))) {
            byte[] broken = whole.clone();
            for (int change = random.nextInt(6); change >= 0; change--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = random.nextInt(4) == 0 ? Arrays.copyOf(broken, random.nextInt(broken.length)) : broken;
            Path file = Files.write(folder.resolve("broken" + random.nextInt(3) + ".csv"), cut);
            try {
                Pages pages = PageSource.named(file);
                pages.all().forEach(page -> page.lines(new ProblemLog()));
                assertThat(pages.all().size() + pages.notRead().size()).isBetween(1, 10);
            } catch (BadDataException e) {
                assertThat(e.problems()).isNotEmpty();
            }
        }
    }

    @Test
    void whatIsNotThereIsSaidToBe() {
        assertThat(catchThrowableOfType(BadDataException.class, () -> PageSource.named(folder.resolve("no.csv")))
                        .getMessage())
                .isEqualTo(
                        folder.resolve("no.csv")
                                + ":1:1: there is no such file or folder; name what is there and may be opened, with all in it");
    }

    @Test
    void aLinkThatLeadsBackIsRefusedWithoutItsName() throws Exception {
        Files.createDirectories(folder.resolve("a/b"));
        Files.createSymbolicLink(folder.resolve("a/b/back"), folder.resolve("a").toAbsolutePath());

        assertThat(refused(folder))
                .isEqualTo(
                        "the returns:1:1: a link leads back to a folder that it lies in; name what is there and may be"
                                + " opened, with all in it");
    }
}
