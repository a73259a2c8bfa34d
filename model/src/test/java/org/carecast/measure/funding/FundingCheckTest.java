package org.carecast.measure.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecast.measure.funding.Money.claimed;
import static org.carecast.measure.funding.Money.cost;
import static org.carecast.measure.funding.Money.costs;
import static org.carecast.measure.funding.Money.grants;
import static org.carecast.measure.funding.Money.perWeek;
import static org.carecast.measure.funding.Money.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Population;
import org.carecast.measure.Measure;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;

/** What must be known of people of 18 to 25 before a bid for 2018-19 can be made. */
final class FundingCheckTest {

    private static final LocalDate FIRST = LocalDate.of(2018, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2019, 3, 31);
    private static final AgeBand SUPPORTED = new AgeBand(18, 25);
    private static final Grants PAID = grants(rule(SUPPORTED, "2018-04-01", "", 200, TariffUnit.WEEK));

    private static FundingCheck check(Grants grants, Costs costs) {
        return check(grants, costs, claimed(Example.plain()));
    }

    private static FundingCheck check(Grants grants, Costs costs, Example world) {
        return FundingCheck.of(new Funding(grants, costs), world.assumptions(), FIRST, LAST);
    }

    @Test
    void whereAllIsKnownItPasses() {
        assertThat(check(PAID, perWeek(196)).passes()).isTrue();
        assertThat(check(PAID, Costs.NONE).passes())
                .as("the grant alone can be stated")
                .isTrue();
    }

    @Test
    void noRulePays() {
        FundingCheck check = check(grants(), perWeek(196));

        assertThat(check.withoutRules()).isTrue();
        assertThat(check.passes()).isFalse();
    }

    @Test
    void aDayIsPaidTwice() {
        FundingCheck check = check(
                grants(
                        rule(SUPPORTED, "2018-04-01", "", 200, TariffUnit.WEEK),
                        rule(SUPPORTED, "2019-01-01", "", 240, TariffUnit.WEEK)),
                perWeek(196));

        assertThat(check.paidTwice()).contains("grant");
        assertThat(check.passes()).isFalse();
    }

    /** The rate ends on 31 December 2018. */
    @Test
    void aDayHasNoRate() {
        FundingCheck check =
                check(grants(rule(SUPPORTED, "2018-04-01", "2018-12-31", 200, TariffUnit.WEEK)), perWeek(196));

        assertThat(check.withoutRate())
                .hasValueSatisfying(gap -> assertThat(gap.day()).isEqualTo("2019-01-01"))
                .hasValueSatisfying(gap -> assertThat(gap.age()).isEqualTo(18));
        assertThat(check.passes()).isFalse();
    }

    @Test
    void theAssumptionsDoNotSayWhatIsClaimed() {
        FundingCheck check = check(PAID, perWeek(196), Example.plain().with(Parameter.SUPPORTED, 1));

        assertThat(check.unsaid()).extracting(Funding.Unsaid::parameter).containsExactly(Parameter.CLAIMABLE);
        assertThat(check.passes()).isFalse();
    }

    /** Grant is paid from 18 on and cost known from 20 on: 18 is both without a cost that grant is paid for, and the odd one out. */
    @Test
    void theCostOfSomeAgesIsNotKnown() {
        FundingCheck check = check(PAID, costs(cost("support", new AgeBand(20, 25), "", 196, TariffUnit.WEEK)));

        assertThat(check.uncosted())
                .containsExactly(new FundingCheck.Uncosted(PAID.rules().get(0), 18));
        assertThat(check.partlyCosted()).containsExactly(new FundingCheck.PartlyCosted(Example.YOUNG, 18));
        assertThat(check.passes()).isFalse();
    }

    /** A grant that is capped at cost cannot be stated without one. */
    @Test
    void aCapNeedsACost() {
        Grants capped = grants(rule(SUPPORTED, "2018-04-01", "", 200, TariffUnit.WEEK, "capped_at_cost"));

        assertThat(check(capped, Costs.NONE).uncosted()).hasSize(1);
        assertThat(check(capped, perWeek(196)).passes()).isTrue();
    }

    @Test
    void aCostBeginsLate() {
        UnitCost early = cost("support", SUPPORTED, "", 196, TariffUnit.WEEK);
        UnitCost late = new UnitCost(
                "clothing",
                early.population(),
                early.ages(),
                early.type(),
                YearMonth.of(2018, 5),
                120,
                TariffUnit.YEAR,
                early.priceBase(),
                early.citation());
        FundingCheck check = check(PAID, costs(early, late));

        assertThat(check.late()).containsExactly(late);
        assertThat(check.passes()).isFalse();
    }

    @Test
    void whetherAnythingIsKnownOfAMeasure() {
        Funding grantAlone = new Funding(PAID, Costs.NONE);

        assertThat(Measure.GRANT.isKnownTo(grantAlone, Optional.empty())).isTrue();
        assertThat(Measure.GRANT.isKnownTo(grantAlone, Optional.of(Example.YOUNG)))
                .isTrue();
        assertThat(Measure.GRANT.isKnownTo(grantAlone, Optional.of(Population.of("old"))))
                .isFalse();
        assertThat(Measure.COST.isKnownTo(grantAlone, Optional.empty())).isFalse();
        assertThat(Measure.GAP.isKnownTo(grantAlone, Optional.empty())).isFalse();
    }
}
