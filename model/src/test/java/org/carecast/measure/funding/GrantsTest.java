package org.carecast.measure.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecast.measure.funding.Money.grants;
import static org.carecast.measure.funding.Money.rule;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.carecast.Example;
import org.carecast.cohort.Law;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;

/** Whom a rate is paid for and whom none, and who would be paid for twice. */
final class GrantsTest {

    private static final AgeBand CHILD = new AgeBand(0, 17);
    private static final AgeBand YOUNG = new AgeBand(18, 20);

    private static Optional<Grants.Gap> gap(Grants grants, String first, String last) {
        return grants.gap(
                LocalDate.parse(first), LocalDate.parse(last), Map.of(Example.YOUNG, new Law(13, 18, 21, 25, 91)));
    }

    @Test
    void aDayWithoutARateForOneAgeAlone() {
        Grants grants = grants(
                rule(YOUNG, "2018-04-01", "2019-03-31", 200, TariffUnit.WEEK),
                rule(new AgeBand(18, 19), "2019-04-01", "", 240, TariffUnit.WEEK));

        assertThat(gap(grants, "2018-04-01", "2019-03-31")).isEmpty();
        assertThat(gap(grants, "2018-04-01", "2020-03-31"))
                .hasValueSatisfying(gap -> assertThat(gap.age()).isEqualTo(20))
                .hasValueSatisfying(gap -> assertThat(gap.day()).isEqualTo("2019-04-01"));
    }

    @Test
    void aDayWithoutARateForLegacyCasesAlone() {
        Grants grants = grants(
                rule(YOUNG, "2018-04-01", "2018-12-31", 150, TariffUnit.WEEK, "legacy"),
                rule(YOUNG, "2018-04-01", "", 200, TariffUnit.WEEK, "national"));

        assertThat(gap(grants, "2018-04-01", "2019-03-31"))
                .hasValueSatisfying(gap -> assertThat(gap.day()).isEqualTo("2019-01-01"));
        assertThat(gap(grants, "2018-04-01", "2018-12-31")).isEmpty();
    }

    /** From 0.07% and below it is everybody; from 0.1% and below 0.07% is not. */
    @Test
    void tiersThatLeaveNobodyOutAndThatDo() {
        Rule below = rule(CHILD, "2018-04-01", "", 114, TariffUnit.NIGHT, "uasc_share_below=0.0007");

        assertThat(gap(
                        grants(below, rule(CHILD, "2018-04-01", "", 143, TariffUnit.NIGHT, "uasc_share_from=0.0007")),
                        "2018-04-01",
                        "2019-03-31"))
                .isEmpty();
        Grants apart = grants(
                rule(CHILD, "2018-04-01", "2018-04-30", 114, TariffUnit.NIGHT),
                rule(CHILD, "2018-05-01", "", 114, TariffUnit.NIGHT, "uasc_share_below=0.0007"),
                rule(CHILD, "2018-05-01", "", 143, TariffUnit.NIGHT, "uasc_share_from=0.001"));
        assertThat(gap(apart, "2018-04-01", "2019-03-31"))
                .hasValueSatisfying(gap -> assertThat(gap.day()).isEqualTo("2018-05-01"));
    }

    @Test
    void thoseWhomAnItemNeverPaysForAreNoGap() {
        assertThat(gap(grants(rule(YOUNG, "2018-04-01", "", 200, TariffUnit.WEEK)), "2018-04-01", "2030-03-31"))
                .isEmpty();
        assertThat(gap(grants(rule(CHILD, "2018-04-01", "", 114, TariffUnit.NIGHT)), "2018-03-31", "2030-03-31"))
                .as("the day before it begins, of those counted: 13 and older")
                .hasValueSatisfying(gap -> assertThat(gap.age()).isEqualTo(13));
    }

    @Test
    void whatIsSwitched() {
        Grants parted = grants(
                rule(YOUNG, "2018-04-01", "", 150, TariffUnit.WEEK, "legacy"),
                rule(YOUNG, "2018-04-01", "", 200, TariffUnit.WEEK, "national"));

        assertThat(parted.paidTwice()).isEmpty();
        assertThat(parted.switched("legacy", false).paidTwice()).contains("grant");
        assertThat(parted.switched("legacy", false).switched("legacy", true)).isEqualTo(parted);
        assertThat(parted.switched("grant", false).rules()).isEmpty();
        assertThat(parted.switches()).containsExactlyInAnyOrder("grant", "legacy", "national");
    }
}
