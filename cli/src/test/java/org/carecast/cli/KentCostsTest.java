package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.cli.report.forecast.EdgeStudies;
import org.carecast.cli.report.forecast.MoneyCaveats;
import org.carecast.io.Study;
import org.carecast.measure.funding.Citation;
import org.carecast.measure.funding.Citation.Status;
import org.carecast.measure.funding.UnitCost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Kent's care leavers and UASC cost, by the rates that Kent printed in the pack of March 2017. */
final class KentCostsTest {

    private static final Study KENT = EdgeStudies.kent();

    // Prices of 2018-19 as foreseen in November 2017, those of 2017-18 being 1.
    private static final double PRICES = 1.024;

    @TempDir
    private Path out;

    private String bid(String... more) {
        return Run.of(Stream.concat(Stream.of("bid", Run.KENT, "--out", out.toString()), Stream.of(more))
                        .toArray(String[]::new))
                .words();
    }

    private List<String[]> rows(String year, String population) throws IOException {
        return Files.readAllLines(out.resolve("bid.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(row -> row[1].equals(year) && row[2].equals(population))
                .toList();
    }

    private static double total(List<String[]> rows, String line) {
        return rows.stream()
                .filter(row -> row[4].equals(line))
                .mapToDouble(row -> Double.parseDouble(row[7]))
                .sum();
    }

    private static UnitCost cost(String item, String type) {
        return KENT.funding().costs().rows().stream()
                .filter(row -> row.item().equals(item) && row.type().orElse("").equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** 227.23 a week for someone of 16 or 17, and a reward of 209.49. */
    @Test
    void under18sCostWhatKentPaidItsOwnFosterCarers() {
        UnitCost care = cost("care", "");

        assertThat(care.pounds()).isEqualTo(227.23 + 209.49, within(1e-9));
        assertThat(care.standsIn()).isFalse();
        assertThat(care.caveat()).isEqualTo("from Kent's own fostering rates, without staff");
        assertThat(care.ages()).hasToString("13-17");
    }

    /** The low end is the rate of 11 to 15 with the same reward, 192.77 + 209.49; the high end is 1,058. */
    @Test
    void theirRangeReachesTheEastMidlands() {
        Spread range = KENT.assumptions().rows().stream()
                .filter(row ->
                        row.parameter() == Parameter.COST_LEVEL && row.ages().contains(17))
                .findFirst()
                .flatMap(Assumption::spread)
                .orElseThrow();

        assertThat(range.low() * 436.72).isEqualTo(402.26, within(2.0));
        assertThat(range.high() * 436.72).isEqualTo(1058, within(2.0));
    }

    /** The rent of 50 to 80 is met by housing benefit: the council pays 140, and 205 never. */
    @Test
    void supportedLodgingsOfCitizensAreWithoutRent() throws IOException {
        bid("--until", "2018-19");

        for (String type : List.of("Supported lodgings", "Supported lodgings - staying put")) {
            UnitCost lodgings = cost("accommodation", type);
            assertThat(lodgings.pounds()).isEqualTo(140);
            assertThat(rows("2018-19", "citizen"))
                    .filteredOn(row -> row[8].equals(lodgings.citation().place()))
                    .hasSize(2)
                    .allSatisfy(row -> assertThat(Double.parseDouble(row[7]))
                            .isEqualTo(Double.parseDouble(row[5]) * 140 * PRICES, within(0.02)));
        }
    }

    /** The policy pays clothing at 16 and 17, and the leaflet says none from 18 on. */
    @Test
    void noClothingIsPaidFrom18On() {
        assertThat(KENT.funding().costs().rows()).noneMatch(row -> row.item().equals("clothing"));
    }

    /**
     * The risk register of February 2017: a shortfall for care leavers, "previously offset by a surplus on the grant for under 18s", which
     * covers less of it as they turn 18.
     */
    @Test
    void theBaseCaseTellsTheStoryOfThePapers() {
        List<MatchResult> years = Pattern.compile(
                        "UASC under 18: a surplus of £([\\d.]+)m \\(cost from Kent's own fostering rates, without staff\\);"
                                + " from 18 on: a shortfall of £([\\d.]+)m \\(cost from a total in the press\\), ([\\d.]+)% of which the surplus"
                                + " covers; together: a shortfall of £[\\d.]+[m,]")
                .matcher(bid())
                .results()
                .toList();

        assertThat(years).hasSize(3);
        double before = 100;
        for (MatchResult year : years) {
            double surplus = Double.parseDouble(year.group(1));
            double shortfall = Double.parseDouble(year.group(2));
            double covered = Double.parseDouble(year.group(3));
            assertThat(surplus).isPositive().isLessThan(shortfall);
            assertThat(covered)
                    .isEqualTo(100 * surplus / shortfall, within(0.5))
                    .isLessThan(before);
            before = covered;
        }
    }

    /** With the East Midlands' cost there is no surplus in any year. */
    @Test
    void withTheEastMidlandsCostThereIsNoSurplus() {
        assertThat(bid("--scenario", "east-midlands-cost"))
                .contains("UASC under 18: a shortfall of £")
                .contains("(cost as scenario east-midlands-cost has it); from 18 on: a shortfall of £")
                .contains(
                        "As scenario east-midlands-cost has it: Care of UASC under 18 at £436.72 a week, times 2.4226.")
                // £1,058 is all costs of a child: the words of the row that it replaces would be false of it.
                .doesNotContain("fostering rates, without staff", "UASC under 18: a surplus");
    }

    /** The 8.4 million of 2017-18 stood in a newspaper. */
    @Test
    void theCostFrom18OnIsSaidToComeFromThePress() {
        assertThat(cost("support", "").caveat()).isEqualTo("from a total in the press");
        assertThat(bid())
                .containsPattern("In 2018-19 UASC cost £[\\d.]+m \\(£[\\d.]+m of it from Kent's own fostering rates,"
                        + " without staff; £[\\d.]+m from a total in the press\\)\\. The grant brings in £[\\d.]+m \\([\\d.]+% of it;"
                        + " claims assumed\\)\\. UASC under 18: ")
                .contains(
                        "To be quoted with its caveat: Support of UASC 18 to 25 at £196 a week (derived; from a total in the press).");
    }

    /** 0.7 to 1.4 times 11.80 million are 8.26 million apart; the semi-independent places come to 2.72 million of it. */
    @Test
    void theRangeOfACostIsThatOfAllCostsBesideIt() throws IOException {
        String said = bid();
        double all = 0;
        double places = 0;
        String row = cost("accommodation", "Semi-independent - transitional")
                .citation()
                .place();
        for (String year : List.of("2018-19", "2019-20", "2020-21")) {
            all += total(rows(year, "citizen"), "cost");
            places += rows(year, "citizen").stream()
                    .filter(each -> each[8].equals(row))
                    .mapToDouble(each -> Double.parseDouble(each[7]))
                    .sum();
        }

        assertThat(places).isEqualTo(2.72e6, within(0.005e6)).isLessThan(all / 4);
        assertThat((1.4 - 0.7) * all).isEqualTo(8.26e6, within(0.005e6));
        assertThat(said)
                .contains("It comes to £2.72m from 2018-19 to 2020-21.")
                .containsOnlyOnce(
                        "If all costs of Citizen 18 to 25 were 0.7 to 1.4 times as high, the gap from 2018-19 to"
                                + " 2020-21 would move by £8.26m.")
                .doesNotContain("If it were");
    }

    /** 3.0 million was set aside for citizens in 2017-18; the bid's first year is the next. */
    @Test
    void theBudgetOfCitizensIsACheckWithBothYears() throws IOException {
        String said = bid();
        double cost = total(rows("2018-19", "citizen"), "cost");

        assertThat(cost).isEqualTo(3.0e6, within(0.3e6));
        assertThat(said)
                .contains("A check of size, for Citizen 18 to 25: a budget of £2.60m in 2016-17 (reported.csv:3) and a"
                        + " budget of £3.00m in 2017-18 (reported.csv:4). The bid has a cost of £%.2fm in 2018-19, %.1f%% %s the budget of £3.00m in 2017-18: two different years."
                                .formatted(
                                        cost / 1e6,
                                        Math.abs(cost / 3.0e6 - 1) * 100,
                                        cost < 3.0e6 ? "below" : "above"));
    }

    /** Section 12 of docs/worked-bid.md: what one of Kent's leaves over in the 365 days of 2018-19, in prices of 2017-18. */
    @Test
    void whatAChildACareLeaverAndACitizenComeTo() {
        assertThat(365 * rate("uasc_nights", 17, 91) - weeks("care", "")).isEqualTo(10_443.17, within(0.005));
        assertThat(365 * rate("uasc_nights", 17, 71) - weeks("care", "")).isEqualTo(3_143.17, within(0.005));
        assertThat(365 / 7.0 * rate("care_leaver_weeks", 18, 200) - weeks("support", ""))
                .isEqualTo(208.57, within(0.005));
        assertThat(365 / 7.0 * rate("care_leaver_weeks", 18, 150) - weeks("support", ""))
                .isEqualTo(-2_398.57, within(0.005));
        assertThat(weeks("accommodation", "Supported lodgings")).isEqualTo(7_300, within(0.005));
    }

    private static double weeks(String item, String type) {
        return 365 / 7.0 * cost(item, type).pounds();
    }

    /** The rate, if there is one like it in the first month of the year. */
    private static double rate(String item, int age, double pounds) {
        return KENT.funding().grants().rules().stream()
                .filter(rule -> rule.item().equals(item) && rule.ages().contains(age))
                .filter(rule -> rule.holdsIn(YearMonth.of(2018, 4)) && rule.rate() == pounds)
                .findFirst()
                .orElseThrow()
                .rate();
    }

    /** What is said beside a sum: nothing of the council's own figures, something of all others. */
    @Test
    void whatIsSaidFollowsFromHowACostIsKnownAndWhoseItIs() {
        assertThat(words(Status.VERIFIED, "", false)).isEmpty();
        assertThat(words(Status.DERIVED, "", false)).isEmpty();
        assertThat(words(Status.DERIVED, "without staff", false)).isEqualTo("without staff");
        assertThat(words(Status.JUDGED, "", false)).isEqualTo("at a judged figure");
        assertThat(words(Status.RECALLED, "", false)).isEqualTo("at a recalled figure");
        assertThat(words(Status.SECONDARY, "", false)).isEqualTo("at a second-hand figure");
        // A national cost that was verified is still not the council's own.
        assertThat(words(Status.VERIFIED, "", true)).isEqualTo("at a national figure, not the council's own");
        assertThat(words(Status.SECONDARY, "as in Devon", true)).isEqualTo("as in Devon, not the council's own");
    }

    private static String words(Status status, String caveat, boolean standsIn) {
        UnitCost like = cost("care", "");
        return MoneyCaveats.words(new UnitCost(
                like.item(),
                like.population(),
                like.ages(),
                like.type(),
                like.condition(),
                like.from(),
                like.pounds(),
                like.unit(),
                like.priceBase(),
                like.follows(),
                new Citation(status, "", "", "", ""),
                standsIn,
                caveat));
    }
}
