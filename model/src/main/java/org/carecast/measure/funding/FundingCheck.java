package org.carecast.measure.funding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.carecast.assumption.Assumptions;
import org.carecast.cohort.Population;
import org.carecast.time.AgeBand;

/**
 * Why grant, cost and gap cannot be stated from one day to another. A missing input is named and not treated as zero, which would show
 * money that is not there.
 *
 * @param withoutRules whether no rule pays anything
 * @param paidTwice an item that would be paid twice for the same person and day, as it can be once a condition is switched off
 * @param withoutRate a day on which an item has no rate for somebody whom it pays for at another time
 * @param notKnown the first day on which a rate is not known, where only known rates are to be used
 * @param unsaid what rules and costs read, and the assumptions do not say
 * @param uncosted those for whom grant is paid and no cost is known, where any cost is: grant alone would look like a surplus
 * @param late costs that begin after the first day, and so would be nothing before
 * @param partlyCosted those without a cost in a population of which others cost something
 */
public record FundingCheck(
        boolean withoutRules,
        Optional<String> paidTwice,
        Optional<Grants.Gap> withoutRate,
        Optional<Grants.Gap> notKnown,
        List<Funding.Unsaid> unsaid,
        List<Uncosted> uncosted,
        List<UnitCost> late,
        List<PartlyCosted> partlyCosted) {

    /**
     * Somebody for whom a rule pays and no cost is known in the first month.
     *
     * @param age the youngest of the rule
     */
    public record Uncosted(Rule rule, int age) {}

    /**
     * Somebody for whom no cost is known in the first month, though others of the population cost something.
     *
     * @param age the youngest of the population
     */
    public record PartlyCosted(Population population, int age) {}

    /** Copies the lists, so that it never changes. */
    public FundingCheck {
        unsaid = List.copyOf(unsaid);
        uncosted = List.copyOf(uncosted);
        late = List.copyOf(late);
        partlyCosted = List.copyOf(partlyCosted);
    }

    /**
     * The check of what is known of money, its rules as they are switched.
     *
     * @param first the first day whose grant and cost are asked for
     * @param last the last such day
     */
    public static FundingCheck of(Funding funding, Assumptions book, LocalDate first, LocalDate last) {
        return of(funding, book, first, last, Rates.CARRIED_FORWARD);
    }

    /** The same by some rates. */
    public static FundingCheck of(Funding funding, Assumptions book, LocalDate first, LocalDate last, Rates rates) {
        YearMonth month = YearMonth.from(first);
        Grants grants = funding.grants();
        Costs costs = funding.costs();
        boolean needsCosts = !costs.rows().isEmpty() || grants.rules().stream().anyMatch(Rule::isCapped);
        return new FundingCheck(
                grants.rules().isEmpty(),
                grants.paidTwice(),
                grants.gap(first, last, book.laws()),
                rates == Rates.KNOWN_ONLY ? grants.notKnown(first, last, book.laws()) : Optional.empty(),
                funding.unsaid(book),
                needsCosts
                        ? grants.rules().stream()
                                .flatMap(rule -> uncosted(rule, costs, book, month).stream())
                                .toList()
                        : List.of(),
                costs.beginningAfter(month),
                book.populations().stream()
                        .flatMap(population -> partlyCosted(population, costs, book, month).stream())
                        .toList());
    }

    /** Whether nothing keeps grant, cost and gap from being stated. */
    public boolean passes() {
        return !withoutRules
                && paidTwice.isEmpty()
                && withoutRate.isEmpty()
                && notKnown.isEmpty()
                && unsaid.isEmpty()
                && uncosted.isEmpty()
                && late.isEmpty()
                && partlyCosted.isEmpty();
    }

    private static Optional<Uncosted> uncosted(Rule rule, Costs costs, Assumptions book, YearMonth month) {
        return Optional.ofNullable(book.laws().get(rule.population())).stream()
                .flatMapToInt(law -> law.countedAges().ages())
                .filter(rule.ages()::contains)
                .filter(age -> !costs.knows(rule.population(), age, month))
                .mapToObj(age -> new Uncosted(rule, age))
                .findFirst();
    }

    private static Optional<PartlyCosted> partlyCosted(
            Population population, Costs costs, Assumptions book, YearMonth month) {
        AgeBand supported = book.law(population).supportedAges();
        return supported.ages().noneMatch(age -> costs.knows(population, age, month))
                ? Optional.empty()
                : supported
                        .ages()
                        .filter(age -> !costs.knows(population, age, month))
                        .mapToObj(age -> new PartlyCosted(population, age))
                        .findFirst();
    }
}
