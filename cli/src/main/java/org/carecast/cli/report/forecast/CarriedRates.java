package org.carecast.cli.report.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cohort.Population;
import org.carecast.measure.Demand;
import org.carecast.measure.Measure;
import org.carecast.measure.Reading;
import org.carecast.measure.funding.Entry;
import org.carecast.measure.funding.Rule;
import org.carecast.measure.funding.TariffUnit;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;

/**
 * The rates of grant that a sum of money has from days on which they are no longer known.
 *
 * @param rules each carried forward, in the order of their file
 */
public record CarriedRates(List<Rule> rules) {

    /** Copies the list, so that it never changes. */
    public CarriedRates {
        rules = List.copyOf(rules);
    }

    /** Those of some entries that count people. */
    public static CarriedRates of(Stream<Entry> entries) {
        return new CarriedRates(entries.filter(CarriedRates::isOne)
                .map(entry -> (Rule) entry.tariff())
                .distinct()
                .toList());
    }

    /** Those of a reading, none of one that holds no grant. */
    public static CarriedRates of(Reading reading, Demand demand) {
        return in(reading.measure(), Stream.of(reading.asAt()), reading, demand);
    }

    /** Those of all sums like a reading in the years that end with the months of a forecast. */
    public static CarriedRates ofEveryYear(Reading reading, Demand demand) {
        return in(
                reading.measure(),
                demand.months().stream().skip(reading.measure().firstMonth()),
                reading,
                demand);
    }

    private static CarriedRates in(Measure measure, Stream<YearMonth> ends, Reading reading, Demand demand) {
        if (measure != Measure.GRANT && measure != Measure.GAP) {
            return new CarriedRates(List.of());
        }
        return of(ends.flatMap(
                        end -> IntStream.range(0, Horizon.MONTHS_IN_A_YEAR).mapToObj(end::minusMonths))
                .distinct()
                .flatMap(month -> demand.populations().stream()
                        .filter(each -> reading.population()
                                .filter(one -> !one.equals(each))
                                .isEmpty())
                        .flatMap(each -> demand.ledger().grants(each, month).stream())));
    }

    /** Whether an entry counts people at a rate that is carried forward. */
    public static boolean isOne(Entry entry) {
        return entry.isCarriedForward() && entry.quantity() > 0;
    }

    /** Whether an entry of some ages is such a one, and at none of some rates: that which closes a gap rests on the others. */
    public static Predicate<Entry> besides(List<Rule> rules, AgeBand ages) {
        Population population = rules.get(0).population();
        return entry -> isOne(entry)
                && entry.population().equals(population)
                && ages.contains(entry.age())
                && !rules.contains(entry.tariff());
    }

    /** Whether there are any. */
    public boolean isEmpty() {
        return rules.isEmpty();
    }

    private record Seen(TariffUnit unit, LocalDate day) {
        private static Seen of(Rule rule) {
            return new Seen(rule.unit(), rule.lastSeen());
        }
    }

    /** Which rates were last seen in force when; empty where none is carried forward. */
    public Optional<String> sentence() {
        Map<Seen, List<Rule>> seen = rules.stream()
                .filter(this::isTheLast)
                .sorted(Comparator.comparing(Rule::unit)
                        .thenComparing(Comparator.comparing(Rule::rate).reversed()))
                .collect(Collectors.groupingBy(Seen::of, LinkedHashMap::new, Collectors.toList()));
        List<String> parts = new ArrayList<>();
        seen.forEach((last, some) -> parts.add("%s %s%s%s on %s"
                .formatted(
                        Sentences.list(some.stream()
                                .map(CarriedRates::pounds)
                                .distinct()
                                .toList()),
                        last.unit().each(),
                        ages(some),
                        parts.isEmpty()
                                ? (some.stream()
                                                                .map(CarriedRates::pounds)
                                                                .distinct()
                                                                .count()
                                                        > 1
                                                ? " were"
                                                : " was") + " last seen in force"
                                : "",
                        Figures.day(last.day()))));
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Rates are carried forward: %s; nothing newer is known.".formatted(String.join(", ", parts)));
    }

    /** Whether the same rate was not seen for the same people on a later day, after a year of which nothing is known. */
    private boolean isTheLast(Rule rule) {
        return rules.stream()
                .noneMatch(other -> other.item().equals(rule.item())
                        && other.population().equals(rule.population())
                        && other.ages().equals(rule.ages())
                        && other.rate() == rule.rate()
                        && other.lastSeen().isAfter(rule.lastSeen()));
    }

    private static String pounds(Rule rule) {
        return "£" + Figures.asGiven(rule.rate());
    }

    /** The ages of rates that were seen on one day, where the same was seen for others on another. */
    private String ages(List<Rule> some) {
        boolean twice = rules.stream()
                .filter(this::isTheLast)
                .anyMatch(other -> some.stream()
                        .anyMatch(rule -> rule.unit() == other.unit()
                                && rule.rate() == other.rate()
                                && !Seen.of(rule).equals(Seen.of(other))));
        return twice
                ? " for those of "
                        + Sentences.list(some.stream()
                                .map(rule -> Sentences.ages(rule.ages()))
                                .distinct()
                                .toList())
                : "";
    }
}
