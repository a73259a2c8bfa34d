package org.carecast.cli.report.bid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carecast.assumption.Parameter;
import org.carecast.cli.report.document.Figures;
import org.carecast.cohort.Population;

/** What a bid says of the tier of a grant where the children in care cross it, or may do so. */
record TierWords(BidReport report) {

    private record Tier(Population population, double share) {}

    /** A paragraph for each tier that is crossed in some year; none where all lies on one side of it. */
    List<String> sentences() {
        Map<Tier, List<TierCrossing>> crossed = report.crossings().stream()
                .filter(TierWords::hasSomebody)
                .collect(Collectors.groupingBy(
                        each -> new Tier(each.population(), each.share()), LinkedHashMap::new, Collectors.toList()));
        List<String> sentences = new ArrayList<>();
        crossed.forEach((tier, years) -> sentences.add(sentence(tier, years)));
        return sentences;
    }

    /** Whether the forecast has anybody under 18: a range alone is no reason to speak of a tier. */
    private static boolean hasSomebody(TierCrossing year) {
        return !Figures.people(year.most()).equals("0");
    }

    private String sentence(Tier tier, List<TierCrossing> years) {
        return ("%s under 18 may cross the tier of %s of all children, at which the rate changes. %s%s This bid reads the share when"
                        + " each month begins; the day on which the Home Office takes it is not known. The range is that of %d draws,"
                        + " seed %d.")
                .formatted(
                        report.name(tier.population()),
                        Figures.percentAsGiven(tier.share()),
                        years.stream().map(this::inYear).collect(Collectors.joining(" ")),
                        swing(tier.population()),
                        TierCrossing.DRAWS,
                        TierCrossing.SEED);
    }

    private String inYear(TierCrossing year) {
        return ("In %s it takes %s: the forecast is %s, its 80%% range %s; the grant for them is %s at or above the tier in every month"
                        + " and %s below it, %s apart.")
                .formatted(
                        year.year(),
                        Figures.people(year.needed()),
                        months(year),
                        between(year.low(), year.high()),
                        Figures.pounds(year.reached()),
                        Figures.pounds(year.missed()),
                        Figures.pounds(Math.abs(year.reached() - year.missed())));
    }

    private static String months(TierCrossing year) {
        String least = Figures.people(year.least());
        String most = Figures.people(year.most());
        return least.equals(most) ? most : least + " in its lowest month and " + most + " in its highest";
    }

    /** Why the months of a year differ, where some birthdays are taken to be assigned. */
    private String swing(Population population) {
        boolean assigned = report.study().assumptions().rows().stream()
                .anyMatch(row -> row.isAbout(Parameter.JANUARY_BIRTHDAY_SHARE, population) && row.value() > 0);
        return assigned ? " Numbers fall each January, when those whose assigned birthday is 1 January turn 18." : "";
    }

    private static String between(double low, double high) {
        String least = Figures.people(low);
        String most = Figures.people(high);
        return least.equals(most) ? least : least + " to " + most;
    }
}
