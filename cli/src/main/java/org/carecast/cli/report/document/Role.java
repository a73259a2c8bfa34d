package org.carecast.cli.report.document;

/** What a text is for, which decides where a printer puts it. */
public enum Role {
    /** Under which scenario all else stands; it comes first in every form. */
    SCENARIO,
    /** What must be known before any figure. */
    CAUTION,
    /** The answer to the question of the report; above its tables in every form. */
    ANSWER,
    /** What the tables show; on a terminal it stands below them, where a reader's eye is. */
    FINDING,
    /** What must be known about the tables. */
    NOTE,
    /** What stands behind the figures. */
    DETAIL,
    /** Where the numbers come from. */
    SOURCE
}
