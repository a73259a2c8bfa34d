package org.carecast.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tally says of many figures what their sorted list says. */
final class TallyTest {

    private static final double[] SHARES = {0.001, 0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975, 0.999, 1};

    /** Ten figures: the fifth smallest is the one that half of them do not pass. */
    @Test
    void tenFiguresByHand() {
        Tally tally = tally(Tally.ofWholePeople(), 9, 2, 7, 4, 4, 30, 1, 8, 5, 6);

        assertThat(tally.quantile(0.1)).isEqualTo(1);
        assertThat(tally.quantile(0.11)).isEqualTo(2);
        assertThat(tally.quantile(0.5)).isEqualTo(5);
        assertThat(tally.quantile(0.9)).isEqualTo(9);
        assertThat(tally.quantile(0.95)).isEqualTo(30);
        assertThat(tally.mean()).isEqualTo(7.6, within(1e-12));
        assertThat(tally.draws()).isEqualTo(10);
    }

    /** A surplus and gaps, and a sum far from them: counted in steps of £0.0078 first, and of £128 in the end. */
    @Test
    void poundsMayBeLessThanNothing() {
        Tally tally = tally(Tally.ofPounds(), -12.5, 0, 7.25, -3.5);

        assertThat(tally.quantile(0.25)).isEqualTo(-12.5, within(0.01));
        assertThat(tally.quantile(0.5)).isEqualTo(-3.5, within(0.01));
        assertThat(tally.quantile(1)).isEqualTo(7.25);
        assertThat(tally.mean()).isEqualTo(-2.1875, within(1e-12));
        assertThat(tally.below(0)).isEqualTo(0.5);

        tally.add(-1_000_000);

        assertThat(tally.quantile(0.2)).isEqualTo(-1_000_000, within(128.0));
        assertThat(tally.quantile(1)).isEqualTo(7.25);
        assertThat(tally.mean()).isEqualTo(-200_001.75, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 2_000, 8_191})
    void ofWholePeopleItIsExact(int range) {
        double[] figures = new SplittableRandom(range)
                .doubles(5_000)
                .map(part -> 300 + Math.floor(part * range))
                .toArray();
        Tally tally = tally(Tally.ofWholePeople(), figures);
        double[] sorted = sorted(figures);

        for (double share : SHARES) {
            assertThat(tally.quantile(share)).isEqualTo(sorted[(int) Math.ceil(share * 5_000 - 1e-9) - 1]);
        }
        assertThat(tally.mean()).isEqualTo(DoubleStream.of(figures).average().orElseThrow(), within(1e-9));
    }

    /** A range of up to 100,000 people, whole or not, is counted to an 8,192nd of it or better. */
    @ParameterizedTest
    @ValueSource(doubles = {0.001, 1, 700, 100_000})
    void ofFractionsItIsAsGoodAsAStep(double range) {
        double[] figures = new SplittableRandom(4)
                .doubles(5_000)
                .map(part -> 1_000 + part * part * range)
                .toArray();
        Tally tally = tally(Tally.ofFractions(), figures);
        double[] sorted = sorted(figures);
        double step = Math.max(range / (Tally.MOST_STEPS / 4), 0x1p-19);

        for (double share : SHARES) {
            assertThat(tally.quantile(share))
                    .isEqualTo(sorted[(int) Math.ceil(share * 5_000 - 1e-9) - 1], within(step));
        }
        assertThat(tally.mean()).isEqualTo(DoubleStream.of(figures).average().orElseThrow(), within(1e-6));
    }

    @Test
    void neitherTheOrderNorTheSharingOutMatters() {
        double[] figures = new SplittableRandom(5)
                .doubles(3_000)
                .map(part -> Math.floor(30_000 * part * part * part))
                .toArray();
        double[] backwards = IntStream.range(0, figures.length)
                .mapToDouble(place -> figures[figures.length - 1 - place])
                .toArray();
        Tally shared = Tally.ofWholePeople();
        for (int part = 0; part < 7; part++) {
            Tally own = Tally.ofWholePeople();
            for (int place = part; place < figures.length; place += 7) {
                own.add(figures[place]);
            }
            shared.add(own);
        }
        shared.add(Tally.ofWholePeople());

        assertSame(tally(Tally.ofWholePeople(), figures), tally(Tally.ofWholePeople(), backwards));
        assertSame(tally(Tally.ofWholePeople(), figures), shared);
    }

    /** Shared out they are as good as together, also far from 0: steps are of the range, not of how far it lies. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 1, 50, 700, 9_000})
    void fractionsSharedOutAreAsGoodAsTogether(double range) {
        double[] figures = new SplittableRandom(6)
                .doubles(3_000)
                .map(part -> 90_000 + part * range)
                .toArray();
        Tally shared = Tally.ofFractions();
        for (int part = 0; part < 3; part++) {
            shared.add(tally(Tally.ofFractions(), Arrays.copyOfRange(figures, part * 1_000, (part + 1) * 1_000)));
        }

        assertSame(tally(Tally.ofFractions(), figures), shared);
    }

    /** Ten million draws, the most there can be, of as many people as all England has in care or leaving it. */
    @Test
    void theMeanOfVeryManyHasRoom() {
        for (Tally tally : new Tally[] {Tally.ofWholePeople(), Tally.ofFractions()}) {
            double[] figures = new double[1_000_000];
            Arrays.setAll(figures, draw -> 180_000 + draw % 5);
            for (int time = 0; time < 10; time++) {
                tally.add(figures);
            }

            assertThat(tally.mean()).isEqualTo(180_002, within(1e-6));
        }
    }

    @Test
    void whatIsAlwaysTheSameIsExact() {
        Tally tally = tally(Tally.ofFractions(), Math.PI, Math.PI, Math.PI);

        assertThat(tally.quantile(0.1)).isEqualTo(Math.PI);
        assertThat(tally.quantile(0.9)).isEqualTo(Math.PI);
        assertThat(tally.mean()).isEqualTo(Math.PI);
    }

    /** 0.07 · 100 is a hair more than 7 in floating point, and the seventh of 100 is meant. */
    @Test
    void sevenInAHundredIsTheSeventh() {
        Tally tally = tally(
                Tally.ofWholePeople(),
                IntStream.rangeClosed(1, 100).asDoubleStream().toArray());

        assertThat(tally.quantile(0.07)).isEqualTo(7);
        assertThat(tally.quantile(0.29)).isEqualTo(29);
    }

    @Test
    void nobodyIsCountedToo() {
        Tally tally = tally(Tally.ofWholePeople(), 0, 0, 3);

        assertThat(tally.quantile(0.5)).isZero();
        assertThat(tally.quantile(1)).isEqualTo(3);
    }

    private static void assertSame(Tally one, Tally other) {
        for (double share : SHARES) {
            assertThat(other.quantile(share)).isEqualTo(one.quantile(share));
        }
        assertThat(other.mean()).isEqualTo(one.mean());
        assertThat(other.draws()).isEqualTo(one.draws());
    }

    private static Tally tally(Tally empty, double... figures) {
        for (double figure : figures) {
            empty.add(figure);
        }
        return empty;
    }

    private static double[] sorted(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
