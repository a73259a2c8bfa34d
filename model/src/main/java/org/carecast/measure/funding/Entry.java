package org.carecast.measure.funding;

import java.time.YearMonth;
import org.carecast.cohort.Population;

/**
 * What one tariff brings in or costs for one age in one month; unrounded.
 *
 * @param quantity how many of the tariff's unit
 * @param level how many times the pounds of its tariff one of them comes to, before any cap; 1 where nothing indexes it
 * @param mostEach pounds that one of them can come to, at any rate; infinite where nothing caps it
 */
public record Entry(
        Tariff tariff,
        Population population,
        int age,
        YearMonth month,
        double quantity,
        double pounds,
        double level,
        double mostEach) {

    /** Whether it is grant; else it is cost. */
    public boolean isGrant() {
        return tariff instanceof Rule;
    }

    /** Whether its rate is one of earlier days, carried forward. */
    public boolean isCarriedForward() {
        return tariff instanceof Rule rule && rule.carriedForward();
    }
}
