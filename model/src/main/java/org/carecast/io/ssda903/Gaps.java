package org.carecast.io.ssda903;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carecast.cohort.Population;
import org.carecast.io.csv.Pages;

/** Kinds of rows that returns lack, in all years or in one though others have them, and whom that concerns: a missing file never says "nobody". */
final class Gaps {

    private static final int PERCENT = 100;

    private final ReturnFolder folder;
    private final Tables tables;
    private final ReturnYears years;
    private final BirthDates births;
    private final PooledReturns returned;

    private Gaps(ReturnFolder folder, Tables tables, ReturnYears years, BirthDates births, PooledReturns returned) {
        this.folder = folder;
        this.tables = tables;
        this.years = years;
        this.births = births;
        this.returned = returned;
    }

    /** What is to be said of them. */
    static List<Warning> of(
            ReturnFolder folder, Tables tables, ReturnYears years, BirthDates births, PooledReturns returned) {
        Gaps gaps = new Gaps(folder, tables, years, births, returned);
        List<Warning> warnings = new ArrayList<>();
        years.withoutEpisodes()
                .forEach(year -> warnings.add(new Warning(
                        "there are files of the year to 31 March %d, but no episodes of it: that year is not counted"
                                .formatted(year),
                        false)));
        gaps.uasc(warnings);
        gaps.contradictions(warnings);
        gaps.headers(warnings);
        gaps.leavers(warnings);
        gaps.missing(warnings);
        return warnings;
    }

    private void uasc(List<Warning> warnings) {
        int children = children(Person.CITIZEN);
        int careLeavers = returned.who(Person.CITIZEN, CareStatus.CARE_LEAVER).size();
        TreeSet<Integer> with = yearsOf(tables.statuses(), row -> true);
        Tables.Table statuses = tables.statuses();
        if (with.isEmpty()) {
            warnings.add(new Warning(
                    "no row says who is a UASC: %s all counted as citizens%s; put the uasc files there"
                            .formatted(citizens(children, careLeavers), notRead()),
                    true));
            return;
        }
        for (int year : without(with)) {
            BitSet maybe = seenIn(year);
            IntStream.range(0, statuses.rows()).forEach(row -> maybe.clear(statuses.childOf(row)));
            with.forEach(other -> maybe.andNot(seenIn(other)));
            boolean isMany = maybe.cardinality() * PERCENT
                    > (children + children(Person.UASC)) * returned.rules().number("lost_percent");
            add(
                    warnings,
                    maybe.cardinality(),
                    isMany && hasUasc(year),
                    "there is no uasc row for the year to 31 March %d, though other years have them: %s counted as citizens may be UASC"
                            .formatted(year, people(maybe.cardinality())));
        }
        int uasc = children(Person.UASC)
                + returned.who(Person.UASC, CareStatus.CARE_LEAVER).size();
        boolean isAny = IntStream.range(0, statuses.rows())
                .anyMatch(row -> statuses.at(row, Tables.Statuses.SAYS) != Tables.IS_NONE);
        if (!isAny) {
            warnings.add(new Warning(
                    "the columns that say who is a UASC say so of nobody: %s all counted as citizens"
                            .formatted(citizens(children, careLeavers)),
                    false));
        }
        if (children + careLeavers == 0 && uasc > 0) {
            warnings.add(
                    new Warning("all %d people are counted as UASC, and nobody as a citizen".formatted(uasc), true));
        }
    }

    /** Whether someone whom other years call a UASC has an episode in a year, so that a row of that year must be missing. */
    private boolean hasUasc(int year) {
        BitSet uasc = new BitSet();
        Tables.Table statuses = tables.statuses();
        int start = (int) ReturnDays.startOf(year).toEpochDay();
        IntStream.range(0, statuses.rows())
                .filter(row -> statuses.at(row, Tables.Statuses.SAYS) != Tables.IS_NONE)
                .filter(row -> statuses.at(row, Tables.Statuses.CEASED) >= start)
                .forEach(row -> uasc.set(statuses.childOf(row)));
        return uasc.intersects(seenIn(year));
    }

    private int children(Population population) {
        return returned.who(population, CareStatus.IN_CARE).size()
                + returned.who(population, CareStatus.RELEVANT).size();
    }

    private static String citizens(int children, int careLeavers) {
        return "%d %s and %d %s are"
                .formatted(
                        children,
                        children == 1 ? "child" : "children",
                        careLeavers,
                        careLeavers == 1 ? "care leaver" : "care leavers");
    }

    private String notRead() {
        return folder.others().isEmpty()
                ? ""
                : "; not read: "
                        + folder.others().stream().map(Pages.NotRead::words).collect(Collectors.joining(", "));
    }

    /** Children of whom one row of a year says that they are UASC, and another that they are not. */
    private void contradictions(List<Warning> warnings) {
        Tables.Table statuses = tables.statuses();
        Map<Integer, BitSet> yes = new HashMap<>();
        Map<Integer, BitSet> no = new HashMap<>();
        for (int row = 0; row < statuses.rows(); row++) {
            boolean isNone = statuses.at(row, Tables.Statuses.SAYS) == Tables.IS_NONE;
            (isNone ? no : yes)
                    .computeIfAbsent(years.of(statuses, row), any -> new BitSet())
                    .set(statuses.childOf(row));
        }
        BitSet both = new BitSet();
        yes.forEach((year, children) -> {
            BitSet contradicted = (BitSet) children.clone();
            contradicted.and(no.getOrDefault(year, new BitSet()));
            both.or(contradicted);
        });
        add(
                warnings,
                both.cardinality(),
                "rows of the same year contradict each other on whether %s a UASC: counted as UASC"
                        .formatted(both.cardinality() == 1 ? "1 child is" : both.cardinality() + " children are"));
    }

