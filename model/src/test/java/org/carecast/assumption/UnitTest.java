package org.carecast.assumption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class UnitTest {

    @ParameterizedTest(name = "{0} allows {1}: {2}")
    @CsvSource({
        "MONTHS, 0, true",
        "MONTHS, 3, true",
        "MONTHS, 120, true",
        "MONTHS, 121, false",
        "MONTHS, 1.5, false",
        "MONTHS, 2.9999999, false",
        "MONTHS, -1, false",
        "PEOPLE_PER_MONTH, 1.5, true",
        "PEOPLE_PER_MONTH, 100000, true",
        "PEOPLE_PER_MONTH, 100000.1, false",
        "PEOPLE_PER_MONTH, -0.1, false",
        "SHARE, 0.5, true",
        "SHARE, 1, true",
        "SHARE, 1.01, false",
        "SHARE_PER_YEAR, 0.5, true",
        "SHARE, NaN, false",
        "MONTHS, NaN, false",
        "MONTHS, Infinity, false"
    })
    void whatItAllows(Unit unit, double value, boolean allowed) {
        assertThat(unit.allows(value)).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "PEOPLE_PER_YEAR, from 0 to 100000",
        "PEOPLE_PER_MONTH, from 0 to 100000",
        "MONTHS, a whole number from 0 to 120",
        "SHARE, from 0 to 1"
    })
    void itsBoundsInWords(Unit unit, String words) {
        assertThat(unit.bounds()).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    void itsTextNamesIt(Unit unit) {
        assertThat(Unit.parse(unit.text())).contains(unit);
    }

    @ParameterizedTest(name = "the {0} nearest to {1} is {2}")
    @CsvSource({"SHARE, 1.2, 1", "SHARE, -0.2, 0", "SHARE, 0.3, 0.3", "MONTHS, 130, 120", "MONTHS, 2.6, 3"})
    void theNearestWithinTheBounds(Unit unit, double value, double nearest) {
        assertThat(unit.nearest(value)).isEqualTo(nearest);
    }
}
