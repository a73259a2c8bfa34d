package org.carecast.io.panel;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carecast.io.NationalDrift;
import org.carecast.io.NationalFolder;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.InputFile;
import org.carecast.io.csv.Page;
import org.carecast.io.csv.Pages;
import org.carecast.io.csv.ProblemLog;
import org.carecast.measure.Panel;
import org.carecast.measure.panel.CareLeaversPanel;

/**
 * Reads a published table of UASC in care, or of care leavers by age, by council and year; rows of regions and of England are passed over.
 *
 * <p>It may have the few columns of {@link #UASC} or {@link #CARE_LEAVERS}, the long layout of the Department for Education, or a column for each
 * year; columns may stand in any order among others, under any name that {@code panel-names.csv} has. A count that is empty or a mark was withheld,
 * and is never 0.
 */
public final class PanelReader {

    private static final Column<String> CODE = new Column<>(
            "ons_code",
            CellType.WORDS.with("pattern", PanelColumns.ANY_CODE.pattern()),
            "the nine-character code of the Office for National Statistics");
    private static final Column<Integer> YEAR =
            new Column<>("year", CellType.whole(PublishedYear.FIRST, PublishedYear.LAST), "the year of the 31 March");

    /** The columns of the smallest table of UASC. */
    static final Columns UASC = Columns.of(
            "uasc-by-council.csv",
            "UASC in care by council and year, for backtest --panel.",
            CODE,
            YEAR,
            new Column<>("uasc_31_march", CellType.TEXT, "UASC in care; empty or a mark where the count was withheld"));

    /** The columns of the smallest table of care leavers. */
    static final Columns CARE_LEAVERS = Columns.of(
            "care-leavers-by-council.csv",
            "Care leavers by council, year and age, for backtest --panel.",
            CODE,
            YEAR,
            new Column<>("age", CellType.AGES, "the age, or ages that are printed together"),
            new Column<>("care_leavers", CellType.TEXT, "care leavers; empty or a mark where the count was withheld"));

    /** What it reads, and the files of the national folder by which it understands that. */
    public static final List<Columns> COLUMNS = List.of(
            CouncilChanges.COLUMNS, CouncilRemarks.COLUMNS, PanelNames.COLUMNS, PanelRules.COLUMNS, UASC, CARE_LEAVERS);

    private PanelReader() {}

    /**
     * The panel in a source.
     *
     * @param national the national folder; where it lacks a file, the program's own holds
     * @throws BadDataException naming every problem found in it, or that no count of it follows another
     */
    public static PanelFile read(Pages source, Optional<Path> national) throws BadDataException {
        ProblemLog problems = new ProblemLog();
        PanelNames words = PanelNames.of(NationalFolder.rows(national, PanelNames.COLUMNS, problems));
        CouncilChanges changes = CouncilChanges.of(NationalFolder.rows(national, CouncilChanges.COLUMNS, problems));
        PanelRules rules = PanelRules.of(NationalFolder.rows(national, PanelRules.COLUMNS, problems));
        problems.refuseIfAnyProblem();
        PanelCouncils councils = new PanelCouncils(NationalDrift.read(national).councils(), changes);
        Optional<PanelTable> found = PanelPages.table(source, words, problems);
        problems.refuseIfAnyProblem();
        PanelTable table = found.orElseThrow();
        PanelRows.Read read = PanelRows.read(table, words, councils, rules, problems);
        problems.refuseIfAnyProblem();
        CouncilChanges.Joined joined = changes.join(read.cells());
        PanelFile file = file(read, joined, councils.byCode(), rules, table.page(), problems.files());
        if (!hasFollowers(joined.cells())) {
            problems.missing(
                    table.page().name(),
                    "no council has a count that follows another by one to three years",
                    "give the counts of several years");
        }
        problems.refuseIfAnyProblem();
        return file;
    }

    private static PanelFile file(
            PanelRows.Read read,
            CouncilChanges.Joined joined,
            Map<String, String> names,
            PanelRules rules,
            Page page,
            List<InputFile> national) {
        PanelUse use = read.use().with(joined.borders());
        boolean isUasc = use.counting() == PanelSubject.UASC;
        return new PanelFile(
                isUasc ? Optional.of(uasc(joined.cells())) : Optional.empty(),
                isUasc ? Optional.empty() : Optional.of(careLeavers(joined.cells())),
                names,
                use,
                rules,
                page.file(),
                national);
    }

    private static Panel uasc(SortedMap<PanelCell, OptionalInt> cells) {
        SortedMap<Panel.At, Integer> people = new TreeMap<>();
        cells.forEach((cell, count) ->
                count.ifPresent(known -> people.put(new Panel.At(cell.council(), cell.month()), known)));
        return new Panel(people, cells.size() - people.size());
    }

    private static CareLeaversPanel careLeavers(SortedMap<PanelCell, OptionalInt> cells) {
        SortedMap<CareLeaversPanel.At, Integer> people = new TreeMap<>();
        cells.forEach((cell, count) -> count.ifPresent(
                known -> people.put(new CareLeaversPanel.At(cell.council(), cell.month(), cell.ages()), known)));
        return new CareLeaversPanel(people, cells.size() - people.size());
    }

    /** Whether some council has counts of two years at most three years apart. */
    private static boolean hasFollowers(SortedMap<PanelCell, OptionalInt> cells) {
        return cells.entrySet().stream()
                .filter(each -> each.getValue().isPresent())
                .map(Map.Entry::getKey)
                .anyMatch(cell -> cells.keySet().stream()
                        .filter(other -> other.council().equals(cell.council())
                                && cells.get(other).isPresent())
                        .anyMatch(other -> follows(cell.month(), other.month())));
    }

    private static boolean follows(YearMonth month, YearMonth other) {
        return other.isAfter(month) && !other.isAfter(month.plusYears(Panel.YEARS));
    }
}
