package org.carecast.io.panel;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carecast.io.NationalDrift;
import org.carecast.io.NationalFolder;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.PageLine;
import org.carecast.io.csv.Pages;
import org.carecast.io.csv.ProblemLog;
import org.carecast.measure.CouncilFigures.CouncilMeasure;
import org.carecast.measure.CouncilNames;
import org.carecast.time.AgeBand;

/**
 * Reads one measure and year of a table as the Department for Education publishes it, by the words of {@code panel-names.csv}; what is withheld
 * keeps its mark.
 */
public final class ReleaseReader {

    /** The measures that a release has of councils. */
    public static final List<CouncilMeasure> MEASURES = List.of(
            CouncilMeasure.UASC,
            CouncilMeasure.UASC_STARTED,
            CouncilMeasure.UASC_CEASED,
            CouncilMeasure.CARE_LEAVERS_17_18,
            CouncilMeasure.CARE_LEAVERS_19_21);

    private static final String ENGLAND = "E92000001";
    private static final Map<CouncilMeasure, AgeBand> AGES = Map.of(
            CouncilMeasure.CARE_LEAVERS_17_18, new AgeBand(17, 18),
            CouncilMeasure.CARE_LEAVERS_19_21, new AgeBand(19, 21));

    private final PanelTable table;
    private final PanelNames words;
    private final PanelCouncils councils;
    private final CouncilMeasure measure;
    private final YearMonth month;
    private final ProblemLog problems;
    private final SortedMap<String, String> names = new TreeMap<>();
    private final SortedSet<Integer> otherYears = new TreeSet<>();

    private ReleaseReader(
            PanelTable table,
            PanelNames words,
            PanelCouncils councils,
            CouncilMeasure measure,
            int year,
            ProblemLog problems) {
        this.table = table;
        this.words = words;
        this.councils = councils;
        this.measure = measure;
        this.month = YearMonth.of(year, Month.MARCH);
        this.problems = problems;
    }

    /**
     * What a download prints.
     *
     * @param national the folder whose words and councils are read; where it lacks a file, the program's own holds
     * @param expected the codes of the councils that must be in it
     * @throws BadDataException naming every problem: another measure or year, or councils that are not there
     */
    public static PublishedRelease read(
            Pages source, NationalFolder national, List<String> expected, CouncilMeasure measure, int year)
            throws BadDataException {
        ProblemLog problems = new ProblemLog();
        PanelNames words = PanelNames.of(national.rowsOrOwn(PanelNames.COLUMNS, problems));
        CouncilChanges changes = CouncilChanges.of(national.rowsOrOwn(CouncilChanges.COLUMNS, problems));
        Optional<NationalDrift> known = NationalDrift.orOwn(national, problems);
        problems.refuseIfAnyProblem();
        Optional<PanelTable> found = PanelPages.table(source, words, problems);
        problems.refuseIfAnyProblem();
        ReleaseReader reader = new ReleaseReader(
                found.orElseThrow(),
                words,
                new PanelCouncils(known.orElseThrow().councils(), changes),
                measure,
                year,
                problems);
        SortedMap<String, String> cells = reader.cells();
        problems.refuseIfAnyProblem();
        reader.requireCouncils(
                cells,
                expected.stream()
                        .filter(code -> changes.isThere(code, reader.month))
                        .toList());
        problems.refuseIfAnyProblem();
        return new PublishedRelease(
                measure, year, cells, reader.names, reader.table.page().file());
    }

    private SortedMap<String, String> cells() {
        ReleaseFlow flow = new ReleaseFlow(table, words, measure);
        Optional<PanelMeasure> counted = PanelMeasure.of(table, words, flow.isMeant() || flow.hasStock(), problems);
        if (counted.isEmpty() || !isMeant(counted.get(), flow)) {
            return new TreeMap<>();
        }
        PanelFilters filters = new PanelFilters(table, words, flow.rows(), problems);
        List<PanelEntry> chosen = filters.choose(entries(), counted.get());
        if (measure == CouncilMeasure.UASC) {
            flow.refuse(chosen, problems);
        }
        Map<String, Map<AgeBand, String>> byArea = new LinkedHashMap<>();
        chosen.forEach(entry -> byArea.computeIfAbsent(entry.cell().council(), any -> new LinkedHashMap<>())
                .merge(entry.cell().ages(), entry.count(), (one, other) -> same(entry, one, other)));
        SortedMap<String, String> cells = new TreeMap<>();
        byArea.forEach((code, byAge) -> ReleaseCells.joined(byAge, AGES.getOrDefault(measure, AgeBand.ALL))
                .ifPresent(text -> cells.put(code, text)));
        if (cells.isEmpty() && problems.isEmpty()) {
            refuseTheYear();
        }
        return cells;
    }

    /** Whether the table counts the measure; if not, that is reported. */
    private boolean isMeant(PanelMeasure counted, ReleaseFlow flow) {
        PanelSubject meant = AGES.containsKey(measure) ? PanelSubject.CARE_LEAVERS : PanelSubject.UASC;
        if (counted.counting() != meant) {
            problems.add(
                    table.page().name(),
                    table.headings().number(),
                    1,
                    "it counts " + counted.counting().words() + ", and not " + measure.id(),
                    "give the download of " + measure.id() + ", or name another --measure");
            return false;
        }
        if (flow.isMeant() && !flow.isSaid()) {
            problems.add(
                    table.page().name(),
                    table.headings().number(),
                    1,
                    "nothing in its name, title or rows says that it counts " + measure.id(),
                    "give the download of those who "
                            + (measure == CouncilMeasure.UASC_STARTED ? "started" : "ceased")
                            + " to be looked after in the year, or name another --measure");
            return false;
        }
        return true;
    }

