/**
 * How sure: what a reading does when a belief goes to the ends of its range, and where the belief must lie for the reading
 * to reach a target ({@link org.carecast.uncertainty.Sensitivity}).
 */
package org.carecast.uncertainty;
