package org.carecast.measure.funding;

import org.carecast.assumption.Parameter;
import org.carecast.assumption.PopulationBasis;

/**
 * What conditions are read under: an age of a population in a month.
 *
 * @param month the index of the month
 * @param childrenInCare the children in care of the population when the month begins
 * @param equivalents people under the same rule in the month, of all its ages, in full-time equivalents
 */
record Circumstances(PopulationBasis basis, int age, int month, double childrenInCare, double equivalents) {

    /** What the study says in force here. */
    double share(Parameter parameter) {
        return basis.ofMoney(parameter, age, month);
    }
}
