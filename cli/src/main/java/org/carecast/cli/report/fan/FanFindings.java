package org.carecast.cli.report.fan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Chart.Fans.Threshold;
import org.carecast.cli.report.document.ChartWords;
import org.carecast.cli.report.document.MeasureWords;
import org.carecast.cli.report.document.Odds;
import org.carecast.cli.report.document.Percentile;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.forecast.CarriedRates;
import org.carecast.cohort.Population;
import org.carecast.measure.Measure;
import org.carecast.measure.Reading;
import org.carecast.uncertainty.Ensemble;
import org.carecast.uncertainty.Fan;
import org.carecast.uncertainty.Uncertainty;

/** What a fan finds: the range, where the forecast lies in it, what to plan for, and what the range comes from. */
final class FanFindings {

    private static final int TEN = 10;

    private final FanReport report;
    private final FanRequest question;
    private final Reading reading;
    private final Fan fan;
    private final MeasureWords words;

    FanFindings(FanReport report) {
        this.report = report;
        this.question = report.question();
        this.reading = question.reading();
        this.fan = report.fan();
        this.words = question.words();
    }

    /** All findings, in the order in which they are read. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>(List.of(range()));
        sentences.addAll(carriedForward());
        sentences.addAll(populations());
        sentences.add(plan());
        fan.line().ifPresent(people -> sentences.add(above(people)));
        // Where the kinds of uncertainty were not drawn apart, nothing can be said of each.
        if (!report.alone().isEmpty() || question.ensemble().uncertainties().size() < 2) {
            sentences.add(uncertainties());
        }
        return sentences;
    }

    /** The same for those who have the document alone: the chance first, and no word of draws but where the forecast lies in them. */
    List<String> forReaders() {
        if (isCertain() || low().equals(high())) {
            return Stream.of(List.of(range()), carriedForward(), List.of(plan()))
                    .flatMap(List::stream)
                    .toList();
        }
        List<String> sentences = new ArrayList<>(List.of(
                "There is %s %d%% chance of between %s and %s %s in %s, if the assumptions and their ranges hold; the forecast itself, %s, %s."
                        .formatted(
                                isSpokenWithAVowel(question.range()) ? "an" : "a",
                                question.range(),
                                low(),
                                high(),
                                report.name(),
                                words.when(reading.asAt()),
                                words.figure(reading.of(report.forecast())),
                                rank().inDraws())));
        sentences.addAll(carriedForward());
        sentences.addAll(populations());
        sentences.add(plan());
        return List.copyOf(sentences);
    }

    /** Which rates of grant are carried forward, and since when; none where none is. */
    private List<String> carriedForward() {
        return CarriedRates.ofEveryYear(reading, report.forecast()).sentence().stream()
                .toList();
    }

    private ForecastRank rank() {
        return new ForecastRank(report, reading);
    }

    /** Where the forecast of each population lies in its own draws, beside that of all together; of one asked about nothing more. */
    private List<String> populations() {
        if (reading.population().isPresent() || report.whose().size() == 1 || isCertain()) {
            return List.of();
        }
        return report.whose().stream()
                .filter(Optional::isPresent)
                .map(whose ->
                        new ForecastRank(report, new Reading(reading.asAt(), whose, reading.measure())).sentence())
                .toList();
    }

    /** Eight, eleven, eighteen and all of the eighties. */
    private static boolean isSpokenWithAVowel(int percent) {
        return List.of(8, 11, 18).contains(percent) || percent / TEN == 8;
    }

    /** What a chart is headed with, such as "Care leavers in November 2021: 1,234 to 2,345 in 8 of 10 draws". */
    String title() {
        return "%s in %s%s: %s"
                .formatted(
                        Sentences.capitalised(report.name()),
                        ChartWords.unbroken(words.when(reading.asAt())),
                        report.caveats(),
                        isCertain()
                                ? low() + " in every draw"
                                : ChartWords.unbroken(between(reading.population(), fan)) + " in "
                                        + Odds.inDraws(question.range()));
    }

