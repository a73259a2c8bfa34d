package org.carecast.cli.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.document.Chart.Walk.Stage;
import org.carecast.cli.report.document.ChartWords;
import org.carecast.cli.report.drawing.BundledFonts;
import org.carecast.cli.report.drawing.Lettering;
import org.carecast.cli.report.drawing.Lettering.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walk from one total to another: any steps, up, down and neither. */
class BridgeChartTest {

    private static final Color MORE = Palette.population(0);
    private static final Color LESS = Palette.population(4);
    private static final ChartWords WORDS =
            new ChartWords("From 1,456 to 2,551", "People, and what came and went between", "Source: a test");

    private final Lettering lettering = BundledFonts.lettering();

    static Stream<List<Stage>> walks() {
        return Stream.of(
                walk(1456, 1095),
                walk(2551, -538, -720, 0, 212, 0.3, 1),
                walk(1456, 1210, 640, -130, -90, -450, 322, -24, -1, -33, 0, 5, 9, 14),
                walk(0),
                walk(0, 0, 0),
                walk(0.2, 0.1, -0.3),
                walk(100, -150, 30, 1, -1, 0, 12),
                walk(-100, -1, 5, 96, 0.2),
                walk(1e9, -12, 9e8, 1, -1e9),
                walk(3e12, 1e12, -1, 0));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void everyWalkCanBeRead(List<Stage> walk) {
        shapes(walk).areReadable();
    }

    @Test
    void barsAreInProportionAndLevelsBeginAtZero() {
        DrawnShapes shapes = shapes(walk(1500, 1000, -500));
        List<Rectangle2D> levels = bars(shapes, Palette.INK);
        Rectangle2D more = bars(shapes, MORE).get(0);
        Rectangle2D less = bars(shapes, LESS).get(0);
        assertThat(levels).hasSize(2);
        assertThat(levels.get(0).getX()).isEqualTo(levels.get(1).getX());
        assertThat(more.getWidth() / levels.get(0).getWidth()).isEqualTo(1000.0 / 1500, offset(1e-9));
        assertThat(less.getWidth() / levels.get(0).getWidth()).isEqualTo(500.0 / 1500, offset(1e-9));
        assertThat(levels.get(1).getWidth() / levels.get(0).getWidth()).isEqualTo(2000.0 / 1500, offset(1e-9));
    }

    @Test
    void eachBarBeginsWhereTheOneBeforeEnded() {
        DrawnShapes shapes = shapes(walk(1500, 1000, -500));
        List<Rectangle2D> levels = bars(shapes, Palette.INK);
        Rectangle2D more = bars(shapes, MORE).get(0);
        Rectangle2D less = bars(shapes, LESS).get(0);
        assertThat(more.getX()).isEqualTo(levels.get(0).getMaxX(), offset(1e-9));
        assertThat(less.getMaxX()).isEqualTo(more.getMaxX(), offset(1e-9));
        assertThat(less.getX()).isEqualTo(levels.get(1).getMaxX(), offset(1e-9));
        assertThat(List.of(more.getY(), less.getY(), levels.get(1).getY())).isSorted();
    }

    @Test
    void aWalkBelowZeroKeepsItsLevelsAtZero() {
        DrawnShapes shapes = shapes(List.of(
                Stage.total("Base", 100),
                Stage.change("Down", -150),
                Stage.total("Under", -50),
                Stage.change("Up", 9)));
        List<Rectangle2D> levels = bars(shapes, Palette.INK);
        assertThat(levels.get(1).getMaxX()).isEqualTo(levels.get(0).getX(), offset(1e-9));
        assertThat(levels.get(1).getWidth() * 2).isEqualTo(levels.get(0).getWidth(), offset(1e-9));
    }

    @Test
    void figuresHaveTheirSignAndTotalsHaveNone() {
        DrawnShapes shapes = shapes(walk(1456, 1234, -56, 0.4, -0.4));
        assertThat(shapes.says("1,456", Style.TOTAL, lettering)).isTrue();
        assertThat(shapes.says("+1,234", Style.LABEL, lettering)).isTrue();
        assertThat(shapes.says("-56", Style.LABEL, lettering)).isTrue();
        assertThat(shapes.says("0", Style.LABEL, lettering)).isTrue();
        assertThat(shapes.says("-0", Style.LABEL, lettering)).isFalse();
        assertThat(shapes.says("+0", Style.LABEL, lettering)).isFalse();
    }

    @Test
    void aStepThatRoundsToNothingHasNoBarAndOneOfAPersonHas() {
        assertThat(bars(shapes(walk(5000, 0, 0.4, -0.4)), MORE)).isEmpty();
        assertThat(bars(shapes(walk(5000, 0, 0.4, -0.4)), LESS)).isEmpty();
        assertThat(bars(shapes(walk(5000, 1)), MORE).get(0).getWidth()).isEqualTo(4, offset(1e-9));
        assertThat(bars(shapes(walk(5000, -1)), LESS).get(0).getWidth()).isEqualTo(4, offset(1e-9));
    }

    /** Up is solid, down is a light bar in a dark outline; totals are the darkest. */
    @Test
    void upAndDownAreToldApartInGreyPrint() {
        DrawnShapes shapes = shapes(walk(1500, 1000, -500));
        Rectangle2D outline = bars(shapes, LESS).get(0);
        Rectangle2D inside = shapes.shapes(Palette.tint(LESS)).get(0);
        assertThat(outline.contains(inside)).isTrue();
        assertThat(inside.getWidth()).isGreaterThan(outline.getWidth() * 0.9);
        assertThat(DrawnShapes.grey(Palette.tint(LESS)) - DrawnShapes.grey(LESS))
                .isGreaterThan(50);
        assertThat(DrawnShapes.grey(Palette.tint(LESS)) - DrawnShapes.grey(MORE))
                .isGreaterThan(100);
        assertThat(DrawnShapes.grey(MORE) - DrawnShapes.grey(Palette.INK)).isGreaterThan(50);
    }

    @Test
    void longLabelsMakeTheChartTallerAndAreNeverCutOff() {
        List<Stage> walk = new ArrayList<>(walk(2551, -538, 212));
        int usual = shapes(walk).drawing().height();
        walk.set(0, Stage.total("Base case ".repeat(9), 2551));
        walk.set(2, Stage.change("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(2), 212));
        DrawnShapes shapes = shapes(walk);
        shapes.areReadable();
        assertThat(shapes.drawing().height()).isGreaterThan(usual);
    }

    @Test
    void theSameFiguresGiveTheSameBytes() {
        DrawnShapes.areTheSameAbroad(() -> shapes(walk(1456, 1234, -56, 0)).drawing());
    }

    @Test
    void aWalkThatDoesNotArriveIsRefused() {
        List<Stage> walk = List.of(Stage.total("Base", 100), Stage.change("Up", 20), Stage.total("End", 121));
        assertThatThrownBy(() -> shapes(walk))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the walk to End (121.0) ends at 120.0");
    }

    private DrawnShapes shapes(List<Stage> walk) {
        return new DrawnShapes(Charts.drawing(new Chart.Walk(WORDS, walk)));
    }

    /** Bars, without the lines at zero and between bars. */
    private static List<Rectangle2D> bars(DrawnShapes shapes, Color color) {
        return shapes.shapes(color).stream().filter(bar -> bar.getWidth() > 2.5).toList();
    }

    /** From a total through changes to the total they lead to. */
    private static List<Stage> walk(double first, double... changes) {
        List<Stage> walk = new ArrayList<>(List.of(Stage.total("Base case", first)));
        double reached = first;
        for (double change : changes) {
            walk.add(Stage.change("Change with number " + walk.size(), change));
            reached += change;
        }
        walk.add(Stage.total("All together", reached));
        return walk;
    }
}
