/**
 * What is believed, from when: an {@link org.carecast.assumption.Assumption} is one dated, sourced value of a {@link
 * org.carecast.assumption.Parameter}, and its {@link org.carecast.assumption.Spread} a range around it, to be read as a
 * {@link org.carecast.assumption.FittedSpread}; the book of {@link org.carecast.assumption.Assumptions} holds them all; a
 * {@link org.carecast.assumption.Basis} is the book resolved for a horizon, all that the projector may read.
 */
package org.carecast.assumption;
