package org.carecast.cli.regression;

import static org.assertj.core.api.Assertions.assertThat;

import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.forecast.EdgeStudies;
import org.carecast.cli.report.pack.Pack;
import org.carecast.cli.report.pack.PackExample;
import org.carecast.io.PublicStudy;
import org.carecast.io.Study;
import org.carecast.scenario.Scenario;
import org.junit.jupiter.api.Test;

/**
 * Asked: the committee pack of Kent. Came out, on its first page: "UASC under 18: a shortfall of £5.77m", from a cost of the East Midlands,
 * where Kent's risk register has a surplus; that the cost was not Kent's own stood pages later. Why: sums were worded without looking at
 * what they rest on. Changed: each sum says so in its own sentence ({@code MoneyCaveats}), and Kent's cost is made of Kent's own rates.
 */
final class HeadlineWithoutItsCaveatTest {

    @Test
    void theSummaryOfAPackSaysOnWhoseFiguresItRests() {
        Study kent = EdgeStudies.kent();
        Pack pack = PackExample.of(kent, true, Scenario.BASE, kent.named("east-midlands-cost"));

        assertThat(pack.summary().stream().filter(sentence -> sentence.contains("UASC under 18: ")))
                .singleElement()
                .asString()
                .containsPattern(
                        "UASC under 18: a surplus of £[\\d.]+m \\(cost from Kent's own fostering rates, without staff\\);");
        assertThat(pack.bids().get(1).document(Audience.COMMITTEE).sentences(Role.ANSWER))
                .first()
                .asString()
                .containsPattern(
                        "UASC under 18: a shortfall of £[\\d.]+m \\(cost as scenario east-midlands-cost has it\\);");
    }

    @Test
    void theChartSaysSoToo() {
        Pack pack = PackExample.of(EdgeStudies.kent(), true, Scenario.BASE);

        assertThat(pack.bids().get(0).charts().get("bid").words().title())
                .containsPattern(
                        "£[\\d.]+m in 2020-21 \\(£[\\d.]+m of the cost from Kent's own fostering rates, without staff; £[\\d.]+m from a total in the press\\)$");
    }

    /** Words that somebody wrote are not published; that there is something to be known is. */
    @Test
    void aPublicBidSaysThatACostIsAnEstimate() {
        PublicStudy told = PublicStudy.of(EdgeStudies.kent(), 5).orElseThrow();

        assertThat(PackExample.published(told, true).summary().stream()
                        .filter(sentence -> sentence.contains("UASC under 18: ")))
                .singleElement()
                .asString()
                // One caveat of all costs stands where the paragraph begins.
                .containsPattern("^In 2018-19 UASC cost £[\\d.]+m \\(by an incomplete estimate\\)\\.")
                .containsPattern("UASC under 18: a surplus of £[\\d.]+m;")
                .doesNotContain("fostering");
    }
}
