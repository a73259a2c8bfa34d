package org.carecast.cli.report.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carecast.cohort.Population;
import org.carecast.measure.funding.Citation;
import org.carecast.measure.funding.Rule;
import org.carecast.measure.funding.TariffUnit;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;

/** Which rates are carried forward and when they were last seen in force, in one sentence. */
final class CarriedRatesTest {

    private static final AgeBand CHILDREN = new AgeBand(0, 17);
    private static final AgeBand YOUNGER = new AgeBand(18, 20);
    private static final AgeBand OLDER = new AgeBand(21, 24);

    private static Rule rule(AgeBand ages, double rate, TariffUnit unit, String seen) {
        return new Rule(
                "grant" + unit.id(),
                Population.of("uasc"),
                ages,
                LocalDate.of(2026, 4, 1),
                Optional.empty(),
                rate,
                unit,
                List.of(),
                new Citation(Citation.Status.VERIFIED, "answer", "", "", ""),
                Optional.of(LocalDate.parse(seen)),
                true);
    }

    private static Optional<String> sentence(Rule... rules) {
        return new CarriedRates(List.of(rules)).sentence();
    }

    @Test
    void nothingIsSaidOfNone() {
        assertThat(sentence()).isEmpty();
    }

    @Test
    void oneRate() {
        assertThat(sentence(rule(CHILDREN, 143, TariffUnit.NIGHT, "2023-02-14")))
                .contains(
                        "Rates are carried forward: £143 a night was last seen in force on 14 February 2023; nothing newer is"
                                + " known.");
    }

    @Test
    void ratesThatWereSeenOnOneDayStandTogether() {
        assertThat(sentence(
                        rule(CHILDREN, 114, TariffUnit.NIGHT, "2023-02-14"),
                        rule(CHILDREN, 143, TariffUnit.NIGHT, "2023-02-14"),
                        rule(YOUNGER, 270, TariffUnit.WEEK, "2026-02-03")))
                .contains(
                        "Rates are carried forward: £143 and £114 a night were last seen in force on 14 February 2023, £270 a"
                                + " week on 3 February 2026; nothing newer is known.");
    }

    @Test
    void theAgesAreSaidWhereOneRateWasSeenOnTwoDays() {
        assertThat(sentence(
                        rule(YOUNGER, 270, TariffUnit.WEEK, "2026-02-03"),
                        rule(OLDER, 270, TariffUnit.WEEK, "2023-09-22")))
                .contains(
                        "Rates are carried forward: £270 a week for those of 18 to 20 was last seen in force on 3 February 2026,"
                                + " £270 a week for those of 21 to 24 on 22 September 2023; nothing newer is known.");
    }

    /** A year of which nothing is known lies between two in which the rate was seen: the later day is said. */
    @Test
    void ofARateThatWasSeenAgainTheLaterDayIsSaid() {
        assertThat(sentence(
                        rule(YOUNGER, 270, TariffUnit.WEEK, "2023-09-22"),
                        rule(YOUNGER, 270, TariffUnit.WEEK, "2026-02-03")))
                .contains(
                        "Rates are carried forward: £270 a week was last seen in force on 3 February 2026; nothing newer is"
                                + " known.");
    }
}
