package org.carecast.cli.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carecast.cli.report.chart.TimeAxis.Tick;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.drawing.Lettering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scales of the charts, and the names beside them. */
class ChartScalesTest {

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "0.3, 1, 1", "1, 1, 2", "7, 2, 8", "823, 500, 1000", "1297, 500, 1500", "2551, 1000, 3000"})
    void peopleAreCountedFromZeroInRoundSteps(double people, double step, double top) {
        PeopleAxis axis = PeopleAxis.upTo(people);
        assertThat(axis.step()).isEqualTo(step);
        assertThat(axis.top()).isEqualTo(top);
        assertThat(axis.marks().get(0)).isZero();
        assertThat(axis.marks()).hasSizeBetween(2, 6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 9, 10, 11, 99, 1000, 12_345, 9_999_999})
    void everyScaleHasRoomAboveItsHighestFigure(double people) {
        PeopleAxis axis = PeopleAxis.upTo(people);
        assertThat(axis.top()).isGreaterThanOrEqualTo(people * 1.1);
        assertThat(axis.marks()).hasSizeBetween(2, 7);
    }

    @ParameterizedTest
    @CsvSource({"-5200, 20500, 10000, -10000, 30000", "-300, -100, 100, -400, 100", "0, 823, 500, 0, 1000"})
    void lessThanNothingHasRoundStepsBelowZero(double lowest, double highest, double step, double bottom, double top) {
        PeopleAxis axis = PeopleAxis.between(lowest, highest);

        assertThat(axis.step()).isEqualTo(step);
        assertThat(axis.bottom()).isEqualTo(bottom, offset(0.0));
        assertThat(axis.top()).isEqualTo(top);
        assertThat(axis.marks()).contains(0.0);
    }

    @Test
    void aJanuaryBeginsAtAWholeYear() {
        TimeAxis time = axis("2017-11", 14);
        assertThat(time.start()).isEqualTo(2017 + 10 / 12.0);
        assertThat(time.edges()).hasSize(16).contains(2018.0, 2019.0);
        assertThat(time.end()).isEqualTo(2019 + 1 / 12.0);
        assertThat(time.januaries()).containsExactly(YearMonth.of(2018, 1), YearMonth.of(2019, 1));
    }

    @Test
    void yearsAreLabelledAtTheirJanuary() {
        assertThat(axis("2017-11", 48).ticks(6))
                .containsExactly(
                        new Tick(2018, "Jan 2018"),
                        new Tick(2019, "Jan 2019"),
                        new Tick(2020, "Jan 2020"),
                        new Tick(2021, "Jan 2021"));
    }

    @Test
    void yearsStandAloneWhereRoomIsScarce() {
        assertThat(axis("2017-11", 48).shortTicks(label -> label.equals("2000") ? 3 : 0))
                .containsExactly(new Tick(2018, "2018"), new Tick(2020, "2020"));
        assertThat(axis("2017-11", 2).shortTicks(label -> label.equals("Nov-17") ? 2 : 0))
                .extracting(Tick::label)
                .containsExactly("Nov-17", "Jan-18");
    }

    @Test
    void manyYearsAreLabelledAtRoundOnes() {
        assertThat(axis("2017-11", 240).ticks(5))
                .extracting(Tick::label)
                .containsExactly("Jan 2020", "Jan 2025", "Jan 2030", "Jan 2035");
        assertThat(axis("2017-11", 1200).ticks(5)).hasSizeLessThanOrEqualTo(5).isNotEmpty();
    }

    @Test
    void aFewMonthsAreLabelledInTheirMiddle() {
        assertThat(axis("2017-11", 1).ticks(6))
                .containsExactly(
                        new Tick(2017 + 10.0 / 12 + 0.5 / 12, "Nov-17"),
                        new Tick(2017 + 11.0 / 12 + 0.5 / 12, "Dec-17"));
        assertThat(axis("2017-02", 11).ticks(6)).hasSize(6);
    }

    @Test
    void heightsAreInProportionFromZero() {
        Plot plot = new Plot(new Rectangle2D.Double(100, 50, 400, 300), 0, 10, 0, 600);
        assertThat(plot.y(0)).isEqualTo(350);
        assertThat(plot.y(600)).isEqualTo(50);
        assertThat(plot.y(150)).isEqualTo(275);
        assertThat(plot.x(5)).isEqualTo(300);
    }

    /** Labels are placed by {@link Plot#x} and {@link Plot#y}, figures are drawn by XChart: the two must agree. */
    @Test
    void figuresAreDrawnWhereTheScalesSay() {
        Plot plot = new Plot(new Rectangle2D.Double(100, 50, 400, 300), 0, 10, 0, 600);
        plot.bar(2, 5, 150, 450, Color.RED);
        plot.steps(new double[] {0, 4, 10}, List.of(300.0, 600.0), Color.BLUE);
        VectorGraphics2D graphics = new VectorGraphics2D();
        plot.paint(graphics);
        List<Drawing.Mark> marks = Drawing.marks(graphics);
        Drawing.Mark bar = marks.get(marks.size() - 2);
        assertThat(bar.color()).isEqualTo(Color.RED);
        assertThat(bar.shape().getBounds2D()).isEqualTo(new Rectangle2D.Double(180, 125, 120, 150));
        Drawing.Mark steps = marks.get(marks.size() - 1);
        assertThat(steps.color()).isEqualTo(Color.BLUE);
        assertThat(steps.shape().contains(101, 201, 158, 148)).isTrue();
        assertThat(steps.shape().contains(261, 51, 238, 298)).isTrue();
        assertThat(steps.shape().intersects(101, 51, 158, 148)).isFalse();
    }

    @Test
    void namesMoveApartButStayInOrderAndInside() {
        Plot plot = new Plot(new Rectangle2D.Double(0, 0, 400, 300), 0, 1, 0, 300);
        List<SideLabel> labels = List.of(label("a", 10), label("b", 11), label("c", 12), label("d", 290));
        List<SideLabels.Placed> placed = new SideLabels(labels).placed(plot, 0, 300);
        assertThat(placed).extracting(each -> each.label().lines().get(0)).containsExactly("d", "c", "b", "a");
        for (int i = 1; i < placed.size(); i++) {
            double apart = placed.get(i).middle() - placed.get(i - 1).middle();
            assertThat(apart).isGreaterThanOrEqualTo(placed.get(i).label().height());
        }
        assertThat(placed.get(3).middle() + placed.get(3).label().height() / 2).isEqualTo(300, offset(1e-9));
        assertThat(placed.get(0).middle()).isEqualTo(21, offset(1e-9));
    }

    /** Side by side in a stack, colours differ by a tenth of the way from black to white at least. */
    @Test
    void neighboursDifferInGreyPrint() {
        for (int place = 0; place < 5; place++) {
            assertThat(Math.abs(DrawnShapes.grey(Palette.population(place))
                            - DrawnShapes.grey(Palette.population(place + 1))))
                    .as("population " + place)
                    .isGreaterThan(25);
        }
        for (int place = 0; place < 6; place++) {
            Color strong = Palette.population(place);
            assertThat(DrawnShapes.grey(Palette.tint(strong)) - DrawnShapes.grey(strong))
                    .as("bands " + place)
                    .isGreaterThan(50);
            assertThat(Math.abs(DrawnShapes.grey(Palette.on(strong)) - DrawnShapes.grey(strong)))
                    .as("words " + place)
                    .isGreaterThan(70);
        }
    }

    private static SideLabel label(String name, double people) {
        return new SideLabel(List.of(name), Lettering.Style.LABEL, Color.BLACK, Optional.empty(), people);
    }

    private static TimeAxis axis(String opening, int months) {
        YearMonth first = YearMonth.parse(opening);
        return new TimeAxis(
                IntStream.rangeClosed(0, months).mapToObj(first::plusMonths).toList());
    }
}
