package org.carecast.cli.report.document;

import java.util.Map;

/** What a command reports, before it takes a form. */
public interface Report {

    /** All that it says to some readers. */
    Document document(Audience audience);

    /** Its figures as CSV. */
    String csv();

    /** Its charts by the name of their files, in the order in which they are read; none where it has none. */
    Map<String, Chart> charts();
}
