package org.carecast.io.panel;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.carecast.io.CitationReader;
import org.carecast.io.NationalFolder;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.panel.PanelUse.Border;
import org.carecast.io.panel.PanelUse.Handling;

/** The councils that ended and those that began in their place: rows of {@code council-changes.csv}. */
final class CouncilChanges {

    private static final Pattern CODE_FORM = Pattern.compile("E\\d{8}");
    /** The code of a council. */
    static final CellType<String> CODE = CellType.WORDS
            .where(
                    text -> CODE_FORM.matcher(text).matches(),
                    "'%s' is no code of a council",
                    "write it like E10000016, for Kent")
            .with("pattern", CODE_FORM.pattern());

    private static final Column<YearMonth> FROM =
            new Column<>("effective_from", CellType.MONTH, "the first month of the new council");
    private static final Column<String> ENDED =
            new Column<>("ended_code", CODE, "the nine-character code of the council that ended");
    private static final Column<String> ENDED_NAME = new Column<>("ended", CellType.WORDS, "its name");
    private static final Column<String> BEGAN =
            new Column<>("began_code", CODE, "the nine-character code of a council that began there");
    private static final Column<String> BEGAN_NAME = new Column<>("began", CellType.WORDS, "its name");
    private static final Column<Part> PART = new Column<>(
            "part",
            CellType.oneOf(List.of(Part.values()), Part::id),
            "whether the new council took over the whole of the old one's area, or a part of it");

    /** The columns of the file. */
    static final Columns COLUMNS = Columns.of(
                    NationalFolder.COUNCIL_CHANGES,
                    "Which councils ended, and which began in their place.",
                    FROM,
                    ENDED,
                    ENDED_NAME,
                    BEGAN,
                    BEGAN_NAME,
                    PART)
            .and(CitationReader.COLUMNS);

    private enum Part {
        WHOLE,
        PART;

        private String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Change(YearMonth from, String ended, String endedName, String began, String beganName, Part part) {}

    private final List<Change> changes;

    private CouncilChanges(List<Change> changes) {
        this.changes = changes;
    }

    /** The changes of some rows. */
    static CouncilChanges of(List<CsvRow> rows) {
        List<Change> changes = new ArrayList<>();
        for (CsvRow row : rows) {
            CitationReader.cite(row);
            if (row.reads(FROM, ENDED, ENDED_NAME, BEGAN, BEGAN_NAME, PART)) {
                changes.add(new Change(
                        row.get(FROM),
                        row.get(ENDED),
                        row.get(ENDED_NAME),
                        row.get(BEGAN),
                        row.get(BEGAN_NAME),
                        row.get(PART)));
            }
        }
        return new CouncilChanges(List.copyOf(changes));
    }

    /** The names of all councils in it, by code. */
    Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        changes.forEach(change -> {
            names.put(change.ended, change.endedName);
            names.put(change.began, change.beganName);
        });
        return names;
    }

    /** Whether a council was there in a month. */
    boolean isThere(String council, YearMonth month) {
        return changes.stream()
                .allMatch(change -> (!change.ended.equals(council) || month.isBefore(change.from))
                        && (!change.began.equals(council) || !month.isBefore(change.from)));
    }

    /** Whether counts of a council in a month are of no area that another has then: it was there, or only its code was another. */
    boolean mayCount(String council, YearMonth month) {
        return isThere(council, month)
                || changes.stream()
                        .filter(change -> change.ended.equals(council) || change.began.equals(council))
                        .allMatch(this::isOfTheCodeAlone);
    }

    /** Whether one council became one other as a whole; tables have either code in any year. */
    private boolean isOfTheCodeAlone(Change change) {
        return change.part == Part.WHOLE
                && changes.stream()
                                .filter(other -> other.ended.equals(change.ended) || other.began.equals(change.began))
                                .count()
                        == 1;
    }

    /**
     * Counts that can be compared: those of a council that ended go on under the code of the one that took over all of it.
     *
     * @param cells the counts, empty where withheld, with the counts of councils that ended and became another as a whole under the code of that
     * @param borders what was done where a change lies within the months of the counts
     */
    record Joined(SortedMap<PanelCell, OptionalInt> cells, List<Border> borders) {}

    /** Joins the counts of councils that ended to those of the ones that began, where their areas are the same. */
    Joined join(SortedMap<PanelCell, OptionalInt> counts) {
        SortedMap<PanelCell, OptionalInt> joined = new TreeMap<>(counts);
        List<Border> borders = new ArrayList<>();
        Map<String, List<Change>> byNew = new LinkedHashMap<>();
        changes.forEach(change ->
                byNew.computeIfAbsent(change.began, any -> new ArrayList<>()).add(change));
        byNew.forEach((began, whence) -> {
            boolean before = whence.stream()
                    .anyMatch(change -> joined.keySet().stream()
                            .anyMatch(cell -> cell.council().equals(change.ended)));
            boolean after =
                    joined.keySet().stream().anyMatch(cell -> cell.council().equals(began));
            Handling handling = whence.stream().allMatch(change -> change.part == Part.WHOLE)
                    ? whence.size() == 1 ? Handling.JOINED : Handling.ADDED
                    : Handling.KEPT_APART;
            if (before && handling != Handling.KEPT_APART) {
                add(joined, began, whence);
            }
            if (before && after) {
                borders.add(new Border(
                        whence.stream().map(Change::endedName).toList(),
                        whence.get(0).beganName,
                        whence.get(0).from,
                        handling));
            }
        });
        return new Joined(joined, borders);
    }

    /** Puts the sum of the councils that ended where the new one has no count of its own; withheld where one of them is. */
    private static void add(SortedMap<PanelCell, OptionalInt> cells, String began, List<Change> whence) {
        List<PanelCell> old = cells.keySet().stream()
                .filter(cell -> whence.stream().anyMatch(change -> change.ended.equals(cell.council())))
                .toList();
        for (PanelCell cell : old) {
            int sum = 0;
            boolean all = true;
            for (Change change : whence) {
                OptionalInt part = cells.getOrDefault(cell.of(change.ended), OptionalInt.empty());
                all &= part.isPresent();
                sum += part.orElse(0);
            }
            OptionalInt own = cells.getOrDefault(cell.of(began), OptionalInt.empty());
            cells.put(cell.of(began), own.isPresent() ? own : all ? OptionalInt.of(sum) : OptionalInt.empty());
        }
        old.forEach(cells::remove);
    }
}
