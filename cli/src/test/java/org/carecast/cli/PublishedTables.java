package org.carecast.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A published pack as an outsider has it: what stands in its files, and nothing else. */
record PublishedTables(Document page, Map<String, List<Table>> byScenario) {

    static final String SUPPRESSED = "[c]";

    /**
     * A yearly table.
     *
     * @param rows the cells of each row by its label, top to bottom
     */
    record Table(String caption, Map<String, List<String>> rows) {

        String cell(String row, int column) {
            return rows.get(row).get(column);
        }
    }

    static PublishedTables of(Path folder) throws IOException {
        Document page = Jsoup.parse(Files.readString(folder.resolve("report.html")));
        Map<String, List<Table>> byScenario = new LinkedHashMap<>();
        for (Element section : page.select("section[id^=forecast]")) {
            List<Table> tables = section.select("table.figures").stream()
                    .map(PublishedTables::table)
                    .toList();
            byScenario.put(section.attr("data-scenario"), tables);
        }
        return new PublishedTables(page, byScenario);
    }

    /** The table of scenarios side by side, where there is one. */
    Optional<Table> comparison() {
        return page.select("section[id^=comparison] table.figures").stream()
                .map(PublishedTables::table)
                .findFirst();
    }

    private static Table table(Element table) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (Element row : table.select("tbody tr")) {
            rows.put(
                    row.select("th").text(),
                    row.select("td").stream().map(Element::text).toList());
        }
        return new Table(table.select("caption").text(), rows);
    }

    /** The value of an assumption, such as {@code leaves_service} of {@code UASC 18}, in force in a month; as it is printed. */
    String assumption(String id, String whose, String month) {
        String found = "";
        for (Element row : page.select("#assumptions tbody tr")) {
            List<String> cells = row.select("td").eachText();
            String subject = cells.get(1) + (cells.get(2).equals("all") ? "" : " " + cells.get(2));
            String from = YearMonth.parse(cells.get(3), DateTimeFormatter.ofPattern("MMM-yy", Locale.ENGLISH))
                    .toString();
            if (cells.get(0).equals(id) && subject.equals(whose) && from.compareTo(month) <= 0) {
                found = cells.get(4);
            }
        }
        return found;
    }

    /** The cells of the yearly tables in the document, table after table and row after row. */
    static List<List<String>> inDocument(Path folder) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(folder.resolve("report.docx"));
                XWPFDocument document = new XWPFDocument(in)) {
            for (XWPFTable table : document.getTables()) {
                if (table.getRow(0).getCell(0).getText().isEmpty()) {
                    table.getRows().stream()
                            .skip(1)
                            .map(row -> row.getTableCells().stream()
                                    .map(XWPFTableCell::getText)
                                    .map(String::strip)
                                    .toList())
                            .forEach(rows::add);
                }
            }
        }
        return rows;
    }

    /** The same cells on the page. */
    List<List<String>> onPage() {
        List<List<String>> rows = new ArrayList<>();
        byScenario
                .values()
                .forEach(tables -> tables.forEach(table -> table.rows().forEach((label, cells) -> {
                    List<String> row = new ArrayList<>(List.of(label));
                    row.addAll(cells);
                    rows.add(row);
                })));
        return rows;
    }
}
