package org.carecast.io.ssda903;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.assumption.ExactInterval;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.cohort.Population;
import org.carecast.disclosure.PublicationTree;
import org.carecast.io.ReturnRules.Rule;
import org.carecast.io.ssda903.AssumptionRows.Subject;
import org.carecast.time.AgeBand;

/** What is believed of those who will come into care: how many a month, and of which ages. */
final class ArrivalBeliefs {

    private static final String USUAL = "For public packs: the usual share, since few people of each age came.";

    private final PooledReturns returned;
    private final Population population;
    private final AssumptionRows rows;
    private final Arrivals arrivals;

    private ArrivalBeliefs(PooledReturns returned, Population population, AssumptionRows rows) {
        this.returned = returned;
        this.population = population;
        this.rows = rows;
        this.arrivals = Arrivals.of(returned, population);
    }

    /** Adds the rows of a population. */
    static void add(PooledReturns returned, Population population, AssumptionRows rows) {
        ArrivalBeliefs beliefs = new ArrivalBeliefs(returned, population, rows);
        beliefs.level();
        beliefs.dispersion();
        beliefs.ages();
    }

    private void level() {
        int people = lately();
        double months = arrivals.months();
        Rule rule = returned.rules().of(Parameter.ARRIVALS, population, 0);
        Spread years = rule.range().orElseThrow();
        ExactInterval counted = CellCount.rangeOfEvents(people);
        double value = people / months;
        double low = Math.min(counted.low() / months, value * years.low());
        double high = Math.max(counted.high() / months, value * years.high());
        Spread range = new Spread(low, high, people == 0 ? Spread.Shape.TRIANGULAR : years.shape());
        rows.derived(
                subject(Parameter.ARRIVALS),
                value,
                Optional.of(range),
                ("%d came into care in the %d months to %s; arrivals.csv has them by month and age. The range is the wider of two: the"
                                + " exact one of the count (Poisson, 80%%), and %s to %s times the value, as years differ (%s).")
                        .formatted(
                                people,
                                arrivals.months(),
                                returned.opening(),
                                AssumptionRows.number(years.low()),
                                AssumptionRows.number(years.high()),
                                rule.note()));
    }

    /** Those of the last year, as far as they are told. */
    private int lately() {
        int people = arrivals.lately();
        if (rows.few().isEmpty()) {
            return people;
        }
        int few = rows.few().getAsInt();
        return people <= few ? few / 2 : (int) Math.rint((double) people / few) * few;
    }

    /** How many were of each age, as far as they are told. */
    private Map<Integer, Double> aged(Map<Integer, Double> usual) {
        Map<Integer, Double> aged = new LinkedHashMap<>();
        usual.keySet().forEach(age -> aged.put(age, (double) arrivals.aged(age)));
        if (rows.few().isPresent()) {
            int few = rows.few().getAsInt();
            List<Integer> ages = usual.keySet().stream().sorted().toList();
            List<PublicationTree> groups = PublicationTree.ofHalves(ages.get(0), ages.get(ages.size() - 1))
                    .published(age -> aged.get(age) > few);
            if (groups.isEmpty()) {
                aged.replaceAll((age, any) -> 0.0);
            }
            groups.forEach(group -> {
                double sum = group.places().mapToDouble(aged::get).sum();
                double share = group.places().mapToDouble(usual::get).sum();
                group.places()
                        .forEach(age -> aged.put(age, share > 0 ? sum * usual.get(age) / share : sum / group.count()));
            });
        }
        return aged;
    }

    private void dispersion() {
        rows.judged(subject(Parameter.DISPERSION), returned.rules().of(Parameter.DISPERSION, population, 0));
    }

    private Subject subject(Parameter parameter) {
        return new Subject(parameter, population, Optional.empty(), 0, ReturnSource.CARE, "", "");
    }

    /** Shares that make exactly 1 as they are written: the largest takes what rounding leaves. */
    private void ages() {
        Map<Integer, Double> usual = usualAges();
        double enough = usual.keySet().stream()
                .flatMap(age -> returned.rules().find(Parameter.ARRIVAL_AGE_SHARE, population, age).stream())
                .mapToDouble(Rule::enough)
                .max()
                .orElse(1);
        Map<Integer, CellCount> cells = new LinkedHashMap<>();
        Map<Integer, Double> aged = aged(usual);
        double people = aged.values().stream().mapToDouble(Double::doubleValue).sum();
        usual.forEach((age, share) ->
                cells.put(age, new CellCount(Math.min(aged.get(age), people), people).shrunkTowards(enough, share)));
        Map<Integer, BigDecimal> written = new HashMap<>();
        cells.forEach((age, cell) -> written.put(age, written(cell.share())));
        int largest = cells.keySet().stream()
                .reduce((one, other) -> written.get(other).compareTo(written.get(one)) > 0 ? other : one)
                .orElseThrow();
        BigDecimal sum = written.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        written.merge(largest, BigDecimal.ONE.subtract(sum), BigDecimal::add);
        cells.forEach((age, cell) -> age(age, cell, written.get(age).doubleValue(), usual.get(age), people));
    }

    /** A share as it is written. */
    private BigDecimal written(double share) {
        return new BigDecimal(AssumptionRows.number(rows.few().isPresent() ? AssumptionRows.told(share) : share));
    }

    private void age(int age, CellCount cell, double value, double usual, double people) {
        Subject subject = new Subject(
                Parameter.ARRIVAL_AGE_SHARE,
                population,
                Optional.of(new AgeBand(age, age)),
                age,
                ReturnSource.CARE,
                "",
                "");
        ExactInterval range = rows.range(cell);
        Spread spread =
                new Spread(Math.min(range.low(), value), Math.max(range.high(), value), Spread.Shape.TRIANGULAR);
        String filling = arrivals.people() >= cell.of()
                ? ""
                : " Fewer than %s: filled up to that with the share %s of ssda903-rules.csv."
                        .formatted(AssumptionRows.number(cell.of()), AssumptionRows.number(usual));
        String note = "%d of %d who came into care from %s to %s were %d that day.%s Range: exact binomial, 80%%."
                .formatted(
                        arrivals.aged(age),
                        arrivals.people(),
                        PooledReturns.yearMonth(returned.firstMonth()),
                        returned.opening(),
                        age,
                        filling);
        if (people == 0) {
            rows.judged(subject, value, Optional.of(spread), rows.few().isPresent() ? USUAL : note);
        } else {
            rows.derived(subject, value, Optional.of(spread), note);
        }
    }

    /** The shares of the rules, put to 1 over the ages counted; equal ones where the rules have none. */
    private Map<Integer, Double> usualAges() {
        Map<Integer, Double> usual = new LinkedHashMap<>();
        double whole = 0;
        for (int age = returned.youngestAge(population);
                age < returned.rules().law().careLeaverFrom();
                age++) {
            double share = returned.rules()
                    .find(Parameter.ARRIVAL_AGE_SHARE, population, age)
                    .map(rule -> rule.value().orElse(0))
                    .orElse(0.0);
            usual.put(age, share);
            whole += share;
        }
        double sum = whole;
        usual.replaceAll((age, share) -> sum > 0 ? share / sum : 1.0 / usual.size());
        return usual;
    }
}
