package org.carecast.cli.report.document;

import java.util.Map;
import org.carecast.io.TidyRows;

/** What a command reports, before it takes a form. */
public interface Report {

    /** All that it says, in the order of its parts. */
    Paper paper();

    /** Its figures as long tables, by the names of their files without ending: first the one that the report is named after. */
    Map<String, TidyRows> tidy();
}
