package org.carecast.cli.report;

import java.util.List;

/** What a command reports, before it takes a form. */
public sealed interface Report permits ForecastReport, ComparisonReport {

    /** Its yearly tables. */
    List<AppendixTable> tables();

    /** All that it says, in the order of its parts. */
    Paper paper();
}
