package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.measure.funding.Citation;
import org.carecast.measure.funding.Costs;
import org.carecast.measure.funding.Exposure;
import org.carecast.measure.funding.Funding;
import org.carecast.measure.funding.Grants;
import org.carecast.measure.funding.Ledger;
import org.carecast.measure.funding.Rule;
import org.carecast.measure.funding.TariffUnit;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;

/**
 * A rate goes on after the last day on which it is known. One child is in care; £143 a night is known to 31 March 2017 and was last
 * seen in force on 14 February 2017.
 *
 * <pre>
 * December 2017, carried forward     31 * £143         =  £4,433
 * the same, rates indexed by 2%      31 * £143 * 1.02  =  £4,521.66
 * January 2018, £150 then known      31 * £150         =  £4,650
 * December 2017 all the same         31 * £143         =  £4,433
 * </pre>
 */
final class L01_RatesAreCarriedForwardTest {

    private static final YearMonth DECEMBER = YearMonth.of(2017, 12);
    private static final YearMonth JANUARY = YearMonth.of(2018, 1);
    private static final Rule KNOWN = known("2016-04-01", "2017-03-31", 143, "2017-02-14");

    private static Rule known(String from, String until, double rate, String seen) {
        return new Rule(
                "uasc_nights",
                Example.YOUNG,
                new AgeBand(0, 17),
                LocalDate.parse(from),
                Optional.of(LocalDate.parse(until)),
                rate,
                TariffUnit.NIGHT,
                List.of(),
                new Citation(Citation.Status.VERIFIED, "answer", "", "", "funding.csv:2"),
                Optional.of(LocalDate.parse(seen)),
                false);
    }

    private static double grant(YearMonth month, double level, Rule... rules) {
        Example child = Example.withChildrenFrom(13)
                .opening(13, 1)
                .with(Parameter.JANUARY_BIRTHDAY_SHARE, 1)
                .with(Parameter.CLAIMABLE, 1)
                .with(Parameter.GRANT_LEVEL, level);
        Exposure exposure = Exposure.of(child.months(2).projection());
        Grants grants = new Grants(List.of(rules)).carriedForward();
        return Ledger.of(exposure, new Funding(grants, Costs.NONE)).grant(Example.YOUNG, month);
    }

    @Test
    void theLastKnownRateIsPaidInALaterMonth() {
        assertThat(grant(DECEMBER, 1, KNOWN)).isEqualTo(4_433, within(1e-9));
    }

    @Test
    void itMayBeIndexed() {
        assertThat(grant(DECEMBER, 1.02, KNOWN)).isEqualTo(4_521.66, within(1e-9));
    }

    @Test
    void aRateThatIsKnownLaterIsPaidFromItsFirstDay() {
        Rule later = known("2018-01-01", "2018-03-31", 150, "2018-02-01");

        assertThat(grant(DECEMBER, 1, KNOWN, later)).isEqualTo(4_433, within(1e-9));
        assertThat(grant(JANUARY, 1, KNOWN, later)).isEqualTo(4_650, within(1e-9));
    }

    /** It says when the rate was last seen, which is a day of the year before and not the last day of that year. */
    @Test
    void theDayOnWhichItWasSeenGoesWithIt() {
        List<Rule> rules = new Grants(List.of(KNOWN)).carriedForward().rules();

        assertThat(rules).hasSize(2);
        assertThat(rules.get(1).carriedForward()).isTrue();
        assertThat(rules.get(1).from()).isEqualTo("2017-04-01");
        assertThat(rules.get(1).until()).isEmpty();
        assertThat(rules.get(1).lastSeen()).isEqualTo("2017-02-14");
    }
}
