package org.carecast.measure.funding;

import java.time.YearMonth;
import org.carecast.cohort.Population;

/**
 * What one tariff brings in or costs for one age in one month; unrounded.
 *
 * @param quantity how many of the tariff's unit
 * @param mostEach pounds that one of them can come to, at any rate; infinite where nothing caps it
 */
public record Entry(
        Tariff tariff,
        Population population,
        int age,
        YearMonth month,
        double quantity,
        double pounds,
        double mostEach) {

    /** Whether it is grant; else it is cost. */
    public boolean isGrant() {
        return tariff instanceof Rule;
    }
}
