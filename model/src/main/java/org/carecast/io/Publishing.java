package org.carecast.io;

import java.util.List;
import java.util.OptionalInt;
import org.carecast.assumption.Assumption;
import org.carecast.time.AgeBand;

/**
 * What the public may be told of a study.
 *
 * @param fewPeople the largest count of people that must not be published, if the national folder says it
 * @param ages the groups of ages that may be published together, none where the national folder does not say it
 * @param assumptions those that stand in a public pack in place of the study's own, possibly none
 */
public record Publishing(OptionalInt fewPeople, List<AgeBand> ages, List<Assumption> assumptions) {

    /** Nothing is said of it. */
    public static final Publishing NONE = new Publishing(OptionalInt.empty(), List.of(), List.of());

    /** Copies the lists, so that they never change. */
    public Publishing {
        ages = List.copyOf(ages);
        assumptions = List.copyOf(assumptions);
    }
}
