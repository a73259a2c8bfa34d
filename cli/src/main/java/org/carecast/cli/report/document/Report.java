package org.carecast.cli.report.document;

/** What a command reports, before it takes a form. */
public interface Report {

    /** All that it says to some readers. */
    Document document(Audience audience);

    /** Its figures as CSV. */
    String csv();
}
