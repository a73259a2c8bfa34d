package org.carecast.uncertainty.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.carecast.assumption.Spread;
import org.carecast.measure.panel.AgeSplit;
import org.carecast.projection.Draw;
import org.carecast.time.AgeBand;
import org.carecast.uncertainty.Uncertainty;
import org.junit.jupiter.api.Test;

/**
 * 1,000 people of 19 to 21: three in ten are 21, from 0.28 to 0.32 in eight councils of ten, and half of the others are 20.
 *
 * <p>A normal curve with a tenth below 0.28 and a tenth above 0.32 has a deviation of 0.02 / 1.2816 = 0.0156, and so has a beta curve as narrow as this.
 */
final class GroupSplitsTest {

    private static final AgeBand GROUP = new AgeBand(19, 21);
    private static final int PEOPLE = 1_000;
    private static final int DRAWS = 4_000;
    private static final GroupSplits SPLITS = new GroupSplits(List.of(
            new AgeSplit(GROUP, 0.3, Optional.of(new Spread(0.28, 0.32, Spread.Shape.BETA))),
            new AgeSplit(new AgeBand(19, 20), 0.5, Optional.empty())));

    private static Map<Integer, Double> drawn(int number, Uncertainty... uncertainties) {
        return SPLITS.drawn(GROUP, PEOPLE, Draw.of(1, number), Set.of(uncertainties));
    }

    private static double[] of21(Uncertainty... uncertainties) {
        return IntStream.range(0, DRAWS)
                .mapToDouble(number -> drawn(number, uncertainties).get(21))
                .sorted()
                .toArray();
    }

    private static double deviation(double[] people) {
        double mean = Arrays.stream(people).average().orElseThrow();
        return Math.sqrt(Arrays.stream(people)
                .map(each -> (each - mean) * (each - mean))
                .average()
                .orElseThrow());
    }

    @Test
    void whatIsExpected() {
        assertThat(SPLITS.expected(GROUP, PEOPLE)).isEqualTo(Map.of(19, 350.0, 20, 350.0, 21, 300.0));
        assertThat(drawn(7)).isEqualTo(Map.of(19, 350.0, 20, 350.0, 21, 300.0));
    }

    @Test
    void itIsKnownWhereTheShareOfEveryAgeIs() {
        assertThat(SPLITS.tell(GROUP)).isTrue();
        assertThat(SPLITS.tell(new AgeBand(19, 20))).isTrue();
        assertThat(SPLITS.tell(new AgeBand(19, 22))).isFalse();
        assertThat(SPLITS.tell(new AgeBand(20, 21))).isFalse();
    }

    /** A tenth of the draws below 280 people, and a tenth above 320. */
    @Test
    void aShareLiesInItsRange() {
        double[] people = of21(Uncertainty.BELIEF);

        assertThat(people[DRAWS / 10]).isEqualTo(280, within(2.0));
        assertThat(people[DRAWS * 9 / 10]).isEqualTo(320, within(2.0));
        assertThat(deviation(people)).isEqualTo(15.6, within(0.7));
    }

    /** A binomial number: the root of 1,000 x 0.3 x 0.7 is 14.5. */
    @Test
    void peopleAreOfAnAgeByChance() {
        assertThat(deviation(of21(Uncertainty.CHANCE))).isEqualTo(14.5, within(0.7));
    }

    /** Both: the root of 15.6 x 15.6 + 14.5 x 14.5 is 21.3. */
    @Test
    void bothAddUp() {
        assertThat(deviation(of21(Uncertainty.values()))).isEqualTo(21.3, within(1.0));
    }

    @Test
    void everyoneIsOfOneAgeAndWhole() {
        assertThat(IntStream.range(0, 100)).allSatisfy(number -> {
            Map<Integer, Double> byAge = drawn(number, Uncertainty.values());
            assertThat(byAge).containsOnlyKeys(19, 20, 21);
            assertThat(byAge.values()).allSatisfy(people -> assertThat(people).isEqualTo(Math.rint(people)));
            assertThat(byAge.values().stream().mapToDouble(each -> each).sum()).isEqualTo(PEOPLE);
        });
    }
}
