package org.carecast.uncertainty;

/** A kind of uncertainty: what makes one draw differ from another. */
public enum Uncertainty {
    /** The assumptions may differ from their values, within their ranges. */
    BELIEF,
    /** People come and go one by one, even if every assumption is right. */
    CHANCE
}
