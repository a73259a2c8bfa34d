package org.carecast.measure.funding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;

/**
 * What comes in for people and what they cost, in whole financial years.
 *
 * @param exposure the days it is counted from
 * @param years the years, earliest first
 * @param entries by tariff, age and month
 */
public record Bid(Exposure exposure, List<FinancialYear> years, List<Entry> entries) {

    /** Copies the lists, so that it never changes. */
    public Bid {
        years = List.copyOf(years);
        entries = List.copyOf(entries);
    }

    /**
     * The bid for some financial years.
     *
     * @throws IllegalArgumentException if a year is not covered
     */
    static Bid of(Exposure exposure, List<FinancialYear> years, Funding funding) {
        Ledger ledger = Ledger.of(exposure, funding);
        List<Entry> entries = new ArrayList<>();
        years.stream().flatMap(year -> year.months().stream()).forEach(month -> {
            exposure.populations().forEach(population -> entries.addAll(ledger.grants(population, month)));
            exposure.populations().forEach(population -> entries.addAll(ledger.costs(population, month)));
        });
        return new Bid(exposure, years, entries);
    }

    /** The entries of a year. */
    public Stream<Entry> of(FinancialYear year) {
        return entries.stream().filter(entry -> FinancialYear.of(entry.month()).equals(year));
    }

    /** Pounds of grant in a year, of the entries asked for. */
    public double grant(FinancialYear year, Predicate<Entry> which) {
        return pounds(year, which.and(Entry::isGrant));
    }

    /** Pounds of cost in a year, of the entries asked for. */
    public double cost(FinancialYear year, Predicate<Entry> which) {
        return pounds(year, which.and(entry -> !entry.isGrant()));
    }

    /** Pounds of cost less those of grant in a year, of the entries asked for; less than 0 where grant is left over. */
    public double gap(FinancialYear year, Predicate<Entry> which) {
        return cost(year, which) - grant(year, which);
    }

    /** Pounds of gap for each person of some ages on average over a year; empty where there are no people. */
    public OptionalDouble gapAHead(FinancialYear year, Population population, AgeBand ages) {
        double people = average(year, population, ages);
        return people > 0
                ? OptionalDouble.of(
                        gap(year, entry -> entry.population().equals(population) && ages.contains(entry.age()))
                                / people)
                : OptionalDouble.empty();
    }

    private double pounds(FinancialYear year, Predicate<Entry> which) {
        return of(year).filter(which).mapToDouble(Entry::pounds).sum();
    }

    /** Pounds that a tariff comes to in a year. */
    public double pounds(FinancialYear year, Tariff tariff) {
        return pounds(year, entry -> entry.tariff().equals(tariff));
    }

    /** How many of its unit a tariff counts in a year. */
    public double quantity(FinancialYear year, Tariff tariff) {
        return of(year).filter(entry -> entry.tariff().equals(tariff))
                .mapToDouble(Entry::quantity)
                .sum();
    }

    /** The tariffs that count people in some year, in the order of their files. */
    public Set<Tariff> tariffs() {
        Set<Tariff> tariffs = new LinkedHashSet<>();
        entries.stream()
                .filter(entry -> entry.quantity() > 0)
                .map(Entry::tariff)
                .forEach(tariffs::add);
        return tariffs;
    }

    private record Rate(
            String item,
            Population population,
            AgeBand ages,
            double pounds,
            TariffUnit unit,
            List<Condition> conditions) {
        private static Rate of(Rule rule) {
            return new Rate(rule.item(), rule.population(), rule.ages(), rule.rate(), rule.unit(), rule.conditions());
        }
    }

