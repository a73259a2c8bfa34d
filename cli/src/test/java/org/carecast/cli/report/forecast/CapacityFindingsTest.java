package org.carecast.cli.report.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import org.carecast.io.Study;
import org.carecast.measure.Demand;
import org.junit.jupiter.api.Test;

/** What is said of places and advisers where there is little to say. */
final class CapacityFindingsTest {

    private static final YearMonth END = YearMonth.of(2021, 11);

    @Test
    void ofNobody() {
        assertThat(findings(EdgeStudies.nobody(EdgeStudies.kent()), "base", 3))
                .containsExactly(
                        "Care leavers, by type of accommodation, are as many in November 2021 as in November 2017 (0).",
                        "Care leavers ask for 0.0 full-time equivalents of personal advisers in November 2017 and 0.0 in"
                                + " November 2021 (0.0); no month asks for more than the one before it.");
    }

    /** Nobody of 21 or more is left in the end, so that care leavers are fewer than the 1,456 of the opening. */
    @Test
    void ofFewer() {
        List<String> findings = findings(EdgeStudies.kent(), "support-stops-at-21", 1);

        assertThat(findings.get(0))
                .contains("fewer in November 2021 than in November 2017 (", ", down from 1,456)")
                .contains("the largest change is in Independent housing - KCC, from 506 to ");
        assertThat(findings).hasSize(5);
        assertThat(findings.get(1)).startsWith("No place can be found for ");
        assertThat(findings.get(2)).contains("Housing-related support has 465 places", "places do not run out");
        assertThat(findings.get(3)).contains(" (-");
    }

    private static List<String> findings(Study study, String scenario, int hireMonths) {
        Demand demand = study.premises(study.scenario(scenario).orElseThrow(), study.horizon())
                .demand();
        return CapacityFindings.of(study, demand, END, OptionalInt.of(hireMonths));
    }
}
