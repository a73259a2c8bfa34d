/**
 * How sure: what a reading does when a belief goes to the ends of its range, and where the belief must lie for the reading
 * to reach a target ({@link org.carecast.uncertainty.Sensitivity}); and what each explains with all in doubt at once
 * ({@link org.carecast.uncertainty.GlobalSensitivity}).
 */
package org.carecast.uncertainty;
