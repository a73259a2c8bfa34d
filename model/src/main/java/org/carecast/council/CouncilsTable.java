package org.carecast.council;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.carecast.measure.CouncilFigures;
import org.carecast.measure.CouncilFigures.CouncilFigure;
import org.carecast.measure.CouncilFigures.CouncilMeasure;
import org.carecast.measure.CouncilFigures.WithheldFigure;
import org.carecast.measure.CouncilNames;

/**
 * What is published of England and of each of its councils that look after children today, by measure and year.
 *
 * <p>Its years are those of which all that a study needs is there, for England and its councils; a year that is read by halves is not used. A council of
 * today is one of which UASC in care are printed or withheld at the last of them.
 */
public final class CouncilsTable {

    /** England among the codes. */
    public static final String ENGLAND = "E92000001";

    /** What must be known of England and of each council at a 31 March for a study to open there. */
    public static final List<CouncilMeasure> NEEDED = List.of(
            CouncilMeasure.UASC,
            CouncilMeasure.UASC_STARTED,
            CouncilMeasure.UASC_CEASED,
            CouncilMeasure.CARE_LEAVERS_17_18,
            CouncilMeasure.CARE_LEAVERS_19_21);

    /**
     * A later year than the last whole one, of which some of what a study needs is in the table.
     *
     * @param has the measures that it has
     * @param lacks those that it has not, in words
     */
    public record Unfinished(int year, List<CouncilMeasure> has, List<String> lacks) {

        /** Copies the lists, so that it never changes. */
        public Unfinished {
            has = List.copyOf(has);
            lacks = List.copyOf(lacks);
        }
    }

    private record Key(String code, CouncilMeasure measure, int year) {}

    private final Map<Key, Double> printed = new HashMap<>();
    private final Map<Key, String> marks = new HashMap<>();
    private final Map<String, Council> councils;
    private final List<Council> inOrder;
    private final NavigableMap<Integer, Set<CouncilMeasure>> ofCouncils = new TreeMap<>();
    private final NavigableSet<Integer> years = new TreeSet<>();
    private final Map<Key, String> sources = new HashMap<>();

    private CouncilsTable(CouncilFigures figures) {
        Map<String, Council> all = new LinkedHashMap<>();
        for (CouncilFigure figure : figures.figures()) {
            Key key = new Key(figure.code(), figure.kind(), figure.year());
            printed.put(key, figure.value());
            sources.put(key, figure.source());
            all.putIfAbsent(figure.code(), new Council(figure.code(), figure.council(), figure.region()));
        }
        for (WithheldFigure figure : figures.withheld()) {
            marks.put(new Key(figure.code(), figure.kind(), figure.year()), figure.mark());
            all.putIfAbsent(figure.code(), new Council(figure.code(), figure.council(), figure.region()));
        }
        Stream.concat(printed.keySet().stream(), marks.keySet().stream())
                .filter(key -> NEEDED.contains(key.measure) && CouncilNames.isCouncil(key.code))
                .forEach(key -> ofCouncils
                        .computeIfAbsent(key.year, any -> EnumSet.noneOf(CouncilMeasure.class))
                        .add(key.measure));
        ofCouncils.keySet().stream().filter(year -> lacks(year).isEmpty()).forEach(years::add);
        councils = new LinkedHashMap<>();
        all.values().stream()
                .filter(each -> CouncilNames.isCouncil(each.code()))
                .filter(each -> !years.isEmpty() && has(each.code(), CouncilMeasure.UASC, years.last()))
                .forEach(each -> councils.put(each.code(), each));
        inOrder = List.copyOf(councils.values());
    }

    /** The table of some figures. */
    public static CouncilsTable of(CouncilFigures figures) {
        return new CouncilsTable(figures);
    }

    /** The councils of today, in the order of the file. */
    public List<Council> councils() {
        return inOrder;
    }

    /** The council of today with a code, such as E10000014. */
    public Optional<Council> coded(String code) {
        return Optional.ofNullable(councils.get(code));
    }

