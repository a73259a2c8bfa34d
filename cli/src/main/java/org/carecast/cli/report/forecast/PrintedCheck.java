package org.carecast.cli.report.forecast;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carecast.cli.report.document.Figures;
import org.carecast.evidence.AccommodationCount;
import org.carecast.evidence.PrintedFigure;
import org.carecast.evidence.RecordedFigure;
import org.carecast.io.Study;
import org.carecast.measure.Demand;

/**
 * A paper's printed figures, each at the decimals it was printed with: those of its forecast compared with the forecast, and its counts by
 * type of accommodation with the counts recorded.
 *
 * @param compared how many printed figures fall within the months projected
 * @param beyond how many lie outside them
 * @param misses those compared that the forecast does not reproduce
 * @param recorded how many printed counts by type of accommodation there are
 * @param miscounts those to which the recorded counts do not add up
 */
public record PrintedCheck(int compared, int beyond, List<Miss> misses, int recorded, List<Miscount> miscounts) {

    /** No printed figure to compare. */
    public static final PrintedCheck NONE = new PrintedCheck(0, 0, List.of(), 0, List.of());

    /**
     * A printed figure that the forecast does not reproduce.
     *
     * @param forecast the forecast's figure, unrounded
     */
    public record Miss(PrintedFigure printed, double forecast) {}

    /**
     * A printed count to which the recorded counts do not add up.
     *
     * @param counted what they add up to
     */
    public record Miscount(RecordedFigure printed, double counted) {}

    /** Copies the lists, so that it never changes. */
    public PrintedCheck {
        misses = List.copyOf(misses);
        miscounts = List.copyOf(miscounts);
    }

    /** The check of a study's printed figures against its forecast. */
    public static PrintedCheck of(Study study, Demand demand) {
        Map<YearMonth, Map<String, Double>> shown = new HashMap<>();
        List<Miss> misses = new ArrayList<>();
        int beyond = 0;
        for (PrintedFigure figure : study.history().printed()) {
            if (!demand.months().contains(figure.asAt())) {
                beyond++;
                continue;
            }
            double forecast = shown.computeIfAbsent(figure.asAt(), month -> figures(study, demand, month))
                    .get(key(figure.table(), figure.label()));
            if (!Double.isFinite(forecast)
                    || Figures.rounded(forecast, figure.printed().scale()).compareTo(figure.printed()) != 0) {
                misses.add(new Miss(figure, forecast));
            }
        }
        return new PrintedCheck(
                study.history().printed().size() - beyond,
                beyond,
                misses,
                recorded(study).size(),
                miscounts(study));
    }

    /** The printed counts; none where the study counts nobody by type of accommodation. */
    private static List<RecordedFigure> recorded(Study study) {
        return study.capacity().accommodationCounts().isEmpty()
                ? List.of()
                : study.history().recorded();
    }

    private static List<Miscount> miscounts(Study study) {
        return recorded(study).stream()
                .map(printed -> new Miscount(printed, counted(study, printed)))
                .filter(each ->
                        Figures.rounded(each.counted(), each.printed().printed().scale())
                                        .compareTo(each.printed().printed())
                                != 0)
                .toList();
    }

    /** What is recorded of a type, or of all, from a month on, of every population together. */
    private static double counted(Study study, RecordedFigure printed) {
        return study.capacity().accommodationCounts().stream()
                .filter(count -> count.effectiveFrom().equals(printed.asAt())
                        && printed.type()
                                .filter(type -> !type.equals(count.type()))
                                .isEmpty())
                .mapToDouble(AccommodationCount::people)
                .sum();
    }

    private static Map<String, Double> figures(Study study, Demand demand, YearMonth month) {
        Map<String, Double> figures = new HashMap<>();
        for (AppendixTable table : AppendixTable.all(study, demand, List.of(month))) {
            table.lines()
                    .forEach(line -> figures.put(
                            key(table.number(), line.label()), line.values().get(0)));
        }
        return figures;
    }

    private static String key(int table, String label) {
        return table + "/" + label;
    }

    /** How many printed figures the forecast reproduces. */
    public int reproduced() {
        return compared - misses.size();
    }

    /** How many printed counts are those recorded. */
    public int matched() {
        return recorded - miscounts.size();
    }
}
