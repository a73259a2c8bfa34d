package org.carecast.cli.report.backtest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.measure.Drift;
import org.carecast.uncertainty.FanCoverage;
import org.carecast.uncertainty.PanelBacktest.Pair;
import org.carecast.uncertainty.Score;

/**
 * What was found of forecasts of a panel: which were nearer, and what their ranges held.
 *
 * @param pairs those that were used to choose, or those that were not; one or more
 * @param sample which of the two, in words
 * @param chosen the years whose counts chose the rule
 */
record PanelFindings(List<Pair> pairs, String sample, Drift.ChosenOn chosen) {

    private static final String NEARER = "nearer than";
    private static final String AS_NEAR = "as near as";
    private static final String FARTHER = "farther off than";
    // Of a share, as many as a percentage with one decimal shows.
    private static final int DECIMALS = 3;

    private ByHorizon<Pair> byHorizon() {
        return new ByHorizon<>(pairs, Pair::years);
    }

    static Score forecast(List<Pair> some) {
        return Score.of(some, Pair::forecast, Pair::outturn);
    }

    static Score median(List<Pair> some) {
        return Score.of(some, pair -> pair.fan().median(), Pair::outturn);
    }

    static Score same(List<Pair> some) {
        return Score.of(some, Pair::people, Pair::outturn);
    }

    static FanCoverage coverage(List<Pair> some) {
        return FanCoverage.of(some.stream().map(Pair::fan).toList());
    }

    /** The horizons of which a share can be taken: somebody was counted. */
    private List<Integer> counted() {
        return byHorizon().horizons().stream()
                .filter(years ->
                        !Double.isNaN(forecast(byHorizon().ahead(years)).share()))
                .toList();
    }

    /** Who is nearer, in which years, and whether these years chose the rule. */
    String error() {
        if (counted().isEmpty()) {
            return "Nobody was counted at any horizon, so that it cannot be said by what share forecasts miss.";
        }
        return "%s, over all councils together, for counts of %s (%s). %s ahead, forecasts miss by %s of all who were counted, and the same as the last count by %s."
                .formatted(
                        Sentences.capitalised(verdict()),
                        years(),
                        sampled(),
                        Sentences.capitalised(Sentences.list(counted().stream()
                                .map(years -> Sentences.count(years, "year"))
                                .toList())),
                        each(years -> Figures.percent(
                                forecast(byHorizon().ahead(years)).share())),
                        each(years ->
                                Figures.percent(same(byHorizon().ahead(years)).share())));
    }

    private String sampled() {
        return "%s: counts of %d to %d chose the rule".formatted(sample, chosen.from(), chosen.to());
    }

    private String years() {
        int first = pairs.stream().mapToInt(pair -> pair.asAt().getYear()).min().orElseThrow();
        int last = pairs.stream().mapToInt(pair -> pair.asAt().getYear()).max().orElseThrow();
        return first == last ? Integer.toString(first) : first + " to " + last;
    }

    /** Where the forecast is nearer, as shown: a tie is told as one. */
    private String verdict() {
        Map<String, List<Integer>> at = new LinkedHashMap<>();
        for (String word : List.of(NEARER, AS_NEAR, FARTHER)) {
            List<Integer> years = counted().stream()
                    .filter(each -> word.equals(verdict(each)))
                    .toList();
            if (!years.isEmpty()) {
                at.put(word, years);
            }
        }
        if (at.size() == 1) {
            return "the forecast is " + at.keySet().iterator().next() + " the same as the last count at every horizon";
        }
        return "the forecast is "
                + Sentences.list(at.entrySet().stream()
                        .map(each -> each.getKey() + " the same as the last count at "
                                + Sentences.list(each.getValue().stream()
                                        .map(years -> Sentences.count(years, "year"))
                                        .toList()))
                        .toList());
    }

    private String verdict(int years) {
        List<Pair> some = byHorizon().ahead(years);
        int side = Figures.rounded(forecast(some).share(), DECIMALS)
                .compareTo(Figures.rounded(same(some).share(), DECIMALS));
        return side < 0 ? NEARER : side > 0 ? FARTHER : AS_NEAR;
    }

    /** What the ranges of these years held. */
    String ranges() {
        return "The 80%% range holds %s of these counts, and the 95%% range %s."
                .formatted(
                        each(
                                byHorizon().horizons(),
                                years -> Figures.percent(
                                        coverage(byHorizon().ahead(years)).in80())),
                        each(
                                byHorizon().horizons(),
                                years -> Figures.percent(
                                        coverage(byHorizon().ahead(years)).in95())));
    }

    private String each(Function<Integer, String> words) {
        return each(counted(), words);
    }

    private static String each(List<Integer> horizons, Function<Integer, String> words) {
        return Sentences.list(horizons.stream().map(words).toList());
    }
}
