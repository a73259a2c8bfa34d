package org.carecast.cli.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.carecast.cli.report.forecast.EdgeStudies.report;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.drawing.Png;
import org.carecast.cli.report.forecast.EdgeStudies;
import org.carecast.cli.report.forecast.ForecastReport;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.junit.jupiter.api.Test;

/** The shapes of the charts are as large as the figures they stand for. */
class ChartShapesTest {

    private static final Population CITIZEN = Population.of("citizen");
    private static final Population UASC = Population.of("uasc");

    private final Study kent = EdgeStudies.kent();

    /** A bar of Table 1 is as tall as its figure: each chart is read back from the height of its shapes. */
    @Test
    void theBarsOfTableOneAreInProportion() {
        ForecastReport report = report(kent);
        List<Double> heights = new ArrayList<>();
        Drawing drawing = Charts.drawing(report.charts().get("table-1"));
        drawing.marks().stream()
                .filter(mark -> mark.color().equals(Palette.population(0)))
                .forEach(mark -> heights.add(mark.shape().getBounds2D().getHeight()));
        List<Double> citizens = report.tables().get(0).parts().get(0).values();
        // The last shape of that colour is the key beside the name.
        assertThat(heights).hasSize(citizens.size() + 1);
        for (int column = 1; column < citizens.size(); column++) {
            assertThat(heights.get(column) / heights.get(0))
                    .isCloseTo(citizens.get(column) / citizens.get(0), offset(1e-9));
        }
    }

    @Test
    void theBandsOfAStockAreInProportion() {
        Drawing drawing = Charts.drawing(report(kent).charts().get("stock-citizen"));
        Color strong = Palette.population(0);
        Rectangle2D all = first(drawing, Palette.tint(strong)).getBounds2D();
        PathIterator younger = first(drawing, strong).getPathIterator(null);
        double[] corner = new double[6];
        younger.next();
        younger.currentSegment(corner);
        // 604 of 633 are 18 to 20 at the start; 1,254 are there at the end, where the stock is highest.
        assertThat(all.getMaxY() - corner[1]).isEqualTo(all.getHeight() * 604 / 1254, offset(1.0));
    }

    @Test
    void theLinesOfThoseInTouchAreInProportion() {
        Drawing drawing = Charts.drawing(report(kent).charts().get("in-touch"));
        List<Rectangle2D> lines = drawing.marks().stream()
                .filter(mark -> mark.stroke().isPresent() && !mark.color().equals(Palette.GRID))
                .map(mark -> mark.shape().getBounds2D())
                .toList();
        // Each line is one shape, from its first figure up to its last: 1,272 to 2,237 and 1,456 to 2,551.
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).getHeight() / lines.get(1).getHeight())
                .isEqualTo((2237.0 - 1272) / (2551 - 1456), offset(0.002));
        assertThat((lines.get(0).getMinY() - lines.get(1).getMinY())
                        / lines.get(1).getHeight())
                .isEqualTo((2551.0 - 2237) / (2551 - 1456), offset(0.002));
    }

    @Test
    void aPictureHasTheColoursOfTheDrawing() {
        ForecastReport report = report(kent);
        Drawing drawing = Charts.drawing(report.charts().get("table-1"));
        BufferedImage picture = Png.picture(drawing);
        for (int place = 0; place < 2; place++) {
            Rectangle2D bar = first(drawing, Palette.population(place)).getBounds2D();
            assertThat(new Color(picture.getRGB((int) bar.getX() + 4, (int) bar.getCenterY())))
                    .isEqualTo(Palette.population(place));
        }
        assertThat(new Color(picture.getRGB(1, 1))).isEqualTo(Color.WHITE);
    }

    private static Shape first(Drawing drawing, Color color) {
        return drawing.marks().stream()
                .filter(mark -> mark.color().equals(color))
                .findFirst()
                .orElseThrow()
                .shape();
    }

    /** The outline of the UASC stock climbs more at 1 January than at any other month. */
    @Test
    void theJanuaryStepsOfTheStockCanBeSeen() {
        List<Double> uasc = monthlySteps(UASC);
        List<Double> citizen = monthlySteps(CITIZEN);
        // Kent opens in November: the second step is that to January.
        double otherMonth = uasc.get(2);
        assertThat(uasc.get(1)).isGreaterThan(2 * otherMonth).isGreaterThan(4);
        assertThat(citizen.get(1)).isLessThan(1.5 * citizen.get(2));
    }

    private List<Double> monthlySteps(Population population) {
        Drawing drawing = Charts.drawing(report(kent).charts().get("stock-" + population));
        int place = kent.commission().layouts().indexOf(kent.layout(population));
        Shape stock = first(drawing, Palette.tint(Palette.population(place)));
        List<Double> heights = new ArrayList<>();
        double[] point = new double[6];
        for (PathIterator path = stock.getPathIterator(null); !path.isDone(); path.next()) {
            if (path.currentSegment(point) == PathIterator.SEG_LINETO) {
                heights.add(point[1]);
            }
        }
        List<Double> distinct = heights.stream().distinct().toList();
        List<Double> steps = new ArrayList<>();
        for (int i = 1; i < distinct.size(); i++) {
            steps.add(distinct.get(i - 1) - distinct.get(i));
        }
        return steps;
    }
}
