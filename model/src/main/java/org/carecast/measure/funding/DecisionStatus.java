package org.carecast.measure.funding;

import java.util.Locale;

/** Where somebody stands with their claim of asylum: everybody is one or the other. */
public enum DecisionStatus {
    /** Waiting for a decision, and so without recourse to public funds, or after a refusal. */
    AWAITING_DECISION("awaiting a decision"),
    /** With leave to remain, and so with a claim to housing and benefits of their own. */
    WITH_LEAVE("with leave");

    private final String words;

    DecisionStatus(String words) {
        this.words = words;
    }

    /** The share of people whom it is true of. */
    double share(double awaiting) {
        return this == AWAITING_DECISION ? awaiting : 1 - awaiting;
    }

    /** The other of the two. */
    public DecisionStatus other() {
        return this == AWAITING_DECISION ? WITH_LEAVE : AWAITING_DECISION;
    }

    /** The word used in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Words that follow whom it is true of, such as "awaiting a decision". */
    public String words() {
        return words;
    }
}
