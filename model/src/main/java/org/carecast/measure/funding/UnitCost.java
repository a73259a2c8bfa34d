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
 * @param condition where those stand with their claim of asylum who cost it; empty for everybody
 * @param pounds for one of its unit, in the prices of its base
 * @param priceBase the year whose prices these are
 * @param follows what it moves with from that year on; empty for a sum that stays the same
 * @param standsIn whether it is a national figure in the place of one of the council's own
 * @param caveat what a reader must know beside every sum that rests on it, in a few words; empty where nothing
 */
public record UnitCost(
        String item,
        Population population,
        AgeBand ages,
        Optional<String> type,
        Optional<DecisionStatus> condition,
        YearMonth from,
        double pounds,
        TariffUnit unit,
        FinancialYear priceBase,
        Optional<PriceSeries> follows,
        Citation citation,
        boolean standsIn,
        String caveat)
        implements Tariff {

    private static final String ESTIMATE = "by an incomplete estimate";

    /** A cost of the council's own and of everybody, which follows prices and of which nothing need be said. */
    public UnitCost(
            String item,
            Population population,
            AgeBand ages,
            Optional<String> type,
            YearMonth from,
            double pounds,
            TariffUnit unit,
            FinancialYear priceBase,
            Citation citation) {
        this(
                item,
                population,
                ages,
                type,
                Optional.empty(),
                from,
                pounds,
                unit,
                priceBase,
                Optional.of(PriceSeries.PRICES),
                citation,
                false,
                "");
    }

    /** Whether it says again what another row says, of some age. */
    public boolean isLike(UnitCost other) {
        return item.equals(other.item)
                && type.equals(other.type)
                && condition.equals(other.condition)
                && population.equals(other.population)
                && ages.overlaps(other.ages);
    }

    /** Whether it is for some of the people of another row, which has no condition while this one has, or the other way round. */
    boolean isBeside(UnitCost other) {
        return condition.isPresent() != other.condition.isPresent()
                && item.equals(other.item)
                && type.equals(other.type)
                && population.equals(other.population)
                && ages.overlaps(other.ages);
    }

    /** Whether another row says by then what the same thing costs of those of an age whose condition is the other one. */
    boolean hasCounterpart(UnitCost other, int age) {
        return condition.isPresent()
                && other.condition.equals(condition.map(DecisionStatus::other))
                && item.equals(other.item)
                && type.equals(other.type)
                && population.equals(other.population)
                && other.ages.contains(age)
                && !other.from.isAfter(from);
    }

    /** A national cost in the place of those of the council's own, of which there are none for some of its ages. */
    public UnitCost standingIn(AgeBand fewer) {
        return new UnitCost(
                item,
                population,
                fewer,
                type,
                condition,
                from,
                pounds,
                unit,
                priceBase,
                follows,
                citation,
                true,
                caveat);
    }

    /** The same cost without what somebody wrote about it; that there is something to be known stays. */
    UnitCost bare() {
        String bare = caveat.isEmpty() || standsIn ? "" : ESTIMATE;
        return new UnitCost(
                item,
                population,
                ages,
                type,
                condition,
                from,
                pounds,
                unit,
                priceBase,
                follows,
                citation.bare(),
                standsIn,
                bare);
    }
}