    /** The rules that count people, those together that differ in nothing but their days: one rate, set for several years. */
    public List<List<Rule>> rates() {
        return List.copyOf(tariffs().stream()
                .filter(Rule.class::isInstance)
                .map(Rule.class::cast)
                .collect(Collectors.groupingBy(Rate::of, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    /** The populations for whom some rule pays, in the study's order. */
    public Set<Population> paidFor() {
        Set<Population> paid = new LinkedHashSet<>(exposure.populations());
        paid.retainAll(
                entries.stream().filter(Entry::isGrant).map(Entry::population).collect(Collectors.toSet()));
        return paid;
    }

    /** Whether any cost is known. */
    public boolean knowsCost() {
        return entries.stream().anyMatch(entry -> !entry.isGrant());
    }

    /** Whether any grant or cost of a population is known; where not, its sums are not 0 but unknown. */
    public boolean knowsMoneyOf(Population population) {
        return entries.stream().anyMatch(entry -> entry.population().equals(population));
    }

    /** The bands of age of a population within which no tariff changes, and nobody turns 18 or 21. */
    public List<AgeBand> bands(Population population) {
        Law law = exposure.law(population);
        TreeSet<Integer> starts = new TreeSet<>(List.of(law.youngestAge(), law.careLeaverFrom(), law.takeUpAt()));
        tariffs().stream()
                .filter(tariff -> tariff.population().equals(population))
                .forEach(tariff -> {
                    starts.add(tariff.ages().from());
                    starts.add(Math.min(tariff.ages().to(), law.lastSupportedAge()) + 1);
                });
        List<Integer> edges =
                starts.stream().filter(age -> law.countedAges().contains(age)).toList();
        return IntStream.range(0, edges.size())
                .mapToObj(place -> new AgeBand(
                        edges.get(place), place + 1 < edges.size() ? edges.get(place + 1) - 1 : law.lastSupportedAge()))
                .toList();
    }

    /** People of some ages on average over the days of a year. */
    public double average(FinancialYear year, Population population, AgeBand ages) {
        return exposure.days(population, ages, year) / year.days();
    }

    /** People of some ages on 31 March, at the end of a year. */
    public double atEnd(FinancialYear year, Population population, AgeBand ages) {
        return exposure.projection().positions(population).stream()
                .filter(position -> position.asAt().equals(year.march()))
                .mapToDouble(position -> exposure.law(population)
                        .countedAges()
                        .ages()
                        .filter(ages::contains)
                        .mapToDouble(position::people)
                        .sum())
                .sum();
    }

    /** The ages that a rule's side of 18 has: of children in care, or of care leavers. */
    public Optional<AgeBand> side(Rule rule) {
        Law law = exposure.law(rule.population());
        if (rule.ages().from() >= law.careLeaverFrom()) {
            return Optional.of(law.supportedAges());
        }
        return rule.ages().to() < law.careLeaverFrom() && law.countsChildren()
                ? Optional.of(law.childAges())
                : Optional.empty();
    }

    /**
     * The rate that some rules of one population would have to pay, after any level and the same for all of them, so that the grant for some ages is what
     * they cost in a year, all other rules as they are; empty where they pay for nobody, no cost is known, the others pay more than that already,
     * or no rate does it since the rules pay no more than what people cost.
     */
    public OptionalDouble breakEven(FinancialYear year, List<Rule> rules, AgeBand ages) {
        Population population = rules.get(0).population();
        Predicate<Entry> theirs = entry -> entry.population().equals(population) && ages.contains(entry.age());
        Predicate<Entry> own = entry -> entry.tariff() instanceof Rule rule && rules.contains(rule);
        double cost = cost(year, theirs);
        double wanted = cost - grant(year, theirs.and(own.negate()));
        if (cost <= 0 || wanted < 0) {
            return OptionalDouble.empty();
        }
        return rateFor(
                wanted,
                of(year).filter(own.and(entry -> entry.quantity() * entry.level() > 0))
                        .sorted(Comparator.comparingDouble(Entry::mostEach))
                        .toList());
    }

    /** What must be paid for each for entries to come to a sum, those with the lowest cap first. */
    private static OptionalDouble rateFor(double pounds, List<Entry> entries) {
        double left = pounds;
        double quantity = entries.stream().mapToDouble(Entry::quantity).sum();
        for (Entry entry : entries) {
            if (entry.mostEach() * quantity >= left) {
                return OptionalDouble.of(left / quantity);
            }
            // This one is capped below the rate that is looked for.
            left -= entry.mostEach() * entry.quantity();
            quantity -= entry.quantity();
        }
        return OptionalDouble.empty();
    }
}
