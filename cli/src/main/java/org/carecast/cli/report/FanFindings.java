package org.carecast.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecast.cli.report.Lettering.Style;
import org.carecast.cohort.Population;
import org.carecast.measure.Reading;
import org.carecast.uncertainty.Doubt;
import org.carecast.uncertainty.Ensemble;
import org.carecast.uncertainty.Fan;

/** What a fan finds: the range, where the forecast lies in it, what to plan for, and what the range comes from. */
final class FanFindings {

    private final FanReport report;
    private final FanQuestion question;
    private final Reading reading;
    private final Fan fan;

    FanFindings(FanReport report) {
        this.report = report;
        this.question = report.question();
        this.reading = question.reading();
        this.fan = report.fan();
    }

    /** All findings, in the order in which they are read. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>(List.of(range(), plan()));
        fan.line().ifPresent(people -> sentences.add(above(people)));
        sentences.add(doubts());
        return sentences;
    }

    /** What a chart is headed with, such as "Care leavers in November 2021: 1,234 to 2,345 in 8 of 10 draws". */
    String title() {
        return "%s in %s: %s"
                .formatted(
                        Sentences.capitalised(report.subject()),
                        ChartWords.month(reading.asAt()),
                        isCertain()
                                ? low() + " in every draw"
                                : ChartWords.unbroken(between(reading.population(), fan)) + " in "
                                        + Odds.inDraws(question.range()));
    }

    /** Both ends of the range of a population, or of all, in the month asked about, such as "1,234 to 2,345". */
    String between(Optional<Population> whose, Fan of) {
        Reading its = new Reading(reading.asAt(), whose, reading.measure());
        String low = Figures.people(of.quantile(its, question.low()));
        String high = Figures.people(of.quantile(its, question.high()));
        return low.equals(high) ? low : low + " to " + high;
    }

    /** The number asked about, and in how many draws it is passed, as the name of a line at its height. */
    Optional<SideLabel> line(Lettering lettering) {
        return fan.line().stream()
                .mapToObj(people -> new SideLabel(
                        lettering.wrapped(
                                "Above " + Figures.given(people) + " in " + new Odds(fan.above(reading)).briefly(),
                                Style.LABEL,
                                ChartSheet.WIDEST_NAME),
                        Style.LABEL,
                        Palette.INK,
                        Optional.empty(),
                        people))
                .findFirst();
    }

    private String range() {
        String subject = Sentences.capitalised(report.subject()) + " in " + Figures.longMonth(reading.asAt());
        double forecast = reading.of(report.forecast());
        if (isCertain()) {
            return "%s are %s in %s; the forecast itself is %s."
                    .formatted(
                            subject,
                            low(),
                            fan.draws() == 1 ? "the one draw made" : "every draw",
                            low().equals(Figures.people(forecast)) ? "the same" : Figures.people(forecast));
        }
        String where = low().equals(high())
                ? "are %s in %s or more".formatted(low(), Odds.draws(question.range()))
                : "lie between %s and %s in %s (half of them at most %s)"
                        .formatted(low(), high(), Odds.draws(question.range()), people(Percentile.P50.share()));
        return "%s %s; the forecast itself, %s, is higher than in %s."
                .formatted(subject, where, Figures.people(forecast), new Odds(fan.below(reading, forecast)).briefly());
    }

    private String plan() {
        return "Plan for %s places to have enough %s."
                .formatted(people(question.enough()), Odds.times(question.planning()));
    }

    private String above(double people) {
        return "They are above %s in %s in %s, and at the end of some month by then in %s."
                .formatted(
                        Figures.given(people),
                        Figures.longMonth(reading.asAt()),
                        new Odds(fan.above(reading)).draws(),
                        new Odds(fan.aboveByThen(reading)).briefly());
    }

    private String doubts() {
        Ensemble ensemble = question.ensemble();
        if (ensemble.doubts().isEmpty()) {
            return "Belief and chance are both switched off, so that every draw is the forecast.";
        }
        if (ensemble.doubts().equals(Set.of(Doubt.BELIEF))) {
            return "Chance is switched off: this is the range of belief alone, with people in expected numbers.";
        }
        if (ensemble.doubts().equals(Set.of(Doubt.CHANCE))) {
            return "Belief is switched off: this is the range of chance alone, with every assumption at its value.";
        }
        return "The range is %s with belief alone and %s with chance alone."
                .formatted(
                        between(reading.population(), report.alone().get(Doubt.BELIEF)),
                        between(reading.population(), report.alone().get(Doubt.CHANCE)));
    }

    /** Whether all draws come out at one figure, as shown. */
    private boolean isCertain() {
        return people(Double.MIN_VALUE).equals(people(1));
    }

    private String low() {
        return people(question.low());
    }

    private String high() {
        return people(question.high());
    }

    private String people(double share) {
        return Figures.people(fan.quantile(reading, share));
    }
}
