package org.carecast.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.carecast.io.FilePages;
import org.carecast.io.PrintedTablesReader;
import org.carecast.io.csv.BadDataException;
import org.carecast.linear.LinearSystem.Range;
import org.carecast.reconcile.TableFigure.Kind;
import org.junit.jupiter.api.Test;

/** The tables of Kent, and copies of them with wrong digits, judged by {@link Reconciliation} and, independently, by ojAlgo. */
final class OjAlgoAgreesTest {

    private static final Path KENT = Path.of("../data/kent-2017/printed.csv");
    private static final double NEAR = 1e-5;

    private static List<PrintedTable> kent() throws BadDataException {
        return PrintedTablesReader.read(FilePages.named(KENT)).tables();
    }

    @Test
    void onEveryRangeOfTheTablesAsPrinted() throws BadDataException {
        for (PrintedTable table : kent()) {
            Reconciliation judged = Paper.judge(table);
            IndependentTable again = new IndependentTable(table, Set.copyOf(table.figures()));

            assertThat(judged.isRight(table)).isTrue();
            assertThat(again.isPossible()).isTrue();
            table.figures()
                    .forEach(figure -> assertSame(figure, judged.range(figure).orElseThrow(), again.range(figure)));
        }
    }

    /** One to three more or less at one place, and nothing printed at another. */
    @Test
    void onCopiesWithAWrongDigit() throws BadDataException {
        SplittableRandom random = new SplittableRandom(20171130);
        int right = 0;
        int wrong = 0;
        for (int copy = 0; copy < 40; copy++) {
            PrintedTable table = changed(kent().get(random.nextInt(2)), random);
            Reconciliation judged = Paper.judge(table);
            IndependentTable again = new IndependentTable(table, Set.copyOf(table.figures()));

            assertThat(again.isPossible()).as("copy %d", copy).isEqualTo(judged.isRight(table));
            if (judged.isRight(table)) {
                right++;
                TableFigure any =
                        table.figures().get(random.nextInt(table.figures().size()));
                assertSame(any, judged.range(any).orElseThrow(), again.range(any));
            } else {
                wrong++;
                judged.contradictions(table).forEach(found -> assertIsSmallest(table, found));
            }
        }
        assertThat(right).isGreaterThan(5);
        assertThat(wrong).isGreaterThan(5);
    }

    private static PrintedTable changed(PrintedTable table, SplittableRandom random) {
        List<TableFigure> shown = table.figures().stream()
                .filter(figure -> figure.kind() != Kind.IN_TOUCH_RATE)
                .filter(figure -> figure.number().orElse(0) > 3)
                .toList();
        TableFigure one = shown.get(random.nextInt(shown.size()));
        TableFigure other = shown.get(random.nextInt(shown.size()));
        BigDecimal more = BigDecimal.valueOf(random.nextInt(1, 4) * (random.nextBoolean() ? 1 : -1));
        PrintedTable wrong = Paper.with(
                table, one, one.shown().orElseThrow().value().add(more).toPlainString());
        return one.equals(other) ? wrong : Paper.without(wrong, other);
    }

    /** All figures of a contradiction together are impossible, and without any one of them they are possible. */
    private static void assertIsSmallest(PrintedTable table, Contradiction found) {
        Set<TableFigure> named = new HashSet<>(found.figures());
        assertThat(new IndependentTable(table, named).isPossible()).isFalse();
        for (TableFigure figure : named) {
            Set<TableFigure> others = new HashSet<>(named);
            others.remove(figure);
            IndependentTable less = new IndependentTable(table, others);
            assertThat(less.isPossible()).as("without %s", figure).isTrue();
            if (figure.equals(found.held()) && found.allowed().isPresent()) {
                assertSame(figure, found.allowed().get(), less.range(figure));
            }
        }
    }

    private static void assertSame(TableFigure figure, Range range, Range again) {
        assertThat(range.least()).as("%s from", figure).isCloseTo(again.least(), within(NEAR));
        assertThat(range.greatest()).as("%s to", figure).isCloseTo(again.greatest(), within(NEAR));
    }
}
