package org.carecast.io.ssda903;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.carecast.io.ReturnRules;
import org.carecast.io.csv.DayOrder;
import org.carecast.io.csv.Days;
import org.carecast.io.csv.Problem;
import org.carecast.io.csv.WrittenDay;

/**
 * In which order each file writes day and month: told from all its days together. A file whose own days leave it open goes by the days of the same
 * children in other files, then by what cannot be (care before birth, an end before its start), then by the files around it if they agree.
 */
final class DayOrders {

    private final ReturnRules rules;
    private final LocalDate asAt;
    private final Days days;
    private final NoDays none;
    private final Map<ReturnFile, DayTally> tallies = new LinkedHashMap<>();
    private final Map<ReturnFile, DayOrder> orders = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private DayOrders(ReturnRules rules, LocalDate asAt) {
        this.rules = rules;
        this.asAt = asAt;
        this.days = ReturnDays.days(asAt);
        this.none = new NoDays(rules);
    }

    /**
     * The order of each file, and why that of a file cannot be told.
     *
     * @param stated the one for files that do not tell it
     */
    static DayOrders of(List<ReturnFile> files, ReturnRules rules, LocalDate asAt, Optional<DayOrder> stated) {
        DayOrders orders = new DayOrders(rules, asAt);
        orders.decide(files, stated);
        return orders;
    }

    /** The order of a file; day first where it cannot be told, which is then a problem. */
    DayOrder of(ReturnFile file) {
        return orders.getOrDefault(file, DayOrder.DMY);
    }

    /** Every file of which the order cannot be told. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** In a sentence, how many files have the month first; empty if none has. */
    Optional<String> words() {
        long monthFirst = orders.values().stream().filter(DayOrder.MDY::equals).count();
        return monthFirst == 0
                ? Optional.empty()
                : Optional.of("Days of %d of %d files are read as %s."
                        .formatted(monthFirst, orders.size(), DayOrder.MDY.words()));
    }

    private void decide(List<ReturnFile> files, Optional<DayOrder> stated) {
        List<ReturnFile> open = new ArrayList<>();
        for (ReturnFile file : files) {
            DayTally tally = tally(file);
            tallies.put(file, tally);
            Optional<DayOrder> told = tally.order(rules);
            if (tally.isSwapped(rules)) {
                problems.add(swapped(file));
            } else if (told.isPresent()) {
                orders.put(file, told.get());
            } else if (tally.doubtful() == 0 && !tally.isMixed()) {
                orders.put(file, DayOrder.DMY);
            } else if (stated.isPresent()) {
                orders.put(file, stated.get());
            } else if (tally.isMixed()) {
                problems.add(mixed(file, tally));
            } else {
                open.add(file);
            }
        }
        if (!open.isEmpty()) {
            DaysOfChildren known = new DaysOfChildren();
            orders.forEach((file, order) -> read(file, (names, cells) -> known.add(names, cells, order)));
            Optional<DayOrder> around = around();
            for (ReturnFile file : open) {
                Optional<DayOrder> likely = likely(file, known).or(() -> around);
                likely.ifPresent(order -> orders.put(file, order));
                if (likely.isEmpty()) {
                    problems.add(notTold(file));
                }
            }
        }
    }

    private DayTally tally(ReturnFile file) {
        DayTally tally = new DayTally();
        Map<String, WrittenDay> seen = new HashMap<>();
        read(file, (names, cells) -> {
            for (int place = 1; place < names.size(); place++) {
                String cell = cells.get(place);
                WrittenDay day = seen.computeIfAbsent(cell, days::read);
                // What stands for no day is written in one form in every export.
                if (none.day(day, asAt).isEmpty()) {
                    tally.add(names.get(place), day);
                }
            }
        });
        return tally;
    }

    /** The order that all files have which tell it; empty if there are none, or not of one mind. */
    private Optional<DayOrder> around() {
        Set<DayOrder> told = new HashSet<>();
        tallies.values().forEach(tally -> tally.order(rules).ifPresent(told::add));
        return told.size() == 1 ? told.stream().findFirst() : Optional.empty();
    }

    /** The order that other files and the sense of the days leave. */
    private Optional<DayOrder> likely(ReturnFile file, DaysOfChildren known) {
        Map<DayOrder, Integer> agree = new EnumMap<>(DayOrder.class);
        Map<DayOrder, Integer> contradict = new EnumMap<>(DayOrder.class);
        read(file, (names, cells) -> {
            for (DayOrder order : DayOrder.values()) {
                agree.merge(order, known.agreeing(names, cells, order), Integer::sum);
            }
            int day = known.contradicting(file, names, cells, DayOrder.DMY);
            int month = known.contradicting(file, names, cells, DayOrder.MDY);
            // What cannot be in either order says nothing of them.
            contradict.merge(DayOrder.DMY, day - Math.min(day, month), Integer::sum);
            contradict.merge(DayOrder.MDY, month - Math.min(day, month), Integer::sum);
        });
        return only(agree, false).or(() -> only(contradict, true));
    }

