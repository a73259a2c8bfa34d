package org.carecast.cli.report.backtest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carecast.cli.report.forecast.AssumptionSwings;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.measure.Bridge;
import org.carecast.measure.Driver;
import org.carecast.measure.Measure;
import org.carecast.measure.Reading;
import org.carecast.scenario.Scenario;
import org.carecast.uncertainty.Backtest;
import org.carecast.uncertainty.ForecastError;

/**
 * A forecast from one month, compared with what was counted later.
 *
 * @param study the study it was made with
 * @param scenario what was assumed otherwise than in its base case
 * @param reopened whether it opens later than the study, from what was counted by then
 * @param note what to know of it, possibly nothing
 * @param followed the scenario of what followed, by which its errors are shared out, if there is one
 * @param why the way from the forecast to each count; empty without such a scenario
 * @param needed what it would have taken to come to the headline count, if some assumption has a range
 */
public record PastForecast(
        Study study,
        Scenario scenario,
        boolean reopened,
        String note,
        Backtest backtest,
        Optional<Scenario> followed,
        Map<Reading, Bridge<Driver>> why,
        Optional<AssumptionSwings> needed) {

    /** Copies the map, so that it never changes. */
    public PastForecast {
        why = Map.copyOf(why);
    }

    /** The count that findings are about: the first that the council printed a figure for, else the last of care leavers, else the last. */
    public static ForecastError headlineCount(Backtest backtest) {
        return backtest.errors().stream()
                .filter(each -> each.printed().isPresent())
                .findFirst()
                .or(() -> backtest.errors().stream()
                        .filter(each -> each.outturn().reading().measure() == Measure.CARE_LEAVERS)
                        .reduce((before, last) -> last))
                .orElseGet(() -> backtest.errors().get(backtest.errors().size() - 1));
    }

    /** Whether a study has all populations of another, so that all together are the same people. */
    static boolean hasAll(Study study, Study whole) {
        return study.assumptions().populations().containsAll(whole.assumptions().populations());
    }

    /** Whether it forecasts what a reading of a study reads. */
    boolean forecasts(Reading reading, Study whole) {
        return backtest.forecasts(reading) && (reading.population().isPresent() || hasAll(study, whole));
    }

    /** The count that its findings are about. */
    ForecastError headlineCount() {
        return headlineCount(backtest);
    }

    /**
     * How it compares with the counts of one population and measure, earliest first.
     *
     * @param of the population and the measure, in the month from which it is made
     */
    record Series(Reading of, List<ForecastError> errors) {
        /** Copies the list, so that it never changes. */
        Series {
            errors = List.copyOf(errors);
        }
    }

    /** Its counts by population and measure, those of the headline count first. */
    List<Series> series() {
        Reading headline = inOrigin(headlineCount());
        return backtest.errors().stream().collect(Collectors.groupingBy(this::inOrigin)).entrySet().stream()
                .map(each -> new Series(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing((Series each) -> !each.of().equals(headline))
                        .thenComparing(each ->
                                each.of().population().map(Population::id).orElse(""))
                        .thenComparing(each -> each.of().measure()))
                .toList();
    }

    private Reading inOrigin(ForecastError error) {
        Reading reading = error.outturn().reading();
        return new Reading(backtest.origin(), reading.population(), reading.measure());
    }
}
