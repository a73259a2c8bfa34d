package org.carecast.io.ssda903;

import java.util.List;

/** Which file of the returns a row of the study comes from: its source, and the columns that were counted. */
enum ReturnSource {
    CARE("returns-episodes", "episodes, columns DECOM, DEC, REC and LS"),
    BIRTHS("returns-header", "header, column DOB"),
    CONTACT("returns-oc3", "oc3, column IN_TOUCH"),
    ACTIVITY("returns-oc3", "oc3, column ACTIV"),
    ACCOMMODATION("returns-oc3", "oc3, column ACCOM");

    private final String source;
    private final String locator;

    ReturnSource(String source, String locator) {
        this.source = source;
        this.locator = locator;
    }

    String source() {
        return source;
    }

    String locator() {
        return locator;
    }

    /** The sources of a study, in the order of their file, each with its title. */
    static List<List<String>> titles() {
        return List.of(
                List.of(CARE.source, "episodes of care"),
                List.of(BIRTHS.source, "header: dates of birth"),
                List.of("returns-uasc", "uasc: who is or was an unaccompanied asylum-seeking child"),
                List.of(CONTACT.source, "oc3: care leavers by birthday"));
    }
}
