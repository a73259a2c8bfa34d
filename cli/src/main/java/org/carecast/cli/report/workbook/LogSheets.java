package org.carecast.cli.report.workbook;

import java.util.ArrayList;
import java.util.List;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Table;

/** What stands behind the figures of a pack: a sheet for each table, and one for the entries of all lists. */
final class LogSheets {

    private LogSheets() {}

    static List<Worksheet> of(Document log) {
        List<Worksheet> sheets = new ArrayList<>();
        List<List<SheetCell>> entries = new ArrayList<>();
        for (Document part : log.parts(2)) {
            List<String> notes = part.sentences(Role.NOTE);
            String about = notes.isEmpty() ? "One row for each entry." : String.join(" ", notes);
            for (Table table : part.tables()) {
                sheets.add(FigureSheet.of(part.title(), about, table));
            }
            for (String entry : part.sentences(Role.DETAIL)) {
                entries.add(List.of(new SheetCell.Words(part.title()), new SheetCell.Words(entry)));
            }
        }
        sheets.add(new Worksheet(
                "Quality log",
                "Quality log: what was checked, and what it must not be taken for",
                "One row for each entry.",
                List.of("Part", "Entry"),
                entries));
        return sheets;
    }
}
