package org.carecast.cli.report.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.uncertainty.FanCoverage;
import org.carecast.uncertainty.Score;
import org.carecast.uncertainty.panel.CohortPair;

/**
 * What was found of forecasts of care leavers: which were nearer, and what their ranges held.
 *
 * @param pairs of one kind, and either used to choose the defaults or not; one or more
 * @param who they are, in words that follow "of"
 * @param sample whether they were used to choose, in words
 */
record CareLeaversFindings(List<CohortPair> pairs, String who, String sample) {

    private static final String SHIFT = "the cohort shift";
    private static final String SAME = "the same as last year";
    // Of a share, as many as a percentage with one decimal shows.
    private static final int DECIMALS = 3;

    private ByHorizon<CohortPair> byHorizon() {
        return new ByHorizon<>(pairs, CohortPair::years);
    }

    static Score forecast(List<CohortPair> some) {
        return Score.of(some, CohortPair::forecast, CohortPair::outturn);
    }

    static Score median(List<CohortPair> some) {
        return Score.of(some, pair -> pair.score().median(), CohortPair::outturn);
    }

    /** Of those that were counted when they were younger. */
    static Score shift(List<CohortPair> some) {
        return Score.of(
                some.stream().filter(pair -> pair.shift().isPresent()).toList(),
                pair -> pair.shift().getAsDouble(),
                CohortPair::outturn);
    }

    /** Of those of whose ages a count was printed at the start. */
    static Score same(List<CohortPair> some) {
        return Score.of(
                some.stream().filter(pair -> pair.same().isPresent()).toList(),
                pair -> pair.same().getAsInt(),
                CohortPair::outturn);
    }

    static FanCoverage coverage(List<CohortPair> some) {
        return FanCoverage.of(some.stream().map(CohortPair::score).toList());
    }

    /** A share as a table shows it; a dash where nobody was counted. */
    static String share(Score score) {
        return Double.isNaN(score.share()) ? Figures.NONE : Figures.percent(score.share());
    }

    /** Who is nearer, in which years, by how much, and what the ranges held. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (Double.isNaN(forecast(pairs).share())) {
            return List.of(
                    "Of %s nobody was counted, so that it cannot be said by what share forecasts miss.".formatted(who));
        }
        boolean hasShift = pairs.stream().anyMatch(pair -> pair.shift().isPresent());
        String beside = "compared with %s it is %s".formatted(SAME, verdict(CareLeaversFindings::same));
        sentences.add("For %s, counts of %s (%s): %s."
                .formatted(
                        who,
                        years(),
                        sample,
                        hasShift
                                ? "compared with %s the forecast is %s, and %s"
                                        .formatted(SHIFT, verdict(CareLeaversFindings::shift), beside)
                                : beside.replace(" it is ", " the forecast is ")));
        sentences.add("%s ahead, forecasts miss by %s of all who were counted, %s%s by %s."
                .formatted(
                        Sentences.capitalised(Sentences.list(byHorizon().horizons().stream()
                                .map(years -> Sentences.count(years, "year"))
                                .toList())),
                        each(CareLeaversFindings::forecast),
                        hasShift ? SHIFT + " by " + each(CareLeaversFindings::shift) + " and " : "and ",
                        SAME,
                        each(CareLeaversFindings::same)));
        sentences.add("The 80%% range holds %s of these counts (%s with its ends in part), and the 95%% range %s."
                .formatted(
                        eachOf(some -> Figures.percent(coverage(some).in80())),
                        eachOf(some -> Figures.percent(CareLeaversTables.inside(some))),
                        eachOf(some -> Figures.percent(coverage(some).in95()))));
        return sentences;
    }

    private String years() {
        IntStream all = pairs.stream().mapToInt(pair -> pair.counted().month().getYear());
        var summary = all.summaryStatistics();
        return summary.getMin() == summary.getMax()
                ? Integer.toString(summary.getMin())
                : summary.getMin() + " to " + summary.getMax();
    }

    private String each(Function<List<CohortPair>, Score> score) {
        return eachOf(some -> share(score.apply(some)));
    }

    private String eachOf(Function<List<CohortPair>, String> words) {
        return Sentences.list(byHorizon().horizons().stream()
                .map(years -> words.apply(byHorizon().ahead(years)))
                .toList());
    }

    /** At which horizons the forecast is nearer, as shown: a tie is told as one. */
    private String verdict(Function<List<CohortPair>, Score> score) {
        Map<String, List<Integer>> at = new LinkedHashMap<>();
        for (int years : byHorizon().horizons()) {
            List<CohortPair> some = byHorizon().ahead(years);
            if (!Double.isNaN(score.apply(some).share())) {
                at.computeIfAbsent(side(some, score), any -> new ArrayList<>()).add(years);
            }
        }
        if (at.isEmpty()) {
            return "neither nearer nor farther off, since no count of that was printed";
        }
        return at.size() == 1
                ? at.keySet().iterator().next() + " at every horizon"
                : Sentences.list(at.entrySet().stream()
                        .map(each -> each.getKey() + " at "
                                + Sentences.list(each.getValue().stream()
                                        .map(years -> Sentences.count(years, "year"))
                                        .toList()))
                        .toList());
    }

    private static String side(List<CohortPair> some, Function<List<CohortPair>, Score> score) {
        int side = Figures.rounded(forecast(some).share(), DECIMALS)
                .compareTo(Figures.rounded(score.apply(some).share(), DECIMALS));
        return side < 0 ? "nearer" : side > 0 ? "farther off" : "as near";
    }
}
