package org.carecast.measure.funding;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.carecast.cohort.Population;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;

/** What rules bring in and what unit costs come to, month by month. */
final class Ledger {

    private final Exposure exposure;
    private final Claims claims;

    Ledger(Exposure exposure, Claims claims) {
        this.exposure = exposure;
        this.claims = claims;
    }

    /** The grant of a month. */
    List<Entry> grant(Grants grants, YearMonth month) {
        List<Entry> entries = new ArrayList<>();
        for (Rule rule : grants.rules()) {
            boolean holds = !rule.from().isAfter(month.atEndOfMonth())
                    && !rule.last().isBefore(month.atDay(1))
                    && exposure.populations().contains(rule.population());
            if (holds) {
                entries.addAll(grant(rule, month));
            }
        }
        return entries;
    }

    private List<Entry> grant(Rule rule, YearMonth month) {
        int[] ages = counted(rule.population(), rule.ages()).toArray();
        double children = exposure.childrenAtStart(rule.population(), month);
        Circumstances[] each = IntStream.of(ages)
                .mapToObj(age ->
                        new Circumstances(claims, rule.population(), age, month, children, Double.POSITIVE_INFINITY))
                .toArray(Circumstances[]::new);
        double equivalents = IntStream.range(0, ages.length)
                        .mapToDouble(place -> days(rule, each[place]) * share(rule, each[place]))
                        .sum()
                / daysInForce(rule, month);
        List<Entry> entries = new ArrayList<>();
        for (Circumstances at : each) {
            double quantity = days(rule, at)
                    * share(rule, at.with(equivalents))
                    / rule.unit().days();
            entries.add(new Entry(rule, rule.population(), at.age(), month, quantity, quantity * rule.rate()));
        }
        return entries;
    }

    private double days(Rule rule, Circumstances at) {
        return exposure.days(rule.population(), at.age(), at.month(), rule.from(), rule.last());
    }

    private static double share(Rule rule, Circumstances at) {
        double share = at.share(Claim.CLAIMABLE);
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

    /** The cost of a month in the prices of its year. */
    List<Entry> cost(Costs costs, YearMonth month) {
        List<Entry> entries = new ArrayList<>();
        for (String item : costs.items()) {
            for (Population population : exposure.populations()) {
                counted(population, AgeBand.ALL)
                        .forEach(age -> costs.at(item, population, age, month)
                                .ifPresent(row -> entries.add(cost(costs, row, population, age, month))));
            }
        }
        return entries;
    }

    private Entry cost(Costs costs, UnitCost row, Population population, int age, YearMonth month) {
        double weeks = exposure.days(population, age, month)
                * claims.value(Claim.SUPPORTED, population, age, month)
                / row.unit().days();
        double pounds = weeks * costs.perWeek(row, FinancialYear.of(month));
        return new Entry(row, population, age, month, weeks, pounds);
    }

    private IntStream counted(Population population, AgeBand ages) {
        return exposure.law(population).countedAges().ages().filter(ages::contains);
    }
}