    /** The councils of today that a name may mean: one, none, or the two that both are. */
    public List<Council> named(String name) {
        Map<String, String> byCode = new LinkedHashMap<>();
        councils.forEach((code, council) -> byCode.put(code, council.name()));
        CouncilNames names = new CouncilNames(byCode);
        Optional<String> one = names.one(name);
        return names.codes(name).stream()
                .map(councils::get)
                .filter(council -> one.isEmpty() || council.name().equals(one.get()))
                .toList();
    }

    /**
     * The years of which all that a study needs is there, rising.
     *
     * @throws java.util.NoSuchElementException from {@code last} if the table has none
     */
    public NavigableSet<Integer> years() {
        return Collections.unmodifiableNavigableSet(years);
    }

    /** The first year after the last of these of which something of councils is there; empty if there is none. */
    public Optional<Unfinished> unfinished() {
        NavigableMap<Integer, Set<CouncilMeasure>> later =
                years.isEmpty() ? ofCouncils : ofCouncils.tailMap(years.last(), false);
        return Optional.ofNullable(later.firstEntry())
                .map(entry -> new Unfinished(entry.getKey(), List.copyOf(entry.getValue()), lacks(entry.getKey())));
    }

    /** What a study needs and the table has not of a year. */
    private List<String> lacks(int year) {
        List<String> lacks = new ArrayList<>();
        for (CouncilMeasure measure : NEEDED) {
            if (!ofCouncils.get(year).contains(measure)) {
                lacks.add(measure.id());
            } else if (england(measure, year).isEmpty()) {
                lacks.add(measure.id() + " of England");
            }
        }
        return lacks;
    }

    /** The last 31 March of these years; empty if there is none. */
    public Optional<YearMonth> opening() {
        return years.isEmpty() ? Optional.empty() : Optional.of(YearMonth.of(years.last(), Month.MARCH));
    }

    /** What is printed of a council; empty if it is withheld or not in the table. */
    public OptionalDouble printed(String code, CouncilMeasure measure, int year) {
        Double people = printed.get(new Key(code, measure, year));
        return people == null ? OptionalDouble.empty() : OptionalDouble.of(people);
    }

    /** What is printed of England. */
    public OptionalDouble england(CouncilMeasure measure, int year) {
        return printed(ENGLAND, measure, year);
    }

    /** The id of the source of a figure of England, possibly none. */
    public String source(CouncilMeasure measure, int year) {
        return sources.getOrDefault(new Key(ENGLAND, measure, year), "");
    }

    /** The mark that stands where the figure of a council would; empty if a figure does, or if the table says nothing of it. */
    public Optional<String> mark(String code, CouncilMeasure measure, int year) {
        return Optional.ofNullable(marks.get(new Key(code, measure, year)));
    }

    private boolean has(String code, CouncilMeasure measure, int year) {
        Key key = new Key(code, measure, year);
        return printed.containsKey(key) || marks.containsKey(key);
    }

    /** The years of which a measure of a council is printed or withheld, rising. */
    NavigableSet<Integer> yearsOf(String code, CouncilMeasure measure) {
        NavigableSet<Integer> found = new TreeSet<>();
        printed.keySet().stream()
                .filter(key -> key.code.equals(code) && key.measure == measure)
                .forEach(key -> found.add(key.year));
        marks.keySet().stream()
                .filter(key -> key.code.equals(code) && key.measure == measure)
                .forEach(key -> found.add(key.year));
        return found;
    }

    /** The latest figure of a measure of a council of which a number is printed, with its year. */
    public Optional<Map.Entry<Integer, Double>> latest(String code, CouncilMeasure measure) {
        TreeMap<Integer, Double> found = new TreeMap<>();
        printed.forEach((key, people) -> {
            if (key.code.equals(code) && key.measure == measure) {
                found.put(key.year, people);
            }
        });
        return Optional.ofNullable(found.lastEntry());
    }
}
