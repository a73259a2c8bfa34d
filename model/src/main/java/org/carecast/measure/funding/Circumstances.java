package org.carecast.measure.funding;

import java.time.YearMonth;
import org.carecast.cohort.Population;

/**
 * What conditions are read under: an age of a population in a month.
 *
 * @param childrenInCare the children in care of the population when the month begins
 * @param equivalents people under the same rule in the month, of all its ages, in full-time equivalents
 */
record Circumstances(
        Claims claims, Population population, int age, YearMonth month, double childrenInCare, double equivalents) {

    /** What the study says in force here. */
    double share(Claim claim) {
        return claims.value(claim, population, age, month);
    }

    /** The same with so many people under the same rule. */
    Circumstances with(double people) {
        return new Circumstances(claims, population, age, month, childrenInCare, people);
    }
}
