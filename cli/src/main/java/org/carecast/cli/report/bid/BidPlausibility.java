package org.carecast.cli.report.bid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
        FinancialYear first = report.bid().years().get(0);
        Predicate<Entry> theirs = entry ->
                entry.population().equals(whose.population()) && whose.ages().contains(entry.age());
        boolean ofGrant = rows.stream().anyMatch(row -> row.line() == Reported.Line.GRANT);
        return "Beside the bid, and of other years: for %s %s, %s. The bid has a cost of %s%s in %s."
                        .formatted(
                                report.name(whose.population()),
                                Sentences.ages(whose.ages()),
                                Sentences.list(rows.stream()
                                        .map(BidPlausibility::words)
                                        .toList()),
                                Figures.pounds(report.bid().cost(first, theirs)),
                                ofGrant
                                        ? " and a grant of "
                                                + Figures.pounds(report.bid().grant(first, theirs))
                                        : "",
                                first)
                + rows.stream()
                        .map(row -> row.citation().note())
                        .filter(note -> !note.isEmpty())
                        .map(note -> " " + note + ".")
                        .distinct()
                        .collect(Collectors.joining());
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
