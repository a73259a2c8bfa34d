package org.carecast.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.carecast.cohort.AccommodationMix;
import org.carecast.measure.Accommodation;

/**
 * What the figures of a table of places say of the accommodation mix. The weight of each share in a figure is how much the figure moves
 * when some of the largest share is moved to this share, since the shares of a mix add up to 1.
 */
final class PlacesConstraints {

    private static final double HALF = 0.5;

    private final List<Accommodation> scenarios;
    private final Function<Accommodation, List<Printed>> print;
    private final List<Share> unknowns;

    PlacesConstraints(List<Accommodation> scenarios, Function<Accommodation, List<Printed>> print) {
        this.scenarios = scenarios;
        this.print = print;
        this.unknowns = scenarios.get(0).mixes().stream()
                .flatMap(mix -> mix.shares().keySet().stream()
                        .filter(type -> !type.equals(largest(mix)))
                        .map(type -> new Share(mix, type)))
                .toList();
    }

    /** An unknown: the share of a type in a mix, the largest share excepted; populations with the same mix have it in common. */
    private record Share(AccommodationMix mix, String type) {

        double value() {
            return mix.share(type);
        }

        double step() {
            return HALF * mix.share(largest(mix));
        }

        Accommodation moved(Accommodation places) {
            Map<String, Double> shares = new LinkedHashMap<>(mix.shares());
            shares.merge(type, step(), Double::sum);
            shares.merge(largest(mix), -step(), Double::sum);
            return places.with(mix, new AccommodationMix(shares));
        }
    }

    private static String largest(AccommodationMix mix) {
        return mix.shares().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    Intruder intruder() {
        List<PublishedConstraint> constraints = new ArrayList<>();
        for (int unknown = 0; unknown < unknowns.size(); unknown++) {
            Weights alone = Weights.alone(unknowns.size(), unknown);
            constraints.add(PublishedConstraint.knownAnyway(
                    alone, -unknowns.get(unknown).value(), Double.POSITIVE_INFINITY));
        }
        for (AccommodationMix mix : scenarios.get(0).mixes()) {
            constraints.add(
                    PublishedConstraint.knownAnyway(ofAllBut(mix), Double.NEGATIVE_INFINITY, mix.share(largest(mix))));
        }
        for (Accommodation scenario : scenarios) {
            constraints.addAll(under(scenario, scenario == scenarios.get(0)));
        }
        return new Intruder(unknowns.size(), constraints);
    }

    /** The weights of all shares of a mix but the largest, which has what they leave. */
    private Weights ofAllBut(AccommodationMix mix) {
        return new Weights(unknowns.stream()
                .mapToDouble(share -> share.mix.equals(mix) ? 1 : 0)
                .toArray());
    }

    private List<PublishedConstraint> under(Accommodation scenario, boolean first) {
        List<Printed> truth = print.apply(scenario);
        List<List<Printed>> moved = unknowns.stream()
                .map(share -> print.apply(share.moved(scenario)))
                .toList();
        List<PublishedConstraint> constraints = new ArrayList<>();
        for (int place = 0; place < truth.size(); place++) {
            double[] weights = new double[unknowns.size()];
            for (int unknown = 0; unknown < weights.length; unknown++) {
                double more =
                        moved.get(unknown).get(place).value() - truth.get(place).value();
                weights[unknown] = more / unknowns.get(unknown).step();
            }
            constraints.add(PublishedConstraint.ofSum(truth.get(place), new Weights(weights), false, true, first));
        }
        return constraints;
    }
}
