package org.carecast.cli.report.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Trend;
import org.carecast.measure.Headcount;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;

/** A title is true whichever way the figures go. */
class ChartTitlesTest {

    private static final List<YearMonth> YEARS =
            List.of(YearMonth.of(2017, 11), YearMonth.of(2018, 11), YearMonth.of(2019, 11));

    @Test
    void aTotalRisesFallsStaysOrComesBack() {
        assertThat(together(course("all", 1456, 2551)))
                .isEqualTo("Care leavers rise from 1,456 in November 2017 to 2,551 in November 2018");
        assertThat(together(course("all", 2551, 1456)))
                .isEqualTo("Care leavers fall from 2,551 in November 2017 to 1,456 in November 2018");
        assertThat(together(course("all", 12.4, 11.6)))
                .isEqualTo("Care leavers stay at 12, from November 2017 to November 2018");
        assertThat(together(course("all", 1000, 1020, 1000)))
                .isEqualTo("Care leavers end where they began, at 1,000, from November 2017 to November 2019");
    }

    @Test
    void aPeakOrALowBeyondBothEndsIsNamed() {
        assertThat(together(course("all", 1574, 2760, 2110)))
                .isEqualTo("Care leavers rise from 1,574 in November 2017 to 2,760 in November 2018,"
                        + " then fall to 2,110 in November 2019");
        assertThat(course("UASC", 790, 842, 321).words()).isEqualTo("rise from 790 to 842, then fall to 321");
        assertThat(course("UASC", 300, 100, 200).words()).isEqualTo("fall from 300 to 100, then rise to 200");
        assertThat(course("UASC", 790, 810, 321).words())
                .as("less than a twentieth")
                .isEqualTo("fall from 790 to 321");
    }

    @Test
    void theLeadingPopulationMovesWithTheTotal() {
        assertThat(together(course("all", 100, 90), course("a", 50, 58), course("b", 50, 32)))
                .endsWith(", led by b (-18)");
        assertThat(together(course("all", 100, 110), course("a", 50, 68), course("b", 50, 42)))
                .endsWith(", led by a (+18)");
    }

    @Test
    void nobodyLeadsAloneOrInATie() {
        assertThat(together(course("all", 10, 20), course("a", 10, 20))).doesNotContain("led by");
        assertThat(together(course("all", 10, 20), course("a", 5, 10), course("b", 5, 10)))
                .doesNotContain("led by");
    }

    @Test
    void oneMonthIsACount() {
        List<YearMonth> month = YEARS.subList(0, 1);
        assertThat(plain(ChartTitles.together(course("all", 1), List.of(), month)))
                .isEqualTo("1 care leaver in November 2017");
        assertThat(plain(ChartTitles.together(course("all", 1456), List.of(), month)))
                .isEqualTo("1,456 care leavers in November 2017");
    }

    @Test
    void theBandThatChangesMostComesFirst() {
        assertThat(ChartTitles.byAge(
                        "UASC", List.of(course("ages 18 to 20", 790, 321), course("ages 21 to 25", 33, 977))))
                .isEqualTo("UASC: ages 21 to 25 rise from 33 to 977 and ages 18 to 20 fall from 790 to 321");
        assertThat(ChartTitles.byAge(
                        "UASC", List.of(course("ages 18 to 20", 790, 321), course("ages 21 to 25", 33, 33))))
                .isEqualTo("UASC: ages 18 to 20 fall from 790 to 321 and ages 21 to 25 stay at 33");
        assertThat(ChartTitles.byAge("UASC", List.of(course("ages 18 to 20", 0, 0.2), course("ages 21 to 25", 0, 0))))
                .isEqualTo("UASC: no care leavers in any month");
        assertThat(ChartTitles.byAge("UASC", List.of(course("ages 18 to 20", 0, 9, 0), course("ages 21 to 25", 0, 0))))
                .isEqualTo("UASC: ages 18 to 20 rise from 0 to 9, then fall to 0 and ages 21 to 25 stay at 0");
    }

    @Test
    void thoseInTouchAreGivenWithTheRate() {
        assertThat(ChartTitles.inTouch(new Headcount(1456, 1272), new Headcount(2551, 2237)))
                .isEqualTo("Care leavers in touch rise from 1,272 of 1,456 to 2,237 of 2,551 (87.4% to 87.7%)");
        assertThat(ChartTitles.inTouch(new Headcount(200, 100), new Headcount(100, 50)))
                .isEqualTo("Care leavers in touch fall from 100 of 200 to 50 of 100 (50.0%)");
        assertThat(ChartTitles.inTouch(new Headcount(0, 0), new Headcount(10, 9)))
                .isEqualTo("Care leavers in touch rise from 0 of 0 to 9 of 10");
        assertThat(ChartTitles.inTouch(new Headcount(100, 50), new Headcount(110, 50)))
                .isEqualTo("Care leavers in touch: first 50 of 100, at the end 50 of 110 (50.0% to 45.5%)");
        assertThat(ChartTitles.inTouch(new Headcount(10, 9), new Headcount(10, 9)))
                .isEqualTo("Care leavers in touch: 9 of 10 (90.0%)");
    }

    @Test
    void aBandOfOneAgeIsThatAge() {
        assertThat(Sentences.ages(new AgeBand(25, 25))).isEqualTo("25");
        assertThat(Sentences.ages(new AgeBand(18, 20))).isEqualTo("18 to 20");
        assertThat(Sentences.people(new AgeBand(21, 21))).isEqualTo("those aged 21");
        assertThat(Sentences.people(new AgeBand(21, 25))).isEqualTo("ages 21 to 25");
    }

    private static String together(Trend total, Trend... parts) {
        return plain(ChartTitles.together(
                total, Arrays.asList(parts), YEARS.subList(0, total.values().size())));
    }

    private static Trend course(String name, double... values) {
        return new Trend(name, Arrays.stream(values).boxed().toList());
    }

    private static String plain(String title) {
        return title.replace('\u00A0', ' ');
    }
}
