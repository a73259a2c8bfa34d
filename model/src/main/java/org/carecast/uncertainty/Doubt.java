package org.carecast.uncertainty;

/** What makes one draw differ from another. */
public enum Doubt {
    /** The assumptions may be otherwise, within their ranges. */
    BELIEF,
    /** People come and go one by one, whatever is assumed. */
    CHANCE
}
