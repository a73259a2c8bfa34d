package org.carecast.io.councils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carecast.io.CouncilsReader;
import org.carecast.io.NationalFolder;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.CsvTable;
import org.carecast.io.csv.Known;
import org.carecast.io.csv.ProblemLog;
import org.carecast.io.panel.PublishedRelease;
import org.carecast.measure.CouncilNames;

/**
 * The text of {@code councils.csv} with what a release prints of one measure and year; every other row stays as it is.
 *
 * @param text of the whole file
 * @param added how many rows are new
 * @param changed of those that were there, what each became, in words
 * @param same how many were there already with the same number
 * @param withheld how many cells of the release hold no number
 */
public record CouncilsUpdate(String text, int added, List<String> changed, int same, int withheld) {

    /** The name of the table in a national folder. */
    public static final String FILE = CouncilsReader.COLUMNS.file();

    /** Copies the list, so that it never changes. */
    public CouncilsUpdate {
        changed = List.copyOf(changed);
    }

    private record Key(String code, String year, String measure) {}

    /**
     * The update of a table, or if none is given of that of a folder, or of the program's own where it has none.
     *
     * @param source the id of the release in sources.csv
     * @param base the table that is updated
     * @throws BadDataException if the file as it is cannot be read
     * @throws IOException if it cannot be opened
     */
    public static CouncilsUpdate of(
            NationalFolder national, Optional<Path> base, PublishedRelease release, String source)
            throws BadDataException, IOException {
        ProblemLog problems = new ProblemLog();
        List<CsvRow> rows = base.isPresent()
                ? CsvTable.read(base.get(), CouncilsReader.COLUMNS, Known.NOTHING, problems)
                : national.rowsOrOwn(CouncilsReader.COLUMNS, problems);
        CouncilsReader.read(rows);
        problems.refuseIfAnyProblem();
        String text = base.isPresent() ? Files.readString(base.get()) : national.textOrOwn(FILE);
        List<String> lines = new ArrayList<>(List.of(text.replace("\r\n", "\n").split("\n")));
        Map<Key, CsvRow> known = new HashMap<>();
        Map<String, String> regions = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (CsvRow row : rows) {
            known.put(new Key(row.text("ons_code"), row.text("year"), row.text("measure")), row);
            regions.putIfAbsent(row.text("ons_code"), row.text("region"));
            names.putIfAbsent(row.text("ons_code"), row.text("council"));
        }
        List<String> changed = new ArrayList<>();
        List<String> more = new ArrayList<>();
        int same = 0;
        int withheld = 0;
        for (Map.Entry<String, String> cell : new TreeMap<>(release.cells()).entrySet()) {
            String code = cell.getKey();
            String name = names.getOrDefault(code, release.names().get(code));
            String line = CouncilsReader.line(
                    code,
                    name,
                    regions.getOrDefault(code, ""),
                    release.year(),
                    release.measure(),
                    cell.getValue(),
                    source,
                    note(code, cell.getValue()));
            withheld += isNumber(cell.getValue()) ? 0 : 1;
            CsvRow before = known.get(new Key(
                    code, Integer.toString(release.year()), release.measure().id()));
            if (before == null) {
                more.add(line);
            } else if (before.text("value").equals(cell.getValue())) {
                same++;
            } else {
                changed.add("%s: %s, was %s".formatted(name, shown(cell.getValue()), shown(before.text("value"))));
                lines.set(before.place().line() - 1, line);
            }
        }
        lines.addAll(more);
        return new CouncilsUpdate(String.join("\n", lines) + "\n", more.size(), changed, same, withheld);
    }

    /** Whether a file has the columns of the table, whatever else may be wrong with it. */
    public static boolean isTable(byte[] file) {
        List<String> names =
                CouncilsReader.COLUMNS.all().stream().map(Column::name).toList();
        return new String(file, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replace("\uFEFF", "").strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .filter(line -> List.of(line.split(",")).containsAll(names))
                .isPresent();
    }

    private static String note(String code, String value) {
        if (value.isEmpty()) {
            return "No figure was printed";
        }
        return CouncilNames.isCouncil(code) ? "" : "Rounded by the Department for Education";
    }

    private static boolean isNumber(String value) {
        return value.matches("\\d+");
    }

    private static String shown(String value) {
        return value.isEmpty() ? "nothing" : value;
    }
}
