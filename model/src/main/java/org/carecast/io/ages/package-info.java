/**
 * What the ages of a council's own counts say of take-up and of leaving, where a new study opens from them, and how a page of counts is read by any study that
 * opens with it.
 *
 * <p>{@link org.carecast.io.ages.OwnAges} has the counts of one population, and turns a row of national defaults into the council's own
 * where the ages allow it; {@link org.carecast.io.ages.UsualMoves} say who goes and comes back otherwise. {@link org.carecast.io.ages.AgesTogether} splits
 * ages that were counted together, and {@link org.carecast.io.ages.PageMonth} refuses a page of another month.
 */
package org.carecast.io.ages;