    private List<PanelEntry> entries() {
        PanelAreas areas = new PanelAreas(table, words, councils, problems);
        List<PanelEntry> entries = new ArrayList<>();
        for (PageLine row : table.rows()) {
            boolean hasCount = places(row).stream()
                    .anyMatch(place -> isCell(table.cell(row, place))
                            && !table.cell(row, place).isEmpty());
            PanelAreas.Kind kind = areas.kind(row, hasCount);
            boolean isEngland = kind == PanelAreas.Kind.OTHER_AREA && isEngland(row);
            if (kind == PanelAreas.Kind.COUNCIL || isEngland) {
                for (int place : places(row)) {
                    Optional<String> code = isEngland ? Optional.of(ENGLAND) : areas.council(row, month);
                    ages(row)
                            .ifPresent(ages -> code.ifPresent(each -> {
                                names.put(each, isEngland ? "England" : called(row, each));
                                entries.add(new PanelEntry(row, place, new PanelCell(each, month, ages)));
                            }));
                }
            }
        }
        return entries;
    }

    /** The columns of counts of the year that is asked for. */
    private List<Integer> places(PageLine row) {
        PanelColumns columns = table.columns();
        if (columns.isWide()) {
            otherYears.addAll(
                    columns.years().values().stream().map(YearMonth::getYear).toList());
            return columns.years().entrySet().stream()
                    .filter(entry -> entry.getValue().equals(month))
                    .map(Map.Entry::getKey)
                    .toList();
        }
        Optional<YearMonth> year =
                PublishedYear.parse(table.cell(row, columns.year().orElseThrow()));
        year.ifPresent(each -> otherYears.add(each.getYear()));
        return year.filter(month::equals).isPresent() ? columns.counts().subList(0, 1) : List.of();
    }

    private boolean isEngland(PageLine row) {
        OptionalInt code = table.columns().code();
        OptionalInt council = table.columns().council();
        OptionalInt level = table.columns().level();
        return code.isPresent() && table.cell(row, code.getAsInt()).equals(ENGLAND)
                || council.isPresent() && table.cell(row, council.getAsInt()).equals("England")
                || level.isPresent() && words.is(Wording.LEVEL_ENGLAND, table.cell(row, level.getAsInt()));
    }

    private String called(PageLine row, String code) {
        OptionalInt council = table.columns().council();
        return councils.byCode().getOrDefault(code, council.isPresent() ? table.cell(row, council.getAsInt()) : code);
    }

    private Optional<AgeBand> ages(PageLine row) {
        AgeBand meant = AGES.get(measure);
        return meant == null
                ? Optional.of(AgeBand.ALL)
                : PublishedAges.parse(table.cell(row, table.columns().age().orElseThrow()))
                        .filter(meant::holds);
    }

    private boolean isCell(String text) {
        return PublishedCount.parse(text).isPresent() || words.isWithheld(text);
    }

    private String same(PanelEntry entry, String one, String other) {
        if (!one.equals(other)) {
            refuse(entry, "%s has %s and %s".formatted(entry.cell(), one, other), "keep one of them");
        }
        return one;
    }

    private void refuseTheYear() {
        problems.add(
                table.page().name(),
                table.headings().number(),
                1,
                otherYears.contains(month.getYear())
                        ? "it has no " + measure.id() + " of " + month.getYear()
                        : "it is of %s, and not of %d"
                                .formatted(
                                        otherYears.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                                        month.getYear()),
                "give the download of that year, or name another with --year");
    }

    private void requireCouncils(SortedMap<String, String> cells, List<String> expected) {
        List<String> missing = expected.stream()
                .filter(code -> !cells.containsKey(code))
                .map(code -> councils.byCode().getOrDefault(code, code))
                .toList();
        if (!missing.isEmpty()) {
            problems.missing(
                    table.page().name(),
                    "%d of %d councils of councils.csv are not in it, such as %s"
                            .formatted(missing.size(), expected.size(), missing.get(0)),
                    "download the table of all local authorities; of a council that ended, put a row into council-changes.csv");
        }
        cells.forEach((code, text) -> {
            if (!isCell(text)) {
                problems.missing(
                        table.page().name(),
                        "'" + text + "' of " + names.get(code) + " is no count of people",
                        "write a whole number, or the mark that was printed");
            }
        });
        if (!cells.containsKey(ENGLAND)) {
            problems.missing(
                    table.page().name(),
                    "there is no row of England, by which what is withheld is estimated",
                    "download the table with the national level too");
        }
        if (cells.keySet().stream().noneMatch(CouncilNames::isCouncil)) {
            refuseTheYear();
        }
    }

    private void refuse(PanelEntry entry, String what, String remedy) {
        problems.add(table.page().name(), entry.row().number(), entry.place() + 1, what, remedy);
    }
}