    private void headers(List<Warning> warnings) {
        TreeSet<Integer> with = yearsOf(tables.births(), row -> tables.births().at(row, Tables.Births.IN_HEADER) == 1);
        if (with.isEmpty()) {
            int unborn = (int) IntStream.range(0, tables.children())
                    .filter(child -> births.of(child) == ReturnDays.NONE && tables.isMet(child, Kind.EPISODES))
                    .count();
            add(
                    warnings,
                    unborn,
                    true,
                    "there is no header row: %s without a date of birth left out; put the header files there"
                            .formatted(people(unborn)));
            return;
        }
        for (int year : without(with)) {
            BitSet unborn = seenIn(year);
            IntStream.range(0, tables.children())
                    .filter(child -> births.of(child) != ReturnDays.NONE)
                    .forEach(unborn::clear);
            add(
                    warnings,
                    unborn.cardinality(),
                    "there is no header row for the year to 31 March %d: %s without a date of birth left out"
                            .formatted(year, people(unborn.cardinality())));
        }
    }

    private void leavers(List<Warning> warnings) {
        TreeSet<Integer> with = yearsOf(tables.contacts(), row -> true);
        List<Integer> without = without(with);
        if (with.isEmpty()) {
            warnings.add(new Warning(
                    "there is no oc3 row: care leavers who left care before %s are not counted, and rates in touch are judged"
                            .formatted(returned.since()),
                    false));
            return;
        }
        for (int year : without) {
            long people = Person.POPULATIONS.stream()
                    .flatMap(returned::all)
                    .filter(person -> isAskedIn(person, year))
                    .count();
            // Those of whom no other row is here may be missing too, so that it is said of nobody as well.
            warnings.add(new Warning(
                    "there is no oc3 row for the year to 31 March %d, though other years have them: %s known here would have one"
                            .formatted(year, people((int) people)),
                    false));
        }
    }

    /** Whether a return should have a row of someone who had left care: at the ages of which all returns ask. */
    private boolean isAskedIn(Person person, int year) {
        int first = returned.rules().number("leaver_rows_from_age");
        int last = returned.rules().law().takeUpAt();
        return IntStream.rangeClosed(first, last)
                .map(person::birthday)
                .filter(day -> ReturnDays.collectionYear(day) == year && day <= returned.today())
                .anyMatch(day -> !person.inCareOn(day)
                        && (!person.contacts().isEmpty()
                                || person.cameIn().filter(came -> came < day).isPresent()));
    }

    private void missing(List<Warning> warnings) {
        TreeSet<Integer> with = yearsOf(tables.absences(), row -> true);
        int last = ReturnDays.collectionYear(returned.today());
        if (!with.isEmpty() && !with.contains(last)) {
            int children = children(Person.CITIZEN) + children(Person.UASC);
            add(
                    warnings,
                    children,
                    "there is no row of missing for the year to 31 March %d, though other years have them: %s counted as not missing"
                            .formatted(last, people(children)));
        }
    }

    private static void add(List<Warning> warnings, int concerned, String words) {
        add(warnings, concerned, false, words);
    }

    private static void add(List<Warning> warnings, int concerned, boolean refuses, String words) {
        if (concerned > 0) {
            warnings.add(new Warning(words, refuses));
        }
    }

    private static String people(int count) {
        return count == 1 ? "1 person" : count + " people";
    }

    /** The years of the rows of a table; a file that does not name the year of each row is of all its years. */
    private TreeSet<Integer> yearsOf(Tables.Table table, IntPredicate counts) {
        TreeSet<Integer> found = new TreeSet<>();
        IntStream.range(0, table.rows())
                .filter(counts)
                .filter(row -> isSaid(table, row))
                .forEach(row -> found.addAll(yearsOf(table, row)));
        return found;
    }

    /** Whether a row was not lost, nor is that of somebody whom no other file knows. */
    private boolean isSaid(Tables.Table table, int row) {
        return !tables.log(table.fileOf(row)).at(table.placeOf(row)).isLoss();
    }

    private SortedSet<Integer> yearsOf(Tables.Table table, int row) {
        int file = table.fileOf(row);
        return tables.log(file).hasYears() ? new TreeSet<>(List.of(years.of(table, row))) : years.all(file);
    }

    /** The years up to the as-at date that have episodes and are not among these. */
    private List<Integer> without(TreeSet<Integer> with) {
        return years.covered().stream()
                .filter(year -> !with.contains(year) && year <= ReturnDays.collectionYear(returned.today()))
                .collect(Collectors.toList());
    }

    /** The children who have an episode in a year. */
    private BitSet seenIn(int year) {
        BitSet seen = new BitSet();
        Tables.Table episodes = tables.episodes();
        for (int row = 0; row < episodes.rows(); row++) {
            if (yearsOf(episodes, row).contains(year)) {
                seen.set(episodes.childOf(row));
            }
        }
        return seen;
    }
}
