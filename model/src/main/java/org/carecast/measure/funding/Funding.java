package org.carecast.measure.funding;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;

/**
 * All that a bid needs to know beside a projection.
 *
 * @param grants the rules by which grants are paid
 * @param claims what the study says of those for whom it claims and pays
 * @param costs what the service costs
 */
public record Funding(Grants grants, Claims claims, Costs costs) {

    /** The same with some items off, and some conditions on and others off. */
    public Funding switched(Set<String> on, Set<String> off) {
        return new Funding(grants.switched(on, off), claims, costs);
    }

    /** A claim that some rule reads between two months, and that is not given there for every age; empty where there is none. */
    public Optional<Claim> missing(Map<Population, Law> laws, YearMonth first, YearMonth last) {
        return grants.rules().stream()
                .filter(rule -> laws.containsKey(rule.population())
                        && !rule.from().isAfter(last.atEndOfMonth())
                        && !rule.last().isBefore(first.atDay(1)))
                .flatMap(rule -> missing(rule, laws.get(rule.population()).countedAges(), first).stream())
                .findFirst();
    }

    private Optional<Claim> missing(Rule rule, AgeBand counted, YearMonth first) {
        YearMonth from = rule.from().isAfter(first.atDay(1)) ? YearMonth.from(rule.from()) : first;
        return Stream.concat(
                        Stream.of(Claim.CLAIMABLE),
                        rule.conditions().stream().map(Condition::reads).flatMap(Optional::stream))
                .filter(claim -> counted.ages()
                        .filter(rule.ages()::contains)
                        .anyMatch(age ->
                                claims.at(claim, rule.population(), age, from).isEmpty()))
                .findFirst();
    }

    /** The bid for some financial years. */
    public Bid bid(Exposure exposure, List<FinancialYear> years) {
        return Bid.of(exposure, years, grants, claims, costs);
    }

    /** Nothing is known of money. */
    public static final Funding NONE = new Funding(new Grants(List.of()), new Claims(List.of()), Costs.NONE);
}
