package org.carecast.cli.report.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Role;
import org.carecast.io.StudyReader;
import org.carecast.measure.Panel;
import org.carecast.uncertainty.Ensemble;
import org.carecast.uncertainty.PanelBacktest.Pair;
import org.junit.jupiter.api.Test;

/** What a panel finds, of forecasts made up: nearer, as near, and farther off than the same as the last count. */
final class PanelReportTest {

    private static final Panel.At START = new Panel.At("E06000001", YearMonth.of(2014, 3));

    /** 100 were here, and 110, 120 and 130 came to be counted. */
    private static String findings(double first, double second, double third) throws Exception {
        PanelReport report = new PanelReport(
                StudyReader.read(Path.of("../data/any-council")),
                new Panel(new TreeMap<>(Map.of(START, 100)), 0),
                List.of(pair(1, 110, first), pair(2, 120, second), pair(3, 130, third)),
                Ensemble.of(1));
        return report.document(Audience.WORKING).sentences(Role.ANSWER).get(0);
    }

    private static Pair pair(int years, int outturn, double forecast) {
        return new Pair(START, years, 100, outturn, forecast, forecast, forecast);
    }

    @Test
    void aTieIsNoVictory() throws Exception {
        assertThat(findings(105, 100, 90))
                .endsWith("the forecast is nearer at 1 year, as near at 2 years and farther off at 3 years.");
        assertThat(findings(100, 100, 100)).endsWith("the forecast is as near at every horizon.");
        assertThat(findings(101, 101, 101)).endsWith("the forecast is nearer at every horizon.");
    }

    /** 9.99 too few of 110 are 9.1 %, and 10 are too. */
    @Test
    void whatIsShownAlikeIsATie() throws Exception {
        assertThat(findings(100.01, 100, 100)).endsWith("the forecast is as near at every horizon.");
    }
}
