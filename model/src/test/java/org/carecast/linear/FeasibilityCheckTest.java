package org.carecast.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Limits on two numbers, that can and cannot be met together.
 *
 * <pre>
 * 0: a     at most 5
 * 1: a     at least 3
 * 2: b     at most 7
 * 3: a     at least 6
 * 4: a + b at least 20
 * </pre>
 */
final class FeasibilityCheckTest {

    private static final double[] A_AT_MOST = {1, 0};
    private static final double[] A_AT_LEAST = {-1, 0};
    private static final double[] B_AT_MOST = {0, 1};
    private static final double[] BOTH_AT_LEAST = {-1, -1};

    @Test
    void numbersThatMeetAllAreFound() {
        FeasibilityCheck check =
                FeasibilityCheck.of(2, List.of(A_AT_MOST, A_AT_LEAST, B_AT_MOST), List.of(5.0, -3.0, 7.0));

        assertThat(check.point()).hasValueSatisfying(found -> {
            assertThat(found[0]).isBetween(3 - 1e-6, 5 + 1e-6);
            assertThat(found[1]).isLessThanOrEqualTo(7 + 1e-6);
        });
        assertThat(check.contradicting()).isEmpty();
    }

    /** That a is at least 3 and b at most 7 has nothing to do with it. */
    @Test
    void thoseThatCannotBeMetTogetherAreNamed() {
        FeasibilityCheck two = FeasibilityCheck.of(
                2, List.of(A_AT_MOST, A_AT_LEAST, B_AT_MOST, A_AT_LEAST), List.of(5.0, -3.0, 7.0, -6.0));
        FeasibilityCheck three = FeasibilityCheck.of(
                2, List.of(A_AT_MOST, A_AT_LEAST, B_AT_MOST, BOTH_AT_LEAST), List.of(5.0, -3.0, 7.0, -20.0));

        assertThat(two.point()).isEmpty();
        assertThat(two.contradicting()).containsExactly(0, 3);
        assertThat(three.point()).isEmpty();
        assertThat(three.contradicting()).containsExactly(0, 2, 3);
    }
}
