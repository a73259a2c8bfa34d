package org.carecast.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carecast.linear.LinearSystem.Range;
import org.carecast.reconcile.Contradiction;
import org.carecast.reconcile.Paper;
import org.carecast.reconcile.PrintedTable;
import org.carecast.reconcile.Reconciliation;
import org.carecast.reconcile.Rounded;
import org.carecast.reconcile.TableFigure;
import org.carecast.reconcile.TableFigure.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of tables printed from numbers that are known here, and of the same tables with one wrong digit. */
final class ReconciliationLawsTest {

    private static final int SEEDS = 12;
    private static final double NEAR = 1e-6;

    static List<Integer> seeds() {
        return IntStream.range(0, SEEDS).boxed().toList();
    }

    /** A table of hidden numbers, and how it is printed; now and then nothing is printed at some age. */
    private static final class Hidden {
        private final SplittableRandom random;
        private final Map<String, double[]> numbers = new HashMap<>();
        private final PrintedTable table;

        Hidden(int seed) {
            random = new SplittableRandom(seed);
            int years = 1 + random.nextInt(4);
            int ages = 1 + random.nextInt(7);
            double rate = 0.5 + 0.5 * random.nextDouble();
            List<String> rows = new ArrayList<>();
            double[] totals = new double[years];
            for (int age = 18; age < 18 + ages; age++) {
                double[] people = new double[years];
                for (int year = 0; year < years; year++) {
                    people[year] = random.nextDouble() * (random.nextBoolean() ? 400 : 4);
                    totals[year] += people[year];
                }
                rows.add(row(Integer.toString(age), people, random.nextInt(2), 0.1));
            }
            double[] inTouch = new double[years];
            double[] rates = new double[years];
            for (int year = 0; year < years; year++) {
                rates[year] = rate;
                inTouch[year] = rate * totals[year];
            }
            rows.add(row("Total", totals, 0, 0));
            rows.add(row("In touch rate", rates, 2 + random.nextInt(2), 0));
            rows.add(row("In touch", inTouch, 0, 0.1));
            table = Paper.table(2, "citizen", rows.toArray(String[]::new));
        }

        private String row(String label, double[] row, int decimals, double hidden) {
            numbers.put(label, row);
            StringBuilder printed = new StringBuilder(label);
            for (double number : row) {
                printed.append(" | ")
                        .append(
                                random.nextDouble() < hidden
                                        ? "-"
                                        : new BigDecimal(number)
                                                .setScale(decimals, RoundingMode.HALF_UP)
                                                .toPlainString());
            }
            return printed.toString();
        }

        double number(TableFigure figure) {
            return numbers.get(figure.label())[figure.asAt().getYear() - 2017];
        }

