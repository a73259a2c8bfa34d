package org.carecast.cli.report.forecast;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.assumption.Basis;
import org.carecast.assumption.Parameter;
import org.carecast.cli.report.document.Figures;
import org.carecast.cohort.Population;
import org.carecast.measure.Demand;
import org.carecast.measure.Measure;
import org.carecast.measure.Reading;
import org.carecast.measure.funding.Citation;
import org.carecast.measure.funding.Entry;
import org.carecast.measure.funding.UnitCost;
import org.carecast.scenario.Scenario;
import org.carecast.time.Horizon;

/**
 * What must be said in the same sentence as a sum of money: on which figures it rests that are not simply the council's own.
 *
 * @param basis what costs are multiplied by
 * @param scenario what may put another cost in the place of the council's
 */
public record MoneyCaveats(Basis basis, Scenario scenario) {

    private static final double LEAST_SHOWN = 500;

    /**
     * How much of a sum rests on which figures, such as "£6.02m of it at a judged figure"; empty where all are the council's own.
     *
     * @param entries the sum, grant or cost
     * @param all the words before it where all of the sum does
     * @param whole what the sum is called after "of" where a part of it does
     */
    public Optional<String> said(List<Entry> entries, String all, String whole) {
        Map<String, Double> pounds = byWords(entries);
        return isAll(pounds, entries)
                ? pounds.keySet().stream().map(words -> all + words).findFirst()
                : inParts(pounds, whole);
    }

    /** Whether all of a sum, grant or cost, rests on figures of which one and the same must be said. */
    public boolean isOne(List<Entry> entries) {
        return isAll(byWords(entries), entries);
    }

    /** The sum of each, the whole named once. */
    private static Optional<String> inParts(Map<String, Double> pounds, String whole) {
        List<String> parts = new ArrayList<>();
        pounds.forEach(
                (words, sum) -> parts.add(Figures.pounds(sum) + (parts.isEmpty() ? " of " + whole : "") + " " + words));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    /** The same of a reading of money behind its name, in brackets and without sums; empty text where nothing need be said. */
    public static String inBrackets(Reading reading, Demand demand, Scenario scenario) {
        if (!reading.measure().isMoney()) {
            return "";
        }
        MoneyCaveats caveats = new MoneyCaveats(demand.projection().basis(), scenario);
        List<String> parts = Stream.of(true, false)
                .filter(grant -> reading.measure() != (grant ? Measure.COST : Measure.GRANT))
                .flatMap(grant -> caveats.inPart(entries(reading, demand, grant), grant ? "grant" : "cost").stream())
                .toList();
        return parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")";
    }

    private static List<Entry> entries(Reading reading, Demand demand, boolean grant) {
        List<Population> whose = reading.population().map(List::of).orElseGet(() -> List.copyOf(demand.populations()));
        return IntStream.range(0, Horizon.MONTHS_IN_A_YEAR)
                .mapToObj(reading.asAt()::minusMonths)
                .flatMap(month -> whose.stream()
                        .flatMap(each -> (grant
                                        ? demand.ledger().grants(each, month)
                                        : demand.ledger().costs(each, month))
                                .stream()))
                .toList();
    }

    /** On what a sum rests, in words such as "cost in part at a judged figure"; empty where all are the council's own. */
    Optional<String> inPart(List<Entry> entries, String whole) {
        Map<String, Double> pounds = byWords(entries);
        if (pounds.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                isAll(pounds, entries)
                        ? whole + " " + pounds.keySet().iterator().next()
                        : pounds.keySet().stream()
                                .map(words -> "in part " + words)
                                .collect(Collectors.joining("; ", whole + " ", "")));
    }

    private Map<String, Double> byWords(List<Entry> entries) {
        Map<String, Double> pounds = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> !words(entry).isEmpty())
                .forEach(entry -> pounds.merge(words(entry), entry.pounds(), Double::sum));
        pounds.values().removeIf(sum -> sum < LEAST_SHOWN);
        return pounds;
    }

    private static boolean isAll(Map<String, Double> pounds, List<Entry> entries) {
        double all = entries.stream().mapToDouble(Entry::pounds).sum();
        return pounds.size() == 1 && all - pounds.values().iterator().next() < LEAST_SHOWN;
    }

    /** What must be said of a cost where it is multiplied by nothing; empty text where nothing need be. */
    public static String words(UnitCost cost) {
        Citation.Status status = cost.citation().status();
        if (cost.standsIn()) {
            return (cost.caveat().isEmpty() ? "at a national figure" : cost.caveat()) + ", not the council's own";
        }
        if (!cost.caveat().isEmpty() || status.isOwn()) {
            return cost.caveat();
        }
        return status == Citation.Status.SECONDARY ? "at a second-hand figure" : "at a " + status.id() + " figure";
    }

    /** Whether the scenario says what those of an age cost, in the place of the council's rows. */
    public boolean replaces(Population population, int age, YearMonth month) {
        return scenario.replaces(Parameter.COST_LEVEL, population, age, month);
    }

    private String words(Entry entry) {
        if (entry.tariff() instanceof UnitCost cost) {
            if (replaces(entry.population(), entry.age(), entry.month())) {
                return "as scenario " + scenario.id() + " has it";
            }
            double level = basis.of(entry.population())
                    .ofMoney(Parameter.COST_LEVEL, entry.age(), basis.horizon().index(entry.month()));
            return level == 1 ? words(cost) : multiplied(words(cost), Figures.asGiven(level));
        }
        Citation.Status status = entry.tariff().citation().status();
        return status.mustBeNamed() ? "at " + status.id() + " rates" : "";
    }

    private static String multiplied(String words, String level) {
        return words.isEmpty()
                ? "at an assumed " + level + " times the council's own figure"
                : words + ", times an assumed " + level;
    }
}
