package org.carecast.measure.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.carecast.measure.funding.Money.ALL_AGES;
import static org.carecast.measure.funding.Money.bid;
import static org.carecast.measure.funding.Money.claimed;
import static org.carecast.measure.funding.Money.cost;
import static org.carecast.measure.funding.Money.grants;
import static org.carecast.measure.funding.Money.perWeek;
import static org.carecast.measure.funding.Money.rule;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;
import org.junit.jupiter.api.Test;

/** Grants by hand: docs/worked-bid.md, sections 4 to 9. */
final class WorkedBidTest {

    private static final Offset<Double> PENNY = within(0.005);
    private static final AgeBand CHILD = new AgeBand(0, 17);
    private static final AgeBand YOUNG = new AgeBand(18, 20);
    private static final AgeBand OLD = new AgeBand(21, 25);
    private static final FinancialYear Y2018 = new FinancialYear(2018);

    /** 91 for 16 and 17 to March 2019 nationally, 71 for legacy; care leavers 200 and 150, then 240, then 270. */
    private static final Grants RATES = grants(
            rule(CHILD, "2016-07-01", "2019-03-31", 71, TariffUnit.NIGHT, "legacy"),
            rule(CHILD, "2016-07-01", "2019-03-31", 91, TariffUnit.NIGHT, "national"),
            rule(YOUNG, "2016-07-01", "2020-03-31", 150, TariffUnit.WEEK, "legacy"),
            rule(YOUNG, "2016-07-01", "2020-03-31", 200, TariffUnit.WEEK, "national"),
            rule(YOUNG, "2020-04-01", "2021-03-31", 240, TariffUnit.WEEK),
            rule(OLD, "2020-04-01", "2021-03-31", 240, TariffUnit.WEEK, "in_education"),
            rule(YOUNG, "2021-04-01", "", 270, TariffUnit.WEEK),
            rule(OLD, "2021-04-01", "", 270, TariffUnit.WEEK, "in_education"));

    /** Ten care leavers whom no birthday parts. */
    private static final Example TEN =
            Example.plain().with(Parameter.JANUARY_BIRTHDAY_SHARE, 1).opening(18, 10);

    private static double[] byYear(Bid bid) {
        return bid.years().stream()
                .mapToDouble(year -> bid.grant(year, any -> true))
                .toArray();
    }

    private static double[] lifeByYear(double legacy, double education) {
        Example life = ExposureTest.one().with(Parameter.LEGACY, legacy).with(Parameter.IN_EDUCATION, education);
        return byYear(bid(life, 100, RATES, Costs.NONE));
    }

    /** One life under the national rates, and nothing after 21. */
    @Test
    void nationalAndNothingAfter21() {
        double[] years = lifeByYear(0, 0);

        assertThat(years)
                .containsExactly(
                        new double[] {
                            200 * 91 + 90 / 7.0 * 200, 366 / 7.0 * 200, 365 / 7.0 * 240, 275 / 7.0 * 270, 0, 0, 0, 0
                        },
                        PENNY);
        assertThat(years[0]).isEqualTo(20_771.43, PENNY);
        assertThat(years[1]).isEqualTo(10_457.14, PENNY);
        assertThat(years[2]).isEqualTo(12_514.29, PENNY);
        assertThat(years[3]).isEqualTo(10_607.14, PENNY);
    }

    /** The same life as a legacy case. */
    @Test
    void legacy() {
        assertThat(lifeByYear(1, 0))
                .containsExactly(new double[] {16_128.57, 7_842.86, 12_514.29, 10_607.14, 0, 0, 0, 0}, PENNY);
    }

    /** The same life in education to the 25th birthday: 90 days of 2021-22 are at 21, the last year has 275 days. */
    @Test
    void nationalAndInEducationTo25() {
        assertThat(lifeByYear(0, 1))
                .containsExactly(
                        new double[] {
                            20_771.43, 10_457.14, 12_514.29, 14_078.57, 14_078.57, 14_117.14, 14_078.57, 10_607.14
                        },
                        PENNY);
    }

    /** 100 a week to 15 May 2019 and 170 from the 16th: 15 and 16 of the 31 days of May. */
    @Test
    void aRateThatChangesWithinAMonth() {
        Grants rates = grants(
                rule(YOUNG, "2018-04-01", "2019-05-15", 100, TariffUnit.WEEK),
                rule(YOUNG, "2019-05-16", "", 170, TariffUnit.WEEK));
        Bid bid = bid(ExposureTest.one(), 100, rates, Costs.NONE);

        assertThat(bid.entries().stream()
                        .filter(entry -> entry.month().equals(YearMonth.of(2019, 5)))
                        .mapToDouble(Entry::pounds)
                        .sum())
                .isEqualTo(15 / 7.0 * 100 + 16 / 7.0 * 170, PENNY);
    }