    /** The order that alone has none of something, or alone has some. */
    private static Optional<DayOrder> only(Map<DayOrder, Integer> counts, boolean without) {
        int day = counts.getOrDefault(DayOrder.DMY, 0);
        int month = counts.getOrDefault(DayOrder.MDY, 0);
        if ((day == 0) == (month == 0)) {
            return Optional.empty();
        }
        return Optional.of((day == 0) == without ? DayOrder.DMY : DayOrder.MDY);
    }

    /** Hands over CHILD and the days of each row, as far as the file can be read; what cannot is named when its rows are read. */
    private static void read(ReturnFile file, BiConsumer<List<String>, List<String>> use) {
        ReturnColumns columns = ReturnColumns.of(file);
        List<String> names = new ArrayList<>(List.of(columns.names().get(0)));
        columns.days().forEach(place -> names.add(columns.names().get(place)));
        List<Integer> wanted =
                names.stream().map(name -> file.columns().indexOf(name)).toList();
        FileRows.forEach(file.page(), wanted, row -> use.accept(names, row.cells()));
    }

    private static Problem problem(ReturnFile file, String what, String remedy) {
        return new Problem(file.name(), 1, 1, what, remedy);
    }

    private Problem notTold(ReturnFile file) {
        DayTally tally = tallies.get(file);
        return problem(
                file,
                "day and month cannot be told apart: no day in %s of this %s file has a number above 12 where they differ (%d days)"
                        .formatted(tally.columns(), file.kind().text(), tally.doubtful()),
                "say which comes first with --days dmy or --days mdy, or write the days as 2018-03-31");
    }

    private static Problem mixed(ReturnFile file, DayTally tally) {
        return problem(
                file,
                "this %s file has %d days that can only be day/month/year and %d that can only be month/day/year"
                        .formatted(file.kind().text(), tally.told(DayOrder.DMY), tally.told(DayOrder.MDY)),
                "write all its days in one order; or say with --days dmy or --days mdy which is meant, and the others are not read");
    }

    private static Problem swapped(ReturnFile file) {
        return problem(
                file,
                "a spreadsheet has swapped day and month in this %s file: its days up to 12 are written another way than those after"
                                .formatted(file.kind().text())
                        + " them",
                "take the file as the system exported it");
    }

    /** The days of children in files whose order is known. */
    private final class DaysOfChildren {

        private final Map<String, Set<LocalDate>> known = new HashMap<>();

        void add(List<String> names, List<String> cells, DayOrder order) {
            for (int place = 1; place < names.size(); place++) {
                Optional<LocalDate> day = days.read(cells.get(place)).in(order);
                if (day.isPresent()) {
                    known.computeIfAbsent(key(names.get(place), cells), any -> new HashSet<>())
                            .add(day.get());
                }
            }
        }

        private String key(String column, List<String> cells) {
            return column + " " + ChildId.of(cells.get(0));
        }

        /** How many days of a row that may be two are, in an order, those of the child in another file. */
        int agreeing(List<String> names, List<String> cells, DayOrder order) {
            int agreeing = 0;
            for (int place = 1; place < names.size(); place++) {
                WrittenDay day = days.read(cells.get(place));
                boolean agrees = day.isDoubtful()
                        && known.getOrDefault(key(names.get(place), cells), Set.of())
                                .contains(day.in(order).orElseThrow());
                agreeing += agrees ? 1 : 0;
            }
            return agreeing;
        }

        /** How many things in a row cannot be in an order. */
        int contradicting(ReturnFile file, List<String> names, List<String> cells, DayOrder order) {
            Map<String, LocalDate> row = new HashMap<>();
            for (int place = 1; place < names.size(); place++) {
                String name = names.get(place);
                days.read(cells.get(place)).in(order).ifPresent(day -> row.put(name, day));
            }
            Set<LocalDate> births = known.getOrDefault(key(Kind.BIRTH, cells), Set.of());
            if (births.size() == 1) {
                row.putIfAbsent(Kind.BIRTH, births.iterator().next());
            }
            int count = isAfter(row, Kind.BIRTH, "DECOM")
                    + isAfter(row, "DECOM", "DEC")
                    + isAfter(row, "MIS_START", "MIS_END")
                    + isAfter(row, Kind.BIRTH, "MIS_START");
            List<Integer> years = file.namedYears();
            if (years.size() == 1) {
                LocalDate end = ReturnDays.endOf(years.get(0));
                count += isBeyond(row, "DECOM", end) + isBeyond(row, "MIS_START", end) + isBeyond(row, "DEC", end);
                LocalDate start = ReturnDays.startOf(years.get(0));
                count += row.containsKey("DEC") && row.get("DEC").isBefore(start) ? 1 : 0;
            }
            return count + isBeyond(row, Kind.BIRTH, asAt.plusYears(1));
        }

        private static int isAfter(Map<String, LocalDate> row, String first, String second) {
            LocalDate start = row.get(first);
            LocalDate end = row.get(second);
            return start != null && end != null && start.isAfter(end) ? 1 : 0;
        }

        private static int isBeyond(Map<String, LocalDate> row, String name, LocalDate last) {
            return row.containsKey(name) && row.get(name).isAfter(last) ? 1 : 0;
        }
    }
}
