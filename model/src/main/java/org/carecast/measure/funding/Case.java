package org.carecast.measure.funding;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A kind of person that grant conditions can distinguish. For each kind exactly one rate must apply.
 *
 * @param legacy whether they came before the national rates did
 * @param uascShare the council's UASC as a share of its children
 */
record Case(boolean legacy, double uascShare) {

    /** Every kind that the conditions of some rules can distinguish. */
    static List<Case> partitions(List<Rule> rules) {
        double[] shares = DoubleStream.concat(
                        DoubleStream.of(0),
                        rules.stream()
                                .flatMap(rule -> rule.conditions().stream())
                                .flatMapToDouble(Condition::thresholds))
                .distinct()
                .toArray();
        return Stream.of(false, true)
                .flatMap(legacy -> DoubleStream.of(shares).mapToObj(share -> new Case(legacy, share)))
                .toList();
    }
}
