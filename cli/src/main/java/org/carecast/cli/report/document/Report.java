package org.carecast.cli.report.document;

/** What a command reports, before it takes a form. */
public interface Report {

    /** All that it says, in the order of its parts. */
    Paper paper();

    /** Its figures as CSV. */
    String csv();
}
