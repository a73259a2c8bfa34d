package org.carecast.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** The share of draws below a number, held against counting them. */
final class TallyBelowTest {

    @Test
    void wholePeopleAreCountedOneByOne() {
        Tally tally = Tally.ofWholePeople();
        DoubleStream.of(3, 5, 5, 9).forEach(tally::add);

        assertThat(DoubleStream.of(0, 3, 3.5, 4, 5, 5.1, 6, 9, 9.5, 1e9).map(tally::below))
                .containsExactly(0.0, 0.0, 0.25, 0.25, 0.25, 0.75, 0.75, 0.75, 1.0, 1.0);
    }

    @Test
    void drawsThatAreAllTheSameAreNotBelowIt() {
        Tally tally = Tally.ofFractions();
        DoubleStream.of(2.75, 2.75).forEach(tally::add);

        assertThat(tally.below(2.75)).isZero();
        assertThat(tally.below(2.7500001)).isEqualTo(1);
    }

    @Test
    void fractionsAreCountedToAPartOfAStep() {
        Tally tally = Tally.ofFractions();
        SplittableRandom random = new SplittableRandom(1);
        double[] people = random.doubles(10_000, 900, 2900).toArray();
        DoubleStream.of(people).forEach(tally::add);

        for (double number = 850; number < 2950; number += 7.3) {
            double limit = number;
            double counted =
                    DoubleStream.of(people).filter(each -> each < limit).count() / 1e4;
            assertThat(tally.below(number)).isEqualTo(counted, within(5e-4));
        }
    }
}
