package org.carecast.cli.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.carecast.cli.report.chart.Charts;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.drawing.Svg;
import org.carecast.cli.report.forecast.EdgeStudies;
import org.junit.jupiter.api.Test;

/**
 * Two threads drew charts together.
 *
 * <p>The fonts were read for each report, and a setting of the whole JVM was changed while they were, so that one thread could restore the
 * setting of the other, which named a file that was gone. The fonts are now read once, and the setting is as before.
 */
final class FontsOfTwoThreadsTest {

    @Test
    void threadsThatDrawTogetherDrawTheSame() throws Exception {
        Map<String, Chart> charts = EdgeStudies.report(EdgeStudies.kent()).charts();
        String before = System.getProperty("sun.awt.fontconfig");
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Map<String, String>> drawer = () -> {
            start.await();
            return outlines(charts);
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Map<String, String>>> drawn = threads.invokeAll(List.of(drawer, drawer));

            assertThat(drawn.get(0).get()).isEqualTo(outlines(charts));
            assertThat(drawn.get(1).get()).isEqualTo(outlines(charts));
            assertThat(System.getProperty("sun.awt.fontconfig")).isEqualTo(before);
        } finally {
            threads.shutdown();
        }
    }

    private static Map<String, String> outlines(Map<String, Chart> charts) {
        Map<String, String> outlines = new LinkedHashMap<>();
        charts.forEach((name, chart) ->
                outlines.put(name, new String(Svg.of(Charts.drawing(chart), 80), StandardCharsets.UTF_8)));
        return outlines;
    }
}
