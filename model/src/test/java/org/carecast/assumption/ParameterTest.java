package org.carecast.assumption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.carecast.cohort.Law;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ParameterTest {

    private static final Law WITHOUT_CHILDREN = new Law(18, 18, 21, 25, 91);
    private static final Law WITH_CHILDREN = new Law(16, 18, 21, 25, 91);

    /** Of whom each is read: the ages where children are counted from 16 on, and where they are not. */
    @ParameterizedTest(name = "{0}: {1} with children, {2} without")
    @CsvSource(
            nullValues = "not",
            value = {
                "arrivals, 16, not",
                "arrival_age_share, 16-17, not",
                "transfer_share, 16, not",
                "transfer_after_months, 16, not",
                "leaves_care, 16-17, not",
                "entrants_at_18, not, 18",
                "leaves_service, 18-25, 18-25",
                "appeal_rights_exhausted, 18-25, 18-25",
                "returns, 18-25, 18-25",
                "take_up, 21-25, 21-25",
                "in_touch_rate, 18-25, 18-25",
                "january_birthday_share, 18, 18"
            })
    void ofWhichAgesItIsRead(String id, String withChildren, String withoutChildren) {
        Parameter parameter = Parameter.parse(id).orElseThrow();

        assertThat(parameter.agesRead(WITH_CHILDREN)).isEqualTo(band(withChildren));
        assertThat(parameter.agesRead(WITHOUT_CHILDREN)).isEqualTo(band(withoutChildren));
    }

    @ParameterizedTest
    @EnumSource(Parameter.class)
    void oneAgeStandsForAllWhereItDoesNotGoByAge(Parameter parameter) {
        assertThat(parameter
                        .agesRead(new Law(10, 18, 21, 25, 91))
                        .or(() -> parameter.agesRead(WITHOUT_CHILDREN))
                        .orElseThrow()
                        .count())
                .matches(count -> parameter.byAge() == count > 1);
    }

    @Test
    void onlyTheAgesAtArrivalMakeAWhole() {
        for (Parameter parameter : Parameter.values()) {
            assertThat(parameter.makesAWhole()).as(parameter.id()).isEqualTo(parameter == Parameter.ARRIVAL_AGE_SHARE);
        }
    }

    @Test
    void theseSpeakOfMoneyAndTheOthersOfPeople() {
        assertThat(Arrays.stream(Parameter.values())
                        .filter(Parameter::isOfMoney)
                        .map(Parameter::id))
                .containsExactly(
                        "claimable",
                        "supported",
                        "legacy",
                        "in_education",
                        "cut_off",
                        "awaiting_decision",
                        "child_population",
                        "nts_threshold",
                        "cost_level",
                        "grant_level");
    }

    @Test
    void theseSpeakOfTheServiceAndHaveFilesOfTheirOwn() {
        assertThat(Arrays.stream(Parameter.values())
                        .filter(Parameter::hasFileOfItsOwn)
                        .map(Parameter::id))
                .containsExactly("accommodation", "cases_per_adviser", "places");
    }

    private static Optional<AgeBand> band(String text) {
        return Optional.ofNullable(text).flatMap(AgeBand::parse);
    }
}
