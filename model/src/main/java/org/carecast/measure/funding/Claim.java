package org.carecast.measure.funding;

import java.util.Locale;

/** What a study must say of those for whom a council claims or pays, since no projection can know it. */
public enum Claim {
    /** The share of nights or weeks for which the council can claim at all. */
    CLAIMABLE,
    /** The share of days for which the council pays. */
    SUPPORTED,
    /** The share that came before the national rates did. */
    LEGACY,
    /** The share in education or training. */
    IN_EDUCATION,
    /** The share that is cut off some time after the last right of appeal. */
    CUT_OFF,
    /** All children of the council's area, of whom UASC are a share. */
    CHILD_POPULATION;

    /** The name used in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a share, from 0 to 1. */
    public boolean isShare() {
        return this != CHILD_POPULATION;
    }

    /** Whether it is given for all ages together, as one number. */
    public boolean ofTheCouncil() {
        return this == CHILD_POPULATION;
    }
}
