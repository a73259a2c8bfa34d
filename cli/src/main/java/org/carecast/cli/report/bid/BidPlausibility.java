package org.carecast.cli.report.bid;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cohort.Population;
import org.carecast.measure.funding.Entry;
import org.carecast.measure.funding.Reported;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;

/** What was set aside, spent or paid for some people, as somebody printed it, beside what the bid says: a check of size. */
record BidPlausibility(BidReport report) {

    private record Whose(Population population, AgeBand ages) {}

    /** A sentence for those of whom something was reported; none where no cost is known. */
    List<String> sentences() {
        Map<Whose, List<Reported>> reported = report.study().history().reported().stream()
                .collect(Collectors.groupingBy(
                        row -> new Whose(row.population(), row.ages()), LinkedHashMap::new, Collectors.toList()));
        return report.bid().knowsCost()
                ? reported.entrySet().stream()
                        .map(each -> sentence(each.getKey(), each.getValue()))
                        .toList()
                : List.of();
    }

    private String sentence(Whose whose, List<Reported> rows) {
        return "A check of size, for %s %s: %s.%s"
                        .formatted(
                                report.name(whose.population()),
                                Sentences.ages(whose.ages()),
                                Sentences.list(rows.stream()
                                        .map(BidPlausibility::words)
                                        .toList()),
                                Stream.of(Reported.Line.values())
                                        .flatMap(line -> nearest(rows, line).stream())
                                        .map(row -> " " + beside(whose, row))
                                        .collect(Collectors.joining()))
                + rows.stream()
                        .map(row -> row.citation().note())
                        .filter(note -> !note.isEmpty())
                        .map(note -> " " + note + ".")
                        .distinct()
                        .collect(Collectors.joining());
    }

    /** What was reported of a line in the year nearest to one of the bid. */
    private Optional<Reported> nearest(List<Reported> rows, Reported.Line line) {
        return rows.stream()
                .filter(row -> row.line() == line && row.pounds() > 0)
                .min(Comparator.comparing(row -> distance(row, nearest(row.year()))));
    }

    private FinancialYear nearest(FinancialYear reported) {
        return report.bid().years().stream()
                .min(Comparator.comparing(year -> Math.abs(year.begins() - reported.begins())))
                .orElseThrow();
    }

    private static int distance(Reported row, FinancialYear year) {
        return Math.abs(row.year().begins() - year.begins());
    }

    /** How far the bid lies from what was reported, with the year of each. */
    private String beside(Whose whose, Reported row) {
        FinancialYear year = nearest(row.year());
        Predicate<Entry> theirs = entry ->
                entry.population().equals(whose.population()) && whose.ages().contains(entry.age());
        boolean grant = row.line() == Reported.Line.GRANT;
        double pounds = grant ? report.bid().grant(year, theirs) : report.bid().cost(year, theirs);
        double share = pounds / row.pounds() - 1;
        return "The bid has a %s of %s in %s, %s the %s of %s in %s%s."
                .formatted(
                        grant ? "grant" : "cost",
                        Figures.pounds(pounds),
                        year,
                        Figures.percent(Math.abs(share)) + (share < 0 ? " below" : " above"),
                        row.line().id(),
                        Figures.pounds(row.pounds()),
                        row.year(),
                        year.equals(row.year()) ? "" : ": two different years");
    }

    private static String words(Reported row) {
        String place = row.citation().place();
        return "%s %s in %s%s"
                .formatted(
                        row.line().words(),
                        Figures.pounds(row.pounds()),
                        row.year(),
                        place.isEmpty() ? "" : " (" + place + ")");
    }
}
