package org.carecast.time;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Values that each hold from a month until the next value.
 *
 * @param from each by its first month, one or more
 */
public record Dated<V>(NavigableMap<YearMonth, V> from) {

    /** Copies the map, so that it never changes. */
    public Dated {
        from = Collections.unmodifiableNavigableMap(new TreeMap<>(from));
    }

    /** What holds from a month on for good. */
    public static <V> Dated<V> from(YearMonth first, V value) {
        return new Dated<>(new TreeMap<>(Map.of(first, value)));
    }

    /**
     * What holds in a month.
     *
     * @throws IllegalArgumentException if the first comes later
     */
    public V at(YearMonth month) {
        Map.Entry<YearMonth, V> inForce = from.floorEntry(month);
        if (inForce == null) {
            throw new IllegalArgumentException("nothing holds in " + month + "; the first is from " + from.firstKey());
        }
        return inForce.getValue();
    }
}
