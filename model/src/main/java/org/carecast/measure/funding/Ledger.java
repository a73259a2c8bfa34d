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
    public List<Entry> grants(Population population, YearMonth month) {
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
        Exposure.Span days = exposure.span(rule.population(), month, rule.from(), rule.last());
        AgeBand ages = basis.law().countedAges();
        int youngest = Math.max(ages.from(), rule.ages().from());
        int oldest = Math.min(ages.to(), rule.ages().to());
        double equivalents = 0;
        for (int age = youngest; age <= oldest; age++) {
            Circumstances at = new Circumstances(basis, age, index, children, Double.POSITIVE_INFINITY);
            equivalents += days.days(age) * share(rule, at);
        }
        equivalents /= days.length();
        boolean capped = rule.isCapped();
        for (int age = youngest; age <= oldest; age++) {
            Circumstances at = new Circumstances(basis, age, index, children, equivalents);
            double quantity = rule.unit().of(days.days(age) * share(rule, at));
            double mostEach = capped ? costOfOne(rule, age, month) : Double.POSITIVE_INFINITY;
            double level = basis.ofMoney(Parameter.GRANT_LEVEL, age, index);
            double pounds = quantity * Math.min(rule.rate() * level, mostEach);
            entries.add(new Entry(rule, rule.population(), age, month, quantity, pounds, level, mostEach));
        }
    }

    private static double share(Rule rule, Circumstances at) {
        double share = at.share(Parameter.CLAIMABLE);
        // Not by conditions(): this is read for every age of every month of every draw.
        for (Rule.Term term : rule.terms()) {
            if (term.on()) {
                share *= term.condition().share(at);
            }
        }
        return share;
    }

    /** What one night or week of an age costs in a month on average, all lines together; 0 where there are no people. */
    private double costOfOne(Rule rule, int age, YearMonth month) {
        List<Entry> entries = new ArrayList<>();
        costs(rule.population(), month, new AgeBand(age, age), entries);
        double quantity = rule.unit().of(exposure.days(rule.population(), age, month));
        return quantity > 0 ? pounds(entries) / quantity : 0;
    }

    /** The cost of a population in a month in the prices of its year, item by item. */
    public List<Entry> costs(Population population, YearMonth month) {
        List<Entry> entries = new ArrayList<>();
        costs(population, month, basis(population).law().countedAges(), entries);
        return entries;
    }

    private void costs(Population population, YearMonth month, AgeBand ages, List<Entry> entries) {
        PopulationBasis basis = basis(population);
        int index = index(month);
        List<Costs.Priced> begun = funding.costs().begun(population, month, type -> basis.accommodation(type, index));
        if (begun.isEmpty()) {
            return;
        }
        Exposure.Span days = exposure.span(population, month);
        int daysOfTheYear = FinancialYear.of(month).days();
        double casesPerAdviser = basis.casesPerAdviser(index);
        for (int age = ages.from(); age <= ages.to(); age++) {
            double supported = basis.ofMoney(Parameter.SUPPORTED, age, index);
            double level = basis.ofMoney(Parameter.COST_LEVEL, age, index);
            double newcomers = age == basis.law().careLeaverFrom() ? newCareLeavers(population, month) : 0;
            TariffUnit.Use use = new TariffUnit.Use(days.days(age), daysOfTheYear, casesPerAdviser, newcomers);
            for (Costs.Priced each : Costs.inForce(begun, age)) {
                TariffUnit unit = each.row().unit();
                double quantity = unit.quantity(use)
                        * (unit.isOfAll() ? 1 : supported)
                        * each.share()
                        * share(each.row(), basis, age, index);
                double pounds = quantity * each.pounds() * level;
                entries.add(new Entry(
                        each.row(), population, age, month, quantity, pounds, level, Double.POSITIVE_INFINITY));
            }
        }
    }

    /** The share of people of an age whom a cost is for by where they stand with their claim. */
    private static double share(UnitCost cost, PopulationBasis basis, int age, int index) {
        return cost.condition()
                .map(those -> those.share(basis.ofMoney(Parameter.AWAITING_DECISION, age, index)))
                .orElse(1.0);
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