        TableFigure any(Kind... kinds) {
            List<TableFigure> shown = table.figures().stream()
                    .filter(figure -> figure.shown().isPresent())
                    .filter(figure -> List.of(kinds).contains(figure.kind()))
                    .toList();
            return shown.get(random.nextInt(shown.size()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyHiddenNumberLiesWithinItsRange(int seed) {
        Hidden hidden = new Hidden(seed);
        Reconciliation judged = Paper.judge(hidden.table);

        assertThat(judged.contradictions(hidden.table)).isEmpty();
        assertThat(hidden.table.figures()).allSatisfy(figure -> {
            Range range = judged.range(figure).orElseThrow();
            assertThat(hidden.number(figure)).isBetween(range.least() - NEAR, range.greatest() + NEAR);
            Optional<Rounded> printed = figure.rounded();
            printed.ifPresent(rounded -> {
                assertThat(range.least()).isGreaterThanOrEqualTo(rounded.low() - NEAR);
                assertThat(range.greatest()).isLessThanOrEqualTo(rounded.high() + NEAR);
            });
        });
        Range rate = judged.rate(hidden.table).orElseThrow();
        assertThat(hidden.number(Paper.at(hidden.table, "In touch rate", 2017)))
                .isBetween(rate.least() - NEAR, rate.greatest() + NEAR);
    }

    /** Print a number a millionth inside an end, with six decimals, and the table is still right; as far outside, and it is not. */
    @ParameterizedTest
    @MethodSource("seeds")
    void everyEndIsComeNearToAndNotPassed(int seed) {
        Hidden hidden = new Hidden(seed);
        Reconciliation judged = Paper.judge(hidden.table);

        for (Kind kind : Kind.values()) {
            if (hidden.table.of(kind).anyMatch(each -> each.shown().isPresent())) {
                TableFigure figure = hidden.any(kind);
                // Those in touch with six decimals would bound the rate by less than the arithmetic tells apart.
                assertEnds(hidden, figure, judged.range(figure).orElseThrow(), kind == Kind.IN_TOUCH ? 3 : 6);
            }
        }
    }

    private static void assertEnds(Hidden hidden, TableFigure figure, Range range, int decimals) {
        double near = Math.pow(10, -decimals);
        Rounded printed = figure.rounded().orElseThrow();
        if (range.greatest() - range.least() > 4 * near) {
            assertThat(isRight(hidden, figure, range.least() + near, RoundingMode.CEILING, decimals))
                    .as("%s from %s", figure, range)
                    .isTrue();
            assertThat(isRight(hidden, figure, range.greatest() - near, RoundingMode.FLOOR, decimals))
                    .as("%s to %s", figure, range)
                    .isTrue();
        }
        // An end that only its own print sets is gone with it.
        if (range.least() > printed.low() + near) {
            assertThat(isRight(hidden, figure, range.least() - 2 * near, RoundingMode.FLOOR, decimals))
                    .as("%s below %s", figure, range)
                    .isFalse();
        }
        double most = figure.kind() == Kind.IN_TOUCH_RATE ? Math.min(1 - near, printed.high()) : printed.high();
        if (range.greatest() < most - near) {
            assertThat(isRight(hidden, figure, range.greatest() + 2 * near, RoundingMode.CEILING, decimals))
                    .as("%s above %s", figure, range)
                    .isFalse();
        }
    }

    private static boolean isRight(Hidden hidden, TableFigure figure, double number, RoundingMode mode, int decimals) {
        String printed = new BigDecimal(number)
                .setScale(decimals, mode)
                .max(BigDecimal.ZERO)
                .toPlainString();
        PrintedTable changed = Paper.with(hidden.table, figure, printed);
        return Paper.judge(changed).contradictions(changed).isEmpty();
    }

    /** Ten more at one place: if that is a contradiction, it names the place, and without any one of its figures there is none. */
    @ParameterizedTest
    @MethodSource("seeds")
    void oneWrongDigitIsFoundAndEveryFigureNamedIsNeeded(int seed) {
        Hidden hidden = new Hidden(seed);
        TableFigure place = hidden.any(Kind.PEOPLE, Kind.TOTAL, Kind.IN_TOUCH);
        PrintedTable wrong = Paper.with(
                hidden.table,
                place,
                place.shown().orElseThrow().value().add(BigDecimal.TEN).toPlainString());
        List<Contradiction> found = Paper.judge(wrong).contradictions(wrong);

        // With nothing printed of an age, or of those in touch, ten more may be right.
        boolean whole =
                wrong.figures().stream().allMatch(figure -> figure.shown().isPresent());
        assertThat(found).hasSize(whole ? 1 : found.size()).hasSizeLessThan(2);
        for (Contradiction contradiction : found) {
            assertThat(contradiction.figures())
                    .extracting(figure -> figure.label() + figure.asAt())
                    .contains(place.label() + place.asAt());
            assertNoFigureIsIdle(wrong, contradiction);
        }
    }

    private static void assertNoFigureIsIdle(PrintedTable table, Contradiction contradiction) {
        PrintedTable only = table;
        for (TableFigure figure : table.figures()) {
            if (!contradiction.figures().contains(figure)) {
                only = Paper.without(only, figure);
            }
        }
        PrintedTable named = only;
        assertThat(Paper.judge(named).contradictions(named)).hasSize(1);
        assertThat(contradiction.figures()).allSatisfy(figure -> {
            PrintedTable less = Paper.without(named, figure);
            assertThat(Paper.judge(less).contradictions(less)).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfRowsChangesNothing(int seed) {
        Hidden hidden = new Hidden(seed);
        List<TableFigure> backwards = new ArrayList<>(hidden.table.figures());
        Collections.reverse(backwards);
        PrintedTable other = PrintedTable.of(
                2,
                "citizen",
                backwards,
                hidden.table.figures().stream()
                        .filter(figure -> figure.kind() != Kind.PEOPLE)
                        .collect(Collectors.toMap(TableFigure::kind, TableFigure::label, (one, same) -> one)));
        Reconciliation one = Paper.judge(hidden.table);
        Reconciliation two = Paper.judge(other);

        assertThat(hidden.table.figures()).allSatisfy(figure -> {
            assertThat(two.range(figure).orElseThrow().least())
                    .isCloseTo(one.range(figure).orElseThrow().least(), within(NEAR));
            assertThat(two.range(figure).orElseThrow().greatest())
                    .isCloseTo(one.range(figure).orElseThrow().greatest(), within(NEAR));
        });
    }
}
