package org.carecast.io.ssda903;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carecast.cohort.Population;
import org.carecast.io.csv.Pages;

/** {@code import-report.md}: what was read, what became of every row, and who counts; nothing in it tells which child. */
final class ImportReport {

    private final ReturnFolder folder;
    private final List<ReturnFile> read;
    private final Tables tables;
    private final ReturnYears years;
    private final PooledReturns returned;
    private final StringBuilder text = new StringBuilder();

    private ImportReport(
            ReturnFolder folder, List<ReturnFile> read, Tables tables, ReturnYears years, PooledReturns returned) {
        this.folder = folder;
        this.read = read;
        this.tables = tables;
        this.years = years;
        this.returned = returned;
    }

    /**
     * The whole report.
     *
     * @param read the files that a study is made from, as their tables number them
     */
    static String of(
            ReturnFolder folder,
            List<ReturnFile> read,
            Tables tables,
            ReturnYears years,
            PooledReturns returned,
            List<String> warnings,
            String council) {
        ImportReport report = new ImportReport(folder, read, tables, years, returned);
        report.head(council);
        report.warnings(warnings);
        report.files();
        report.rows();
        report.people();
        report.flows();
        return report.text.toString();
    }

    private void head(String council) {
        line("# Import of SSDA903 returns: " + council + ", as at " + returned.asAt());
        line("");
        line(
                "This report and the study beside it hold small numbers: keep them where the returns may be kept. No CHILD, UPN or DOB is in them.");
        line("");
        line(
                ("Episodes cover the years to 31 March %s; arrivals, transfers and leaving care are counted from %s on. docs/import-903.md"
                                + " has every rule.")
                        .formatted(
                                years.covered().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                                returned.since()));
    }

    private void warnings(List<String> warnings) {
        warnings.forEach(warning -> {
            line("");
            line(warning);
        });
    }

    private void files() {
        line("");
        line("## Files");
        line("");
        table(List.of("file", "is", "year to 31 March", "rows", "used", "repaired", "dropped", "SHA-256"));
        for (int file = 0; file < read.size(); file++) {
            RowLog log = tables.log(file);
            table(List.of(
                    read.get(file).page().name(),
                    read.get(file).kind().text(),
                    years.all(file).stream().map(String::valueOf).collect(Collectors.joining(", ")),
                    String.valueOf(log.rows()),
                    String.valueOf(log.count(RowOutcome.Sort.USED)),
                    String.valueOf(log.count(RowOutcome.Sort.REPAIRED)),
                    String.valueOf(log.count(RowOutcome.Sort.DROPPED)),
                    read.get(file).page().file().sha256()));
        }
        table(List.of(
                "all",
                "",
                "",
                String.valueOf(tables.rows()),
                String.valueOf(tables.count(RowOutcome.Sort.USED)),
                String.valueOf(tables.count(RowOutcome.Sort.REPAIRED)),
                String.valueOf(tables.count(RowOutcome.Sort.DROPPED)),
                ""));
        line("");
        line(
                "Rows are those below the names of the columns, empty ones included: used, repaired and dropped add up to them.");
        line("");
        line(
                "Files are numbered in the order of their paths, character by character. A zip counts as a folder; hidden files do not count."
                        + " No name of a file is in this report, since it may be a child's: kind, year, rows and SHA-256 tell which is which.");
        List<String> unread = new ArrayList<>(folder.files().stream()
                .filter(file -> !file.kind().isRead())
                .map(ReturnFile::name)
                .toList());
        folder.others().stream().map(Pages.NotRead::words).forEach(unread::add);
        if (!unread.isEmpty()) {
            line("");
            line("Not read, since no rule needs them: " + String.join(", ", unread) + ".");
        }
    }

    private void rows() {
        for (RowOutcome.Sort sort : List.of(RowOutcome.Sort.REPAIRED, RowOutcome.Sort.DROPPED)) {
            line("");
            line("## Rows " + sort.text() + ": " + tables.count(sort));
            RowOutcome.of(sort).forEach(this::rows);
        }
    }