    /** Twelve aged 17 in November 2017; the one born in December has 14 nights in December and 17 days as a care leaver. */
    @Test
    void theMonthOfAnEighteenthBirthday() {
        Grants rates = grants(
                rule(CHILD, "2017-01-01", "", 91, TariffUnit.NIGHT),
                rule(YOUNG, "2017-01-01", "", 200, TariffUnit.WEEK));
        Exposure exposure = Exposure.of(
                claimed(Example.withChildrenFrom(17).opening(17, 12)).months(1).projection());
        Ledger ledger = Ledger.of(exposure, new Funding(rates, Costs.NONE));

        assertThat(ledger.grant(Example.YOUNG, YearMonth.of(2017, 12)))
                .isEqualTo((11 * 31 + 14) * 91 + 17 / 7.0 * 200, PENNY);
    }

    /** 29 nights in February 2020, of ten children born on 1 January 2003: 10 x 29 x 114. */
    @Test
    void aLeapDayIsPaidFor() {
        Example world = Example.withChildrenFrom(14).opening(14, 10).with(Parameter.JANUARY_BIRTHDAY_SHARE, 1);
        Bid bid = bid(world, 30, grants(rule(CHILD, "2019-04-01", "2020-03-31", 114, TariffUnit.NIGHT)), Costs.NONE);

        assertThat(bid.entries().stream()
                        .filter(entry -> entry.month().equals(YearMonth.of(2020, 2)))
                        .mapToDouble(Entry::pounds)
                        .sum())
                .isEqualTo(33_060, PENNY);
        assertThat(byYear(bid)[1]).isEqualTo(10 * 366 * 114, PENNY);
    }

    /** Seven children of 10,000 are exactly 0.07%; when the child population grows to 10,001 they are below it. */
    @Test
    void aCouncilThatCrossesTheTierBetweenYears() {
        Grants rates = grants(
                rule(CHILD, "2018-04-01", "", 143, TariffUnit.NIGHT, "uasc_share_from=0.0007"),
                rule(CHILD, "2018-04-01", "", 114, TariffUnit.NIGHT, "uasc_share_below=0.0007"));
        Example seven = Example.withChildrenFrom(13)
                .opening(13, 7)
                .from(Example.OPENING, Parameter.CHILD_POPULATION, AgeBand.ALL, 10_000)
                .from(YearMonth.of(2019, 4), Parameter.CHILD_POPULATION, AgeBand.ALL, 10_001);

        assertThat(byYear(bid(seven, 30, rates, Costs.NONE)))
                .containsExactly(new double[] {7 * 365 * 143, 7 * 366 * 114}, PENNY);
    }

    /** Thirty care leavers less 25 are five: 5 x 365 / 7 x 150. Twenty are below the floor. */
    @Test
    void aFloor() {
        Grants rates = grants(rule(YOUNG, "2018-04-01", "", 150, TariffUnit.WEEK, "fte_above=25"));
        Example world = Example.plain().with(Parameter.JANUARY_BIRTHDAY_SHARE, 1);

        assertThat(byYear(bid(world.opening(18, 30), 17, rates, Costs.NONE)))
                .containsExactly(new double[] {5 * 365 / 7.0 * 150}, PENNY);
        assertThat(byYear(bid(world.opening(18, 20), 17, rates, Costs.NONE))).containsExactly(0);
    }

    /** Ten care leavers at 200 a week cost 104,285.71 in a year; 150 brings in 78,214.29, and 200 would close the gap. */
    @Test
    void theRateThatWouldCloseTheGap() {
        Rule rate = rule(YOUNG, "2018-04-01", "", 150, TariffUnit.WEEK);
        Bid bid = bid(TEN, 17, grants(rate), perWeek(200));

        assertThat(bid.cost(Y2018, any -> true)).isEqualTo(104_285.71, PENNY);
        assertThat(bid.grant(Y2018, any -> true)).isEqualTo(78_214.29, PENNY);
        assertThat(bid.breakEven(Y2018, List.of(rate), YOUNG).orElseThrow()).isEqualTo(200, PENNY);
        assertThat(bid.average(Y2018, Example.YOUNG, YOUNG)).isEqualTo(10, PENNY);
        assertThat(bid.atEnd(Y2018, Example.YOUNG, YOUNG)).isEqualTo(10, PENNY);
    }

    @Test
    void bandsOfAPopulationWithoutChildren() {
        Bid bid = bid(
                Example.plain().opening(18, 10),
                17,
                grants(rule(YOUNG, "2018-04-01", "", 150, TariffUnit.WEEK)),
                Costs.NONE);

        assertThat(bid.bands(Example.YOUNG)).containsExactly(YOUNG, OLD);
    }

    /** Ten at 150 a week bring in 78,214.29; at 180, 93,857.14; where a week costs 120, they are capped at 62,571.43. */
    @Test
    void aCapAtWhatPeopleCost() {
        Rule capped = rule(YOUNG, "2018-04-01", "", 150, TariffUnit.WEEK, "capped_at_cost");

        assertThat(byYear(bid(TEN, 17, grants(capped), perWeek(200)))).containsExactly(new double[] {78_214.29}, PENNY);
        Bid dear = bid(TEN, 17, grants(capped), perWeek(120));
        assertThat(byYear(dear)).containsExactly(new double[] {62_571.43}, PENNY);
        assertThat(dear.quantity(Y2018, capped)).as("weeks stay claimable").isEqualTo(10 * 365 / 7.0, PENNY);
        assertThat(dear.breakEven(Y2018, List.of(capped), YOUNG).orElseThrow()).isEqualTo(120, PENNY);
    }

