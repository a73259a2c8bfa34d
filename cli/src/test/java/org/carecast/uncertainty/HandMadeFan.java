package org.carecast.uncertainty;

import java.util.List;
import java.util.OptionalDouble;
import org.carecast.cohort.Population;
import org.carecast.measure.Measure;
import org.carecast.time.Horizon;

/** A fan whose draws a test gives by hand, so that what it should say can be worked out. */
public final class HandMadeFan {

    private HandMadeFan() {}

    /** The people of one population, of any measure, in one month of one draw. */
    @FunctionalInterface
    public interface Figure {
        double people(int draw, int month);
    }

    /** So many draws, numbered from 1; each population has the same figures in all measures. */
    public static Fan of(Horizon horizon, List<Population> populations, OptionalDouble line, int draws, Figure figure) {
        ReadingIndex index = new ReadingIndex(horizon, populations, Measure.OF_PEOPLE);
        Fan fan = new Fan(index, line, true);
        for (int draw = 1; draw <= draws; draw++) {
            double[] figures = new double[index.all()];
            for (int population = 0; population < populations.size(); population++) {
                for (Measure measure : index.measures()) {
                    for (int month = 0; month <= horizon.months(); month++) {
                        figures[index.start(population, measure) + month] = figure.people(draw, month);
                    }
                }
            }
            fan.add(List.of(figures));
        }
        return fan;
    }
}
