package org.carecast.measure.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.carecast.cohort.Population;
import org.carecast.time.AgeBand;

/**
 * A rate at which a grant pays, for whom, from one day to another, and under which conditions.
 *
 * @param item what is claimed, such as {@code uasc_nights}
 * @param until the last day; empty where no end is known
 * @param rate pounds for a night or a week
 * @param seen the last day on which a source shows it in force; empty where none is given
 * @param carriedForward whether it is the rate of an earlier rule, which holds on since nothing newer is known
 */
public record Rule(
        String item,
        Population population,
        AgeBand ages,
        LocalDate from,
        Optional<LocalDate> until,
        double rate,
        TariffUnit unit,
        List<Term> terms,
        Citation citation,
        Optional<LocalDate> seen,
        boolean carriedForward)
        implements Tariff {

    /** A rule of which no day is given on which it was last seen in force. */
    public Rule(
            String item,
            Population population,
            AgeBand ages,
            LocalDate from,
            Optional<LocalDate> until,
            double rate,
            TariffUnit unit,
            List<Term> terms,
            Citation citation) {
        this(item, population, ages, from, until, rate, unit, terms, citation, Optional.empty(), false);
    }

    /**
     * A condition that applies, or that can be switched on.
     *
     * @param on whether it applies unless it is switched
     */
    public record Term(Condition condition, boolean on) {}

    /** Copies the list, so that it never changes. */
    public Rule {
        terms = List.copyOf(terms);
    }

    /** The last day on which it holds, however far off. */
    public LocalDate last() {
        return until.orElse(LocalDate.MAX);
    }

    /** The conditions applied. */
    public List<Condition> conditions() {
        return terms.stream().filter(Term::on).map(Term::condition).toList();
    }

    /** Whether a source shows its rate, its days and its conditions: it is verified or secondary, and not carried forward. */
    public boolean isKnown() {
        return citation.status().isSeen() && !carriedForward;
    }

    /** The last day on which its rate was seen in force: that of a source, or else its own last day. */
    public LocalDate lastSeen() {
        return seen.orElseGet(this::last);
    }

    /** The same rate for some of its ages on later days, on which nothing newer is known. */
    Rule carriedForward(AgeBand some, LocalDate since, Optional<LocalDate> to) {
        return new Rule(item, population, some, since, to, rate, unit, terms, citation, Optional.of(lastSeen()), true);
    }

    /** Whether some day and some age could be paid for under both. */
    public boolean overlaps(Rule other) {
        return isLike(other) && ages.overlaps(other.ages) && !from.isAfter(other.last()) && !other.from.isAfter(last());
    }

    /** Whether it pays for the same item and population, and one person can meet the conditions applied in both. */
    public boolean isLike(Rule other) {
        return item.equals(other.item)
                && population.equals(other.population)
                && Case.partitions(List.of(this, other)).stream().anyMatch(each -> admits(each) && other.admits(each));
    }

    /** Whether it pays for a case; conditions that no case distinguishes are taken as met. */
    boolean admits(Case other) {
        return conditions().stream().allMatch(condition -> condition.admits(other));
    }

    /** Whether it pays no more than what people cost. */
    public boolean isCapped() {
        return conditions().stream().anyMatch(Condition.CappedAtCost.class::isInstance);
    }

    /** Whether it pays on a day. */
    boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && !last().isBefore(day);
    }

    /** Whether it pays on some day of a month. */
    public boolean holdsIn(YearMonth month) {
        return !from.isAfter(month.atEndOfMonth()) && !last().isBefore(month.atDay(1));
    }

    /** The same rule with its conditions switched on where that is said, and else off. */
    Rule with(Predicate<Term> on) {
        return new Rule(
                item,
                population,
                ages,
                from,
                until,
                rate,
                unit,
                terms.stream()
                        .map(term -> new Term(term.condition(), on.test(term)))
                        .toList(),
                citation,
                seen,
                carriedForward);
    }

    /** A share as a percentage with all its digits, such as 0.07%. */
    static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** A number without trailing zeros or an exponent. */
    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** The same rule without what somebody wrote about it. */
    Rule bare() {
        return new Rule(item, population, ages, from, until, rate, unit, terms, citation.bare(), seen, carriedForward);
    }
}
