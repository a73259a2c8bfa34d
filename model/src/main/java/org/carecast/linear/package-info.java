/**
 * Linear programs: what bounds on weighted sums of unknown numbers say of other sums.
 *
 * <ul>
 *   <li>A {@link org.carecast.linear.LinearSystem} is some unknowns and the bounds on them. It gives the range of any weighted sum.
 *   <li>A {@link org.carecast.linear.ShiftedSystem} is the same around a point near the solutions, for more exact digits, and gives
 *       the range of a quotient of two sums.
 *   <li>A {@link org.carecast.linear.FeasibilityCheck} is a point that meets every bound, or the bounds that contradict each other.
 * </ul>
 *
 * <p>Both systems are solved by {@code PrimalSimplex} on the {@code HalfSpaces} of their bounds.
 */
package org.carecast.linear;
