package org.carecast.cli.report.document;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fan of one population, with the forecast and what was counted.
 *
 * @param name what it is called
 * @param figures both ends of the range, as words
 * @param courses of each percentile, a value for each month
 * @param forecast the same in the forecast
 * @param dots what was counted, possibly nothing
 */
public record FanPanel(
        String name, String figures, Map<Percentile, List<Double>> courses, List<Double> forecast, List<Dot> dots) {

    /**
     * A count.
     *
     * @param month its place among the months, from 0
     * @param people counted
     */
    public record Dot(int month, double people) {}

    /** Copies the figures, so that it never changes. */
    public FanPanel {
        courses = Map.copyOf(courses);
        forecast = List.copyOf(forecast);
        dots = List.copyOf(dots);
    }

    /** The fan of a course for each percentile. */
    public static FanPanel of(
            String name,
            String figures,
            Function<Percentile, List<Double>> course,
            List<Double> forecast,
            List<Dot> dots) {
        return new FanPanel(
                name,
                figures,
                Stream.of(Percentile.values()).collect(Collectors.toMap(each -> each, course)),
                forecast,
                dots);
    }
}
