package org.carecast.measure.funding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;

/**
 * The rules by which grants are paid.
 *
 * @param rules those in force at one time or another; for one person and day no two of an item
 */
public record Grants(List<Rule> rules) {

    /** Copies the rules, so that it never changes. */
    public Grants {
        rules = List.copyOf(rules);
    }

    /** The same rules, each rate going on after the last day on which it is known until a later rule begins. */
    public Grants carriedForward() {
        return new Grants(new CarryForward(rules).all());
    }

    /** The words by which rules can be switched: every item and every condition. */
    public Set<String> switches() {
        return rules.stream()
                .flatMap(rule -> Stream.concat(
                        Stream.of(rule.item()),
                        rule.terms().stream().map(term -> term.condition().id())))
                .collect(Collectors.toSet());
    }

    /**
     * A day from which an item pays nothing for people of an age whom it pays for at another time.
     *
     * @param age the youngest for whom it pays nothing
     */
    public record Gap(Rule rule, int age, LocalDate day) {}

    /**
     * The first day without a rate for people whom an item pays for at another time; empty if every day has one.
     *
     * @param laws of the populations asked about
     */
    public Optional<Gap> gap(LocalDate first, LocalDate last, Map<Population, Law> laws) {
        return rules.stream()
                .filter(rule -> laws.containsKey(rule.population()))
                .flatMap(rule -> gap(rule, first, last, laws.get(rule.population()), any -> true).stream())
                .findFirst();
    }

    /**
     * The first day of people whom an item pays for on which no rate is known: it is carried forward, or recalled after the last that
     * is known; empty if every day is known or lies between days that are.
     *
     * @param laws of the populations asked about
     */
    public Optional<Gap> notKnown(LocalDate first, LocalDate last, Map<Population, Law> laws) {
        CarryForward all = new CarryForward(rules);
        Set<Rule> known = rules.stream().filter(all::isNotAfterTheKnown).collect(Collectors.toSet());
        return rules.stream()
                .filter(rule -> laws.containsKey(rule.population()))
                .flatMap(rule -> gap(rule, first, last, laws.get(rule.population()), known::contains).stream())
                .min(Comparator.comparing(Gap::day));
    }

    private Optional<Gap> gap(Rule rule, LocalDate first, LocalDate last, Law law, Predicate<Rule> pays) {
        List<Rule> ofItem = rules.stream()
                .filter(other ->
                        other.item().equals(rule.item()) && other.population().equals(rule.population()))
                .toList();
        List<Case> cases = Case.partitions(ofItem).stream().filter(rule::admits).toList();
        List<Rule> paying = ofItem.stream().filter(pays).toList();
        TreeSet<LocalDate> days = new TreeSet<>(Set.of(first));
        for (Rule other : ofItem) {
            days.add(other.from());
            other.until().map(day -> day.plusDays(1)).ifPresent(days::add);
        }
        return days.subSet(first, true, last, true).stream()
                .flatMap(day -> law.countedAges()
                        .ages()
                        .filter(rule.ages()::contains)
                        .filter(age -> cases.stream().anyMatch(each -> nothingFor(paying, day, age, each)))
                        .mapToObj(age -> new Gap(rule, age, day)))
                .findFirst();
    }

    private static boolean nothingFor(List<Rule> rules, LocalDate day, int age, Case each) {
        return rules.stream().noneMatch(rule -> rule.holdsOn(day) && rule.ages().contains(age) && rule.admits(each));
    }

    /** An item that is paid twice for some person and day, as it can be once a condition is switched off; empty if none is. */
    public Optional<String> paidTwice() {
        return IntStream.range(0, rules.size())
                .filter(later -> IntStream.range(0, later)
                        .anyMatch(earlier -> rules.get(later).overlaps(rules.get(earlier))))
                .mapToObj(rules::get)
                .map(Rule::item)
                .findFirst();
    }

    /**
     * The rules as if the children in care of every month were at least a share of all children, or as if they were just fewer.
     *
     * @param share at which rates change
     * @param reached whether they are at least that share
     */
    public Grants onSide(double share, boolean reached) {
        Case side = new Case(false, reached ? share : Math.nextDown(share));
        return new Grants(rules.stream()
                .filter(rule -> rule.conditions().stream()
                        .filter(Condition.Tier.class::isInstance)
                        .allMatch(tier -> tier.admits(side)))
                .map(rule -> rule.with(term -> term.on() && !(term.condition() instanceof Condition.Tier)))
                .toList());
    }

    /** The rules with an item or a condition switched on, or off: an item that is off is left out. */
    public Grants switched(String word, boolean on) {
        return new Grants(rules.stream()
                .filter(rule -> on || !rule.item().equals(word))
                .map(rule -> rule.with(term -> term.condition().id().equals(word) ? on : term.on()))
                .toList());
    }
}
