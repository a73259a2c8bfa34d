package org.carecast.uncertainty.together;

import java.util.List;
import org.carecast.assumption.Belief;
import org.carecast.projection.Draw;
import org.carecast.uncertainty.SampledForecast;

/** The forecast of one council, any draw of which can be had alone, by its number. */
final class CouncilSampler {

    private final CouncilForecast forecast;
    private final SampledForecast sampled;
    private final List<Belief> beliefs;
    private final long seed;
    private final double share;

    /**
     * A forecast to be drawn.
     *
     * @param share of what moves how many come, the part that is common to all councils, 0 to 1
     * @param ranges those that councils have alike, fitted once
     */
    CouncilSampler(CouncilForecast forecast, long seed, double share, CommonRanges ranges) {
        this.forecast = forecast;
        this.beliefs = SampledForecast.beliefs(forecast.premises().assumptions(), List.of());
        this.sampled = new SampledForecast(forecast.premises(), beliefs, ranges::fitted);
        this.seed = seed;
        this.share = share;
    }

    /** The figures of the draw with a number, of whole people. */
    double[] drawn(int number, YearFigures read) {
        Draw nation = Draw.of(seed, number);
        Draw council = nation.of(forecast.code());
        double[] levels = new double[beliefs.size()];
        for (int belief = 0; belief < levels.length; belief++) {
            Belief each = beliefs.get(belief);
            levels[belief] = SharedUnknown.of(each.parameter()).level(each.id(), nation, council, share);
        }
        return read.read(
                sampled.projection(levels, council.sharing(nation, share)),
                forecast.premises().funding());
    }
}
