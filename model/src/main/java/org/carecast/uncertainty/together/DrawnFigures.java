package org.carecast.uncertainty.together;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carecast.time.FinancialYear;

/** The figures of an area in every draw, while draws are made: those of councils are added draw by draw. */
final class DrawnFigures {

    // In draws: 7 % of 100 must be 7 in spite of rounding.
    private static final double NOISE = 1e-6;

    private final YearFigures index;
    private final double[][] byDraw;

    DrawnFigures(YearFigures index, int draws) {
        this.index = index;
        this.byDraw = new double[draws][];
    }

    void set(int draw, double[] figures) {
        byDraw[draw] = figures;
    }

    /** Adds the figures of a part of the area in one draw. */
    void add(DrawnFigures part, int draw) {
        double[] more = part.byDraw[draw];
        if (byDraw[draw] == null) {
            byDraw[draw] = new double[more.length];
        }
        for (int place = 0; place < more.length; place++) {
            byDraw[draw][place] += more[place];
        }
    }

    /** A figure in one draw. */
    double of(int draw, PeopleGroup group, YearMeasure measure, FinancialYear year) {
        return index.of(byDraw[draw], group, measure, year);
    }

    /**
     * Where the figures of some groups lie.
     *
     * @param forecast the figures of the forecast
     * @param share of the draws that lie in a range
     */
    Map<AreaFigures.Key, Range> ranges(List<PeopleGroup> groups, AreaFigures forecast, double share) {
        Map<AreaFigures.Key, Range> ranges = new HashMap<>();
        for (PeopleGroup group : groups) {
            for (YearMeasure measure : YearMeasure.WITH_RANGE) {
                for (FinancialYear year : index.years()) {
                    ranges.put(
                            new AreaFigures.Key(group, measure, year),
                            range(group, measure, year, forecast.central(group, measure, year), share));
                }
            }
        }
        return ranges;
    }

    private Range range(PeopleGroup group, YearMeasure measure, FinancialYear year, double central, double share) {
        double[] sorted = new double[byDraw.length];
        Arrays.setAll(sorted, draw -> of(draw, group, measure, year));
        Arrays.sort(sorted);
        double beside = (1 - share) / 2;
        int below = 0;
        while (below < sorted.length && sorted[below] < central) {
            below++;
        }
        return new Range(
                quantile(sorted, beside),
                quantile(sorted, 1.0 / 2),
                quantile(sorted, 1 - beside),
                (double) below / sorted.length);
    }

    /** The least figure that a share of the draws do not pass. */
    private static double quantile(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length - NOISE) - 1)];
    }
}
