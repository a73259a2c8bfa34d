package org.carecast.measure.funding;

import java.time.YearMonth;
import org.carecast.cohort.Population;

/**
 * What one tariff brings in or costs for one age in one month; unrounded.
 *
 * @param quantity nights or weeks
 */
public record Entry(Tariff tariff, Population population, int age, YearMonth month, double quantity, double pounds) {

    /** Whether it is grant; else it is cost. */
    public boolean isGrant() {
        return tariff instanceof Rule;
    }
}
