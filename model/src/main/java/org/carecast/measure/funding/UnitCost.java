package org.carecast.measure.funding;

import java.time.YearMonth;
import org.carecast.cohort.Population;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;

/**
 * What a week of care or support costs, from a month until the next row of the same item says otherwise.
 *
 * @param item a line of the budget, such as {@code accommodation}
 * @param pounds for a week, in the prices of its base
 * @param priceBase the year whose prices these are
 */
public record UnitCost(
        String item,
        Population population,
        AgeBand ages,
        YearMonth from,
        double pounds,
        FinancialYear priceBase,
        Citation citation)
        implements Tariff {

    @Override
    public Rule.Unit unit() {
        return Rule.Unit.WEEK;
    }

    @Override
    public double poundsEach() {
        return pounds;
    }

    /** Whether it says again what another row says, of some age. */
    public boolean isLike(UnitCost other) {
        return item.equals(other.item) && population.equals(other.population) && ages.overlaps(other.ages);
    }
}
