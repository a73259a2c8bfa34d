package org.carecast.io.panel;

/** Whom a published table counts. */
public enum PanelSubject {
    /** Unaccompanied asylum-seeking children in care at 31 March. */
    UASC("UASC in care"),
    /** Care leavers by age, in the year to 31 March. */
    CARE_LEAVERS("care leavers by age");

    private final String words;

    PanelSubject(String words) {
        this.words = words;
    }

    /** Whom, as a sentence has it. */
    public String words() {
        return words;
    }
}
