package org.carecast.cli.report.backtest;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carecast.cli.report.forecast.AssumptionSwings;
import org.carecast.cohort.Population;
import org.carecast.io.History;
import org.carecast.io.Study;
import org.carecast.measure.Bridge;
import org.carecast.measure.Driver;
import org.carecast.measure.Measure;
import org.carecast.measure.Reading;
import org.carecast.scenario.Scenario;
import org.carecast.uncertainty.Backtest;
import org.carecast.uncertainty.ForecastError;
import org.carecast.uncertainty.Reopening;

/**
 * A forecast from one month, compared with what was counted later.
 *
 * @param study the study it was made with
 * @param scenario what was assumed otherwise than in its base case
 * @param reopening what it was opened from, if it opens later than the study
 * @param note what to know of it, possibly nothing
 * @param followed the scenario of what followed, by which its errors are shared out, if there is one
 * @param why the way from the forecast to each count; empty without such a scenario
 * @param needed what it would have taken to come to the headline count, if some assumption has a range
 */
public record PastForecast(
        Study study,
        Scenario scenario,
        Optional<Reopening> reopening,
        String note,
        Backtest backtest,
        Optional<Scenario> followed,
        Map<Reading, Bridge<Driver>> why,
        Optional<AssumptionSwings> needed) {

    /** Copies the map, so that it never changes. */
    public PastForecast {
        why = Map.copyOf(why);
    }

    /** Whether it opens later than the study. */
    boolean reopened() {
        return reopening.isPresent();
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

    /** Whether it forecasts what a reading of a study reads: all together only where it has all populations of the study. */
    boolean forecasts(Reading reading, Study whole) {
        return backtest.forecasts(reading)
                && (reading.population().isPresent()
                        || backtest.forecast()
                                .populations()
                                .containsAll(whole.assumptions().populations()));
    }

    /** The month of the last count that it is compared with. */
    YearMonth lastCounted() {
        return backtest.errors()
                .get(backtest.errors().size() - 1)
                .outturn()
                .reading()
                .asAt();
    }

    /** What changed between its opening and the last count, of those whom it forecasts. */
    List<History.Event> events(Study whole) {
        return whole.history().events().stream()
                .filter(event -> event.isBetween(backtest.origin(), lastCounted()))
                .filter(event -> event.population()
                        .map(backtest.forecast().populations()::contains)
                        .orElse(true))
                .toList();
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
