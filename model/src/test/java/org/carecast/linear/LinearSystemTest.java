package org.carecast.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.carecast.linear.LinearSystem.Bound;
import org.carecast.linear.LinearSystem.Range;
import org.junit.jupiter.api.Test;

/** What printed sums say of what they leave out: by hand, and against every corner of small systems. */
final class LinearSystemTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    /**
     * Two numbers, each no less than 0; their sum is printed as 7, so it is between 6.5 and 7.5.
     *
     * <pre>
     * first   0 to 7.5
     * first less second   -7.5 to 7.5
     * </pre>
     */
    @Test
    void twoNumbersAndTheirPrintedSum() {
        LinearSystem system = system(2, noLess(1, 0), noLess(0, 1), Bound.of(6.5, new double[] {1, 1}, 7.5));

        assertRange(system.range(1, 0), 0, 7.5);
        assertRange(system.range(1, -1), -7.5, 7.5);
        assertRange(system.range(2, 2), 13, 15);
        assertThat(system.check().point()).isPresent();
    }

    /** A total of 100 and a part of 97 leave 3 for the other part: nothing is hidden by leaving it out. */
    @Test
    void aTotalGivesAwayItsOnlyMissingPart() {
        LinearSystem system = system(2, Bound.of(100, new double[] {1, 1}, 100), Bound.of(97, new double[] {1, 0}, 97));

        assertRange(system.range(0, 1), 3, 3);
    }

    @Test
    void whatNoBoundSpeaksOfMayBeAnything() {
        LinearSystem system = system(2, noLess(1, 0));

        assertRange(system.range(1, 0), 0, INFINITE);
        assertRange(system.range(0, 1), -INFINITE, INFINITE);
        assertRange(system.range(0, 0), 0, 0);
        assertRange(system(1).range(1), -INFINITE, INFINITE);
    }

    /** Parts of no more than 3 and 4 cannot make 8; that a third number is not below 0 has nothing to do with it. */
    @Test
    void printedFiguresMayContradictOneAnother() {
        LinearSystem system = system(
                3,
                noLess(0, 0, 1),
                Bound.of(0, new double[] {1, 0, 0}, 3),
                Bound.of(0, new double[] {0, 1, 0}, 4),
                Bound.of(8, new double[] {1, 1, 0}, 9));

        assertThat(system.check().point()).isEmpty();
        assertThat(system.check().contradicting()).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(system.range(1, 0, 0)).isEmpty();
        assertThat(system.range(0, 0, 0)).isEmpty();
    }

    @Test
    void aBoundOnNothingMayContradictItself() {
        assertThat(system(1, noLess(1), Bound.of(1, new double[] {0}, 2))
                        .check()
                        .contradicting())
                .containsExactly(1);
        assertThat(system(1, Bound.of(-1, new double[] {0}, 2)).check().point()).isPresent();
        assertThat(system(1, Bound.of(2, new double[] {1}, 1)).range(1)).isEmpty();
    }

    @Test
    void boundsThatTouchInOnePointAreMetThere() {
        LinearSystem system = system(
                3,
                noLess(1, 0, 0),
                noLess(0, 1, 0),
                noLess(0, 0, 1),
                Bound.of(-INFINITE, new double[] {1, 1, 1}, 0.3),
                Bound.of(0.1, new double[] {1, 0, 0}, INFINITE),
                Bound.of(0.2, new double[] {0, 1, 0}, INFINITE));

        assertThat(system.check().point()).isPresent();
        assertRange(system.range(0, 1, 0), 0.2, 0.2);
    }

    /** A bound that is written in hundreds, or in hundredths, says the same. */
    @Test
    void theScaleOfABoundDoesNotMatter() {
        LinearSystem system = system(
                2,
                Bound.of(0, new double[] {1e5, 0}, 5e5),
                Bound.of(0, new double[] {0, 1e-5}, 5e-5),
                Bound.of(7e3, new double[] {1e3, 1e3}, 7e3));

        assertRange(system.range(1e-3, 0), 2e-3, 5e-3);
        assertRange(system.range(0, 1e3), 2e3, 5e3);
    }

    @Test
    void aBoundHasAWeightForEachNumber() {
        assertThatThrownBy(() -> system(2, noLess(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bound.of(Double.NaN, new double[] {1}, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Three unknowns in a box, cut by random bounds: the ends lie in corners, and every corner is tried. */
    @Test
    void theEndsAreThoseOfTheCorners() {
        SplittableRandom random = new SplittableRandom(20180322);
        int met = 0;
        for (int world = 0; world < 400; world++) {
            List<Bound> bounds = new ArrayList<>();
            for (int unknown = 0; unknown < 3; unknown++) {
                double[] weights = new double[3];
                weights[unknown] = 1;
                bounds.add(Bound.of(0, weights, 20));
            }
            int cuts = random.nextInt(1, 7);
            for (int cut = 0; cut < cuts; cut++) {
                double middle = random.nextInt(0, 40);
                // Now and then all are 0, or the same as before.
                double[] weights = {random.nextInt(-2, 3), random.nextInt(0, 3), random.nextInt(0, 3)};
                bounds.add(Bound.of(middle - 2, weights, random.nextBoolean() ? middle + 2 : INFINITE));
            }
            double[] sum = {random.nextInt(-3, 4), random.nextInt(-3, 4), random.nextInt(-3, 4)};

            Optional<Range> expected = byCorners(bounds, sum);
            LinearSystem system = new LinearSystem(3, bounds);

            FeasibilityCheck check = system.check();
            assertThat(check.point().isPresent()).as("world %d", world).isEqualTo(expected.isPresent());
            assertThat(check.contradicting().isEmpty()).as("world %d", world).isEqualTo(expected.isPresent());
            if (expected.isPresent()) {
                met++;
                assertRange(
                        system.range(sum),
                        expected.get().least(),
                        expected.get().greatest());
            } else {
                assertThat(system.range(sum)).as("world %d", world).isEmpty();
            }
        }
        assertThat(met).isBetween(100, 350);
    }

    /** Every point in which three ends of bounds meet, and that meets all others. */
    private static Optional<Range> byCorners(List<Bound> bounds, double[] sum) {
        List<double[]> planes = new ArrayList<>();
        for (Bound bound : bounds) {
            double[] weights = {bound.weight(0), bound.weight(1), bound.weight(2)};
            planes.add(new double[] {weights[0], weights[1], weights[2], bound.low()});
            if (bound.high() < INFINITE) {
                planes.add(new double[] {weights[0], weights[1], weights[2], bound.high()});
            }
        }
        double least = INFINITE;
        double greatest = -INFINITE;
        for (int a = 0; a < planes.size(); a++) {
            for (int b = 0; b < a; b++) {
                for (int c = 0; c < b; c++) {
                    Optional<double[]> corner = meeting(planes.get(a), planes.get(b), planes.get(c));
                    if (corner.isPresent() && bounds.stream().allMatch(bound -> meets(bound, corner.get()))) {
                        double[] x = corner.get();
                        double value = sum[0] * x[0] + sum[1] * x[1] + sum[2] * x[2];
                        least = Math.min(least, value);
                        greatest = Math.max(greatest, value);
                    }
                }
            }
        }
        return least <= greatest ? Optional.of(new Range(least, greatest)) : Optional.empty();
    }

    private static Optional<double[]> meeting(double[]... planes) {
        Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(3, 3);
        ArrayRealVector ends = new ArrayRealVector(3);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                matrix.setEntry(row, column, planes[row][column]);
            }
            ends.setEntry(row, planes[row][3]);
        }
        LUDecomposition parts = new LUDecomposition(matrix);
        return Math.abs(parts.getDeterminant()) < 1e-9
                ? Optional.empty()
                : Optional.of(parts.getSolver().solve(ends).toArray());
    }

    private static boolean meets(Bound bound, double[] x) {
        double value = bound.weight(0) * x[0] + bound.weight(1) * x[1] + bound.weight(2) * x[2];
        return value >= bound.low() - 1e-9 && value <= bound.high() + 1e-9;
    }

    /** A chain of forty unknowns, each printed sum of which is of whole people: the ends can be counted up. */
    @Test
    void manyUnknownsAndHundredsOfBounds() {
        int unknowns = 40;
        List<Bound> bounds = new ArrayList<>();
        for (int unknown = 0; unknown < unknowns; unknown++) {
            bounds.add(Bound.of(0, alone(unknowns, unknown), INFINITE));
            for (int last = unknown + 1; last < unknowns && last < unknown + 12; last++) {
                double[] run = new double[unknowns];
                Arrays.fill(run, unknown, last + 1, 1);
                double length = last - unknown + 1;
                bounds.add(Bound.of(3 * length - 0.5, run, 3 * length + 0.5));
            }
        }
        LinearSystem system = new LinearSystem(unknowns, bounds);

        // The first: between two runs from it and after it, 0.5 + 0.5 apart; one in the middle has three runs to say
        // so.
        assertRange(system.range(alone(unknowns, 0)), 2, 4);
        assertRange(system.range(alone(unknowns, 20)), 2, 4);
        assertThat(bounds).hasSizeGreaterThan(400);
    }

    /** Systems as large as those of a report, each end held against the sum itself, solved with a row for each bound. */
    @Test
    void theEndsAreThoseOfTheSumItself() {
        SplittableRandom random = new SplittableRandom(7);
        for (int world = 0; world < 20; world++) {
            int unknowns = random.nextInt(5, 16);
            double[] truth = random.doubles(unknowns, 0, 5).map(Math::rint).toArray();
            List<Bound> bounds = new ArrayList<>();
            for (int unknown = 0; unknown < unknowns; unknown++) {
                bounds.add(Bound.of(0, alone(unknowns, unknown), 50));
            }
            for (int printed = 0; printed < 40; printed++) {
                double[] weights = random.doubles(unknowns, -0.5, 1)
                        .map(weight -> Math.max(0, weight))
                        .toArray();
                double figure = Math.rint(sum(weights, truth));
                bounds.add(Bound.of(figure - 0.5, weights, figure + 0.5));
                bounds.add(Bound.of(figure - 0.5, weights, figure + 0.5));
            }
            double[] sought = random.nextBoolean()
                    ? alone(unknowns, 0)
                    : random.doubles(unknowns, -1, 1).toArray();

            Range found = new LinearSystem(unknowns, bounds).range(sought).orElseThrow();

            assertThat(found.least()).as("world %d", world).isCloseTo(-most(bounds, sought, -1), within(1e-5));
            assertThat(found.greatest()).as("world %d", world).isCloseTo(most(bounds, sought, 1), within(1e-5));
            Range around = new LinearSystem(unknowns, around(truth, bounds))
                    .range(sought)
                    .orElseThrow();
            double there = sum(sought, truth);
            assertThat(there + around.least()).as("world %d", world).isCloseTo(found.least(), within(1e-5));
            assertThat(there + around.greatest()).as("world %d", world).isCloseTo(found.greatest(), within(1e-5));
        }
    }

    /** The same bounds on how far the numbers are from a solution. */
    private static List<Bound> around(double[] solution, List<Bound> bounds) {
        return bounds.stream()
                .map(bound -> {
                    double[] weights = new double[solution.length];
                    Arrays.setAll(weights, bound::weight);
                    double there = sum(weights, solution);
                    return Bound.of(bound.low() - there, weights, bound.high() - there);
                })
                .toList();
    }

    private static double most(List<Bound> bounds, double[] sought, double sign) {
        List<LinearConstraint> rows = new ArrayList<>();
        for (Bound bound : bounds) {
            double[] weights = new double[sought.length];
            Arrays.setAll(weights, bound::weight);
            rows.add(new LinearConstraint(weights, Relationship.LEQ, bound.high()));
            rows.add(new LinearConstraint(weights, Relationship.GEQ, bound.low()));
        }
        double[] signed = Arrays.stream(sought).map(weight -> sign * weight).toArray();
        return new SimplexSolver()
                .optimize(
                        new MaxIter(100_000),
                        new LinearObjectiveFunction(signed, 0),
                        new LinearConstraintSet(rows),
                        GoalType.MAXIMIZE,
                        new NonNegativeConstraint(true))
                .getValue();
    }

    private static double sum(double[] weights, double[] numbers) {
        double sum = 0;
        for (int place = 0; place < weights.length; place++) {
            sum += weights[place] * numbers[place];
        }
        return sum;
    }

    private static double[] alone(int unknowns, int unknown) {
        double[] weights = new double[unknowns];
        weights[unknown] = 1;
        return weights;
    }

    private static LinearSystem system(int unknowns, Bound... bounds) {
        return new LinearSystem(unknowns, List.of(bounds));
    }

    private static Bound noLess(double... weights) {
        return Bound.of(0, weights, INFINITE);
    }

    private static void assertRange(Optional<Range> range, double least, double greatest) {
        assertThat(range).isPresent();
        assertThat(range.get().least()).isCloseTo(least, within(1e-5 * Math.max(1, size(least))));
        assertThat(range.get().greatest()).isCloseTo(greatest, within(1e-5 * Math.max(1, size(greatest))));
    }

    private static double size(double end) {
        return Double.isInfinite(end) ? 1 : Math.abs(end);
    }
}
