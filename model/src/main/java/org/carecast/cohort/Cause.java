package org.carecast.cohort;

/** Why people enter or leave the stock in a month, or move within it from child in care to care leaver. */
public enum Cause {
    /** Came into the council's area and into its care. */
    ARRIVED("arrived", "arrived", 1, 0),
    /** Moved to another council under the National Transfer Scheme. */
    TRANSFERRED_OUT("transferred_out", "transferred out", -1, 0),
    /** Left care before their 18th birthday: returned, found to be adult, missing for good, or other. */
    LEFT_CARE("left_care", "left care before 18", -1, 0),
    /** Reached their 18th birthday with fewer than 13 weeks in care: qualifying only, no care leavers. */
    QUALIFYING_ONLY("qualifying_only", "qualifying only at 18", -1, 0),
    /** Turned 18 without becoming care leavers, for a reason that the opening position does not show: late in care, or missing. */
    NOT_ENTITLED("not_entitled_at_18", "not entitled at 18", -1, 0),
    /** Became care leavers on their 18th birthday, having been children in care counted here. */
    TURNED_18("turned_18", "became care leavers at 18", -1, 1),
    /** Became care leavers on their 18th birthday, of a population whose under-18s are not counted. */
    ENTERED_AT_18("entered_at_18", "entered at 18", 0, 1),
    /** Came back, moved in or were counted late, after they had become care leavers. */
    RETURNED("returned", "came back", 0, 1),
    /** Left the service at some other time than a birthday. */
    LEFT_SERVICE("left_service", "left the service", 0, -1),
    /** Lost support with the last right of appeal against refusal of leave to remain. */
    RIGHTS_EXHAUSTED("rights_exhausted", "rights exhausted", 0, -1),
    /** Did not ask for support, or no longer, at a birthday from which it goes to those who ask. */
    DECLINED("declined", "did not ask for support", 0, -1),
    /** Passed the last supported age. */
    REACHED_END("reached_end", "reached the last age", 0, -1);

    private final String id;
    private final String words;
    private final int children;
    private final int careLeavers;

    Cause(String id, String words, int children, int careLeavers) {
        this.id = id;
        this.words = words;
        this.children = children;
        this.careLeavers = careLeavers;
    }

    /** The name used in files. */
    public String id() {
        return id;
    }

    /** The name used in sentences. */
    public String words() {
        return words;
    }

    /** What one person moving by this cause adds to the children in care: 1, 0 or -1. */
    public int children() {
        return children;
    }

    /** What one person moving by this cause adds to the care leavers: 1, 0 or -1. */
    public int careLeavers() {
        return careLeavers;
    }
}
