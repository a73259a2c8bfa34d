package org.carecast.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.carecast.evidence.Figure;
import org.carecast.evidence.Rounding;
import org.carecast.evidence.Rounding.Way;
import org.carecast.reconcile.PrintedTable;
import org.carecast.reconcile.Reconciliation;
import org.carecast.reconcile.Reconciliation.Asked;
import org.carecast.reconcile.Rounded;
import org.carecast.reconcile.TableFigure;
import org.carecast.reconcile.TableFigure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a paper rounds, tables that were rounded so agree with themselves; those that no numbers give do not. */
final class RoundingLawsTest {

    private static final Map<Kind, String> NAMES =
            Map.of(Kind.TOTAL, "Total", Kind.IN_TOUCH_RATE, "In touch rate", Kind.IN_TOUCH, "In touch");
    private static final Map<Way, RoundingMode> MODES = Map.of(
            Way.NEAREST, RoundingMode.HALF_UP,
            Way.EVEN, RoundingMode.HALF_EVEN,
            Way.DOWN, RoundingMode.DOWN,
            Way.UP, RoundingMode.UP);

    static List<Integer> seeds() {
        return IntStream.range(0, 40).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aTableRoundedAsStatedAgreesWithItself(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Way way = Way.values()[seed % Way.values().length];
        int step = List.of(1, 3, 5, 10, 100).get(random.nextInt(5));
        double rate = 0.5 + random.nextDouble() / 2;
        boolean halves = random.nextBoolean();
        List<TableFigure> figures = new ArrayList<>();
        for (int year = 2017; year < 2018 + random.nextInt(3); year++) {
            double total = 0;
            for (int age = 18; age < 19 + random.nextInt(6); age++) {
                // Halves of the step lie just where the ways differ.
                double people = halves ? random.nextInt(80) * step / 2.0 : random.nextDouble() * 400;
                total += people;
                figures.add(figure(Kind.PEOPLE, "" + age, year, people, step, way));
            }
            figures.add(figure(Kind.TOTAL, "Total", year, total, step, way));
            figures.add(figure(Kind.IN_TOUCH, "In touch", year, rate * total, step, way));
            BigDecimal printed = new BigDecimal(rate).setScale(2, RoundingMode.HALF_UP);
            figures.add(figure(Kind.IN_TOUCH_RATE, "In touch rate", year, printed, step, way));
        }
        PrintedTable table = PrintedTable.of(1, "uasc", figures, NAMES);
        Reconciliation judged = Reconciliation.of(List.of(table), new Asked(false, false));

        assertThat(judged.contradictions(table)).isEmpty();
    }

    /** Two of at most ten make at most twenty, and more than twenty is printed: only the open end tells. */
    @Test
    void anEndThatIsNotIncludedCounts() {
        assertThat(agrees(Way.UP, 20, 10, 10)).isTrue();
        assertThat(agrees(Way.UP, 25, 10, 10))
                .as("above 20, and the parts make 20")
                .isFalse();
        assertThat(agrees(Way.DOWN, 25, 10, 10)).isTrue();
        assertThat(agrees(Way.DOWN, 30, 10, 10)).as("each below 15").isFalse();
        assertThat(agrees(Way.EVEN, 25, 10, 10)).as("12.5 and 12.5 are 10 each").isTrue();
        assertThat(agrees(Way.EVEN, 20, 5, 5, 5)).as("7 and 7 and 7 make 21").isTrue();
        assertThat(agrees(Way.EVEN, 25, 5, 5, 5))
                .as("each below 7.5, 22.5 is 20")
                .isFalse();
        assertThat(agrees(Way.NEAREST, 25, 10, 10)).as("12 and 12 make 24").isTrue();
        assertThat(agrees(Way.NEAREST, 30, 10, 10)).isFalse();
    }

    /** Whole people of whom 5 are printed, rounded down, are 5 to 9. */
    @Test
    void countedPeopleAreWholeBehindARounding() {
        TableFigure forecast = figure(Kind.PEOPLE, "18", 2017, new BigDecimal(5), 5, Way.DOWN);
        Rounded counted = forecast.asCounted().rounded().orElseThrow();

        assertThat(List.of(4.0, 5.0, 9.0, 9.5)).map(counted::contains).containsExactly(false, true, true, false);
        assertThat(forecast.rounded().orElseThrow().contains(9.5)).isTrue();
    }

    private static boolean agrees(Way way, int total, int... parts) {
        List<TableFigure> figures = new ArrayList<>();
        for (int part : parts) {
            figures.add(figure(Kind.PEOPLE, "" + (18 + figures.size()), 2017, new BigDecimal(part), 5, way));
        }
        figures.add(figure(Kind.TOTAL, "Total", 2017, new BigDecimal(total), 5, way));
        PrintedTable table = PrintedTable.of(1, "uasc", figures, NAMES);
        return Reconciliation.of(List.of(table), new Asked(false, false)).isRight(table);
    }

    private static TableFigure figure(Kind kind, String label, int year, double number, int step, Way way) {
        BigDecimal unit = BigDecimal.valueOf(step);
        BigDecimal printed =
                new BigDecimal(number).divide(unit, 0, MODES.get(way)).multiply(unit);
        return figure(kind, label, year, printed, step, way);
    }

    private static TableFigure figure(Kind kind, String label, int year, BigDecimal printed, int step, Way way) {
        return new TableFigure(
                1,
                kind,
                label,
                YearMonth.of(year, 11),
                Optional.of(new Figure.Shown(printed)),
                false,
                new Rounding(Optional.of(BigDecimal.valueOf(step)), way));
    }
}
