package org.carecast.cli.report.fan;

import java.util.List;
import java.util.Optional;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Odds;
import org.carecast.cli.report.document.Percentile;
import org.carecast.cli.report.document.Sentences;
import org.carecast.measure.Reading;
import org.carecast.uncertainty.OffCentre;
import org.carecast.uncertainty.Uncertainty;

/**
 * Where the forecast of a reading lies among its draws, and why where that is not near the middle.
 *
 * @param reading of a population, or of all together
 */
record ForecastRank(FanReport report, Reading reading) {

    // Between these shares of the draws a forecast is near the middle of its fan.
    private static final double MIDDLE_FROM = 0.35;
    private static final double MIDDLE_TO = 0.65;
    // Named are the assumptions that explain a quarter of the way from the median or more, two at most, and the second
    // if it pulls half as much.
    private static final double EXPLAINS_ENOUGH = 0.25;
    private static final int NAMED = 2;
    private static final double PULLS_ENOUGH = 0.5;
    private static final int LONGEST = 6;

    private double forecast() {
        return reading.of(report.forecast());
    }

    /** The share of draws that the forecast is higher than. */
    private double below() {
        return report.fan().below(reading, forecast());
    }

    /** Whether it needs no more than to be said. */
    boolean isNearTheMiddle() {
        return below() >= MIDDLE_FROM && below() <= MIDDLE_TO;
    }

    /** The rank, such as "is higher than in 52 of 100"; with the reason and the median where it is not near the middle. */
    String briefly() {
        return "is higher than in " + new Odds(below()).briefly() + reason();
    }

    /** The same with the word draws. */
    String inDraws() {
        return "is higher than in " + new Odds(below()).draws() + reason();
    }

    /** A sentence of a population, where the first one is of all together. */
    String sentence() {
        return "%s: the forecast, %s, %s."
                .formatted(
                        Sentences.capitalised(report.name(reading.population())),
                        report.question().words().figure(forecast()),
                        inDraws());
    }

    private String reason() {
        return isNearTheMiddle() || isOneFigure()
                ? ""
                : ", %s; half the draws lie below %s".formatted(why(), figure(Percentile.P50.share()));
    }

    /** Whether the range is one figure as shown, below which no half of the draws lies. */
    private boolean isOneFigure() {
        return figure(report.question().low()).equals(figure(report.question().high()));
    }

    private String figure(double share) {
        return report.question().words().figure(report.fan().quantile(reading, share));
    }

    private String why() {
        double above = forecast() - report.fan().quantile(reading, Percentile.P50.share());
        List<OffCentre> pulling = offCentre().stream()
                .filter(each -> each.pull() / above >= EXPLAINS_ENOUGH)
                .toList();
        if (pulling.isEmpty()) {
            return "for which no single assumption is the reason";
        }
        double most = Math.abs(pulling.get(0).pull());
        List<OffCentre> named = pulling.stream()
                .filter(each -> Math.abs(each.pull()) >= PULLS_ENOUGH * most)
                .limit(NAMED)
                .toList();
        boolean one = named.size() == 1;
        return "since %s %s"
                .formatted(
                        Sentences.list(named.stream().map(this::words).toList()),
                        named.stream().allMatch(OffCentre::isAtAnEnd)
                                ? one ? "stands at the end of its range" : "stand at the end of their ranges"
                                : one
                                        ? "stands beside the middle of its range"
                                        : "stand beside the middle of their ranges");
    }

    /** Where assumptions keep their values in all draws, none of them is a reason. */
    private List<OffCentre> offCentre() {
        return report.question().ensemble().uncertainties().contains(Uncertainty.BELIEF)
                ? OffCentre.of(report.premises(), reading)
                : List.of();
    }

    private String words(OffCentre each) {
        return "%s of %s (%s of %s to %s)"
                .formatted(
                        each.belief().words(),
                        report.name(Optional.of(each.belief().population())),
                        asGiven(each.row().value()),
                        asGiven(each.range().low()),
                        asGiven(each.range().high()));
    }

    /** As its file has it, unless a scenario made many decimals of it. */
    private static String asGiven(double value) {
        String given = Figures.asGiven(value);
        return given.length() > LONGEST ? Figures.threeFigures(value) : given;
    }
}
