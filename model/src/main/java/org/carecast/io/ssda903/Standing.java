package org.carecast.io.ssda903;

/** What someone is to the council on a day, and why nobody counts who is not counted. */
enum Standing {
    IN_CARE("in care, under 18"),
    RELEVANT("relevant children: 16 or 17, left care with its 13 weeks, and care leavers at 18"),
    CARE_LEAVER("care leavers"),

    NEVER_IN_CARE("never seen in care, nor as a care leaver"),
    OUT_OF_SIGHT("left open in an earlier return, and not seen again"),
    TRANSFERRED("another council took over their care"),
    LEFT_FOR_GOOD("left care before 18, and will be or are no care leavers"),
    TOO_FEW_WEEKS("fewer than 13 weeks of care since 14, or none after 16: qualifying at most"),
    GONE("died, or back home for six months or more, by their last row in OC3"),
    DECLINED("from 21 on, and did not ask for support"),
    NOT_HEARD_OF("from 21 on, and OC3 has no row of their age"),
    TOO_OLD("older than the last age supported");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Whether an opening position counts them. */
    boolean isCounted() {
        return this == IN_CARE || this == RELEVANT || this == CARE_LEAVER;
    }
}
