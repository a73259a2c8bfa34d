/**
 * How forecasts of care leavers did for every council of a published table.
 *
 * <p>{@link org.carecast.uncertainty.panel.CareLeaversBacktest} makes a {@link org.carecast.uncertainty.panel.CohortPair} for each count that can be
 * forecast from an earlier one. Ages printed together are split over each age, in each draw, as {@link org.carecast.measure.panel.AgeSplit} says.
 */
package org.carecast.uncertainty.panel;
