package org.carecast.measure.funding;

import java.time.YearMonth;
import java.util.Optional;
import org.carecast.cohort.Population;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;

/**
 * What care or support costs, from a month until the next row of the same item and type.
 *
 * @param item a line of the budget, such as {@code accommodation}
 * @param type the type of accommodation in which those live who cost it; empty for everybody
 * @param pounds for one of its unit, in the prices of its base
 * @param priceBase the year whose prices these are
 */
public record UnitCost(
        String item,
        Population population,
        AgeBand ages,
        Optional<String> type,
        YearMonth from,
        double pounds,
        TariffUnit unit,
        FinancialYear priceBase,
        Citation citation)
        implements Tariff {

    /** Whether it says again what another row says, of some age. */
    public boolean isLike(UnitCost other) {
        return item.equals(other.item)
                && type.equals(other.type)
                && population.equals(other.population)
                && ages.overlaps(other.ages);
    }

    /** The same cost for some of its ages. */
    public UnitCost of(AgeBand fewer) {
        return new UnitCost(item, population, fewer, type, from, pounds, unit, priceBase, citation);
    }

    /** The same cost without what somebody wrote about it. */
    UnitCost bare() {
        return new UnitCost(item, population, ages, type, from, pounds, unit, priceBase, citation.bare());
    }
}
