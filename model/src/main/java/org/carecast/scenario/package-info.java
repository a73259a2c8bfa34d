/**
 * What if: a {@link org.carecast.scenario.Scenario} is a short table of {@link org.carecast.scenario.Adjustment
 * adjustments} that are applied to a copy of the book of assumptions; the base case has none.
 */
package org.carecast.scenario;