    private void rows(RowOutcome outcome) {
        int count = tables.logs().stream().mapToInt(log -> log.count(outcome)).sum();
        if (count == 0) {
            return;
        }
        line("");
        line("### " + count + ": " + outcome.why());
        line("");
        for (int file = 0; file < read.size(); file++) {
            RowLog log = tables.log(file);
            if (log.count(outcome) > 0) {
                line("- %s, %d: lines %s".formatted(read.get(file).name(), log.count(outcome), log.lines(outcome)));
            }
        }
    }

    private void people() {
        line("");
        line("## People on " + returned.asAt());
        line("");
        table(List.of("", "citizen", "UASC", "counted"));
        for (CareStatus status : CareStatus.values()) {
            table(List.of(
                    status.words(returned.rules()),
                    String.valueOf(returned.who(Person.CITIZEN, status).size()),
                    String.valueOf(returned.who(Person.UASC, status).size()),
                    status.isCounted() ? "yes" : "no"));
        }
        line("");
        List<Person> inCare = returned.who(Person.UASC, CareStatus.IN_CARE);
        line(
                ("Of the UASC in care %d still hold that status (no DUC by then): these are whom DfE counts as UASC. All citizens and UASC in"
                                + " care who were missing that day (MIS_START, MIS_END): %d.")
                        .formatted(
                                inCare.stream().filter(Person::holdsStatus).count(),
                                Person.POPULATIONS.stream()
                                        .flatMap(each -> returned.who(each, CareStatus.IN_CARE).stream())
                                        .filter(Person::missing)
                                        .count()));
        new OpeningLeavers(returned).cautions().forEach(caution -> {
            line("");
            line(caution);
        });
        long without = Person.POPULATIONS.stream()
                .flatMap(each -> returned.who(each, CareStatus.CARE_LEAVER).stream())
                .filter(person -> returned.age(person) > returned.rules().law().careLeaverFrom())
                .filter(person -> person.contactAt(returned.age(person)).isEmpty())
                .count();
        line("");
        line(
                ("Care leavers over %d without a row of their age in OC3: %d. They count as care leavers and neither for nor against the in-touch rate.")
                        .formatted(returned.rules().law().careLeaverFrom(), without));
    }

    private void flows() {
        for (Population population : Person.POPULATIONS) {
            Arrivals arrivals = Arrivals.of(returned, population);
            line("");
            line("## Came into care: %s, %d".formatted(population, arrivals.people()));
            if (arrivals.people() > 0) {
                arrivals(arrivals);
                Transfers transfers = Transfers.of(returned, population);
                line("");
                line("Of them %d were taken over by another council (REC E3)%s."
                        .formatted(
                                transfers.people(),
                                transfers.people() == 0 ? "" : ", in calendar months: " + transfers.words()));
            }
        }
    }

    private void arrivals(Arrivals arrivals) {
        TreeSet<Integer> ages = arrivals.byMonth().values().stream()
                .flatMap(byAge -> byAge.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        line("");
        List<String> head = new ArrayList<>(List.of("month"));
        ages.forEach(age -> head.add(String.valueOf(age)));
        head.add("all");
        table(head);
        IntStream.rangeClosed(returned.firstMonth(), returned.lastMonth()).forEach(month -> {
            Map<Integer, Integer> byAge = arrivals.byMonth().getOrDefault(month, Map.of());
            List<String> row =
                    new ArrayList<>(List.of(PooledReturns.yearMonth(month).toString()));
            ages.forEach(age -> row.add(String.valueOf(byAge.getOrDefault(age, 0))));
            row.add(String.valueOf(
                    byAge.values().stream().mapToInt(Integer::intValue).sum()));
            table(row);
        });
    }

    /** A row of a table; the first of a table names its columns. */
    private void table(List<String> cells) {
        boolean isHead = text.charAt(text.length() - 2) == '\n';
        line("| " + String.join(" | ", cells) + " |");
        if (isHead) {
            line("|" + " --- |".repeat(cells.size()));
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
