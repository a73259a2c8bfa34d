package org.carecast.assumption;

import org.carecast.evidence.FileRow;
import org.carecast.evidence.Provenance;

/**
 * How far two beliefs that have ranges go high and low together.
 *
 * @param one the one end
 * @param other the other end
 * @param rank the rank correlation (Spearman's) of their values, above -1 and below 1: 0 where neither says anything of the
 *     other
 * @param row where it stands
 */
public record Correlation(Belief one, Belief other, double rank, Provenance provenance, FileRow row) {

    private static final double SIXTH_OF_PI = Math.PI / 6;

    /** @throws IllegalArgumentException if it is out of bounds, or both ends are the same belief */
    public Correlation {
        if (!isPossible(rank)) {
            throw new IllegalArgumentException("a correlation lies between -1 and 1, and " + rank + " does not");
        }
        if (one.equals(other)) {
            throw new IllegalArgumentException(one + " cannot be correlated with itself");
        }
    }

    /** Whether a number can be a rank correlation: -1 and 1 themselves would make one belief of two. */
    public static boolean isPossible(double rank) {
        return -1 < rank && rank < 1;
    }

    /** The correlation of two normal numbers whose rank correlation is this one. */
    double ofNormals() {
        return 2 * StrictMath.sin(SIXTH_OF_PI * rank);
    }
}
