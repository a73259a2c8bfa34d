package org.carecast.cli.report.pack;

/** What follows the body of a committee paper. */
public enum Appendices {
    /** Nothing. */
    NONE,
    /** The tables of the scenario that is signed, how scenarios differ, and the limits of use. */
    SHORT,
    /** All that the pack holds. */
    FULL
}
