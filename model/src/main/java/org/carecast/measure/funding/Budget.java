package org.carecast.measure.funding;

import org.carecast.cohort.Population;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;

/**
 * What a council set aside for some people in a year: held beside what they cost, and fitted to nothing.
 *
 * @param pounds of the whole year
 */
public record Budget(FinancialYear year, Population population, AgeBand ages, double pounds, Citation citation) {}
