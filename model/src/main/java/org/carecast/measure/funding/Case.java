package org.carecast.measure.funding;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Somebody of a council as rules tell them apart, so that for one no two rates hold, nor none.
 *
 * @param legacy whether they came before the national rates did
 * @param uascShare the council's UASC as a share of its children
 */
record Case(boolean legacy, double uascShare) {

    /** One of each sort that the conditions applied by some rules part. */
    static List<Case> toldApartBy(List<Rule> rules) {
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
