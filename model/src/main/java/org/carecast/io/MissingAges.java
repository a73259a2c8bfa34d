package org.carecast.io;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.carecast.time.AgeBand;

/** The ages at which something is missing. */
final class MissingAges {

    private MissingAges() {}

    /** The ages of a band that are not there, neighbours together, youngest first. */
    static List<AgeBand> in(AgeBand needed, IntPredicate isThere) {
        List<AgeBand> gaps = new ArrayList<>();
        int from = needed.from();
        for (int age = needed.from(); age <= needed.to() + 1; age++) {
            if (age > needed.to() || isThere.test(age)) {
                if (from < age) {
                    gaps.add(new AgeBand(from, age - 1));
                }
                from = age + 1;
            }
        }
        return gaps;
    }
}
