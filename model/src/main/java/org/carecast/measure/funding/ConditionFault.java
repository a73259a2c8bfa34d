package org.carecast.measure.funding;

import java.util.List;
import java.util.Optional;

/**
 * Why costs that differ by where people stand with their claim do not make a whole.
 *
 * @param what is wrong with a row
 * @param remedy what would be right
 */
public record ConditionFault(String what, String remedy) {

    /** What is wrong with one of some costs; empty where nothing is, or where it is for everybody. */
    public static Optional<ConditionFault> of(UnitCost cost, List<UnitCost> costs) {
        return cost.condition().flatMap(own -> twice(cost, costs).or(() -> missing(cost, own.other(), costs)));
    }

    private static Optional<ConditionFault> twice(UnitCost cost, List<UnitCost> costs) {
        return costs.stream()
                .filter(cost::isBeside)
                .findFirst()
                .map(any -> new ConditionFault(
                        cost.item() + " has a cost of everybody too, so that people of these ages would cost both",
                        "give the one or the other, or another name to what is added"));
    }

    private static Optional<ConditionFault> missing(UnitCost cost, DecisionStatus others, List<UnitCost> costs) {
        return cost.ages()
                .ages()
                .filter(age -> costs.stream().noneMatch(other -> cost.hasCounterpart(other, age)))
                .mapToObj(age -> new ConditionFault(
                        "nothing says what %s of those %s costs at %s in %s"
                                .formatted(cost.item(), others.words(), age, cost.from()),
                        "add a row of " + others.id() + ", with 0 pounds if it costs nothing"))
                .findFirst();
    }
}
