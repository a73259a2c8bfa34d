package org.carecast.measure.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.carecast.measure.funding.Money.ALL_AGES;
import static org.carecast.measure.funding.Money.bid;
import static org.carecast.measure.funding.Money.cost;
import static org.carecast.measure.funding.Money.grants;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;
import org.junit.jupiter.api.Test;

/**
 * Ten care leavers, placed at £560 a week while they await a decision and at £195 with leave, and supported at £70 whatever they
 * are. The last of them turns 25 after the year.
 */
final class CostByDecisionTest {

    private static final FinancialYear YEAR = new FinancialYear(2018);
    private static final double WEEKS = 10 * 365 / 7.0;
    private static final Offset<Double> PENNY = within(0.005);
    private static final Example TEN = Example.plain().opening(19, 10);
    private static final UnitCost SUPPORT = cost("support", ALL_AGES, "", 70, TariffUnit.WEEK);
    private static final UnitCost WAITING = placed(DecisionStatus.AWAITING_DECISION, 560);
    private static final UnitCost WITH_LEAVE = placed(DecisionStatus.WITH_LEAVE, 195);
    private static final Costs COSTS = Money.costs(WAITING, WITH_LEAVE, SUPPORT);

    private static UnitCost placed(DecisionStatus condition, double pounds) {
        return following(Optional.of(condition), Optional.of(PriceSeries.PRICES), pounds, condition.id());
    }

    private static UnitCost following(
            Optional<DecisionStatus> condition, Optional<PriceSeries> follows, double pounds, String place) {
        return new UnitCost(
                "placement",
                Example.YOUNG,
                new AgeBand(18, 25),
                Optional.empty(),
                condition,
                YearMonth.of(2000, 1),
                pounds,
                TariffUnit.WEEK,
                new FinancialYear(2017),
                follows,
                Money.cited("test:" + place),
                false,
                "");
    }

    private static double costs(double awaiting) {
        return bid(TEN.with(Parameter.AWAITING_DECISION, awaiting), 17, grants(), COSTS)
                .cost(YEAR, any -> true);
    }

    /** A third of 560 and two thirds of 195 are 316.67; with 70 of support 386.67 a week each. */
    @Test
    void aThirdAwaitADecision() {
        assertThat(costs(1 / 3.0)).isEqualTo(WEEKS * (560 / 3.0 + 195 * 2 / 3.0 + 70), PENNY);
    }

    @Test
    void nobodyWaitsOrEverybodyDoes() {
        assertThat(costs(0)).isEqualTo(WEEKS * 265, PENNY);
        assertThat(costs(1)).isEqualTo(WEEKS * 630, PENNY);
    }

    /** The weeks of both lines together are those of all: nobody is in two, nobody in none. */
    @Test
    void theWeeksOfBothAddUpToThoseOfSupport() {
        Bid bid = bid(TEN.with(Parameter.AWAITING_DECISION, 0.4), 17, grants(), COSTS);

        assertThat(bid.quantity(YEAR, WAITING)).isEqualTo(WEEKS * 0.4, within(1e-9));
        assertThat(bid.quantity(YEAR, WITH_LEAVE)).isEqualTo(WEEKS * 0.6, within(1e-9));
        assertThat(bid.quantity(YEAR, SUPPORT)).isEqualTo(WEEKS, within(1e-9));
    }

    @Test
    void whoAwaitsHasToBeSaid() {
        assertThat(new Funding(new Grants(List.of()), COSTS)
                        .unsaid(Money.claimed(TEN).assumptions()))
                .extracting(Funding.Unsaid::parameter)
                .containsExactly(Parameter.AWAITING_DECISION);
    }

    @Test
    void conditionsThatDoNotMakeAWholeAreFaults() {
        assertThat(ConditionFault.of(WAITING, List.of(WAITING, WITH_LEAVE))).isEmpty();
        assertThat(ConditionFault.of(SUPPORT, List.of(SUPPORT, WAITING, WITH_LEAVE)))
                .isEmpty();
        assertThat(ConditionFault.of(WAITING, List.of(WAITING)).orElseThrow().what())
                .isEqualTo("nothing says what placement of those with leave costs at 18 in 2000-01");
        assertThat(ConditionFault.of(
                        WITH_LEAVE,
                        List.of(WAITING, WITH_LEAVE, following(Optional.empty(), Optional.empty(), 1, "all"))))
                .isPresent();
    }

    /** Earnings rise by 5% and then by 4% from 2018-19 on, prices by 2%; a sum that follows nothing stays as it is. */
    @Test
    void payFollowsEarnings() {
        Map<PriceSeries, SortedMap<FinancialYear, Double>> series = new EnumMap<>(PriceSeries.class);
        series.put(PriceSeries.PRICES, new TreeMap<>(Map.of(new FinancialYear(2017), 100.0, YEAR, 102.0)));
        series.put(
                PriceSeries.EARNINGS,
                new TreeMap<>(Map.of(new FinancialYear(2017), 200.0, YEAR, 210.0, new FinancialYear(2019), 218.4)));
        UnitCost pay = following(Optional.empty(), Optional.of(PriceSeries.EARNINGS), 100, "pay");
        UnitCost sum = following(Optional.empty(), Optional.empty(), 100, "sum");
        Costs costs = new Costs(List.of(pay, sum), new PriceIndex(series));

        assertThat(costs.poundsEach(pay, YEAR)).isEqualTo(105, within(1e-9));
        assertThat(costs.poundsEach(pay, new FinancialYear(2020))).isEqualTo(109.2 * 1.04, within(1e-9));
        assertThat(costs.poundsEach(sum, new FinancialYear(2020))).isEqualTo(100);
        assertThat(costs.followed()).containsExactly(PriceSeries.EARNINGS);
        assertThat(costs.index().carried(PriceSeries.PRICES).orElseThrow()).isEqualTo(0.02, within(1e-12));
    }

    /** One year alone cannot say how prices grow: they stay. */
    @Test
    void anIndexOfOneYearStaysAsItIs() {
        Costs costs = new Costs(List.of(SUPPORT), PriceIndex.ofPrices(Map.of(new FinancialYear(2017), 100.0)));

        assertThat(costs.poundsEach(SUPPORT, new FinancialYear(2027))).isEqualTo(70);
        assertThat(costs.index().carried(PriceSeries.PRICES)).isEmpty();
    }
}
