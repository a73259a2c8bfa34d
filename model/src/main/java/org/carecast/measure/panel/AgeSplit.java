package org.carecast.measure.panel;

import java.util.Optional;
import org.carecast.assumption.Spread;
import org.carecast.time.AgeBand;

/**
 * How many people of some ages are of the oldest of them, where a table prints these ages together.
 *
 * @param ages two or more
 * @param oldest the share who are of the oldest, from 0 to 1
 * @param range of that share, from council to council; empty where it is the same in all
 */
public record AgeSplit(AgeBand ages, double oldest, Optional<Spread> range) {}
