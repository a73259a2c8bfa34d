package org.carecast.measure.funding;

import java.time.YearMonth;
import org.carecast.cohort.Population;
import org.carecast.time.AgeBand;

/**
 * What a study says of a claim from a month until the next row says otherwise.
 *
 * @param value a share, or a number of children
 */
public record DatedClaim(
        Claim claim, Population population, AgeBand ages, YearMonth from, double value, Citation citation) {

    /** The same row with another value. */
    DatedClaim at(double other) {
        return new DatedClaim(claim, population, ages, from, other, citation);
    }

    /** Whether it speaks of an age of a population. */
    boolean isAbout(Claim other, Population whose, int age) {
        return claim == other && population.equals(whose) && ages.contains(age);
    }
}
