/**
 * What if: named sets of changes to a study.
 *
 * <p>A {@link org.carecast.scenario.Scenario} is a short table that is applied to a copy of the book of assumptions; the base case has no
 * rows. An {@link org.carecast.scenario.Adjustment} is a row that changes a parameter between two months, by a {@link
 * org.carecast.scenario.Change}: replace, add or scale. A {@link org.carecast.scenario.Switch} is a row that applies a rule of grants or
 * leaves it out. A {@link org.carecast.scenario.Fault} says why a scenario cannot be applied, or would change nothing;
 * an {@link org.carecast.scenario.IdleChange} changes nothing within some months.
 */
package org.carecast.scenario;
