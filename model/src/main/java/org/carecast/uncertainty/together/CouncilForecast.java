package org.carecast.uncertainty.together;

import org.carecast.measure.Premises;

/**
 * The forecast of a council that is made together with those of others.
 *
 * @param code the nine characters of the Office for National Statistics
 * @param council its name
 * @param region the region it lies in
 * @param premises all that its forecast follows from
 * @param estimated whether a count that was withheld is estimated in its opening position
 */
public record CouncilForecast(String code, String council, String region, Premises premises, boolean estimated) {}