    /** Those of 21 to 25 cost 100 a week and nothing is paid for them: no rate for those of 18 to 20 closes a gap past their cap. */
    @Test
    void aCappedRateMayCloseNoGap() {
        Rule capped = rule(YOUNG, "2018-04-01", "", 50, TariffUnit.WEEK, "capped_at_cost");
        Bid bid = bid(TEN.opening(22, 10), 17, grants(capped), perWeek(100));

        assertThat(bid.breakEven(Y2018, List.of(capped), YOUNG).orElseThrow()).isEqualTo(100, PENNY);
        assertThat(bid.breakEven(Y2018, List.of(capped), new AgeBand(18, 25))).isEmpty();
    }

    /** Ten care leavers: a flat of 150 a week for the six of ten in one, 1,000 a head and 40,000 for each adviser of 20. */
    @Test
    void costsByAccommodationHeadAndAdviser() {
        Costs costs = new Costs(
                List.of(
                        cost("accommodation", ALL_AGES, "flat", 150, TariffUnit.WEEK),
                        cost("clothing", ALL_AGES, "", 1_000, TariffUnit.YEAR),
                        cost("advisers", ALL_AGES, "", 40_000, TariffUnit.ADVISER)),
                PriceIndex.NONE);
        Example world = TEN.living("flat", 0.6).living("lodgings", 0.4).with(Parameter.CASES_PER_ADVISER, 20);
        Bid bid = bid(world, 17, grants(), costs);

        assertThat(costOf(bid, "accommodation")).isEqualTo(6 * 365 / 7.0 * 150, PENNY);
        assertThat(costOf(bid, "clothing")).isEqualTo(10_000, PENNY);
        assertThat(costOf(bid, "advisers")).isEqualTo(20_000, PENNY);
    }

    /** 24 care leavers enter in a year, half of whom move into a flat: 12 times 2,000. */
    @Test
    void aSumOnceForEachNewCareLeaver() {
        Costs costs =
                new Costs(List.of(cost("setting_up_home", ALL_AGES, "flat", 2_000, TariffUnit.EVENT)), PriceIndex.NONE);
        Example world =
                Example.plain().living("flat", 0.5).living("lodgings", 0.5).with(Parameter.ENTRANTS_AT_18, 24);
        Bid bid = bid(world, 17, grants(), costs);

        assertThat(costOf(bid, "setting_up_home")).isEqualTo(24_000, PENNY);
    }

    /** Half are paid for, and all costs are a tenth up: 200 x 0.5 x 1.1 a week; an adviser has every care leaver all the same. */
    @Test
    void supportedAndTheLevelOfCosts() {
        Example world = TEN.with(Parameter.COST_LEVEL, 1.1).with(Parameter.CASES_PER_ADVISER, 20);
        Costs costs = new Costs(
                List.of(
                        cost("support", ALL_AGES, "", 200, TariffUnit.WEEK),
                        cost("advisers", ALL_AGES, "", 40_000, TariffUnit.ADVISER)),
                PriceIndex.NONE);
        Exposure exposure = Exposure.of(world.with(Parameter.CLAIMABLE, 1)
                .with(Parameter.SUPPORTED, 0.5)
                .months(17)
                .projection());
        Bid bid = new Funding(grants(), costs).bid(exposure, exposure.years());

        assertThat(costOf(bid, "support")).isEqualTo(10 * 365 / 7.0 * 110, PENNY);
        assertThat(costOf(bid, "advisers")).isEqualTo(22_000, PENNY);
    }

    private static double costOf(Bid bid, String item) {
        return bid.cost(Y2018, entry -> entry.tariff().item().equals(item));
    }

    /** Prices of 2017-18 at 100 and 102 in 2018-19; after that they go on rising by 2%, to 104.04 and 106.1208. */
    @Test
    void pricesOfOtherYears() {
        UnitCost row = perWeek(200).rows().get(0);
        Costs uprated =
                new Costs(List.of(row), PriceIndex.ofPrices(Map.of(new FinancialYear(2017), 100.0, Y2018, 102.0)));

        assertThat(pounds(uprated, row, 2017)).isEqualTo(200);
        assertThat(pounds(uprated, row, 2018)).isEqualTo(204);
        assertThat(pounds(uprated, row, 2019)).isEqualTo(208.08, within(1e-9));
        assertThat(pounds(uprated, row, 2020)).isEqualTo(212.2416, within(1e-9));
    }

    private static double pounds(Costs costs, UnitCost row, int year) {
        return costs.poundsEach(row, new FinancialYear(year));
    }
}
