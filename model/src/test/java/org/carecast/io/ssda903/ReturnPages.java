package org.carecast.io.ssda903;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Sound returns as cells, to be changed as exports and spreadsheets change them: one page for each year and kind. */
final class ReturnPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> DAYS = List.of("DOB", "DECOM", "DEC", "DUC", "MIS_START", "MIS_END");

    private final Map<Page, List<List<String>>> pages = new TreeMap<>();

    /** One file of one return. */
    record Page(int year, String kind) implements Comparable<Page> {

        @Override
        public int compareTo(Page other) {
            return (year + kind).compareTo(other.year + other.kind);
        }
    }

    static ReturnPages of(ReturnSet set) throws IOException {
        ReturnPages pages = new ReturnPages();
        set.forEach((year, kind, lines) -> {
            List<List<String>> rows = new ArrayList<>();
            rows.add(cells(ReturnSet.COLUMNS.get(kind)));
            lines.forEach(line -> rows.add(cells(line)));
            pages.pages.put(new Page(year, kind), rows);
        });
        return pages;
    }

    private static List<String> cells(String line) {
        return new ArrayList<>(List.of(line.split(",", -1)));
    }

    List<Page> names() {
        return List.copyOf(pages.keySet());
    }

    static Predicate<Page> kind(String kind) {
        return page -> page.kind().equals(kind);
    }

    /** Changes every cell of a column. */
    ReturnPages cells(String column, Predicate<Page> which, UnaryOperator<String> change) {
        pages.forEach((page, rows) -> {
            int place = rows.get(0).indexOf(column);
            if (which.test(page) && place >= 0) {
                rows.stream().skip(1).forEach(row -> row.set(place, change.apply(row.get(place))));
            }
        });
        return this;
    }

    /** Writes every day in another form. */
    ReturnPages days(Predicate<Page> which, UnaryOperator<String> form) {
        DAYS.forEach(column -> cells(column, which, cell -> cell.isEmpty() ? cell : form.apply(cell)));
        return this;
    }

    static UnaryOperator<String> form(String pattern) {
        DateTimeFormatter form = DateTimeFormatter.ofPattern(pattern, java.util.Locale.ENGLISH);
        return cell -> form.format(day(cell));
    }

    static LocalDate day(String cell) {
        return LocalDate.parse(cell, DAY);
    }

    /** The number of a day in a spreadsheet, by its own count: day 1 is 1 January 1900, and 29 February 1900 is thought to be one. */
    static String serial(String cell) {
        return String.valueOf(LocalDate.of(1900, 1, 1).until(day(cell), java.time.temporal.ChronoUnit.DAYS) + 2);
    }

    /** Adds a column that goes by the page and the CHILD of a row. */
    ReturnPages with(String column, Predicate<Page> which, BiFunction<Page, String, String> cell) {
        pages.forEach((page, rows) -> {
            if (which.test(page)) {
                rows.get(0).add(column);
                rows.stream().skip(1).forEach(row -> row.add(cell.apply(page, row.get(0))));
            }
        });
        return this;
    }

    ReturnPages without(Predicate<Page> which) {
        pages.keySet().removeIf(which);
        return this;
    }

    /** Leaves of pages the names of their columns alone. */
    ReturnPages emptied(Predicate<Page> which) {
        pages.forEach((page, rows) -> {
            if (which.test(page)) {
                rows.subList(1, rows.size()).clear();
            }
        });
        return this;
    }

    /** Takes out the rows whose cell of a column is not such. */
    ReturnPages keep(Predicate<Page> which, String column, Predicate<String> cell) {
        pages.forEach((page, rows) -> {
            if (which.test(page)) {
                int place = rows.get(0).indexOf(column);
                List<List<String>> kept = rows.stream()
                        .filter(row -> row == rows.get(0) || cell.test(row.get(place)))
                        .toList();
                rows.retainAll(kept);
            }
        });
        return this;
    }

    /** Lists the children of one kind of page in another, with their date of birth and nothing else. */
    ReturnPages relist(String from, String into) {
        pages.forEach((page, rows) -> {
            if (page.kind().equals(into)) {
                List<String> there = rows.stream().map(row -> row.get(0)).toList();
                List<List<String>> source = pages.get(new Page(page.year(), from));
                int birth = source.get(0).indexOf("DOB");
                source.stream()
                        .skip(1)
                        .filter(row -> !there.contains(row.get(0)))
                        .map(row -> new ArrayList<>(List.of(row.get(0), "1", row.get(birth), "")))
                        .forEach(rows::add);
            }
        });
        return this;
    }

    /** The children of a kind of page. */
    List<String> children(String kind) {
        return pages.entrySet().stream()
                .filter(page -> page.getKey().kind().equals(kind))
                .flatMap(page -> page.getValue().stream().skip(1))
                .map(row -> row.get(0))
                .toList();
    }

    /** Every row once more for another council, whose children have the same numbers. */
    ReturnPages twice(String column, String one, String other) {
        with(column, page -> true, (page, child) -> one);
        pages.values().forEach(rows -> {
            List<List<String>> more = new ArrayList<>();
            rows.stream().skip(1).forEach(row -> {
                List<String> copy = new ArrayList<>(row);
                copy.set(copy.size() - 1, other);
                more.add(copy);
            });
            rows.addAll(more);
        });
        return this;
    }

    /** A folder for each year. */
    Path byYear(Path folder) throws IOException {
        for (Map.Entry<Page, List<List<String>>> page : pages.entrySet()) {
            write(folder.resolve(page.getKey().year() + "/" + page.getKey().kind() + ".csv"), page.getValue());
        }
        return folder;
    }

    /** All years of a kind in one file. */
    Path together(Path folder) throws IOException {
        Map<String, List<List<String>>> kinds = new TreeMap<>();
        pages.forEach((page, rows) -> kinds.merge(page.kind(), new ArrayList<>(rows), (before, more) -> {
            before.addAll(more.subList(1, more.size()));
            return before;
        }));
        for (Map.Entry<String, List<List<String>>> kind : kinds.entrySet()) {
            write(folder.resolve(kind.getKey() + ".csv"), kind.getValue());
        }
        return folder;
    }

    private static void write(Path file, List<List<String>> rows) throws IOException {
        Files.createDirectories(file.getParent());
        String text = rows.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\n", "", "\n"));
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
