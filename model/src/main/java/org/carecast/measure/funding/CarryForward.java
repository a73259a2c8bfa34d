package org.carecast.measure.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carecast.time.AgeBand;

/**
 * Rates that go on after the last day on which they are known: each pays on until a later rule for the same people begins, and
 * without end where none does. Days that a rule has are left to it, however well it is known.
 *
 * @param rules as a file has them
 */
record CarryForward(List<Rule> rules) {

    // No age of a person is higher; a rule for all ages names none.
    private static final int OLDEST = 130;

    /** The rules, and behind them those that are carried forward. */
    List<Rule> all() {
        List<Rule> all = new ArrayList<>(rules);
        rules.stream()
                .filter(rule -> rule.isKnown() && rule.until().isPresent())
                .forEach(rule -> all.addAll(carried(rule)));
        return all;
    }

    private List<Rule> carried(Rule known) {
        List<Rule> carried = new ArrayList<>();
        // Not for each age: whether two rules are alike takes long to tell.
        List<Rule> later = rules.stream()
                .filter(rule -> rule.last().isAfter(known.last()) && rule.isLike(known))
                .sorted(Comparator.comparing(Rule::from))
                .toList();
        int oldest = Math.min(known.ages().to(), OLDEST);
        int first = known.ages().from();
        while (first <= oldest) {
            List<Days> days = withoutRule(known, later, first);
            int next = first + 1;
            while (next <= oldest && withoutRule(known, later, next).equals(days)) {
                next++;
            }
            AgeBand ages = new AgeBand(first, next > oldest ? known.ages().to() : next - 1);
            days.forEach(each -> carried.add(known.carriedForward(ages, each.from(), each.until())));
            first = next;
        }
        return carried;
    }

    private record Days(LocalDate from, Optional<LocalDate> until) {}

    /** The days after a known rule on which nobody of an age has one, up to the next known rule for the same people. */
    private static List<Days> withoutRule(Rule known, List<Rule> alike, int age) {
        List<Rule> later =
                alike.stream().filter(rule -> rule.ages().contains(age)).toList();
        List<Days> without = new ArrayList<>();
        Optional<LocalDate> next = known.until().map(last -> last.plusDays(1));
        for (Rule rule : later) {
            LocalDate begins = rule.from();
            next.filter(begins::isAfter).ifPresent(day -> without.add(new Days(day, Optional.of(begins.minusDays(1)))));
            if (rule.isKnown()) {
                return without;
            }
            LocalDate goesOn = next.orElse(begins);
            next = rule.until().map(last -> last.plusDays(1)).map(day -> day.isAfter(goesOn) ? day : goesOn);
            if (next.isEmpty()) {
                return without;
            }
        }
        next.ifPresent(day -> without.add(new Days(day, Optional.empty())));
        return without;
    }

    /** Whether a rule is known, or lies between rules that are: a known one for some of the same people begins later. */
    boolean isNotAfterTheKnown(Rule rule) {
        return rule.isKnown()
                || (!rule.carriedForward()
                        && rules.stream()
                                .anyMatch(other -> other.isKnown()
                                        && other.isLike(rule)
                                        && other.ages().overlaps(rule.ages())
                                        && other.from().isAfter(rule.from())));
    }
}
