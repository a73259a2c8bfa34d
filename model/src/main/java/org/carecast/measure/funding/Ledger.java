package org.carecast.measure.funding;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.PopulationBasis;
import org.carecast.cohort.Cause;
import org.carecast.cohort.Flows;
import org.carecast.cohort.Population;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;

/** What rules bring in for the people of a projection and what unit costs come to, month by month. */
public final class Ledger {

    private final Exposure exposure;
    private final Funding funding;

    private Ledger(Exposure exposure, Funding funding) {
        this.exposure = exposure;
        this.funding = funding;
    }

    /** The ledger of some days; it is worked out as it is read. */
    public static Ledger of(Exposure exposure, Funding funding) {
        return new Ledger(exposure, funding);
    }

    /** Pounds of grant for a population in a month. */
    public double grant(Population population, YearMonth month) {
        return pounds(grants(population, month));
    }

    /** Pounds that a population costs in a month, in the prices of its year. */
    public double cost(Population population, YearMonth month) {
        return pounds(costs(population, month));
    }

    private static double pounds(List<Entry> entries) {
        double pounds = 0;
        for (Entry entry : entries) {
            pounds += entry.pounds();
        }
        return pounds;
    }

    /** The grant for a population in a month, rule by rule. */
    List<Entry> grants(Population population, YearMonth month) {
        List<Entry> entries = new ArrayList<>();
        for (Rule rule : funding.grants().rules()) {
            if (rule.population().equals(population) && rule.holdsIn(month)) {
                grant(rule, month, entries);
            }
        }
        return entries;
    }

    private void grant(Rule rule, YearMonth month, List<Entry> entries) {
        PopulationBasis basis = basis(rule.population());
        int index = index(month);
        double children = exposure.childrenAtStart(rule.population(), month);
        AgeBand ages = basis.law().countedAges();
        int youngest = Math.max(ages.from(), rule.ages().from());
        int oldest = Math.min(ages.to(), rule.ages().to());
        double equivalents = 0;
        for (int age = youngest; age <= oldest; age++) {
            Circumstances at = new Circumstances(basis, age, index, children, Double.POSITIVE_INFINITY);
            equivalents += days(rule, age, month) * share(rule, at);
        }
        equivalents /= daysInForce(rule, month);
        for (int age = youngest; age <= oldest; age++) {
            Circumstances at = new Circumstances(basis, age, index, children, equivalents);
            double quantity = rule.unit().of(days(rule, age, month) * share(rule, at));
            double mostEach = rule.isCapped() ? costOfOne(rule, age, month) : Double.POSITIVE_INFINITY;
            double pounds = quantity * Math.min(rule.rate(), mostEach);
            entries.add(new Entry(rule, rule.population(), age, month, quantity, pounds, mostEach));
        }
    }

    private double days(Rule rule, int age, YearMonth month) {
        return exposure.days(rule.population(), age, month, rule.from(), rule.last());
    }

    private static double share(Rule rule, Circumstances at) {
        double share = at.share(Parameter.CLAIMABLE);
        for (Condition condition : rule.conditions()) {
            share *= condition.share(at);
        }
        return share;
    }

    private static double daysInForce(Rule rule, YearMonth month) {
        long first = Math.max(rule.from().toEpochDay(), month.atDay(1).toEpochDay());
        long last = Math.min(rule.last().toEpochDay(), month.atEndOfMonth().toEpochDay());
        return last - first + 1.0;
    }

    /** What one night or week of an age costs in a month on average, all lines together; 0 where nobody is there. */
    private double costOfOne(Rule rule, int age, YearMonth month) {
        List<Entry> entries = new ArrayList<>();
        cost(rule.population(), age, month, entries);
        double quantity = rule.unit().of(exposure.days(rule.population(), age, month));
        return quantity > 0 ? pounds(entries) / quantity : 0;
    }

    /** The cost of a population in a month in the prices of its year, item by item. */
    List<Entry> costs(Population population, YearMonth month) {
        List<Entry> entries = new ArrayList<>();
        AgeBand ages = basis(population).law().countedAges();
        for (int age = ages.from(); age <= ages.to(); age++) {
            cost(population, age, month, entries);
        }
        return entries;
    }

    private void cost(Population population, int age, YearMonth month, List<Entry> entries) {
        List<UnitCost> rows = funding.costs().at(population, age, month);
        if (rows.isEmpty()) {
            return;
        }
        PopulationBasis basis = basis(population);
        double supported = basis.ofMoney(Parameter.SUPPORTED, age, index(month));
        double level = basis.ofMoney(Parameter.COST_LEVEL, age, index(month));
        FinancialYear year = FinancialYear.of(month);
        Unit.Use use = new Unit.Use(
                exposure.days(population, age, month),
                year.days(),
                funding.costs().casesPerAdviser(population, month),
                age == basis.law().careLeaverFrom() ? newCareLeavers(population, month) : 0);
        for (UnitCost row : rows) {
            double quantity = row.unit().quantity(use)
                    * (row.unit().isOfAll() ? 1 : supported)
                    * funding.costs().share(row, month);
            double pounds = quantity * funding.costs().poundsEach(row, year) * level;
            entries.add(new Entry(row, population, age, month, quantity, pounds, Double.POSITIVE_INFINITY));
        }
    }

    private double newCareLeavers(Population population, YearMonth month) {
        Flows flows = exposure.position(population, month, 0).flows();
        return flows.people(Cause.TURNED_18) + flows.people(Cause.ENTERED_AT_18);
    }

    private PopulationBasis basis(Population population) {
        return exposure.projection().basis().of(population);
    }

    private int index(YearMonth month) {
        return exposure.projection().basis().horizon().index(month);
    }
}
