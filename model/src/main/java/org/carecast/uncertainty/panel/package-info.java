/**
 * How forecasts of care leavers did for every council of a published table.
 *
 * <p>{@link org.carecast.uncertainty.panel.CareLeaversBacktest} makes a {@link org.carecast.uncertainty.panel.CohortPair} for each count that can be
 * forecast from an earlier one.
 */
package org.carecast.uncertainty.panel;
