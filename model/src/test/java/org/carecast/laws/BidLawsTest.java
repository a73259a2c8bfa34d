package org.carecast.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.measure.funding.Bid;
import org.carecast.measure.funding.Citation;
import org.carecast.measure.funding.Condition;
import org.carecast.measure.funding.Costs;
import org.carecast.measure.funding.Entry;
import org.carecast.measure.funding.Exposure;
import org.carecast.measure.funding.Funding;
import org.carecast.measure.funding.Grants;
import org.carecast.measure.funding.PriceIndex;
import org.carecast.measure.funding.Rule;
import org.carecast.measure.funding.TariffUnit;
import org.carecast.measure.funding.UnitCost;
import org.carecast.projection.Position;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of every grant, whatever the rates, claims and people; 50 worlds made from a seed. */
final class BidLawsTest {

    private static final String SEEDS = "org.carecast.laws.RandomWorld#seedsWithChildren";
    private static final double POUNDS = 1e-6;
    private static final AgeBand ALL_AGES = new AgeBand(0, 130);
    private static final Citation CITED = new Citation(Citation.Status.JUDGED, "", "", "test", "");

    private static Exposure exposure(int seed) {
        return Exposure.of(claimed(RandomWorld.withChildren(seed), seed)
                .months(RandomWorld.months())
                .projection());
    }

    private static List<Rule> rules(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Rule> rules = new ArrayList<>();
        LocalDate first = LocalDate.of(2017, 1, 1);
        LocalDate change = first.plusDays(random.nextInt(1, 1_500));
        for (String regime : List.of("legacy", "national")) {
            rules.add(rule(
                    new AgeBand(0, 17), first, Optional.of(change), random.nextDouble(150), TariffUnit.NIGHT, regime));
            rules.add(rule(
                    new AgeBand(18, 25), first, Optional.of(change), random.nextDouble(300), TariffUnit.WEEK, regime));
        }
        for (String tier : List.of("uasc_share_from=0.001", "uasc_share_below=0.001")) {
            rules.add(rule(
                    new AgeBand(0, 17),
                    change.plusDays(1),
                    Optional.empty(),
                    random.nextDouble(150),
                    TariffUnit.NIGHT,
                    tier));
        }
        rules.add(rule(
                new AgeBand(21, 25),
                change.plusDays(1),
                Optional.empty(),
                random.nextDouble(300),
                TariffUnit.WEEK,
                "in_education"));
        return rules;
    }

    private static Rule rule(
            AgeBand ages, LocalDate from, Optional<LocalDate> until, double rate, TariffUnit unit, String condition) {
        return new Rule(
                "grant",
                Example.YOUNG,
                ages,
                from,
                until,
                rate,
                unit,
                List.of(new Rule.Term(Condition.parse(condition).orElseThrow(), true)),
                CITED);
    }

    private static Example claimed(Example world, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Example claimed = world;
        for (Parameter parameter : Parameter.values()) {
            if (parameter.isOfMoney() && parameter != Parameter.CASES_PER_SOCIAL_WORKER) {
                for (YearMonth from : List.of(YearMonth.of(2000, 1), YearMonth.of(2019, 5))) {
                    double value = parameter.unit() == org.carecast.assumption.Unit.PEOPLE
                            ? random.nextDouble(1, 300_000)
                            : random.nextDouble();
                    claimed = claimed.from(from, parameter, ALL_AGES, value);
                }
            }
        }
        return claimed;
    }

    private static Bid bid(int seed, List<Rule> rules) {
        Exposure exposure = exposure(seed);
        return new Funding(new Grants(rules), Costs.NONE).bid(exposure, exposure.years());
    }

