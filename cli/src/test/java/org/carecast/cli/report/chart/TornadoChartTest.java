package org.carecast.cli.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.document.Chart.Swings.Bar;
import org.carecast.cli.report.document.ChartWords;
import org.carecast.cli.report.drawing.BundledFonts;
import org.carecast.cli.report.drawing.Lettering;
import org.carecast.cli.report.drawing.Lettering.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bars around a forecast: ends on both sides, on one side, and nowhere. */
class TornadoChartTest {

    private static final Color LOW = Palette.population(4);
    private static final Color HIGH = Palette.population(0);
    private static final double BASE = 1000;
    private static final double KEY = 26;
    private static final ChartWords WORDS =
            new ChartWords("It rests most on one thing", "People, each assumption alone", "Source: a test");

    private final Lettering lettering = BundledFonts.lettering();

    static Stream<List<Bar>> charts() {
        return Stream.of(
                bars(800, 1300, 1100, 950),
                bars(400, 1000),
                bars(1000, 1700),
                bars(1000, 1000, 1000.3, 999.8),
                bars(1200, 1500, 900, 700, 999, 1001, 1500, 1200),
                bars(0, 1e6, 1000, 1000),
                bars(1000, 1e9, 0, 1000),
                Stream.generate(() ->
                                new Bar("A long name of an assumption, UASC aged 19 to 25: 0 to 0.0445", 990, 1020))
                        .limit(30)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everyChartCanBeRead(List<Bar> bars) {
        shapes(bars).areReadable();
    }

    @Test
    void barsBeginAtTheForecastAndAreInProportion() {
        DrawnShapes shapes = shapes(bars(800, 1400));
        Rectangle2D low = bars(shapes, LOW).get(0);
        Rectangle2D high = bars(shapes, HIGH).get(0);
        assertThat(low.getMaxX()).isEqualTo(high.getX(), offset(1e-9));
        assertThat(high.getWidth()).isEqualTo(2 * low.getWidth(), offset(1e-9));
        assertThat(low.getY()).isEqualTo(high.getY());
        assertThat(shapes.shapes(Palette.INK))
                .singleElement()
                .satisfies(line -> assertThat(line.getCenterX()).isEqualTo(high.getX(), offset(1e-9)));
    }

    @Test
    void theFirstBarIsOnTop() {
        List<Rectangle2D> high = bars(shapes(bars(800, 1400, 900, 1200, 950, 1100)), HIGH);
        assertThat(high).extracting(Rectangle2D::getY).isSorted();
        assertThat(high)
                .extracting(Rectangle2D::getWidth)
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    /** What takes people away is at its low to the right of the forecast. */
    @Test
    void aHighEndCanMeanFewer() {
        DrawnShapes shapes = shapes(bars(1200, 700));
        assertThat(bars(shapes, LOW).get(0).getX())
                .isEqualTo(bars(shapes, HIGH).get(0).getMaxX(), offset(1e-9));
    }

    @Test
    void endsOnOneSideLieAboveEachOther() {
        DrawnShapes shapes = shapes(bars(1200, 1500));
        Rectangle2D low = bars(shapes, LOW).get(0);
        Rectangle2D high = bars(shapes, HIGH).get(0);
        assertThat(low.getX()).isEqualTo(high.getX(), offset(1e-9));
        assertThat(low.getMaxY()).isLessThanOrEqualTo(high.getY());
    }

    @Test
    void bothEndsAndTheForecastHaveTheirFigures() {
        DrawnShapes shapes = shapes(bars(812, 1345, 1000, 1234));
        assertThat(shapes.says("All as assumed: 1,000", Style.TOTAL, lettering)).isTrue();
        assertThat(Stream.of("812", "1,345", "1,000", "1,234"))
                .allSatisfy(figure ->
                        assertThat(shapes.says(figure, Style.LABEL, lettering)).isTrue());
    }

    @Test
    void anEndThatStaysHasNoBarAndOneOfAPersonHas() {
        assertThat(bars(shapes(bars(500, 1000.4)), HIGH)).isEmpty();
        assertThat(bars(shapes(bars(500, 1001)), HIGH))
                .singleElement()
                .satisfies(bar -> assertThat(bar.getWidth()).isEqualTo(4, offset(1e-9)));
    }

    /** The low end is a light bar in a dark outline, the high end is solid. */
    @Test
    void theEndsAreToldApartInGreyPrint() {
        DrawnShapes shapes = shapes(bars(500, 1500));
        Rectangle2D outline = bars(shapes, LOW).get(0);
        assertThat(shapes.shapes(Palette.tint(LOW)))
                .anySatisfy(inside -> assertThat(outline.contains(inside)).isTrue());
        assertThat(DrawnShapes.grey(Palette.tint(LOW)) - DrawnShapes.grey(HIGH)).isGreaterThan(100);
    }

    @Test
    void theSameFiguresGiveTheSameBytes() {
        DrawnShapes.areTheSameAbroad(() -> shapes(bars(800, 1234, 1300, 900)).drawing());
    }

    private DrawnShapes shapes(List<Bar> bars) {
        return new DrawnShapes(Charts.drawing(new Chart.Swings(WORDS, BASE, bars)));
    }

    /** Bars, without the squares of the key. */
    private static List<Rectangle2D> bars(DrawnShapes shapes, Color color) {
        return shapes.shapes(color).stream()
                .filter(bar -> bar.getHeight() > KEY)
                .toList();
    }

    /** Bars from pairs of ends. */
    private static List<Bar> bars(double... ends) {
        return Stream.iterate(0, place -> place < ends.length, place -> place + 2)
                .map(place -> new Bar("Assumption with number " + place, ends[place], ends[place + 1]))
                .toList();
    }
}
