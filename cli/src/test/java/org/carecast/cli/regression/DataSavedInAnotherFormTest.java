package org.carecast.cli.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.carecast.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a council has, in the form in which it has it. {@code import-903} refused semicolons and tabs that {@code new --from-counts} read without a word; a
 * return whose uasc file was a workbook gave a study without one UASC and exit 0, and the report said that nothing needed the file; the names
 * of files, which may be those of children, stood in messages and report. Four readers decoded text each for itself. Now one source gives pages, which
 * all readers read alike; what cannot be read is named by what it is, and files of returns by number alone.
 */
final class DataSavedInAnotherFormTest {

    private static final Path RETURNS = Path.of("../model/src/test/resources/ssda903/good");
    private static final String OPENING =
            "March 2019 opens with 2 citizen and 3 UASC care leavers, and 2 citizens and 2 UASC under 18.";

    @TempDir
    private Path folder;

    /** How one year of returns is saved: its tables by their kind, each a list of rows. */
    private interface Form {
        void save(Path into, String year, Map<String, List<List<String>>> tables) throws IOException;
    }

    private static Form form(String name) {
        return switch (name) {
            case "semicolons" -> (into, year, tables) -> texts(into.resolve(year), tables, ";", "\uFEFF", ".csv");
            case "texts" -> (into, year, tables) -> texts(into.resolve(year), tables, "\t", "", ".txt");
            case "workbook" -> (into, year, tables) -> workbook(into.resolve("903_" + year + ".xlsx"), tables);
            case "workbooks" ->
                (into, year, tables) -> {
                    for (String kind : tables.keySet()) {
                        workbook(into.resolve(year + "/" + kind + ".xlsx"), Map.of("Sheet1", tables.get(kind)));
                    }
                };
            case "zip" -> (into, year, tables) -> zip(into.resolve(year + ".zip"), tables);
            case "xml" -> (into, year, tables) -> xml(into.resolve("SSDA903_" + year + ".xml"), tables);
            case "uasc as a workbook" ->
                (into, year, tables) -> {
                    Map<String, List<List<String>>> others = new LinkedHashMap<>(tables);
                    workbook(into.resolve(year + "/uasc.xlsx"), Map.of("Sheet1", others.remove("uasc")));
                    texts(into.resolve(year), others, ",", "", ".csv");
                };
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"semicolons", "texts", "workbook", "workbooks", "zip", "xml", "uasc as a workbook"})
    void returnsSayTheSameInEveryForm(String name) throws IOException {
        Path returns = Files.createDirectories(folder.resolve("Anna Smith and others"));
        save(returns, form(name));

        Run run = imported(returns);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.lines()).contains(OPENING);
        assertThat(everything(run)).doesNotContain("Anna", ".xlsx", ".zip", "903_2");
        assertThat(Files.readString(folder.resolve("study/opening.csv"))).isEqualTo(plain());
    }

    @Test
    void aWorkbookOfTheOldKindIsRefusedByWhatItIs() throws IOException {
        Path returns = Files.createDirectories(folder.resolve("returns"));
        save(returns, form("semicolons"));
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        Files.write(returns.resolve("2017-18/Anna.xls"), old);
        Files.write(returns.resolve("2018-19/Ben.xls"), old);

        Run run = imported(returns);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .startsWith(
                        "the returns:1:1: 2 files are Excel workbooks of the old kind (.xls); save each as .xlsx or CSV")
                .doesNotContain("Anna", "Ben");
        assertThat(folder.resolve("study")).doesNotExist();
    }

    @Test
    void aFileThatNobodyNeedsIsCountedOnTheTerminalToo() throws IOException {
        Path returns = Files.createDirectories(folder.resolve("returns"));
        save(returns, form("semicolons"));
        Files.writeString(returns.resolve("Anna Smith.pdf"), "%PDF-1.7");
        Files.writeString(returns.resolve("notes.txt"), "Anna came on a Monday\n");

        Run run = imported(returns);

        assertThat(run.lines())
                .contains(
                        "Not read, since no part of a return is in them: a PDF document, a text without the columns of a")
                .contains("return.");
        assertThat(everything(run)).doesNotContain("Anna", "notes.txt", "Monday");
    }

    @Test
    void aProblemSaysTheNumberAndTheKindOfItsFile() throws IOException {
        Path returns = Files.createDirectories(folder.resolve("returns"));
        save(returns, form("semicolons"));
        Path episodes = returns.resolve("2018-19/episodes.csv");
        Files.writeString(episodes, Files.readString(episodes).replace("FICT-05", "1.23E+11"));

        assertThat(imported(returns).err()).startsWith("file 5 (episodes):");
    }

    /** A page of counts, a panel and printed tables, as a workbook and with semicolons. */
    @Test
    void theOtherCommandsReadWhatImportReads() throws IOException {
        List<List<String>> counts = rows("population,age,people", "citizen,18,224", "citizen,19,192");
        List<List<String>> panel =
                rows("ons_code,year,uasc_31_march", "E10000016,2015,300", "E10000016,2016,320", "E10000016,2017,310");
        List<List<String>> printed = rows(
                "table,population,row,as_at,printed,source,locator",
                "2,citizen,18,2017-11,10,,",
                "2,citizen,Total,2017-11,10,,");
        for (String form : List.of("xlsx", "csv")) {
            Path countsFile = saved("counts", form, counts);
            Run made = Run.of(
                    "new",
                    folder.resolve("new-" + form).toString(),
                    "--council",
                    "Newshire",
                    "--blank",
                    "--opening",
                    "2026-03",
                    "--from-counts",
                    countsFile.toString());
            assertThat(made.exit()).as(made.err()).isZero();
            assertThat(folder.resolve("new-" + form + "/opening.csv")).content().contains("citizen,18,2026-03,224");
            Run tested = Run.of(
                    "backtest",
                    "../data/any-council",
                    "--panel",
                    saved("panel", form, panel).toString(),
                    "--draws",
                    "100",
                    "--out",
                    folder.resolve("panel-" + form).toString());
            assertThat(tested.exit()).as(tested.err()).isZero();
            Run reconciled = Run.of(
                    "reconcile",
                    saved("printed", form, printed).toString(),
                    "--out",
                    folder.resolve("rec-" + form).toString());
            assertThat(reconciled.exit()).as(reconciled.err()).isZero();
        }
    }

    private Path saved(String name, String form, List<List<String>> rows) throws IOException {
        Path file = folder.resolve(name + "." + form);
        if (form.equals("xlsx")) {
            workbook(file, Map.of("Sheet1", rows));
            return file;
        }
        texts(folder, Map.of(name, rows), ";", "", ".csv");
        return file;
    }

    private Run imported(Path returns) {
        return Run.of(
                "import-903",
                returns.toString(),
                "--as-at",
                "2019-03-31",
                "--council",
                "Fairshire",
                "--out",
                folder.resolve("study").toString(),
                "--national",
                "../data/national");
    }

    private String plain() throws IOException {
        Path plain = folder.resolve("plain");
        Run run = Run.of(
                "import-903",
                RETURNS.toString(),
                "--as-at",
                "2019-03-31",
                "--council",
                "Fairshire",
                "--out",
                plain.toString(),
                "--national",
                "../data/national");
        assertThat(run.exit()).as(run.err()).isZero();
        return Files.readString(plain.resolve("opening.csv"));
    }

    /** All that was printed and written. */
    private String everything(Run run) throws IOException {
        StringBuilder all = new StringBuilder(run.out() + run.err());
        try (Stream<Path> files = Files.walk(folder.resolve("study"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static void save(Path into, Form form) throws IOException {
        for (String year : List.of("2017-18", "2018-19")) {
            Map<String, List<List<String>>> tables = new TreeMap<>();
            try (Stream<Path> files = Files.list(RETURNS.resolve(year))) {
                for (Path file : files.toList()) {
                    String name = file.getFileName().toString();
                    tables.put(
                            name.substring(0, name.lastIndexOf('.')),
                            rows(Files.readAllLines(file).toArray(String[]::new)));
                }
            }
            form.save(into, year, tables);
        }
    }

    private static List<List<String>> rows(String... lines) {
        return Arrays.stream(lines).map(line -> List.of(line.split(",", -1))).toList();
    }

    private static String text(List<List<String>> rows, String separator) {
        return rows.stream().map(row -> String.join(separator, row)).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static void texts(
            Path into, Map<String, List<List<String>>> tables, String separator, String mark, String ending)
            throws IOException {
        Files.createDirectories(into);
        for (Map.Entry<String, List<List<String>>> table : tables.entrySet()) {
            Files.writeString(into.resolve(table.getKey() + ending), mark + text(table.getValue(), separator));
        }
    }

    private static void workbook(Path file, Map<String, List<List<String>>> tables) throws IOException {
        Files.createDirectories(file.getParent());
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            tables.forEach((name, rows) -> {
                Sheet sheet = workbook.createSheet(name);
                for (List<String> cells : rows) {
                    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                    for (int column = 0; column < cells.size(); column++) {
                        row.createCell(column).setCellValue(cells.get(column));
                    }
                }
            });
            workbook.write(out);
        }
    }

    private static void zip(Path file, Map<String, List<List<String>>> tables) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, List<List<String>>> table : tables.entrySet()) {
                zip.putNextEntry(new ZipEntry(table.getKey() + ".csv"));
                zip.write(text(table.getValue(), ",").getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    /** Every child once, with what each table says of it. */
    private static void xml(Path file, Map<String, List<List<String>>> tables) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        Map<String, String> episodes = new TreeMap<>();
        tables.forEach((kind, rows) -> rows.stream().skip(1).forEach(row -> {
            String cells = "";
            for (int column = 1; column < row.size(); column++) {
                String name = rows.get(0).get(column).equals("PLACE")
                        ? "PL"
                        : rows.get(0).get(column);
                cells += "<%1$s>%2$s</%1$s>".formatted(name, row.get(column));
            }
            if (kind.equals("episodes")) {
                episodes.merge(row.get(0), "<EPISODE>" + cells + "</EPISODE>\n", String::concat);
            } else if (kind.equals("missing")) {
                headers.merge(row.get(0), "<AMISSING>" + cells + "</AMISSING>\n", String::concat);
            } else {
                headers.merge(row.get(0), cells + (kind.equals("uasc") ? "<UASC>1</UASC>" : ""), String::concat);
            }
        }));
        String children = Stream.concat(headers.keySet().stream(), episodes.keySet().stream())
                .distinct()
                .map(child -> "<CHILD><HEADER><CHILDID>" + child + "</CHILDID>" + headers.getOrDefault(child, "")
                        + "</HEADER>\n" + episodes.getOrDefault(child, "") + "</CHILD>\n")
                .collect(Collectors.joining());
        Files.writeString(
                file,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Message><Children>\n" + children
                        + "</Children></Message>\n");
    }
}
