package org.carecast.measure.funding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;

/** Rates and costs for a test. */
final class Money {

    static final AgeBand ALL_AGES = new AgeBand(0, 130);

    private Money() {}

    static Citation cited(String place) {
        return new Citation(Citation.Status.JUDGED, "", "", "test", place);
    }

    /** A rule from one day to another, its conditions as files have them. */
    static Rule rule(AgeBand ages, String from, String until, double rate, TariffUnit unit, String... conditions) {
        return new Rule(
                "grant",
                Example.YOUNG,
                ages,
                LocalDate.parse(from),
                until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)),
                rate,
                unit,
                Arrays.stream(conditions)
                        .map(each -> new Rule.Term(Condition.parse(each).orElseThrow(), true))
                        .toList(),
                cited("test:" + ages + from + rate + String.join("", conditions)));
    }

    static Grants grants(Rule... rules) {
        return new Grants(List.of(rules));
    }

    /** A world in which everybody is claimed and paid for. */
    static Example claimed(Example world) {
        return world.with(Parameter.CLAIMABLE, 1).with(Parameter.SUPPORTED, 1);
    }

    static Bid bid(Example world, int months, Grants grants, Costs costs) {
        Exposure exposure = Exposure.of(claimed(world).months(months).projection());
        return new Funding(grants, costs).bid(exposure, exposure.years());
    }

    static Costs costs(UnitCost... rows) {
        return new Costs(List.of(rows), PriceIndex.NONE);
    }

    static UnitCost cost(String item, AgeBand ages, String type, double pounds, TariffUnit unit) {
        return new UnitCost(
                item,
                Example.YOUNG,
                ages,
                Optional.of(type).filter(text -> !text.isEmpty()),
                YearMonth.of(2000, 1),
                pounds,
                unit,
                new FinancialYear(2017),
                cited("test:" + item + type));
    }

    static Costs perWeek(double pounds) {
        return costs(cost("support", ALL_AGES, "", pounds, TariffUnit.WEEK));
    }
}
