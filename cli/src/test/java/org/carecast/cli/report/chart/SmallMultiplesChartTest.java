package org.carecast.cli.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.document.ChartWords;
import org.carecast.cli.report.document.Trend;
import org.carecast.cli.report.drawing.BundledFonts;
import org.carecast.cli.report.drawing.Lettering;
import org.carecast.cli.report.drawing.Lettering.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenarios side by side: any number of them, over any months, of any size. */
class SmallMultiplesChartTest {

    private static final ChartWords WORDS = new ChartWords(
            "Half as many arrivals bring 538 fewer", "People at the end of each month", "Source: a test");
    private static final double[] LAST = {2551, 2013, 1111, 2760, 3555, 2551, 300, 0, 1, 2900, 2540, 2302};

    private final Lettering lettering = BundledFonts.lettering();

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 2", "4, 2", "5, 2", "6, 2", "7, 3", "8, 3", "11, 3", "12, 3"})
    void oneToTwelvePlotsCanBeRead(int panels, int columns) {
        DrawnShapes shapes = shapes(panels(panels, 49, 1), 49);
        shapes.areReadable();
        assertThat(areas(shapes)).hasSize(panels);
        assertThat(areas(shapes).stream().map(Rectangle2D::getX).distinct()).hasSize(columns);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6, 7, 11, 12, 13, 14, 15, 25, 26, 27, 49, 121, 600, 1200})
    void anyMonthsCanBeRead(int months) {
        shapes(panels(12, months, 1), months).areReadable();
        shapes(panels(5, months, 1), months).areReadable();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-4, 0.001, 0.01, 0.1, 0.37, 3, 1000, 1e6, 1e9})
    void peopleOfAnyNumberCanBeRead(double times) {
        shapes(panels(11, 49, times), 49).areReadable();
    }

    @Test
    void longNamesMakeTheChartTallerAndAreNeverCutOff() {
        List<Trend> panels = new ArrayList<>(panels(8, 49, 1));
        int usual = shapes(panels, 49).drawing().height();
        panels.set(0, new Trend("Base case ".repeat(9), panels.get(0).values()));
        panels.set(
                4,
                new Trend(
                        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
                        panels.get(4).values()));
        DrawnShapes shapes = shapes(panels, 49);
        shapes.areReadable();
        assertThat(shapes.drawing().height()).isGreaterThan(usual);
    }

    /** The last figure of every plot is read back from the height of its dot: heights compare from plot to plot. */
    @Test
    void allPlotsHaveOneScale() {
        DrawnShapes shapes = shapes(panels(12, 49, 1), 49);
        List<Double> heights = new ArrayList<>();
        List<Rectangle2D> areas = areas(shapes);
        List<Rectangle2D> dots = new ArrayList<>(dots(shapes, Palette.INK));
        dots.addAll(dots(shapes, Palette.population(0)));
        for (int place = 0; place < 12; place++) {
            heights.add(areas.get(place).getMaxY() - dots.get(place).getCenterY());
        }
        for (int place = 0; place < 12; place++) {
            assertThat(heights.get(place) / heights.get(0))
                    .as("plot " + place)
                    .isEqualTo(LAST[place] / LAST[0], offset(1e-6));
            // Areas down to zero are as tall as their highest figure, which is the last.
            assertThat(areas.get(place).getHeight()).isEqualTo(heights.get(0), offset(1e-6));
        }
    }

    @Test
    void everyPlotGivesItsLastFigureAndTheDifference() {
        DrawnShapes shapes = shapes(panels(8, 49, 1), 49);
        for (String figures : List.of("2,551", "2,013 (-538)", "2,760 (+209)", "2,551 (0)", "0 (-2,551)")) {
            assertThat(shapes.says(figures, Style.TOTAL, lettering)).as(figures).isTrue();
        }
        assertThat(shapes.says("2,551 (+0)", Style.TOTAL, lettering)).isFalse();
    }

    @Test
    void theBaseCaseIsToldFromScenariosInGreyPrint() {
        assertThat(DrawnShapes.grey(Palette.PAPER) - DrawnShapes.grey(Palette.BASE))
                .isGreaterThan(50);
        assertThat(DrawnShapes.grey(Palette.BASE) - DrawnShapes.grey(Palette.population(0)))
                .isGreaterThan(100);
        assertThat(DrawnShapes.grey(Palette.GRID) - DrawnShapes.grey(Palette.BASE))
                .isGreaterThan(10);
    }

    @Test
    void theSameFiguresGiveTheSameBytes() {
        DrawnShapes.areTheSameAbroad(() -> shapes(panels(7, 49, 1), 49).drawing());
    }

    @Test
    void aScenarioOfOtherMonthsIsRefused() {
        Trend base = panels(1, 12, 1).get(0);
        Trend shorter = new Trend("Shorter", List.of(1.0));
        assertThatThrownBy(() -> new Chart.SmallMultiples(WORDS, months(12), base, List.of(shorter)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Shorter has 1 values for 12 months");
    }

    private DrawnShapes shapes(List<Trend> panels, int months) {
        return new DrawnShapes(Charts.drawing(
                new Chart.SmallMultiples(WORDS, months(months), panels.get(0), panels.subList(1, panels.size()))));
    }

    /** The base case behind each plot, without its key. */
    private static List<Rectangle2D> areas(DrawnShapes shapes) {
        return shapes.shapes(Palette.BASE).stream()
                .filter(area -> area.getWidth() > 100)
                .toList();
    }

    private static List<Rectangle2D> dots(DrawnShapes shapes, Color color) {
        return shapes.shapes(color).stream()
                .filter(dot -> dot.getWidth() == dot.getHeight())
                .toList();
    }

    private static List<Trend> panels(int panels, int months, double times) {
        return IntStream.range(0, panels)
                .mapToObj(place -> new Trend(
                        place == 0 ? "Base case" : "Scenario with number " + place,
                        IntStream.rangeClosed(1, months)
                                .mapToObj(month -> times * (1456 + (LAST[place] - 1456) * month / months))
                                .toList()))
                .toList();
    }

    private static List<YearMonth> months(int months) {
        return IntStream.range(0, months)
                .mapToObj(YearMonth.of(2017, 11)::plusMonths)
                .toList();
    }
}
