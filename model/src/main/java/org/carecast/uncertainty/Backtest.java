package org.carecast.uncertainty;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.carecast.assumption.Assumptions;
import org.carecast.cohort.Population;
import org.carecast.measure.Attribution;
import org.carecast.measure.Bridge;
import org.carecast.measure.Demand;
import org.carecast.measure.Driver;
import org.carecast.measure.Measure;
import org.carecast.measure.Outturn;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;

/**
 * A past forecast and its fan, compared with what was counted later.
 *
 * @param premises what the forecast follows from
 * @param forecast what follows, each assumption at its value and people in expected numbers
 * @param fan many draws of it
 * @param errors its errors at the counts that count what it does, earliest first
 * @param unlike the counts of its months that count something else, which are compared with nothing
 * @param later how many like counts lie after its last month
 */
public record Backtest(
        Premises premises, Demand forecast, Fan fan, List<ForecastError> errors, List<Outturn> unlike, int later) {

    /** The shares of draws at both ends of the range: eight in ten lie in it. */
    public static final double LOW = 0.1;

    /** The share of draws that the upper end of the range is not passed by. */
    public static final double HIGH = 0.9;

    /** Copies the lists, so that it never changes. */
    public Backtest {
        errors = List.copyOf(errors);
        unlike = List.copyOf(unlike);
    }

    /**
     * A forecast compared with all counts after its opening.
     *
     * @param outturns counts, those before the opening among them, of which the last like one is the naive forecast
     * @param printed what the council printed for a reading
     */
    public static Backtest of(Premises premises, Fan fan, List<Outturn> outturns, Map<Reading, Double> printed) {
        Demand forecast = premises.demand();
        YearMonth opening = premises.horizon().opening();
        YearMonth last = premises.horizon().last();
        List<Outturn> after = outturns.stream()
                .filter(each ->
                        each.reading().asAt().isAfter(opening) && forecasts(each.reading(), premises.assumptions()))
                .sorted(Comparator.comparing(each -> each.reading().asAt()))
                .toList();
        List<Outturn> within = after.stream()
                .filter(each -> !each.reading().asAt().isAfter(last))
                .toList();
        List<ForecastError> errors = within.stream()
                .filter(Outturn::isLike)
                .map(each -> error(each, forecast, fan, outturns, printed))
                .toList();
        int later = (int) after.stream()
                .filter(each -> each.isLike() && each.reading().asAt().isAfter(last))
                .count();
        return new Backtest(
                premises,
                forecast,
                fan,
                errors,
                within.stream().filter(each -> !each.isLike()).toList(),
                later);
    }

    private static ForecastError error(
            Outturn outturn, Demand forecast, Fan fan, List<Outturn> known, Map<Reading, Double> printed) {
        Reading reading = outturn.reading();
        Double inPrint = printed.get(reading);
        return new ForecastError(
                outturn,
                reading.of(forecast),
                fan.quantile(reading, LOW),
                fan.quantile(reading, HIGH),
                naive(reading, forecast, known),
                inPrint == null ? OptionalDouble.empty() : OptionalDouble.of(inPrint));
    }

    /** The last like count by the opening month; the opening position's where there is none. */
    private static double naive(Reading reading, Demand forecast, List<Outturn> known) {
        YearMonth opening = forecast.horizon().opening();
        return lastBy(opening, reading, known)
                .map(Outturn::people)
                .orElseGet(() -> new Reading(opening, reading.population(), reading.measure()).of(forecast));
    }

    /** The last count by a month that is like a reading, of any month before it. */
    static Optional<Outturn> lastBy(YearMonth month, Reading reading, List<Outturn> known) {
        return known.stream()
                .filter(each -> each.isLike()
                        && each.reading().measure() == reading.measure()
                        && each.reading().population().equals(reading.population())
                        && !each.reading().asAt().isAfter(month))
                .max(Comparator.comparing(each -> each.reading().asAt()));
    }

    /** Whether a forecast from some assumptions has what a reading reads; of all populations together it always does. */
    public static boolean forecasts(Reading reading, Assumptions assumptions) {
        return reading.population()
                .map(one -> assumptions.populations().contains(one)
                        && (reading.measure() != Measure.UNDER_18
                                || assumptions.law(one).countsChildren()))
                .orElse(true);
    }

    /** Whether it forecasts what a reading reads; a reading of all populations together is forecast for those that it has. */
    public boolean forecasts(Reading reading) {
        return forecasts(reading, premises.assumptions());
    }

    /** The month whose end is its opening position. */
    public YearMonth origin() {
        return premises.horizon().opening();
    }

    /** The error at a reading, if there is a count of it. */
    public Optional<ForecastError> error(Reading reading) {
        return errors.stream()
                .filter(each -> each.outturn().reading().equals(reading))
                .findFirst();
    }

    /** The errors of one measure of one population, earliest first. */
    public List<ForecastError> errors(Measure measure, Population population) {
        return errors.stream()
                .filter(each -> {
                    Reading reading = each.outturn().reading();
                    return reading.measure() == measure && reading.population().equals(Optional.of(population));
                })
                .toList();
    }

    /**
     * The way from the forecast to each count: what is explained by another book, such as one of what followed, and the rest.
     *
     * @param seed of the orders drawn where more than eight things differ
     */
    public Map<Reading, Bridge<Driver>> why(Assumptions followed, long seed) {
        List<Reading> readings =
                errors.stream().map(each -> each.outturn().reading()).toList();
        Map<Reading, Bridge<Driver>> explained = Attribution.between(premises, premises.with(followed), readings, seed);
        Map<Reading, Bridge<Driver>> whole = new LinkedHashMap<>();
        errors.forEach(each -> {
            Bridge<Driver> bridge = explained.get(each.outturn().reading());
            double people = each.outturn().people();
            List<Bridge.Part<Driver>> parts = new ArrayList<>(bridge.parts());
            parts.add(new Bridge.Part<>(new Driver.Unexplained(), people - bridge.to()));
            whole.put(each.outturn().reading(), new Bridge<>(bridge.from(), parts, people));
        });
        return whole;
    }
}
