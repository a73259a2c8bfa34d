package org.carecast.cli.report.document;

import java.util.Map;
import org.carecast.io.TidyRows;

/** What a command reports, before it takes a form. */
public interface Report {

    /** All that it says to some readers. */
    Document document(Audience audience);

    /** Its charts by the name of their files, in the order in which they are read; none where it has none. */
    Map<String, Chart> charts();

    /** Its figures as long tables, by the names of their files without ending: first the one that the report is named after. */
    Map<String, TidyRows> tidy();
}
