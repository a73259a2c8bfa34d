package org.carecast.measure.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** The words by which rules can be switched: every item and every condition. */
    public Set<String> switches() {
        return rules.stream()
                .flatMap(rule -> Stream.concat(
                        Stream.of(rule.item()),
                        rule.terms().stream().map(term -> term.condition().id())))
                .collect(Collectors.toSet());
    }

    /** An item of which no rate is known on one of two days, though it has rates at other times; empty where there is none. */
    public Optional<String> unknown(LocalDate first, LocalDate last) {
        return rules.stream()
                .map(Rule::item)
                .distinct()
                .filter(item -> !isKnown(item, first) || !isKnown(item, last))
                .findFirst();
    }

    private boolean isKnown(String item, LocalDate day) {
        return rules.stream()
                .anyMatch(rule -> rule.item().equals(item)
                        && !rule.from().isAfter(day)
                        && !rule.last().isBefore(day));
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

    /** The rules without some items, and with some conditions switched on and others off. */
    public Grants switched(Set<String> on, Set<String> off) {
        return new Grants(rules.stream()
                .filter(rule -> !off.contains(rule.item()))
                .map(rule -> rule.with(
                        term -> (term.on() || on.contains(term.condition().id()))
                                && !off.contains(term.condition().id())))
                .toList());
    }
}
