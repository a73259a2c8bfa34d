package org.carecast.io.panel;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.PageLine;

/**
 * Which column of a published table holds what, told by its name or, where no name is known, by what stands in it.
 *
 * <p>A place is that of a column, 0 for the first.
 */
final class PanelColumns {

    static final Pattern ANY_CODE = Pattern.compile("[A-Z]\\d{8}");

    private static final Pattern YEAR_IN_WORDS =
            Pattern.compile("\\d{4}\\s*(?:[/\u2013_-]|to)\\s*(?:\\d{4}|\\d{2})(?!\\d)|\\d{6}|\\d{4}");
    // Of the cells that are filled.
    private static final double MOST = 0.8;

    private final List<String> names;
    private final List<List<String>> below;
    private final PanelNames words;
    private final Map<Wording, List<Integer>> byName = new LinkedHashMap<>();
    private final Map<Integer, YearMonth> years = new LinkedHashMap<>();

    PanelColumns(PageLine headings, List<PageLine> rows, PanelNames words) {
        this.names = headings.cells().stream().map(CsvRow::withoutSpaces).toList();
        this.below = rows.stream().map(PageLine::cells).toList();
        this.words = words;
        for (int place = 0; place < names.size(); place++) {
            String name = names.get(place);
            Optional<YearMonth> year = yearOf(name);
            if (year.isPresent()) {
                years.put(place, year.get());
            }
            for (Wording use : Wording.values()) {
                if (use.id().startsWith("column_") && words.is(use, name)) {
                    byName.computeIfAbsent(use, any -> new ArrayList<>()).add(place);
                }
            }
        }
    }

    /** The year that the heading of a column of counts names, and nothing else but what may stand beside it. */
    private Optional<YearMonth> yearOf(String name) {
        Optional<YearMonth> whole = PublishedYear.parse(name);
        if (whole.isPresent() || words.isIn(Wording.PART_OF_A_SHARE, name)) {
            return whole;
        }
        var found = YEAR_IN_WORDS.matcher(name);
        if (!found.find()) {
            return Optional.empty();
        }
        String rest = name.substring(0, found.start()) + " " + name.substring(found.end());
        boolean beside = List.of(PanelNames.plain(rest).split(" ")).stream()
                .allMatch(word -> words.is(Wording.BESIDE_A_YEAR, word));
        return beside ? PublishedYear.parse(found.group()) : Optional.empty();
    }

    /** How many of its columns have a name that is known. */
    int known() {
        return years.size()
                + byName.values().stream().mapToInt(List::size).sum()
                - byName.getOrDefault(Wording.COLUMN_PASSED_OVER, List.of()).size();
    }

    /** Whether a cell is a code, in capitals or small letters. */
    static boolean isCode(String cell) {
        return ANY_CODE.matcher(cell.toUpperCase(Locale.ROOT)).matches();
    }

    /** Whether its first line holds data and no names. */
    boolean isData() {
        return names.stream().anyMatch(PanelColumns::isCode);
    }

    List<String> names() {
        return names;
    }

    String name(int place) {
        return names.get(place);
    }

    /** The columns that count a year, with that year. */
    Map<Integer, YearMonth> years() {
        return years;
    }

    boolean isWide() {
        return year().isEmpty() && years.size() > 1;
    }

    OptionalInt code() {
        return named(Wording.COLUMN_CODE, PanelColumns::isCode);
    }

    /** The names of councils; told by name alone, for any words might be one. */
    OptionalInt council() {
        return named(Wording.COLUMN_COUNCIL, cell -> false);
    }

    OptionalInt level() {
        return named(Wording.COLUMN_LEVEL, cell -> words.is(Wording.LEVEL_COUNCIL, cell));
    }

    OptionalInt year() {
        return named(Wording.COLUMN_YEAR, cell -> PublishedYear.parse(cell).isPresent());
    }

    OptionalInt age() {
        OptionalInt named = first(Wording.COLUMN_AGE);
        return named.isPresent()
                ? named
                : free(place -> (" " + PanelNames.plain(name(place)) + " ").contains(" age ")
                        && holds(place, cell -> PublishedAges.parse(cell).isPresent()));
    }

