package org.carecast.cli.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carecast.cli.report.chart.Charts;
import org.carecast.cli.report.compare.ComparisonReport;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.document.ChartWords;
import org.carecast.cli.report.drawing.ChartValues;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.fan.FanReport;
import org.carecast.cli.report.forecast.EdgeStudies;
import org.carecast.cli.report.forecast.ForecastReport;
import org.carecast.cli.report.sensitivity.SensitivityReport;
import org.carecast.cohort.Cause;
import org.carecast.io.Study;
import org.carecast.measure.Bridge;
import org.carecast.measure.Measure;
import org.carecast.measure.Reading;
import org.junit.jupiter.api.Test;

/** Parts of a report in a notebook: the words and figures of the report, as HTML or as a picture. */
final class InlineTest {

    private final Study kent = EdgeStudies.kent();
    private final ForecastReport forecast = ForecastReport.of(kent);

    @Test
    void aTableOfAReportByItsNumber() {
        assertThat(words(Inline.table(forecast, 1)))
                .startsWith("Table 1: Short Term Forecast – Citizen and UASC Care Leavers Nov-17 Nov-18")
                .contains("Total 1,456 1,755 2,039 2,299 2,551");
        assertThatThrownBy(() -> Inline.table(forecast, 14))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("there is no table 14; there are Table 1: ")
                .hasMessageContaining("Table 13: ");
        assertThatThrownBy(() -> Inline.table(forecast, 0)).hasMessageStartingWith("there is no table 0; ");
    }

    /** Figures are rounded where they are shown, half up, and months are written as in a report. */
    @Test
    void aTableOfOnesOwn() {
        List<YearMonth> months = List.of(YearMonth.of(2018, 1), YearMonth.of(2018, 2));

        String table = Inline.table(
                "Who came", months, 1, Inline.row("People", months, month -> month.getMonthValue() * 1000.25));

        assertThat(words(table)).isEqualTo("Who came Jan-18 Feb-18 People 1,000.3 2,000.5");
        assertThatThrownBy(() -> Inline.table("Who came", months, 0, Inline.row("People", List.of(1.0))))
                .hasMessage("row 'People' has 1 figures, and there are 2 headings: [2018-01, 2018-02]");
    }

    @Test
    void theWayFromOneTotalToAnother() {
        Bridge<Cause> bridge = new Bridge<>(
                10,
                List.of(
                        new Bridge.Part<>(Cause.ARRIVED, 5),
                        new Bridge.Part<>(Cause.LEFT_CARE, 0),
                        new Bridge.Part<>(Cause.TURNED_18, -7)),
                8);

        assertThat(words(Inline.table("In care", bridge)))
                .isEqualTo("In care People At the beginning 10 Arrived +5 Became care leavers at 18 -7 At the end 8");
    }

    @Test
    void wordsAreNoMarkup() {
        assertThat(Inline.table("<b>", List.of("<i>"), 0, Inline.row("&", List.of(1.0))))
                .contains("&lt;b&gt;", "&lt;i&gt;", "&amp;");
    }

    @Test
    void theSentencesToReadFirst() {
        assertThat(Inline.says(forecast))
                .startsWith("<p>Kent County Council has 1,456 care leavers in November 2017")
                .contains("</p>\n<p>All of the growth is at ages 21 to 25");
        assertThat(Inline.says(SensitivityReport.of(
                        kent, Reading.of(Measure.CARE_LEAVERS, kent.horizon().last()))))
                .contains("rest most on take-up, UASC");
    }

    @Test
    void aChartByItsName() {
        BufferedImage chart = Inline.chart(forecast, "stock-uasc");

        assertThat(chart.getWidth())
                .isEqualTo(Charts.drawing(forecast.charts().get("stock-uasc")).width());
        assertThatThrownBy(() -> Inline.chart(forecast, "stock"))
                .hasMessage(
                        "there is no chart 'stock'; it must be one of balance-uasc, in-touch, stock-citizen, stock-uasc, table-1");
    }

    /** A step of 40 between two of 10: the bar in the middle is the tallest, and every month says its people. */
    @Test
    void peopleMonthByMonth() {
        Map<YearMonth, Double> people =
                Map.of(YearMonth.of(2018, 12), 10.0, YearMonth.of(2019, 1), 40.0, YearMonth.of(2019, 2), 10.0);

        Drawing drawing = Charts.drawing(new Chart.Monthly(
                new ChartWords("January", "People", "Source"),
                people.keySet().stream().sorted().toList(),
                List.of(10.0, 40.0, 10.0)));

        assertThat(drawing.values().orElseThrow().spots().stream().map(ChartValues.Spot::figures))
                .containsExactly(List.of("10"), List.of("40"), List.of("10"));
        assertThat(Inline.monthly(kent, "January", "People", new TreeMap<>(people))
                        .getHeight())
                .isGreaterThan(500);
    }

    @Test
    void aMonthLeftOutIsRefused() {
        assertThatThrownBy(() -> Inline.monthly(kent, "A", "B", new TreeMap<>()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a figure for each month");
        assertThatThrownBy(() -> Inline.monthly(
                        kent, "A", "B", new TreeMap<>(Map.of(YearMonth.of(2018, 1), 1.0, YearMonth.of(2018, 3), 1.0))))
                .hasMessageContaining("there are 2");
    }

    @Test
    void whatACommandRefusesACallRefuses() {
        Reading late = Reading.of(Measure.CARE_LEAVERS, YearMonth.of(2030, 1));

        assertThatThrownBy(() -> FanReport.of(kent, late, 10)).hasMessage("2030-01 lies outside 2017-11 to 2021-11");
        assertThatThrownBy(() -> ComparisonReport.of(kent))
                .hasMessageStartingWith("name scenarios to hold against the base case, of arrivals-2015, ");
        assertThatThrownBy(() -> ComparisonReport.of(kent, "base")).isInstanceOf(IllegalArgumentException.class);
    }

    /** What a notebook asks for in one call is what the command makes. */
    @Test
    void reportsOfAStudyWithTheirUsualMonths() {
        assertThat(words(Inline.table(ComparisonReport.of(kent, "no-arrivals"), 1)))
                .contains("no-arrivals 1,456 1,746 1,988 2,175 2,332");
        assertThat(FanReport.of(
                                kent,
                                Reading.of(Measure.CARE_LEAVERS, kent.horizon().last()),
                                20)
                        .fan()
                        .draws())
                .isEqualTo(20);
        assertThat(ForecastReport.of(kent, "nts-stops").scenario().id()).isEqualTo("nts-stops");
    }

    private static String words(String html) {
        return html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").strip();
    }
}