    private static double total(Bid bid) {
        return bid.years().stream()
                .mapToDouble(year -> bid.grant(year, any -> true))
                .sum();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void grantIsNeverNegativeAndNeverFallsWithARate(int seed) {
        List<Rule> rules = rules(seed);
        List<Rule> more = rules.stream()
                .map(rule -> between(rule, rule.from(), rule.until(), rule.rate() + seed))
                .toList();

        assertThat(bid(seed, rules).entries())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.pounds()).isNotNegative());
        assertThat(total(bid(seed, more))).isGreaterThanOrEqualTo(total(bid(seed, rules)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void aYearIsTheSumOfItsMonths(int seed) {
        Bid bid = bid(seed, rules(seed));

        for (FinancialYear year : bid.years()) {
            double months = year.months().stream()
                    .mapToDouble(month -> bid.entries().stream()
                            .filter(entry -> entry.month().equals(month))
                            .mapToDouble(Entry::pounds)
                            .sum())
                    .sum();
            assertThat(bid.grant(year, any -> true)).isEqualTo(months, within(POUNDS));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void withEveryRuleOffNothingIsPaid(int seed) {
        Exposure exposure = exposure(seed);
        Funding none = new Funding(new Grants(rules(seed)), Costs.NONE).switched("grant", false);

        assertThat(total(none.bid(exposure, exposure.years()))).isZero();
    }

    /** Two rules that follow one another at the same rate are one; of a floor it holds unless it is crossed in that month. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void aPeriodInTwoIsTheSamePeriod(int seed) {
        List<Rule> split = new ArrayList<>();
        for (Rule rule : rules(seed)) {
            LocalDate last = rule.from().plusDays(new SplittableRandom(seed).nextInt(1_800));
            if (last.isBefore(rule.last())) {
                split.add(between(rule, rule.from(), Optional.of(last), rule.rate()));
                split.add(between(rule, last.plusDays(1), rule.until(), rule.rate()));
            } else {
                split.add(rule);
            }
        }

        assertThat(total(bid(seed, split))).isEqualTo(total(bid(seed, rules(seed))), within(POUNDS));
    }

    private static Rule between(Rule rule, LocalDate from, Optional<LocalDate> until, double rate) {
        return new Rule(
                rule.item(),
                rule.population(),
                rule.ages(),
                from,
                until,
                rate,
                rule.unit(),
                rule.terms(),
                rule.citation());
    }

    private static Costs costs(int seed) {
        SplittableRandom random = new SplittableRandom(seed + 1);
        List<UnitCost> rows = new ArrayList<>();
        for (TariffUnit unit : List.of(TariffUnit.WEEK, TariffUnit.YEAR, TariffUnit.EVENT)) {
            rows.add(new UnitCost(
                    unit.id(),
                    Example.YOUNG,
                    ALL_AGES,
                    Optional.empty(),
                    YearMonth.of(2000, 1),
                    random.nextDouble(unit == TariffUnit.WEEK ? 200 : 2_000),
                    unit,
                    new FinancialYear(2017),
                    CITED));
        }
        return new Costs(rows, PriceIndex.NONE);
    }

    private static List<Rule> capped(int seed) {
        return rules(seed).stream().map(BidLawsTest::capped).toList();
    }

    private static Rule capped(Rule rule) {
        List<Rule.Term> terms = new ArrayList<>(rule.terms());
        terms.add(new Rule.Term(Condition.parse("capped_at_cost").orElseThrow(), true));
        return new Rule(
                rule.item(),
                rule.population(),
                rule.ages(),
                rule.from(),
                rule.until(),
                rule.rate(),
                rule.unit(),
                terms,
                rule.citation());
    }

    private static Bid withCosts(int seed, List<Rule> rules) {
        Exposure exposure = exposure(seed);
        return new Funding(new Grants(rules), costs(seed)).bid(exposure, exposure.years());
    }

    /** A cap never adds to a grant, and leaves the nights and weeks as they are; what is paid for nights of an age is at most their cost. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void aCapTakesAndNeverGives(int seed) {
        Bid free = withCosts(seed, rules(seed));
        Bid capped = withCosts(seed, capped(seed));

        for (FinancialYear year : free.years()) {
            double most = capped.of(year)
                    .filter(Entry::isGrant)
                    .mapToDouble(entry -> entry.quantity() * entry.mostEach())
                    .sum();
            assertThat(capped.grant(year, any -> true))
                    .isLessThanOrEqualTo(free.grant(year, any -> true) + POUNDS)
                    .isLessThanOrEqualTo(most + POUNDS);
            assertThat(quantity(capped, year)).isEqualTo(quantity(free, year), within(POUNDS));
            assertThat(capped.cost(year, any -> true)).isEqualTo(free.cost(year, any -> true));
        }
    }

    private static double quantity(Bid bid, FinancialYear year) {
        return bid.of(year).filter(Entry::isGrant).mapToDouble(Entry::quantity).sum();
    }

    /**
     * Where a rate closes the gap, the grant at that rate is the cost; with a cap and without. It is what must be paid, after any level of grant rates:
     * where that is one level all year, the rule with the rate before it is run again, and in every case the payments are added up.
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void theRateThatClosesTheGapClosesIt(int seed) {
        for (List<Rule> rules : List.of(rules(seed), capped(seed))) {
            Bid bid = withCosts(seed, rules);
            for (FinancialYear year : bid.years()) {
                for (int place = 0; place < rules.size(); place++) {
                    Rule rule = rules.get(place);
                    OptionalDouble closing = bid.breakEven(year, List.of(rule), ALL_AGES);
                    if (closing.isPresent()) {
                        List<Entry> own = bid.of(year)
                                .filter(entry -> entry.tariff().equals(rule) && entry.quantity() > 0)
                                .toList();
                        double paid = own.stream()
                                .mapToDouble(
                                        entry -> entry.quantity() * Math.min(closing.getAsDouble(), entry.mostEach()))
                                .sum();
                        double cost = bid.cost(year, any -> true);
                        assertThat(paid
                                        + bid.grant(
                                                year, entry -> !entry.tariff().equals(rule)))
                                .isEqualTo(cost, within(1e-9 * cost));
                        List<Double> levels =
                                own.stream().map(Entry::level).distinct().toList();
                        if (levels.size() > 1) {
                            continue;
                        }
                        List<Rule> others = new ArrayList<>(rules);
                        others.set(
                                place, between(rule, rule.from(), rule.until(), closing.getAsDouble() / levels.get(0)));
                        Bid closed = withCosts(seed, others);
                        assertThat(closed.grant(year, any -> true))
                                .isEqualTo(
                                        closed.cost(year, any -> true), within(1e-9 * closed.cost(year, any -> true)));
                    }
                }
            }
        }
    }

    /** A person's days are counted under some age every day from arrival to the end: no day twice and none left out. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void everyDayOfEverybodyIsCountedOnce(int seed) {
        Exposure exposure = exposure(seed);
        List<Position> positions = exposure.projection().positions(Example.YOUNG);
        for (int month = 2; month < positions.size(); month++) {
            YearMonth each = positions.get(month).asAt();
            if (each.getMonthValue() == 1) {
                continue;
            }
            double before = positions.get(month - 1).stock().people();
            double after = positions.get(month).stock().people();
            double days = exposure.law(Example.YOUNG)
                    .countedAges()
                    .ages()
                    .mapToDouble(age -> exposure.days(Example.YOUNG, age, each))
                    .sum();
            assertThat(days).isEqualTo(14 * before + (each.lengthOfMonth() - 14) * after, within(POUNDS));
        }
    }
}
