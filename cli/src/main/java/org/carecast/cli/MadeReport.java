package org.carecast.cli;

import java.util.Map;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Report;

/** A report whose document for working readers is made once, however many forms print it. */
record MadeReport(Report report, Document working) implements Report {

    /** Makes the document of a report. */
    static MadeReport of(Report report) {
        return new MadeReport(report, report.document(Audience.WORKING));
    }

    @Override
    public Document document(Audience audience) {
        return audience == Audience.WORKING ? working : report.document(audience);
    }

    @Override
    public String csv() {
        return report.csv();
    }

    @Override
    public Map<String, Chart> charts() {
        return report.charts();
    }
}