    /** The columns that hold counts: those whose name says of whom, or else of that of a name known, or else all that hold numbers. */
    List<Integer> counts() {
        List<Integer> said = new ArrayList<>(byName.getOrDefault(Wording.COLUMN_UASC, List.of()));
        said.addAll(byName.getOrDefault(Wording.COLUMN_CARE_LEAVERS, List.of()));
        if (!said.isEmpty()) {
            return said;
        }
        List<Integer> known = byName.getOrDefault(Wording.COLUMN_COUNT, List.of());
        return known.isEmpty()
                ? IntStream.range(0, names.size())
                        .filter(place -> isFree(place) && isOfCounts(place))
                        .boxed()
                        .toList()
                : known;
    }

    private boolean isOfCounts(int place) {
        return !words.isIn(Wording.PART_OF_A_SHARE, name(place))
                && holds(place, cell -> PublishedCount.parse(cell).isPresent() || words.isWithheld(cell))
                && below.stream()
                        .anyMatch(cells ->
                                PublishedCount.parse(cell(cells, place)).isPresent());
    }

    /** Whom a column counts by its name, if that says it. */
    Optional<PanelSubject> counting(int place) {
        if (byName.getOrDefault(Wording.COLUMN_UASC, List.of()).contains(place)
                || words.isIn(Wording.TOPIC_UASC, name(place))) {
            return Optional.of(PanelSubject.UASC);
        }
        return byName.getOrDefault(Wording.COLUMN_CARE_LEAVERS, List.of()).contains(place)
                        || words.isIn(Wording.TOPIC_CARE_LEAVERS, name(place))
                ? Optional.of(PanelSubject.CARE_LEAVERS)
                : Optional.empty();
    }

    /** The columns that no name and no use explains: they may hold filters. */
    List<Integer> unexplained() {
        List<Integer> counts = counts();
        OptionalInt age = age();
        OptionalInt code = code();
        OptionalInt year = year();
        return IntStream.range(0, names.size())
                .filter(this::isFree)
                .filter(place -> !counts.contains(place) && !years.containsKey(place))
                .filter(place -> age.orElse(-1) != place && code.orElse(-1) != place && year.orElse(-1) != place)
                .filter(place -> level().orElse(-1) != place && !isOfCounts(place))
                .filter(place -> !words.isIn(Wording.PART_OF_A_SHARE, name(place)))
                .boxed()
                .toList();
    }

    /** The column of a use: by name, the name preferred first; or else the only one that holds what it should. */
    private OptionalInt named(Wording use, Predicate<String> what) {
        OptionalInt named = first(use);
        return named.isPresent() ? named : free(place -> holds(place, what));
    }

    private OptionalInt first(Wording use) {
        return byName.getOrDefault(use, List.of()).stream()
                .mapToInt(Integer::intValue)
                .boxed()
                .min((one, other) -> Integer.compare(words.rank(use, name(one)), words.rank(use, name(other))))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private OptionalInt free(IntPredicate isMeant) {
        int[] found = IntStream.range(0, names.size())
                .filter(place -> isFree(place) && !years.containsKey(place) && isMeant.test(place))
                .toArray();
        return found.length == 1 ? OptionalInt.of(found[0]) : OptionalInt.empty();
    }

    private boolean isFree(int place) {
        return byName.values().stream().noneMatch(places -> places.contains(place));
    }

    private boolean holds(int place, Predicate<String> what) {
        List<String> filled = below.stream()
                .map(cells -> cell(cells, place))
                .filter(cell -> !cell.isEmpty())
                .toList();
        return !filled.isEmpty() && filled.stream().filter(what).count() >= MOST * filled.size();
    }

    /** The cell of a line, empty where the line is shorter. */
    static String cell(List<String> cells, int place) {
        return place < cells.size() ? CsvRow.withoutSpaces(cells.get(place)) : "";
    }
}
