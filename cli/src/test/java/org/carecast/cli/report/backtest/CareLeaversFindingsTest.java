package org.carecast.cli.report.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.carecast.measure.panel.CareLeaversPanel;
import org.carecast.time.AgeBand;
import org.carecast.uncertainty.FanScore;
import org.carecast.uncertainty.panel.CohortPair;
import org.carecast.uncertainty.panel.CohortPair.Kind;
import org.carecast.uncertainty.panel.DrawRank;
import org.junit.jupiter.api.Test;

/** What is said of cohorts made up: nearer, as near, and farther off than a shift and than the same as last year. */
final class CareLeaversFindingsTest {

    /** 100 came; the shift says 104 and the same 90. */
    private static CohortPair pair(int years, double forecast, double came) {
        return new CohortPair(
                Kind.COHORT,
                new CareLeaversPanel.At("E10000016", YearMonth.of(2019, 3), new AgeBand(20, 20)),
                years,
                104,
                OptionalInt.of(90),
                OptionalDouble.of(104),
                forecast,
                new FanScore(came, 96, 98, 100, 102, 104, 100, 1),
                new DrawRank(0.05, 0.45));
    }

    private static List<String> sentences(CohortPair... pairs) {
        return new CareLeaversFindings(List.of(pairs), "cohorts", "in sample").sentences();
    }

    @Test
    void whoIsNearerAtEachHorizon() {
        assertThat(sentences(pair(1, 98, 100), pair(2, 104, 100), pair(3, 85, 100)))
                .containsExactly(
                        "For cohorts, counts of 2019 (in sample): compared with the cohort shift the forecast is nearer at 1 year, as near at 2 years and farther off at 3 years, and compared with the same as last year it is nearer at 1 year and 2 years and farther off at 3 years.",
                        "1 year, 2 years and 3 years ahead, forecasts miss by 2.0%, 4.0% and 15.0% of all who were counted, the cohort shift by 4.0%, 4.0% and 4.0% and the same as last year by 10.0%, 10.0% and 10.0%.",
                        "The 80% range holds 100.0%, 100.0% and 100.0% of these counts (87.5%, 87.5% and 87.5% with its ends in part), and the 95% range 100.0%, 100.0% and 100.0%.");
    }

    /** 3.96 of 100 are 4.0 %, and 4 are too. */
    @Test
    void whatIsShownAlikeIsATie() {
        assertThat(sentences(pair(1, 103.96, 100)).get(0))
                .contains("compared with the cohort shift the forecast is as near at every horizon,");
    }

    @Test
    void ofNobodyNoShareCanBeTaken() {
        assertThat(sentences(pair(1, 3, 0)))
                .containsExactly(
                        "Of cohorts nobody was counted, so that it cannot be said by what share forecasts miss.");
    }
}
