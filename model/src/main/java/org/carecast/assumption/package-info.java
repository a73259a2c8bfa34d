/**
 * What is believed, from when.
 *
 * <p>An {@link org.carecast.assumption.Assumption} is one dated, sourced value of a {@link org.carecast.assumption.Parameter}, in its
 * {@link org.carecast.assumption.Unit}. {@link org.carecast.assumption.Assumptions} is the book that holds them all. A {@link
 * org.carecast.assumption.Basis} is the book resolved for a horizon, with a {@link org.carecast.assumption.PopulationBasis} for each
 * population and a {@link org.carecast.assumption.PipelineBasis} for those who arrive. It is all that the projector may read.
 *
 * <p>A {@link org.carecast.assumption.Spread} is the range of an assumption; a {@link org.carecast.assumption.FittedSpread} is the curve
 * through its ends, and a {@link org.carecast.assumption.RangeFault} says why there is none. A {@link
 * org.carecast.assumption.Belief} is all dated rows of one parameter, population and ages, which move together. A {@link
 * org.carecast.assumption.Correlation} ties two beliefs, and a {@link org.carecast.assumption.CorrelationMatrix} holds all that are
 * tied. A {@link org.carecast.assumption.TakeUpRise} is a take-up that rises with age, which no book may have. An {@link org.carecast.assumption.ExactInterval} is the range of a share or a number that was counted.
 */
package org.carecast.assumption;
