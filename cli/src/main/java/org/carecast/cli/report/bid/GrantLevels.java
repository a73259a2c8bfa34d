package org.carecast.cli.report.bid;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.measure.funding.Bid;
import org.carecast.measure.funding.Entry;
import org.carecast.measure.funding.Rule;
import org.carecast.time.FinancialYear;

/** By how much rates of grant are multiplied in a bid: a scenario may index them, and 1 freezes them. */
record GrantLevels(Bid bid) {

    /** By what rates are multiplied in which years; empty where it is 1 in all. */
    Optional<String> sentence() {
        List<String> years = bid.years().stream()
                .filter(year -> levels(year).anyMatch(level -> level != 1))
                .map(year -> "by %s in %s".formatted(words(year), year))
                .toList();
        return years.isEmpty()
                ? Optional.empty()
                : Optional.of("Rates of grant are multiplied %s (grant_level).".formatted(Sentences.list(years)));
    }

    /** Pounds that some rules pay for one night or week in a year, from the lowest to the highest where they differ. */
    String paid(FinancialYear year, List<Rule> rules) {
        List<String> paid = bid.of(year)
                .filter(entry -> counts(entry) && rules.contains(entry.tariff()))
                .sorted(Comparator.comparingDouble(GrantLevels::each))
                .map(GrantLevels::words)
                .distinct()
                .toList();
        return paid.size() == 1 ? paid.get(0) : paid.get(0) + " to £" + paid.get(paid.size() - 1);
    }

    /** Pounds that are paid for one night or week: the rate times its level. */
    static double each(Entry entry) {
        return ((Rule) entry.tariff()).rate() * entry.level();
    }

    /** The same as it is printed: the rate as its file has it where its level is 1, else to the penny. */
    static String words(Entry entry) {
        return entry.level() == 1 ? Figures.asGiven(((Rule) entry.tariff()).rate()) : Figures.grouped(each(entry), 2);
    }

    private static boolean counts(Entry entry) {
        return entry.isGrant() && entry.quantity() > 0;
    }

    private Stream<Double> levels(FinancialYear year) {
        return bid.of(year).filter(GrantLevels::counts).map(Entry::level);
    }

    private String words(FinancialYear year) {
        OptionalDouble least = levels(year).mapToDouble(level -> level).min();
        OptionalDouble most = levels(year).mapToDouble(level -> level).max();
        String low = Figures.asGiven(least.orElseThrow());
        String high = Figures.asGiven(most.orElseThrow());
        return low.equals(high) ? low : low + " to " + high;
    }
}
