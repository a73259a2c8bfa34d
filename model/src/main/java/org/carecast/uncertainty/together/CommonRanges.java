package org.carecast.uncertainty.together;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.FittedSpread;
import org.carecast.assumption.Spread;
import org.carecast.assumption.Unit;

/** The ranges of many councils, most of which they have alike: each is fitted once, which takes far longer than a draw. */
final class CommonRanges {

    private record Key(Spread spread, double value, Unit unit) {}

    private final Map<Key, FittedSpread> fitted = new ConcurrentHashMap<>();

    /** The range of a row, fitted; empty where it has none. */
    Optional<FittedSpread> fitted(Assumption row) {
        return row.spread()
                .map(spread -> fitted.computeIfAbsent(
                        new Key(spread, row.value(), row.parameter().unit()),
                        any -> row.fitted().orElseThrow()));
    }
}
