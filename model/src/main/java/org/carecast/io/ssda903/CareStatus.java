package org.carecast.io.ssda903;

import org.carecast.io.ReturnRules;

/** What someone is to the council on a day, and why nobody counts who is not counted. */
enum CareStatus {
    IN_CARE("in care, under {adult}"),
    RELEVANT(
            "relevant children: from {reaches} to under {adult}, left care with its {days} days, and care leavers at {adult}"),
    CARE_LEAVER("care leavers"),

    NEVER_IN_CARE("never seen in care, nor as a care leaver"),
    OUT_OF_SIGHT("left open in an earlier return, and not seen again"),
    TRANSFERRED("another council took over their care"),
    LEFT_FOR_GOOD("left care before {adult}, and will be or are no care leavers"),
    TOO_FEW_WEEKS("fewer than {days} days of care since {counts}, or none after {reaches}: qualifying at most"),
    GONE("died, or back home for six months or more, by their last row in OC3"),
    DECLINED("from {take_up} on, and did not ask for support"),
    NOT_HEARD_OF("from {take_up} on, and OC3 has no row of their age"),
    TOO_OLD("older than the last age supported");

    private final String words;

    CareStatus(String words) {
        this.words = words;
    }

    /** In words, with the ages and days of the rules. */
    String words(ReturnRules rules) {
        return words.replace("{adult}", String.valueOf(rules.law().careLeaverFrom()))
                .replace("{take_up}", String.valueOf(rules.law().takeUpAt()))
                .replace("{days}", String.valueOf(rules.law().daysOfCare()))
                .replace("{counts}", String.valueOf(rules.number("care_counts_from_age")))
                .replace("{reaches}", String.valueOf(rules.number("care_reaches_age")));
    }

    /** Whether an opening position counts them. */
    boolean isCounted() {
        return this == IN_CARE || this == RELEVANT || this == CARE_LEAVER;
    }
}
