package org.carecast.cli.report.bid;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carecast.measure.funding.Funding;
import org.carecast.measure.funding.Rule;

/**
 * What one run switches on or off of the rules in a file.
 *
 * @param usual the rules as they are in the file
 * @param applied the rules of the run
 */
record BidSwitches(Funding usual, Funding applied) {

    /** Each switch, in words such as "without uasc_nights" and "with fte_above"; none where the run is as the file. */
    List<String> words() {
        Set<String> kept = items(applied);
        return usual.grants().switches().stream()
                .sorted()
                .flatMap(word -> (items(usual).contains(word) ? ofItem(word, kept) : ofCondition(word, kept)).stream())
                .toList();
    }

    private static Optional<String> ofItem(String item, Set<String> kept) {
        return kept.contains(item) ? Optional.empty() : Optional.of("without " + item);
    }

    private Optional<String> ofCondition(String condition, Set<String> kept) {
        long now = rules(applied, condition, kept);
        long before = rules(usual, condition, kept);
        return now == before ? Optional.empty() : Optional.of((now > before ? "with " : "without ") + condition);
    }

    private static Set<String> items(Funding funding) {
        return funding.grants().rules().stream().map(Rule::item).collect(Collectors.toSet());
    }

    /** How many rules of some items apply a condition. */
    private static long rules(Funding funding, String condition, Set<String> items) {
        return funding.grants().rules().stream()
                .filter(rule -> items.contains(rule.item())
                        && rule.conditions().stream().anyMatch(each -> each.id().equals(condition)))
                .count();
    }
}
