package org.carecast.cli.report.forecast;

import java.util.List;
import org.carecast.cli.report.document.ChartWords;
import org.carecast.cli.report.document.Sentences;
import org.carecast.io.Study;

/** Whose figures a chart shows, in the words below it. */
public final class ChartSource {

    private ChartSource() {}

    /** The source of a chart of one study. */
    public static String of(Study study) {
        return "Source: Carecast, from the position of %s; %s".formatted(position(study), study.title());
    }

    /** The source of a chart of one study, or of two. */
    public static String of(List<Study> studies) {
        return studies.size() == 1
                ? of(studies.get(0))
                : "Source: Carecast, from the positions of "
                        + Sentences.list(
                                studies.stream().map(ChartSource::position).toList());
    }

    private static String position(Study study) {
        return study.council() + " at " + ChartWords.month(study.horizon().opening());
    }
}
