package org.carecast.cohort;

/** Why people enter or leave the stock of care leavers in a month. */
public enum Cause {
    /** Became care leavers on their 18th birthday. */
    ENTERED_AT_18("entered_at_18", true),
    /** Left the service at some other time than a birthday. */
    LEFT_SERVICE("left_service", false),
    /** Did not ask for support on their 21st birthday. */
    DECLINED_AT_21("declined_at_21", false),
    /** Passed the last supported age. */
    REACHED_END("reached_end", false);

    private final String id;
    private final boolean enters;

    Cause(String id, boolean enters) {
        this.id = id;
        this.enters = enters;
    }

    /** The name used in files. */
    public String id() {
        return id;
    }

    /** Whether people enter by this cause; else they leave. */
    public boolean enters() {
        return enters;
    }
}