    /** Both ends of the range of a population, or of all, in the month asked about, such as "1,234 to 2,345". */
    String between(Optional<Population> whose, Fan of) {
        Reading its = new Reading(reading.asAt(), whose, reading.measure());
        String low = words.figure(of.quantile(its, question.low()));
        String high = words.figure(of.quantile(its, question.high()));
        return low.equals(high) ? low : low + " to " + high;
    }

    /** The number asked about, and in how many draws it is passed. */
    Optional<Threshold> threshold() {
        return fan.line().stream()
                .mapToObj(people -> new Threshold(
                        "Above " + words.given(people) + " in " + new Odds(fan.above(reading)).briefly(),
                        words.charted(people)))
                .findFirst();
    }

    private String range() {
        String subject = report.subject() + " in " + words.when(reading.asAt()) + report.caveats();
        double forecast = reading.of(report.forecast());
        if (isCertain()) {
            return "%s %s %s in %s; the forecast itself is %s."
                    .formatted(
                            subject,
                            words.agreeing("are", "is"),
                            low(),
                            fan.draws() == 1 ? "the one draw made" : "every draw",
                            low().equals(words.figure(forecast)) ? "the same" : words.figure(forecast));
        }
        String where = low().equals(high())
                ? "%s %s in %s or more".formatted(words.agreeing("are", "is"), low(), Odds.draws(question.range()))
                : "%s between %s and %s in %s%s"
                        .formatted(
                                words.agreeing("lie", "lies"),
                                low(),
                                high(),
                                Odds.draws(question.range()),
                                // Where it is not near the middle, the rank ends with it.
                                rank().isNearTheMiddle()
                                        ? " (half of them at most %s)".formatted(figure(Percentile.P50.share()))
                                        : "");
        return "%s %s; the forecast itself, %s, %s."
                .formatted(subject, where, words.figure(forecast), rank().briefly());
    }

    private String plan() {
        String enough = figure(question.enough());
        String sum = "a %s of %s to have %s"
                .formatted(words.brief(), enough, reading.measure() == Measure.GRANT ? "as much" : "enough");
        return "Plan for %s %s%s."
                .formatted(
                        words.agreeing(enough + " places to have enough", sum),
                        Odds.times(question.planning()),
                        report.caveats());
    }

    private String above(double line) {
        return "%s above %s in %s in %s, and %s by then in %s."
                .formatted(
                        words.agreeing("They are", "It is"),
                        words.given(line),
                        words.when(reading.asAt()),
                        new Odds(fan.above(reading)).draws(),
                        words.agreeing("at the end of some month", "in some twelve months"),
                        new Odds(fan.aboveByThen(reading)).briefly());
    }

    private String uncertainties() {
        Ensemble ensemble = question.ensemble();
        if (ensemble.uncertainties().isEmpty()) {
            return "Belief and chance are both switched off, so that every draw is the forecast.";
        }
        if (ensemble.uncertainties().equals(Set.of(Uncertainty.BELIEF))) {
            return "Chance is switched off: this is the range of belief alone"
                    + words.agreeing(", with people in expected numbers.", ".");
        }
        if (ensemble.uncertainties().equals(Set.of(Uncertainty.CHANCE))) {
            return "Belief is switched off: this is the range of chance alone, with every assumption at its value.";
        }
        return "The range is %s with belief alone and %s with chance alone."
                .formatted(
                        between(reading.population(), report.alone().get(Uncertainty.BELIEF)),
                        between(reading.population(), report.alone().get(Uncertainty.CHANCE)));
    }

    /** Whether all draws come out at one figure, as shown. */
    private boolean isCertain() {
        return figure(Double.MIN_VALUE).equals(figure(1));
    }

    private String low() {
        return figure(question.low());
    }

    private String high() {
        return figure(question.high());
    }

    private String figure(double share) {
        return words.figure(fan.quantile(reading, share));
    }
}
