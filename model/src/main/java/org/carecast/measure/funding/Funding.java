package org.carecast.measure.funding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Population;
import org.carecast.time.FinancialYear;

/**
 * All that money needs to know beside a projection.
 *
 * @param grants the rules by which grants are paid
 * @param costs what the service costs
 */
public record Funding(Grants grants, Costs costs) {

    /** Nothing is known of money. */
    public static final Funding NONE = new Funding(new Grants(List.of()), Costs.NONE);

    /** The same with an item or a condition switched on, or off. */
    public Funding switched(String word, boolean on) {
        return new Funding(grants.switched(word, on), costs);
    }

    /** The same without what somebody wrote about it. */
    public Funding bare() {
        return new Funding(
                new Grants(grants.rules().stream().map(Rule::bare).toList()),
                new Costs(costs.rows().stream().map(UnitCost::bare).toList(), costs.index()));
    }

    /**
     * What a rule or a cost reads, and a book says nothing of.
     *
     * @param reader the rule or cost
     */
    public record Unsaid(Parameter parameter, Population population, Tariff reader) {}

    /** All that is read and of which a book says nothing, each with the first that reads it; none where it says all. */
    public List<Unsaid> unsaid(Assumptions book) {
        return Stream.concat(
                        grants.rules().stream().flatMap(rule -> read(rule).map(each -> unsaid(book, each, rule))),
                        costs.rows().stream().flatMap(cost -> read(cost).map(each -> unsaid(book, each, cost))))
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(
                        each -> List.of(each.parameter(), each.population()),
                        each -> each,
                        (first, later) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static Stream<Parameter> read(Rule rule) {
        return Stream.concat(
                Stream.of(Parameter.CLAIMABLE),
                rule.conditions().stream().map(Condition::reads).flatMap(Optional::stream));
    }

    private static Stream<Parameter> read(UnitCost cost) {
        return Stream.concat(
                Stream.of(Parameter.SUPPORTED), cost.condition().stream().map(any -> Parameter.AWAITING_DECISION));
    }

    private static Optional<Unsaid> unsaid(Assumptions book, Parameter parameter, Tariff reader) {
        Population population = reader.population();
        boolean said = !book.populations().contains(population)
                || (!book.leavesOut(parameter, population)
                        && parameter.agesRead(book.law(population)).isPresent());
        return said ? Optional.empty() : Optional.of(new Unsaid(parameter, population, reader));
    }

    /** The bid for some financial years. */
    public Bid bid(Exposure exposure, List<FinancialYear> years) {
        return Bid.of(exposure, years, this);
    }
}
