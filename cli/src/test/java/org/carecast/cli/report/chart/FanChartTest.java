package org.carecast.cli.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.document.Chart.Fans.Threshold;
import org.carecast.cli.report.document.ChartWords;
import org.carecast.cli.report.document.FanPanel;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.drawing.BundledFonts;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.drawing.Lettering;
import org.carecast.cli.report.drawing.Lettering.Style;
import org.carecast.cli.report.drawing.Svg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fans as they are drawn: any number of them, over any months, of any size, and kept apart in grey print. */
class FanChartTest {

    private static final ChartWords WORDS = new ChartWords(
            "Care leavers in November 2021: 800 to 1,200 in 8 of 10 draws",
            "People at the end of each month",
            "Source: a test");
    private static final Threshold LINE = new Threshold("Above 1,100 in 25 of 100", 1100);
    private static final List<Color> BANDS = List.of(Palette.HALF, Palette.MOST, Palette.NEARLY_ALL);

    private final Lettering lettering = BundledFonts.lettering();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 11})
    void anyNumberOfPopulationsCanBeRead(int panels) {
        DrawnShapes shapes = shapes(panels(panels, 49, 1000), 49, Optional.empty());
        shapes.areReadable();
        assertThat(bands(shapes, Palette.HALF)).hasSize(panels);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 11, 12, 13, 14, 25, 49, 121, 600, 1200})
    void anyMonthsCanBeRead(int months) {
        shapes(panels(3, months, 1000), months, Optional.of(LINE)).areReadable();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.4, 3, 1000, 1e6, 1e9})
    void peopleOfAnyNumberCanBeRead(double people) {
        shapes(panels(3, 49, people), 49, Optional.empty()).areReadable();
        shapes(panels(4, 49, people), 49, Optional.of(LINE)).areReadable();
    }

    /** Of money a fan can lie below zero, or on either side of it. */
    @Test
    void whatIsLessThanNothingCanBeRead() {
        shapes(panels(3, 49, -1000), 49, Optional.of(LINE)).areReadable();
        DrawnShapes shapes = shapes(panels(3, 49, -100), 49, Optional.of(LINE));

        shapes.areReadable();
        assertThat(shapes.says("0", Style.TICK, lettering)).isTrue();
    }

    /** A small plot whose lowest figure is -9,375: its scale has room for -15,000, which nobody needs. */
    @Test
    void aSmallPlotEndsAtTheFirstMarkBelowItsFigures() {
        DrawnShapes shapes = shapes(
                List.of(panel("Large", 49, 100), panel("Small", 49, -7_500), panel("Smaller", 49, -75)),
                49,
                Optional.empty());

        shapes.areReadable();
        assertThat(shapes.says("-10,000", Style.TICK, lettering)).isTrue();
    }

    @Test
    void aLongNameMakesTheChartTaller() {
        List<FanPanel> usual = panels(3, 49, 1000);
        FanPanel wordy = panel("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", 49, 1000);
        DrawnShapes shapes = shapes(List.of(wordy, usual.get(1), wordy), 49, Optional.empty());

        shapes.areReadable();
        assertThat(shapes.drawing().height())
                .isGreaterThan(shapes(usual, 49, Optional.empty()).drawing().height());
    }

    /** In the last month of the large plot: 50 draws of 100 lie within 100 of 1,000, 80 within 200, 95 within 300. */
    @Test
    void bandsLieInEachOtherAndInProportion() {
        DrawnShapes shapes = shapes(panels(1, 49, 1000), 49, Optional.empty());
        List<Rectangle2D> bands =
                BANDS.stream().map(color -> bands(shapes, color).get(0)).toList();

        assertThat(bands.get(1).getHeight()).isEqualTo(2 * bands.get(0).getHeight(), offset(1e-6));
        assertThat(bands.get(2).getHeight()).isEqualTo(3 * bands.get(0).getHeight(), offset(1e-6));
        assertThat(bands.get(2).contains(bands.get(1))).isTrue();
        assertThat(bands.get(1).contains(bands.get(0))).isTrue();
    }

    @Test
    void theScaleBeginsAtZero() {
        DrawnShapes shapes = shapes(panels(2, 49, 1000), 49, Optional.empty());

        assertThat(shapes.says("0", Style.TICK, lettering)).isTrue();
        assertThat(bands(shapes, Palette.NEARLY_ALL))
                .allSatisfy(band -> assertThat(shapes.shapes(Palette.INK))
                        .as("a line at zero below it")
                        .anySatisfy(base -> assertThat(base.getY()).isGreaterThan(band.getMaxY())));
    }

    @Test
    void theForecastIsTheOnlyDashedLine() {
        List<Drawing.Mark> dashed = shapes(panels(3, 49, 1000), 49, Optional.of(LINE)).drawing().marks().stream()
                .filter(mark -> mark.stroke()
                        .filter(stroke -> stroke.getDashArray() != null)
                        .isPresent())
                .toList();

        assertThat(dashed).hasSize(3).extracting(Drawing.Mark::color).containsOnly(DrawnFan.FORECAST);
        assertThat(new String(
                        Svg.of(shapes(panels(1, 49, 1000), 49, Optional.empty()).drawing(), 80),
                        java.nio.charset.StandardCharsets.UTF_8))
                .containsOnlyOnce(" stroke-dasharray=\"160 160\"");
    }

    @Test
    void everythingIsNamedBesideIt() {
        DrawnShapes shapes = shapes(panels(3, 49, 1000), 49, Optional.of(LINE));

        assertThat(Stream.of("Forecast", "1,250", "Half at most", "1,000"))
                .allSatisfy(words ->
                        assertThat(shapes.says(words, Style.TOTAL, lettering)).isTrue());
        assertThat(Stream.of("50 in 100", "80 in 100", "95 in 100", "Above 1,100", "in 25 of 100"))
                .allSatisfy(words ->
                        assertThat(shapes.says(words, Style.LABEL, lettering)).isTrue());
        assertThat(shapes.says("800 to 1,200", Style.TOTAL, lettering)).isTrue();
    }

    /** Paper, three bands and ink, each at least 25 of 255 from the next; the forecast stands out on every band. */
    @Test
    void allIsToldApartInGreyPrint() {
        List<Color> darker = List.of(Palette.PAPER, Palette.NEARLY_ALL, Palette.MOST, Palette.HALF, Palette.INK);

        IntStream.range(1, darker.size())
                .forEach(place -> assertThat(
                                DrawnShapes.grey(darker.get(place - 1)) - DrawnShapes.grey(darker.get(place)))
                        .isGreaterThanOrEqualTo(25));
        assertThat(BANDS)
                .allSatisfy(band -> assertThat(DrawnShapes.grey(band) - DrawnShapes.grey(DrawnFan.FORECAST))
                        .isGreaterThan(50));
    }

    @Test
    void theSameFiguresGiveTheSameBytes() {
        DrawnShapes.areTheSameAbroad(
                () -> shapes(panels(3, 49, 1000), 49, Optional.of(LINE)).drawing());
    }

    private DrawnShapes shapes(List<FanPanel> panels, int months, Optional<Threshold> line) {
        List<YearMonth> all = IntStream.range(0, months)
                .mapToObj(YearMonth.of(2017, 11)::plusMonths)
                .toList();
        return new DrawnShapes(Charts.drawing(new Chart.Fans(WORDS, all, panels, line)));
    }

    /** Bands, without the squares of the key. */
    private static List<Rectangle2D> bands(DrawnShapes shapes, Color color) {
        return shapes.shapes(color).stream()
                .filter(band -> band.getWidth() > 100)
                .toList();
    }

    private static List<FanPanel> panels(int panels, int months, double people) {
        return IntStream.range(0, panels)
                .mapToObj(place -> panel("Population with number " + place, months, people))
                .toList();
    }

    /** A fan around a number of people, that opens by a tenth of it for each percentile. */
    private static FanPanel panel(String name, int months, double people) {
        return FanPanel.of(
                name,
                Figures.people(people * 0.8) + " to " + Figures.people(people * 1.2),
                percentile -> course(months, people, (percentile.ordinal() - 3) * 0.1),
                course(months, people, 0.25),
                List.of());
    }

    private static List<Double> course(int months, double people, double change) {
        return IntStream.rangeClosed(1, months)
                .mapToObj(month -> people * (1 + change * month / months))
                .toList();
    }
}
