package org.carecast.uncertainty;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Belief;
import org.carecast.assumption.Correlation;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.projection.Chance;
import org.carecast.projection.Draw;

/** Some forecasts drawn with the same random numbers; any draw of any of them can be had alone, by its number. */
final class Drawing {

    private final long seed;
    private final Set<Doubt> doubts;
    private final List<Places> places;
    private final List<String> names;
    private final List<DoubtedForecast> doubted;
    private final Levels levels;

    Drawing(
            long seed,
            Set<Doubt> doubts,
            List<Measure> measures,
            Assumptions base,
            List<Premises> forecasts,
            List<Correlation> correlations) {
        this.seed = seed;
        this.doubts = doubts;
        this.places = forecasts.stream()
                .map(forecast -> new Places(
                        forecast.horizon(), List.copyOf(forecast.assumptions().populations()), measures))
                .toList();
        List<Belief> beliefs = DoubtedForecast.beliefs(
                base, forecasts.stream().map(Premises::assumptions).toList());
        this.doubted = forecasts.stream()
                .map(forecast -> new DoubtedForecast(forecast, beliefs))
                .toList();
        this.names = beliefs.stream().map(Belief::id).toList();
        this.levels = Levels.of(correlations, beliefs);
    }

    /** A fan of each forecast, with no draws yet. */
    List<Fan> none(OptionalDouble line) {
        return places.stream()
                .map(each -> new Fan(each, line, doubts.contains(Doubt.CHANCE)))
                .toList();
    }

    /** The figures of one forecast in the draw with a number. */
    double[] figures(int number, int forecast) {
        Draw draw = Draw.of(seed, number);
        Chance chance = doubts.contains(Doubt.CHANCE) ? draw : Chance.EXPECTED;
        DoubtedForecast own = doubted.get(forecast);
        return own.figures(
                doubts.contains(Doubt.BELIEF) ? own.at(levels(draw)) : own.believed(), chance, places.get(forecast));
    }

    private double[] levels(Draw draw) {
        double[] independent = new double[names.size()];
        for (int belief = 0; belief < independent.length; belief++) {
            independent[belief] = draw.of(names.get(belief)).probability();
        }
        return levels.correlated(independent);
    }
}
