package org.carecast.cli.report.bid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carecast.cli.report.document.Figures;
import org.carecast.cohort.Population;

/** What a bid says of the tier of a grant where the children in care cross it, or may do so. */
record TierWords(BidReport report) {

    private record Tier(Population population, double share) {}

    /** A paragraph for each tier that is crossed in some year; none where all lies on one side of it. */
    List<String> sentences() {
        Map<Tier, List<TierCrossing>> crossed = report.crossings().stream()
                .collect(Collectors.groupingBy(
                        each -> new Tier(each.population(), each.share()), LinkedHashMap::new, Collectors.toList()));
        List<String> sentences = new ArrayList<>();
        crossed.forEach((tier, years) -> sentences.add(sentence(tier, years)));
        return sentences;
    }

    private String sentence(Tier tier, List<TierCrossing> years) {
        return ("%s under 18 may cross the tier of %s of all children, at which the rate changes. %s This bid reads the share when"
                        + " each month begins; the day on which the Home Office takes it is not known. The range is that of %d draws,"
                        + " seed %d.")
                .formatted(
                        report.name(tier.population()),
                        Figures.percentAsGiven(tier.share()),
                        years.stream().map(this::inYear).collect(Collectors.joining(" ")),
                        TierCrossing.DRAWS,
                        TierCrossing.SEED);
    }

    private String inYear(TierCrossing year) {
        return ("In %s it takes %s: the forecast is %s, its 80%% range %s; the grant for them is %s at or above the tier in every month"
                        + " and %s below it, %s apart.")
                .formatted(
                        year.year(),
                        Figures.people(year.needed()),
                        between(year.least(), year.most()),
                        between(year.low(), year.high()),
                        Figures.pounds(year.reached()),
                        Figures.pounds(year.missed()),
                        Figures.pounds(Math.abs(year.reached() - year.missed())));
    }

    private static String between(double low, double high) {
        String least = Figures.people(low);
        String most = Figures.people(high);
        return least.equals(most) ? least : least + " to " + most;
    }
}
