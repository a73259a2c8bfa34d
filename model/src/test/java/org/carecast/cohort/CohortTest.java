package org.carecast.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CohortTest {

    private static final Population YOUNG = Population.of("young");

    @ParameterizedTest(name = "born {0}, aged {2} at the end of {1}")
    @CsvSource({
        "2000-01, 2017-12, 17",
        "2000-01, 2018-01, 18",
        "2000-02, 2018-01, 17",
        "2000-02, 2018-02, 18",
        "1999-12, 2017-11, 17",
        "1999-12, 2017-12, 18",
        "2000-02, 2000-02, 0",
        "2000-02, 2000-01, -1",
        "2000-02, 2020-02, 20",
        "1992-11, 2017-11, 25"
    })
    void ageIsRead(YearMonth born, YearMonth asAt, int age) {
        assertThat(new Cohort(YOUNG, born, false).ageAt(asAt)).isEqualTo(age);
    }

    @ParameterizedTest(name = "born {0}: the birthday {1} falls in {2}")
    @CsvSource({"2000-01, 18, 2018-01", "2000-02, 18, 2018-02", "1996-12, 21, 2017-12", "1992-02, 26, 2018-02"})
    void aBirthdayFallsInOneMonthOnly(YearMonth born, int age, YearMonth month) {
        Cohort cohort = new Cohort(YOUNG, born, false);

        assertThat(cohort.turns(age, month)).isTrue();
        assertThat(cohort.turns(age, month.minusMonths(1))).isFalse();
        assertThat(cohort.turns(age, month.plusMonths(1))).isFalse();
    }

    @Test
    void assignedBirthdaysAreApartFromThoseBornSomeDayInJanuary() {
        YearMonth january = YearMonth.of(2000, 1);

        assertThat(new Cohort(YOUNG, january, true)).isNotEqualTo(new Cohort(YOUNG, january, false));
        assertThatThrownBy(() -> new Cohort(YOUNG, YearMonth.of(2000, 2), true))
                .hasMessage("an assigned birthday falls on 1 January, not in 2000-02");
    }

    @ParameterizedTest(name = "born {0}, assigned {1}: {2} on {3}")
    @CsvSource({
        "2001-01, true, 18, 2019-01-01",
        "2001-01, false, 18, 2019-01-15",
        "2001-01, true, 21, 2022-01-01",
        "2000-02, false, 18, 2018-02-15",
        "2001-12, false, 0, 2001-12-15"
    })
    void aBirthdayIsADay(YearMonth born, boolean assigned, int age, LocalDate birthday) {
        assertThat(new Cohort(YOUNG, born, assigned).birthday(age)).isEqualTo(birthday);
    }

    @Test
    void arrivalIsThe15thOfItsMonth() {
        YearMonth born = YearMonth.of(2001, 1);
        Cohort cohort = new Cohort(YOUNG, born, true, Optional.of(YearMonth.of(2018, 2)));

        assertThat(cohort.arrivedOn()).contains(LocalDate.of(2018, 2, 15));
        assertThat(new Cohort(YOUNG, born, true).arrivedOn()).isEmpty();
    }

    @Test
    void theSettledForgetOnlyWhenTheyCame() {
        YearMonth born = YearMonth.of(2001, 1);
        Cohort february = new Cohort(YOUNG, born, true, Optional.of(YearMonth.of(2018, 2)));
        Cohort march = new Cohort(YOUNG, born, true, Optional.of(YearMonth.of(2018, 3)));

        assertThat(february).isNotEqualTo(march);
        assertThat(february.settled())
                .isEqualTo(march.settled())
                .isEqualTo(new Cohort(YOUNG, born, true))
                .isNotEqualTo(new Cohort(YOUNG, born, false));
        assertThat(february.settled().settled()).isEqualTo(february.settled());
    }
}
