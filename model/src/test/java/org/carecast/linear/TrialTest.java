package org.carecast.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Limits on two numbers, tried.
 *
 * <pre>
 * 0: a     at most 5
 * 1: a     at least 3
 * 2: b     at most 7
 * 3: a     at least 6
 * 4: a + b at least 20
 * </pre>
 */
final class TrialTest {

    private static final double[] A_AT_MOST = {1, 0};
    private static final double[] A_AT_LEAST = {-1, 0};
    private static final double[] B_AT_MOST = {0, 1};
    private static final double[] BOTH_AT_LEAST = {-1, -1};

    @Test
    void numbersThatMeetAllAreFound() {
        Trial trial = Trial.of(2, List.of(A_AT_MOST, A_AT_LEAST, B_AT_MOST), List.of(5.0, -3.0, 7.0));

        assertThat(trial.numbers()).hasValueSatisfying(found -> {
            assertThat(found[0]).isBetween(3 - 1e-6, 5 + 1e-6);
            assertThat(found[1]).isLessThanOrEqualTo(7 + 1e-6);
        });
        assertThat(trial.against()).isEmpty();
    }

    /** That a is at least 3 and b at most 7 has nothing to do with it. */
    @Test
    void thoseThatCannotBeMetTogetherAreNamed() {
        Trial two = Trial.of(2, List.of(A_AT_MOST, A_AT_LEAST, B_AT_MOST, A_AT_LEAST), List.of(5.0, -3.0, 7.0, -6.0));
        Trial three =
                Trial.of(2, List.of(A_AT_MOST, A_AT_LEAST, B_AT_MOST, BOTH_AT_LEAST), List.of(5.0, -3.0, 7.0, -20.0));

        assertThat(two.numbers()).isEmpty();
        assertThat(two.against()).containsExactly(0, 3);
        assertThat(three.numbers()).isEmpty();
        assertThat(three.against()).containsExactly(0, 2, 3);
    }
}
