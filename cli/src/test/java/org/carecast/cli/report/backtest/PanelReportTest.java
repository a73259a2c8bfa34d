package org.carecast.cli.report.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.page.Inline;
import org.carecast.io.NationalDrift;
import org.carecast.io.StudyReader;
import org.carecast.io.panel.PanelSubject;
import org.carecast.io.panel.PanelUse;
import org.carecast.measure.Panel;
import org.carecast.uncertainty.Ensemble;
import org.carecast.uncertainty.FanScore;
import org.carecast.uncertainty.PanelBacktest.Pair;
import org.junit.jupiter.api.Test;

/** What a panel finds, of forecasts made up: nearer, as near, and farther off than the same as the last count. */
final class PanelReportTest {

    private static final Panel.At START = new Panel.At("E06000001", YearMonth.of(2014, 3));

    private static PanelReport report(Panel.At start, double... forecasts) throws Exception {
        return new PanelReport(
                StudyReader.read(Path.of("../data/any-council")),
                new Panel(new TreeMap<>(Map.of(start, 100)), 0),
                new PanelUse(
                        PanelUse.Layout.ROWS, PanelSubject.UASC, "panel.csv", 1, 2, 2, Map.of(), List.of(), List.of()),
                IntStream.range(0, forecasts.length)
                        .mapToObj(place -> pair(start, place + 1, forecasts[place]))
                        .toList(),
                NationalDrift.read(Optional.empty()),
                Ensemble.of(1));
    }

    /** 100 were here, and 110, 120 and 130 came to be counted. The ranges are a point, and 10 people and 30 to either side. */
    private static Pair pair(Panel.At start, int years, double forecast) {
        double outturn = 100 + 10 * years;
        return new Pair(
                start,
                years,
                100,
                OptionalDouble.of(100_000),
                forecast,
                new FanScore(
                        outturn,
                        forecast - 30,
                        forecast - 10,
                        forecast,
                        forecast + 10,
                        forecast + 30,
                        forecast,
                        Math.abs(forecast - outturn)));
    }

    private static List<String> findings(Panel.At start, double... forecasts) throws Exception {
        return report(start, forecasts).document(Audience.WORKING).sentences(Role.ANSWER);
    }

    @Test
    void aTieIsNoVictory() throws Exception {
        assertThat(findings(START, 105, 100, 90).get(0))
                .startsWith(
                        "The forecast is nearer than the same as the last count at 1 year, as near as the same as the last count"
                                + " at 2 years and farther off than the same as the last count at 3 years, over all councils together, for counts of 2015 to 2017 (in sample:");
        assertThat(findings(START, 100, 100, 100).get(0))
                .startsWith("The forecast is as near as the same as the last count at every horizon,");
        assertThat(findings(START, 101, 101, 101).get(0))
                .startsWith("The forecast is nearer than the same as the last count at every horizon,");
    }

    /** 9.99 too few of 110 are 9.1 %, and 10 are too. */
    @Test
    void whatIsShownAlikeIsATie() throws Exception {
        assertThat(findings(START, 100.01, 100, 100).get(0))
                .startsWith("The forecast is as near as the same as the last count at every horizon,");
    }

    /** Counts of 2014 to 2019 chose the rule: of a start in 2018 the count of 2019 is one of them, those of 2020 and 2021 are not. */
    @Test
    void yearsThatChoseNothingComeFirst() throws Exception {
        List<String> found = findings(new Panel.At("E06000001", YearMonth.of(2018, 3)), 100, 125, 120);

        assertThat(found).hasSize(4);
        assertThat(found.get(0))
                .isEqualTo(
                        "The forecast is nearer than the same as the last count at every horizon, over all councils together, for counts of 2020 to 2021 (not used to"
                                + " choose: counts of 2014 to 2019 chose the rule). 2 years and 3 years ahead, forecasts miss by 4.2% and"
                                + " 7.7% of all who were counted, and the same as the last count by 16.7% and 23.1%.");
        assertThat(found.get(2)).contains("for counts of 2019 (in sample: counts of 2014 to 2019 chose the rule)");
    }

    /** 105, 100 and 90 are 5, 20 and 40 too low: the first is in the range of 10 to either side, the second in that of 30. */
    @Test
    void rangesAreSaidAndScored() throws Exception {
        assertThat(findings(START, 105, 100, 90).get(1))
                .isEqualTo(
                        "The 80% range holds 100.0%, 0.0% and 0.0% of these counts, and the 95% range 100.0%, 100.0% and 0.0%.");
    }

    @Test
    void eachCouncilsDriftIsASentence() throws Exception {
        assertThat(report(START, 101, 102, 103).tidy().get("drift").rows())
                .containsExactly(
                        List.of(
                                "E06000001",
                                "2014-03",
                                "Hartlepool has 100 UASC in care and 0.07% of its 100,000 children is 70: arrivals that stay are taken to bring it to 103 by March 2017."));
    }

    /** Asked for a chart, it says that it has none. */
    @Test
    void itHasNoCharts() throws Exception {
        PanelReport report = report(START, 105);

        assertThat(report.charts()).isEmpty();
        assertThatThrownBy(() -> Inline.chart(report, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no chart 'x'; this report has no charts");
    }
}
