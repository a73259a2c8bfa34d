package org.carecast.measure.funding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.Example;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;

/** Rates, claims and costs for a test. */
final class Money {

    static final AgeBand ALL_AGES = new AgeBand(0, 130);

    private Money() {}

    static Citation cited(String place) {
        return new Citation(Citation.Status.JUDGED, "", "", "test", place);
    }

    /** A rule from one day to another, its conditions as files have them. */
    static Rule rule(AgeBand ages, String from, String until, double rate, Rule.Unit unit, String... conditions) {
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

    /** Everybody is claimed and paid for, until a test says otherwise. */
    static Claims claims(DatedClaim... more) {
        List<DatedClaim> rows = new ArrayList<>();
        rows.add(claim(Claim.CLAIMABLE, "2000-01", 1));
        rows.add(claim(Claim.SUPPORTED, "2000-01", 1));
        rows.addAll(List.of(more));
        return new Claims(rows);
    }

    static DatedClaim claim(Claim claim, String from, double value) {
        return new DatedClaim(claim, Example.YOUNG, ALL_AGES, YearMonth.parse(from), value, cited("test"));
    }

    static Costs costs(double perWeek) {
        UnitCost row = new UnitCost(
                "support",
                Example.YOUNG,
                ALL_AGES,
                YearMonth.of(2000, 1),
                perWeek,
                new FinancialYear(2017),
                cited("test"));
        return new Costs(List.of(row), Map.of());
    }
}
