package org.carecast.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Someone who knows a public pack, the program and every rate, and that people are whole, and asks ojAlgo what a count may be.
 *
 * @param few the largest count that is small
 * @param counts how many unknown counts there are
 * @param groups what is known of them
 * @param sums weighted sums of the unknown counts that are printed
 */
record Outsider(int few, int counts, List<Group> groups, List<Sum> sums) {

    private static final int MOST = 2_000;

    /**
     * Counts that are published together.
     *
     * @param parts the places of the counts of each of its parts; of a group that could be parted no further, one part
     * @param isLarge whether it has a large count; else none of them is
     */
    record Group(List<List<Integer>> parts, boolean isLarge) {

        List<Integer> all() {
            return parts.stream().flatMap(List::stream).toList();
        }
    }

    /** A weighted sum of the counts lies between two numbers. */
    record Sum(double low, Map<Integer, Double> weights, double high) {

        double of(List<Integer> people) {
            return weights.entrySet().stream()
                    .mapToDouble(each -> each.getValue() * people.get(each.getKey()))
                    .sum();
        }
    }

    /** Counts that make the pack what it is, one of them a given number; empty if there are none. */
    Optional<List<Integer>> counts(int place, int number) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<Variable> people = new ArrayList<>();
        List<Variable> large = new ArrayList<>();
        for (int each = 0; each < counts; each++) {
            people.add(model.newVariable("people " + each).integer().lower(0).upper(MOST));
            large.add(model.newVariable("large " + each).binary());
            model.newExpression("small " + each)
                    .set(people.get(each), 1)
                    .set(large.get(each), few - MOST)
                    .upper(few);
            model.newExpression("large " + each)
                    .set(people.get(each), 1)
                    .set(large.get(each), -few - 1)
                    .lower(0);
        }
        people.get(place).lower(number).upper(number);
        for (Group group : groups) {
            group(model, group, large);
        }
        int index = 0;
        for (Sum sum : sums) {
            Expression printed = model.newExpression("printed " + index++);
            sum.weights.forEach((each, weight) -> printed.set(people.get(each), BigDecimal.valueOf(weight)));
            printed.lower(sum.low).upper(sum.high);
        }
        Optimisation.Result found = model.minimise();
        return found.getState().isFeasible()
                ? Optional.of(people.stream()
                        .map(each -> each.getValue()
                                .setScale(0, RoundingMode.HALF_UP)
                                .intValue())
                        .toList())
                : Optional.empty();
    }

    /** A group is published for one of its counts is large, and it is not parted for one of its parts has none. */
    private static void group(ExpressionsBasedModel model, Group group, List<Variable> large) {
        if (!group.isLarge) {
            group.all().forEach(each -> large.get(each).upper(0));
            return;
        }
        Expression some = model.newExpression("some of " + group.all()).lower(1);
        group.all().forEach(each -> some.set(large.get(each), 1));
        if (group.parts.size() > 1) {
            Expression lacking = model.newExpression("a part of " + group.all()).lower(1);
            for (List<Integer> part : group.parts) {
                Variable none = model.newVariable("none of " + part).binary();
                lacking.set(none, 1);
                for (int each : part) {
                    model.newExpression("none of " + part + " but " + each)
                            .set(none, 1)
                            .set(large.get(each), 1)
                            .upper(1);
                }
            }
        }
    }

    /** As many numbers as asked for that a count may be, each with the counts that go with it. */
    Map<Integer, List<Integer>> possible(int place, int wanted) {
        Map<Integer, List<Integer>> possible = new LinkedHashMap<>();
        int most = sums.stream()
                .filter(sum -> sum.weights.containsKey(place) && sum.low == sum.high)
                .mapToInt(sum -> (int) sum.high)
                .findFirst()
                .orElse(few);
        for (int number = 0; number <= most && possible.size() < wanted; number++) {
            int each = number;
            counts(place, number).ifPresent(found -> possible.put(each, found));
        }
        return possible;
    }
}
