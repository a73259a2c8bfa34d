package org.carecast.measure;

import java.time.YearMonth;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rule of {@link Drift} as it is dated.
 *
 * @param from by the month from which it holds, one or more
 */
public record DriftRule(NavigableMap<YearMonth, Drift> from) {

    /** Copies the rules, so that it never changes. */
    public DriftRule {
        from = Collections.unmodifiableNavigableMap(new TreeMap<>(from));
    }

    /** The rule in force in a month; before all of them the first. */
    public Drift in(YearMonth month) {
        return Optional.ofNullable(from.floorEntry(month))
                .orElse(from.firstEntry())
                .getValue();
    }
}
