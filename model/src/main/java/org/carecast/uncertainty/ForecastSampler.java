package org.carecast.uncertainty;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntFunction;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Belief;
import org.carecast.assumption.Correlation;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.OpeningPosition;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.projection.Chance;
import org.carecast.projection.Draw;

/** Some forecasts drawn with the same random numbers; any draw of any of them can be had alone, by its number. */
final class ForecastSampler {

    private final long seed;
    private final Set<Uncertainty> uncertainties;
    private final List<ReadingIndex> indexes;
    private final List<String> names;
    private final List<SampledForecast> sampled;
    private final ProbabilityLevels levels;
    private final Optional<IntFunction<OpeningPosition>> openings;

    /**
     * Forecasts to be drawn.
     *
     * @param only the one reading that is asked for; empty for all
     * @param openings whom each draw opens with, by its number; empty where all open as the forecast does
     */
    ForecastSampler(
            long seed,
            Set<Uncertainty> uncertainties,
            List<Measure> measures,
            Assumptions base,
            List<Premises> forecasts,
            List<Correlation> correlations,
            Optional<Reading> only,
            Optional<IntFunction<OpeningPosition>> openings) {
        this.openings = openings;
        this.seed = seed;
        this.uncertainties = uncertainties;
        this.indexes = forecasts.stream()
                .map(forecast -> new ReadingIndex(
                        forecast.horizon(), List.copyOf(forecast.assumptions().populations()), measures, only))
                .toList();
        List<Belief> beliefs = SampledForecast.beliefs(
                base, forecasts.stream().map(Premises::assumptions).toList());
        this.sampled = forecasts.stream()
                .map(forecast -> new SampledForecast(forecast, beliefs))
                .toList();
        this.names = beliefs.stream()
                .map(belief -> stream(belief, beliefs, correlations))
                .toList();
        this.levels = ProbabilityLevels.of(correlations, beliefs);
    }

    /**
     * The name of the random numbers of a belief: its own, but take-up at all ages of a population has the same ones. A council that
     * supports many at 22 supports many at 23, and apart each age would lose people whom the one before has lost.
     */
    private static String stream(Belief belief, List<Belief> beliefs, List<Correlation> correlations) {
        boolean isSaid = correlations.stream()
                .anyMatch(each -> each.one().equals(belief) || each.other().equals(belief));
        return beliefs.stream()
                .filter(other -> !isSaid && belief.parameter() == Parameter.TAKE_UP)
                .filter(other -> other.parameter() == belief.parameter()
                        && other.population().equals(belief.population()))
                .findFirst()
                .orElse(belief)
                .id();
    }

    /** A fan of each forecast, with no draws yet. */
    List<Fan> none(OptionalDouble line) {
        return indexes.stream()
                .map(each -> new Fan(each, line, uncertainties.contains(Uncertainty.CHANCE)))
                .toList();
    }

    /** The figures of one forecast in the draw with a number. */
    double[] figures(int number, int forecast) {
        Draw draw = Draw.of(seed, number);
        Chance chance = uncertainties.contains(Uncertainty.CHANCE) ? draw : Chance.EXPECTED;
        SampledForecast own = sampled.get(forecast);
        return own.figures(
                openings.map(each -> each.apply(number)).orElseGet(own::opening),
                uncertainties.contains(Uncertainty.BELIEF) ? own.at(levels(draw)) : own.believed(),
                chance,
                indexes.get(forecast));
    }

    private double[] levels(Draw draw) {
        double[] independent = new double[names.size()];
        for (int belief = 0; belief < independent.length; belief++) {
            independent[belief] = draw.of(names.get(belief)).probability();
        }
        return levels.correlated(independent);
    }
}
