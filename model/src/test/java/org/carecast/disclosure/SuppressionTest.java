package org.carecast.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.carecast.disclosure.Place.Missed;
import org.carecast.disclosure.Quantity.Kind;
import org.junit.jupiter.api.Test;

/** Which figures of a table of counts are withheld, held against everyone who could have been counted. */
final class SuppressionTest {

    private static final int FEW = 5;
    // More than in any of the random tables, and few enough to try them all.
    private static final int MOST = 14;

    /**
     * One row and its total: 3 is few, and 20 less 17 is 3. Either the 17 goes as well or the total, which is missed more.
     *
     * <pre>
     * 17   3   total 20     becomes     [c]   [c]   20
     * </pre>
     */
    @Test
    void whatATotalLeavesOverIsWithheldWithAnother() {
        Table table = new Table(new int[][] {{17, 3}});

        assertThat(table.withheld()).containsExactlyInAnyOrder(part(0, 0), part(0, 1));
        assertThat(table.intruder().possibleValues(part(0, 1), Set.of(part(0, 1))))
                .contains(1.0);
        assertThat(table.intruder().possibleValues(part(0, 1), table.withheld()))
                .hasValueSatisfying(numbers -> assertThat(numbers).isGreaterThanOrEqualTo(Intruder.ENOUGH));
    }

    /** Of 1 and 1 and their total 2 nobody learns that it is not 2 and 0 but by knowing that [c] is not nobody: it goes too. */
    @Test
    void whatIsWithheldIsNotNobody() {
        Table table = new Table(new int[][] {{1, 1}});

        assertThat(table.withheld())
                .containsExactlyInAnyOrder(part(0, 0), part(0, 1), new Place("table", 0, 2, Missed.TOTAL));
    }

    @Test
    void nothingIsWithheldWhereNobodyIsFew() {
        assertThat(new Table(new int[][] {{17, 6}, {0, 40}}).withheld()).isEmpty();
    }

    @Test
    void zerosAreShown() {
        Table table = new Table(new int[][] {{0, 3, 40}});

        assertThat(table.withheld()).containsExactlyInAnyOrder(part(0, 1), part(0, 2));
    }

    /** Two rows with totals both ways: withholding one figure of a column asks for a second one of it and of both rows. */
    @Test
    void withTotalsBothWaysFourAreWithheld() {
        Table table = new Table(new int[][] {{3, 30}, {20, 50}});

        assertThat(table.withheld()).containsExactlyInAnyOrder(part(0, 0), part(0, 1), part(1, 0), part(1, 1));
    }

    /**
     * Random tables with totals both ways. What is withheld is held against every table of whole people that has the same
     * printed figures and nobody where nobody is printed: each withheld part is at least three different numbers in them.
     */
    @Test
    void nothingThatIsWithheldCanBeWorkedOut() {
        SplittableRandom random = new SplittableRandom(11);
        int withheldAtAll = 0;
        int more = 0;
        for (int world = 0; world < 150; world++) {
            int[][] counts = random.nextBoolean() ? new int[2][2] : new int[1][random.nextInt(2, 5)];
            for (int[] row : counts) {
                for (int column = 0; column < row.length; column++) {
                    row[column] = random.nextInt(4) == 0 ? 0 : random.nextInt(1, 12);
                }
            }
            Table table = new Table(counts);
            Optional<Set<Place>> chosen = table.chosen();
            if (chosen.isEmpty()) {
                continue;
            }
            Set<Place> withheld = chosen.get();
            withheldAtAll += withheld.isEmpty() ? 0 : 1;
            more += withheld.stream().anyMatch(place -> table.value(place) > FEW) ? 1 : 0;
            List<int[][]> possible = table.possible(withheld);
            for (Place place : withheld) {
                Set<Integer> numbers = new TreeSet<>();
                possible.forEach(other -> numbers.add(new Table(other).value(place)));
                assertThat(numbers).as("world %d, %s", world, place).hasSizeGreaterThanOrEqualTo(Intruder.ENOUGH);
            }
        }
        assertThat(withheldAtAll).isGreaterThan(60);
        assertThat(more).isGreaterThan(40);
    }

    private static Place part(int row, int column) {
        return new Place("table", row, column, Missed.DETAIL);
    }

    /** Counts with a total for each row, and for each column if there is more than one row. */
    private record Table(int[][] counts) {

        private int columns() {
            return counts[0].length;
        }

        private int value(Place place) {
            int sum = 0;
            for (int row = 0; row < counts.length; row++) {
                for (int column = 0; column < columns(); column++) {
                    boolean counted = (place.row() == counts.length || place.row() == row)
                            && (place.column() == columns() || place.column() == column);
                    sum += counted ? counts[row][column] : 0;
                }
            }
            return sum;
        }

        private List<Place> places() {
            List<Place> places = new ArrayList<>();
            int rows = counts.length == 1 ? 1 : counts.length + 1;
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column <= columns(); column++) {
                    boolean total = row == counts.length || column == columns();
                    places.add(new Place("table", row, column, total ? Missed.TOTAL : Missed.DETAIL));
                }
            }
            return places;
        }

        private Printed printed(Place place) {
            return new Quantity(place, Kind.COUNT, value(place), 1).printed(value(place) - 0.5, value(place) + 0.5);
        }

        Intruder intruder() {
            int unknowns = counts.length * columns();
            List<PublishedConstraint> constraints = new ArrayList<>();
            for (int unknown = 0; unknown < unknowns; unknown++) {
                constraints.add(PublishedConstraint.knownAnyway(
                        Weights.alone(unknowns, unknown),
                        -counts[unknown / columns()][unknown % columns()],
                        Double.POSITIVE_INFINITY));
            }
            for (Place place : places()) {
                double[] weights = new double[unknowns];
                for (int unknown = 0; unknown < unknowns; unknown++) {
                    int[][] one = new int[counts.length][columns()];
                    one[unknown / columns()][unknown % columns()] = 1;
                    weights[unknown] = new Table(one).value(place);
                }
                constraints.add(PublishedConstraint.ofSum(printed(place), new Weights(weights), true, true, true));
            }
            return new Intruder(unknowns, constraints);
        }

        Optional<Set<Place>> chosen() {
            return Suppression.of(
                    List.of(intruder()), places().stream().map(this::printed).toList(), FEW);
        }

        Set<Place> withheld() {
            return new LinkedHashSet<>(chosen().orElseThrow());
        }

        /** Every table that prints the same. */
        List<int[][]> possible(Set<Place> withheld) {
            List<int[][]> found = new ArrayList<>();
            fill(0, new int[counts.length][columns()], withheld, found);
            return found;
        }

        private void fill(int next, int[][] other, Set<Place> withheld, List<int[][]> found) {
            if (next == counts.length * columns()) {
                Table table = new Table(other);
                Set<Place> told = new HashSet<>(places());
                told.removeAll(withheld);
                if (told.stream().allMatch(place -> table.value(place) == value(place))
                        && withheld.stream().allMatch(place -> table.value(place) > 0)) {
                    found.add(Arrays.stream(other).map(int[]::clone).toArray(int[][]::new));
                }
                return;
            }
            int row = next / columns();
            int column = next % columns();
            boolean hidden = withheld.contains(part(row, column));
            for (int people = hidden ? 0 : counts[row][column];
                    people <= (hidden ? MOST : counts[row][column]);
                    people++) {
                other[row][column] = people;
                fill(next + 1, other, withheld, found);
            }
        }
    }
}
