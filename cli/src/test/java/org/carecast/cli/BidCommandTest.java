package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BidCommandTest {

    @TempDir
    private Path out;

    private Run bid(String... more) {
        List<String> args = new ArrayList<>(List.of("bid", Run.KENT, "--out", out.toString()));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    private List<String[]> rows() throws IOException {
        List<String> lines = Files.readAllLines(out.resolve("bid.csv"));
        assertThat(lines.get(0))
                .isEqualTo(
                        "scenario,financial_year,population,age_band,line,quantity,unit,amount_gbp,rule,source,carried_forward");
        return lines.stream().skip(1).map(line -> line.split(",", -1)).toList();
    }

    private static BigDecimal sum(List<String[]> rows, String year, String prefix) {
        return rows.stream()
                .filter(row -> row[1].equals(year) && row[4].startsWith(prefix) && !row[7].isEmpty())
                .map(row -> new BigDecimal(row[7]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal total(List<String[]> rows, String year, String line) {
        return rows.stream()
                .filter(row -> row[1].equals(year) && row[2].equals("all") && row[4].equals(line))
                .map(row -> new BigDecimal(row[7]))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void partsAddUpToThePennyEveryYear() throws IOException {
        assertThat(bid("--until", "2021-22").exit()).isZero();

        List<String[]> rows = rows();
        for (String year : List.of("2018-19", "2019-20", "2020-21", "2021-22")) {
            assertThat(sum(rows, year, "grant_")).isEqualByComparingTo(total(rows, year, "grant"));
            assertThat(sum(rows, year, "cost_")).isEqualByComparingTo(total(rows, year, "cost"));
            assertThat(total(rows, year, "gap"))
                    .isEqualByComparingTo(total(rows, year, "cost").subtract(total(rows, year, "grant")));
        }
        assertThat(out)
                .isDirectoryContaining(file -> file.endsWith("bid.png"))
                .isDirectoryContaining(file -> file.endsWith("bid.md"));
    }

    /** All costs of Hampshire are another region's: each paragraph says so of the year, and not again of its parts; one doubt of several costs stands once. */
    @Test
    void whatHoldsOfAllCostsIsSaidOnce() {
        String said = Run.of(
                        "bid",
                        "../data/hampshire-2025",
                        "--from",
                        "2026-27",
                        "--until",
                        "2027-28",
                        "--out",
                        out.resolve("o").toString())
                .words();

        String first = said.substring(said.indexOf("In 2026-27"), said.indexOf("In 2027-28"));
        assertThat(first)
                .contains(
                        "UASC cost £27.75m (as in the East Midlands, not the council's own)",
                        "this bid assumes that none of them is")
                .containsOnlyOnce("as in the East Midlands");
        assertThat(said)
                .containsOnlyOnce(
                        "If all costs of UASC 18 to 25 were 0.85 to 1.5 times as high, the gap from 2026-27 to"
                                + " 2027-28 would move by £")
                .containsOnlyOnce("If all costs of UASC under 18 were")
                .containsPattern("It comes to £29\\.6[78]m from 2026-27 to 2027-28\\.");
    }

    /** Where Kent says nothing of under-18s the East Midlands' cost stands in, which no paper of Kent's has. */
    @Test
    void aCostThatIsSomebodyElsesIsSaidBeforeTheTables() throws IOException {
        String said = Run.of(
                        "bid",
                        withoutACostUnder18().toString(),
                        "--out",
                        out.resolve("o").toString())
                .words();

        assertThat(said.substring(0, said.indexOf("Table 1")))
                .contains(
                        "Not to be quoted before the council's own figure is put in: Care of UASC under 18 at £1,058 a"
                                + " week (secondary; as in the East Midlands, not the council's own). £55,194 a year in the East"
                                + " Midlands, all costs of a child.")
                .doesNotContain("£38,610");
    }

    private Path withoutACostUnder18() throws IOException {
        Path study = KentCopy.withMoney(out.resolve("copy"));
        KentCopy.change(study.resolve("unit-costs.csv"), text -> text.replaceAll("(?m)^care,uasc.*\n", ""));
        return study;
    }

    @Test
    void whatIsSwitchedIsSaidFirst() {
        assertThat(bid("--without", "uasc_nights", "--with", "fte_above").out())
                .startsWith("This run differs from funding.csv: with fte_above, without uasc_nights.");
        assertThat(bid().out()).startsWith("In 2018-19 UASC cost £");
    }

    /** Legacy and national cases are told apart by that condition alone. */
    @Test
    void nobodyIsPaidForTwice() {
        Run run = bid("--without", "legacy");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .startsWith(
                        "carecast: the rules as switched would pay uasc_nights twice for the same people and days, whom a"
                                + " condition parts; leave out the item instead");
        assertThat(bid("--without", "uasc_nights", "--without", "care_leaver_weeks")
                        .err())
                .startsWith("carecast: no rule is left by which anything is paid; switch one on again");
    }

    @Test
    void aCostWithAHoleIsNoSurplus() throws IOException {
        Path study = KentCopy.withMoney(out.resolve("copy"));
        KentCopy.change(
                study.resolve("unit-costs.csv"), text -> text.replace("support,uasc,18-25", "support,uasc,18-23"));
        KentCopy.change(
                study.resolve("../national/unit-costs.csv"),
                text -> text.replaceAll("(?m)^(support|placement),uasc.*\n", ""));
        Run run = Run.of("bid", study.toString(), "--out", out.resolve("o").toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .contains(
                        "unit-costs.csv:1:1: there is no cost of uasc aged 24 in 2018-04, for whom care_leaver_weeks is paid;"
                                + " add a row, or leave the file out to see the grant alone");
        assertThat(out.resolve("o")).doesNotExist();
    }

    /** What Kent leaves unsaid of under-18s is taken from the national folder, and of those of 24 where Kent has no cost. */
    @Test
    void aNationalCostHoldsWhereTheStudyHasNone() throws IOException {
        Path study = withoutACostUnder18();
        KentCopy.change(
                study.resolve("unit-costs.csv"), text -> text.replace("support,uasc,18-25", "support,uasc,18-23"));
        Path files = out.resolve("o");
        Run unsaid = Run.of("bid", study.toString(), "--out", files.toString());
        assertThat(unsaid.exit()).isEqualTo(3);
        assertThat(unsaid.err())
                .contains("there is no awaiting_decision for uasc, and national/unit-costs.csv:6 reads it");
        KentCopy.change(
                study.resolve("assumptions.csv"),
                text -> text + "awaiting_decision,uasc,18-25,2017-12,0.33,,,fixed,share,judged,,,2027-11-30,A third\n");
        assertThat(Run.of("bid", study.toString(), "--out", files.toString()).exit())
                .isZero();

        assertThat(files.resolve("bid.md"))
                .content()
                .contains(
                        "Placement of UASC 24 awaiting a decision at £560 a week",
                        "Placement of UASC 24 with leave at £195 a week",
                        "Support of UASC 24 at £79 a week",
                        "Care of UASC under 18 at £1,058 a week");
        assertThat(bid().exit()).isZero();
        assertThat(out.resolve("bid.md")).content().doesNotContain("£560", "£1,058 a week");
    }

    @Test
    void aThresholdWithoutAChildPopulationIsRefusedWithWhatReadsIt() throws IOException {
        Path study = KentCopy.withMoney(out.resolve("copy"));
        KentCopy.change(
                study.resolve("assumptions.csv"), text -> text.replaceAll("(?m)^(child_population|legacy).*\n", ""));
        Run run = Run.of("bid", study.toString(), "--out", out.resolve("o").toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .contains(
                        "assumptions.csv:1:1: there is no legacy for uasc, and national/funding.csv:13 reads it; add rows for all ages, or"
                                + " leave the rule out",
                        "assumptions.csv:1:1: there is no child_population for uasc, and national/funding.csv:18 reads it");
    }

    /** Nights times rate, row by row. */
    @Test
    void everyGrantIsItsQuantityTimesItsRate() throws IOException {
        bid("--from", "2019-20", "--until", "2019-20");

        assertThat(rows())
                .filteredOn(row -> row[4].equals("grant_uasc_nights"))
                .hasSize(1)
                .allSatisfy(row -> assertThat(Double.parseDouble(row[7]))
                        .isEqualTo(Double.parseDouble(row[5]) * 114, within(0.011)));
    }

    /** Kent's grant for care leavers was reported as 6.9 million in 2017-18 and its cost as 8.4; our first year is the next. */
    @Test
    void theFirstYearIsOfTheSizeThatKentReported() throws IOException {
        bid("--until", "2018-19");

        double grant = sum(rows(), "2018-19", "grant_care_leaver_weeks").doubleValue();
        assertThat(grant).isBetween(5.5e6, 8.5e6);
    }

    @Test
    void rulesAreSwitched() throws IOException {
        bid("--until", "2018-19");
        BigDecimal usual = total(rows(), "2018-19", "grant");
        bid("--until", "2018-19", "--with", "fte_above");
        BigDecimal floored = total(rows(), "2018-19", "grant");
        // 25 full-time equivalents for 365 days at 150 a week.
        assertThat(usual.subtract(floored).doubleValue()).isEqualTo(25 * 365 / 7.0 * 150, within(0.02));

        bid("--until", "2018-19", "--without", "uasc_nights");
        assertThat(sum(rows(), "2018-19", "grant_uasc_nights")).isEqualByComparingTo("0");
        assertThat(total(rows(), "2018-19", "grant"))
                .isEqualByComparingTo(sum(rows(), "2018-19", "grant_care_leaver_weeks"));
    }

    @Test
    void everyJudgedAndRecalledNumberIsListedWithTheLargestFirst() throws IOException {
        bid("--until", "2021-22");

        assertThat(out.resolve("bid.md"))
                .content()
                .contains("Cases per adviser, Citizen, judged: 18.8 (caseload.csv:")
                .contains("What this bid rests on: rates and costs that are judged, recalled or carried forward")
                .containsSubsequence(
                        "Level of costs, UASC under 18, judged: 1 (assumptions.csv:",
                        "Take-up, UASC 21 to 25, derived: 1 (assumptions.csv:",
                        "Share in education or training, UASC, judged: 0 (assumptions.csv:",
                        "Nights of UASC under 18 at £114, below 0.07% of all children, recalled, national/funding.csv:",
                        "Share paid for, UASC under 18, judged: 1 (assumptions.csv:",
                        "; no range is given.",
                        "Opening position: 5 of ");
    }

    /** The first of two dated rows has the range, and the second has none: the range is still said, and of which row. */
    @Test
    void aRangeOfAnEarlierRowIsSaid() throws IOException {
        bid();

        assertThat(out.resolve("bid.md"))
                .content()
                .containsPattern(
                        "UASC, judged, then derived: 0\\.7 \\(assumptions\\.csv:\\d+\\), then 1 \\(assumptions\\.csv:\\d+\\);"
                                + " the 0\\.7 from 0\\.6 to 0\\.85, £[\\d,.]+ thousand\\. About 67 UASC turned 18 in January 2018");
    }

    @Test
    void scenariosSideBySide() throws IOException {
        assertThat(bid("--scenario", "base", "--scenario", "nts-stops").exit()).isZero();

        assertThat(rows()).extracting(row -> row[0]).contains("base", "nts-stops");
        assertThat(out.resolve("bid-nts-stops.md")).content().contains("Scenario nts-stops");
    }

    @Test
    void refusals() {
        assertThat(bid("--until", "2017-18").err()).contains("no financial year lies wholly from 2017-12 to 2018-03");
        assertThat(bid("--from", "2016-17").err())
                .contains("and begins with 2016-17", "those that can be had are 2018-19 to 2020-21");
        assertThat(bid("--from", "2017-18").err().replaceAll("\\s+", " "))
                .contains(
                        "those that can be had are 2018-19 to 2020-21; bid for 2017-18, the year of the opening, with the earlier study");
        assertThat(bid("--until", "2018").err()).contains("'2018' is not a financial year; write it like 2018-19");
        assertThat(bid("--until", "2026-27", "--rates", "known-only").err())
                .contains(
                        "funding.csv has no rate of uasc_nights for those aged 13 on 2023-04-01 that is known; name earlier years");
        assertThat(bid("--rates", "frozen").err())
                .contains("'frozen' is no kind of rates; it must be carried-forward or known-only");
        assertThat(bid("--with", "floor").err()).contains("funding.csv has no floor; it has before_cut_off,");
        assertThat(bid("--with", "before_cut_off").err())
                .contains("assumptions.csv:1:1: there is no cut_off for uasc, and national/funding.csv:27 reads it");
        assertThat(bid("--with", "before_cut_off").exit()).isEqualTo(3);
        assertThat(Run.of("bid", "../data/kent-2015", "--without", "care_leaver_weeks", "--out", out.toString())
                        .err())
                .contains("there is no claimable for uasc, and national/funding.csv:9 reads it");
    }

    /** £1,058 a week over £436.72 is 2.4226, on the weeks of under-18s. */
    @Test
    void aScenarioChangesWhatPeopleCost() throws IOException {
        bid("--until", "2018-19");
        double usual = sum(rows(), "2018-19", "cost_care").doubleValue();
        bid("--until", "2018-19", "--scenario", "east-midlands-cost");

        assertThat(sum(rows(), "2018-19", "cost_care").doubleValue()).isEqualTo(1058 / 436.72 * usual, within(500.0));
    }

    @Test
    void aScenarioSwitchesARule() throws IOException {
        bid("--until", "2018-19", "--with", "fte_above");
        BigDecimal byHand = total(rows(), "2018-19", "grant");
        Run run = bid("--until", "2018-19", "--scenario", "floor-of-25");

        assertThat(total(rows(), "2018-19", "grant")).isEqualByComparingTo(byHand);
        assertThat(run.out()).contains("This run differs from funding.csv: with fte_above.");
    }

    /** The rate of Table 5 put in the place of the old one closes the gap from 18 on. */
    @Test
    void theRateThatClosesTheGapClosesIt() throws IOException {
        Path study = KentCopy.withMoney(out.resolve("copy"));
        bid();
        String closing = rows().stream()
                .filter(row -> row[1].equals("2020-21")
                        && row[3].equals("18-25")
                        && row[4].equals("break_even_rate_care_leaver_weeks"))
                .map(row -> row[5])
                .findFirst()
                .orElseThrow();
        // A rate in a file has at most six decimals.
        String rate = new BigDecimal(closing).setScale(6, RoundingMode.HALF_UP).toPlainString();
        KentCopy.change(
                study.resolve("../national/funding.csv"),
                text -> text.replace("18-20,2020-04-01,2021-03-31,240,", "18-20,2020-04-01,2021-03-31," + rate + ","));
        String said = Run.of("bid", study.toString(), "--out", out.resolve("o").toString())
                .out();

        assertThat(said.replaceAll("\\s+", " "))
                .contains(
                        "from 18 on: a shortfall of £0 (cost from a total in the press); together: a surplus of £4.05m.");
    }

    @Test
    void theTiersStandBesideThePeople() {
        assertThat(bid("--until", "2021-22").out())
                .containsPattern("UASC under 18 needed for the tier of 0.07% +- +-\\s")
                .containsPattern("UASC under 18 needed to accept no transfers +234 +234\n")
                .containsPattern("UASC under 18 needed to accept no transfers +234 +231\n");
    }

    /** Where no rate exists for those over 21, that is said; an assumption is named only where it is the reason. */
    @Test
    void withoutARateNothingIsPaid() throws IOException {
        Path study = KentCopy.withMoney(out.resolve("unpaid"));
        KentCopy.change(
                study.resolve("../national/funding.csv"),
                text -> text.lines()
                        .filter(line -> !line.startsWith("care_leaver_weeks,uasc,21-24"))
                        .collect(Collectors.joining("\n", "", "\n")));

        assertThat(Run.of("bid", study.toString(), "--out", out.resolve("o").toString())
                        .words())
                .contains(" Nothing is paid for those of 21 to 25, who cost £8.20m (from a total in the press).")
                .doesNotContain("in education or training; this bid");
    }

    /** Those of 18 to 20 bring in more than they cost in 2020-21; the shortfall is that of those over 21, none of whom is taken to be in education. */
    @Test
    void whoseGapItIsIsSaid() throws IOException {
        String said = bid().words();

        assertThat(said)
                .contains(
                        "£567.63 a week in place of the £240 that is paid for those of 18 to 20 would close the gap of UASC from 18"
                                + " on (cost from a total in the press). £240 a week is paid for those of 21 to 24 in education or training; this bid assumes that none of them is (judged, up to 0.4), and those of 21 to 25 cost £8.20m (from a total in the press).");
        assertThat(rows())
                .filteredOn(row -> row[1].equals("2020-21") && row[2].equals("uasc") && row[4].equals("gap"))
                .extracting(row -> row[3])
                .containsExactly("13-15", "16-17", "18-20", "21-25", "all");
        BigDecimal bands = rows().stream()
                .filter(row -> row[1].equals("2020-21") && row[4].equals("gap") && !row[3].equals("all"))
                .map(row -> new BigDecimal(row[7]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(bands).isEqualByComparingTo(total(rows(), "2020-21", "gap"));
    }

    /** A rate that stands in two rows of a year is one rate: what closes the gap is the same as if it stood in one. */
    @Test
    void aRateInTwoRowsIsOneRate(@TempDir Path elsewhere) throws IOException {
        bid("--from", "2020-21");
        List<String> once = closing();
        Path study = KentCopy.withMoney(elsewhere);
        KentCopy.change(
                study.resolve("../national/funding.csv"),
                text -> text.replaceAll(
                        "(?m)^(care_leaver_weeks,uasc,18-20,)2020-04-01,2021-03-31(,240,.*,)2020-06-10$",
                        "$12020-04-01,2020-10-20$22020-06-10\n$12020-10-21,2021-03-31$2"));
        Run run = Run.of("bid", study.toString(), "--from", "2020-21", "--out", out.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(closing()).isEqualTo(once);
    }

    private List<String> closing() throws IOException {
        return rows().stream()
                .filter(row -> row[4].startsWith("break_even_rate"))
                .map(row -> row[3] + " " + row[4] + " " + row[5].substring(0, 8))
                .toList();
    }

    @Test
    void switchesThatUndoAScenarioOrDoNothing() {
        assertThat(bid("--scenario", "floor-of-25", "--without", "fte_above").err())
                .startsWith("carecast: what is switched here undoes the scenario floor-of-25; leave one of them out");
        assertThat(bid("--without", "capped_at_cost").err())
                .startsWith("carecast: --without capped_at_cost changes nothing; it is so already");
    }

    @Test
    void aLineThatBeginsLaterOrAPopulationHalfPaidForIsRefused() throws IOException {
        Path study = KentCopy.withMoney(out.resolve("copy"));
        KentCopy.change(
                study.resolve("unit-costs.csv"),
                text -> text.replace("advisers,citizen,18-25,,2017-12", "advisers,citizen,18-25,,2019-10"));
        assertThat(Run.of("bid", study.toString(), "--out", out.resolve("o").toString())
                        .err())
                .contains(
                        "advisers of citizen (unit-costs.csv:10) costs nothing from 2018-04 on, and something from 2019-10 on");
        Path half = KentCopy.withMoney(out.resolve("half"));
        KentCopy.change(
                half.resolve("unit-costs.csv"),
                text -> text.replaceAll("(?m)^(accommodation|setting_up_home),citizen.*\n", "")
                        .replace("citizen,18-25", "citizen,18-20"));
        assertThat(Run.of("bid", half.toString(), "--out", out.resolve("o").toString())
                        .err())
                .contains("there is no cost of citizen aged 21 in 2018-04, and others of them cost something");
    }
}
