package org.carecast.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The 13 weeks, day by day: the days from arrival to the 18th birthday, counted by hand; 91 make a care leaver. */
final class ThirteenWeeksTest {

    private static final Population YOUNG = Population.of("young");
    private static final Law LAW = new Law(10, 18, 21, 25, 91);

    /**
     * Days left in the month of arrival, days of the months between, day of the birthday.
     *
     * <pre>
     * 2 October to 1 January          29 + 30 + 31 + 1
     * 30 November to 1 March           0 + 31 + 31 + 28 + 1, and 29 in a leap year
     * 29 November to 29 February       1 + 31 + 31 + 29
     * 29 February to 30 May            0 + 31 + 30 + 30
     * </pre>
     */
    @ParameterizedTest(name = "{0} to {1}: {2} days, enough: {3}")
    @CsvSource({
        "2018-10-01, 2019-01-01, 92, true",
        "2018-10-02, 2019-01-01, 91, true",
        "2018-10-03, 2019-01-01, 90, false",
        "2019-10-02, 2020-01-01, 91, true",
        "2019-10-03, 2020-01-01, 90, false",
        "2018-11-29, 2019-03-01, 92, true",
        "2018-11-30, 2019-03-01, 91, true",
        "2018-12-01, 2019-03-01, 90, false",
        "2019-11-30, 2020-03-01, 92, true",
        "2019-12-01, 2020-03-01, 91, true",
        "2019-12-02, 2020-03-01, 90, false",
        "2019-11-29, 2020-02-29, 92, true",
        "2019-11-30, 2020-02-29, 91, true",
        "2019-12-01, 2020-02-29, 90, false",
        "2020-02-29, 2020-05-30, 91, true",
        "2020-02-29, 2020-05-29, 90, false",
        "2020-03-01, 2020-05-30, 90, false",
        "2020-06-15, 2020-06-15, 0, false",
        "2020-06-16, 2020-06-15, -1, false",
        "2002-06-15, 2020-06-15, 6575, true"
    })
    void ninetyOneDaysAreEnoughAndNinetyAreNot(LocalDate arrived, LocalDate birthday, long days, boolean enough) {
        assertThat(arrived.datesUntil(birthday.isBefore(arrived) ? arrived : birthday))
                .as("the days of the table")
                .hasSize((int) Math.max(0, days));
        assertThat(LAW.entitles(arrived, birthday)).isEqualTo(enough);
    }

    @Test
    void howManyDaysTheLawSays() {
        LocalDate arrived = LocalDate.of(2018, 10, 3);
        LocalDate birthday = LocalDate.of(2019, 1, 1);

        assertThat(new Law(10, 18, 21, 25, 90).entitles(arrived, birthday)).isTrue();
        assertThat(new Law(10, 18, 21, 25, 0).entitles(birthday, birthday)).isTrue();
        assertThat(new Law(10, 18, 21, 25, 0).entitles(birthday.plusDays(1), birthday))
                .isFalse();
    }

    /**
     * Arrived on the 15th, 18 on the 15th three months later: enough unless February lies between; with a leap day still
     * not from 15 February to 15 May.
     *
     * <pre>
     * arrived        turns 18                days
     * 15 December    15 March    16 + 31 + 28 + 15 = 90, 91 with a leap day
     * 15 January     15 April    16 + 28 + 31 + 15 = 90, 91 with a leap day
     * 15 February    15 May      13 + 31 + 30 + 15 = 89, 90 with a leap day
     * 15 April       15 July     15 + 31 + 30 + 15 = 91
     * 15 September   15 December 15 + 31 + 30 + 15 = 91
     * </pre>
     */
    @ParameterizedTest(name = "arrived in {0}, born in {1}: {2}")
    @CsvSource({
        "2018-10, 2001-01, true",
        "2018-11, 2001-02, true",
        "2018-12, 2001-03, false",
        "2019-01, 2001-04, false",
        "2019-02, 2001-05, false",
        "2019-03, 2001-06, true",
        "2019-04, 2001-07, true",
        "2019-05, 2001-08, true",
        "2019-06, 2001-09, true",
        "2019-07, 2001-10, true",
        "2019-08, 2001-11, true",
        "2019-09, 2001-12, true",
        "2019-12, 2002-03, true",
        "2020-01, 2002-04, true",
        "2020-02, 2002-05, false",
        "2020-01, 2002-05, true",
        "2018-11, 2001-01, false",
        "2019-01, 2001-01, false"
    })
    void birthdaysOnThe15th(YearMonth arrived, YearMonth born, boolean enough) {
        assertThat(LAW.entitles(new Cohort(YOUNG, born, false, Optional.of(arrived))))
                .isEqualTo(enough);
    }

    /** Arrived on the 15th, 18 on an assigned 1 January: 108 days from September, 78 from October. */
    @ParameterizedTest(name = "arrived in {0}: {1}")
    @CsvSource({
        "2018-01, true",
        "2018-08, true",
        "2018-09, true",
        "2018-10, false",
        "2018-11, false",
        "2018-12, false",
        "2019-01, false"
    })
    void assignedBirthdays(YearMonth arrived, boolean enough) {
        assertThat(LAW.entitles(new Cohort(YOUNG, YearMonth.of(2001, 1), true, Optional.of(arrived))))
                .isEqualTo(enough);
    }

    @Test
    void bornInJanuaryIsTwoWeeksLaterThanTheFirstOfJanuary() {
        YearMonth january = YearMonth.of(2001, 1);
        Optional<YearMonth> october = Optional.of(YearMonth.of(2018, 10));

        // 16 + 30 + 31 + 15 = 92 days, and 16 + 30 + 31 + 1 = 78.
        assertThat(LAW.entitles(new Cohort(YOUNG, january, false, october))).isTrue();
        assertThat(LAW.entitles(new Cohort(YOUNG, january, true, october))).isFalse();
    }

    @Test
    void ofWhomItDoesNotMatterWhenTheyCame() {
        YearMonth january = YearMonth.of(2001, 1);

        assertThat(LAW.entitles(new Cohort(YOUNG, january, true))).isTrue();
        assertThat(LAW.entitles(new Cohort(YOUNG, january, true, Optional.of(YearMonth.of(2018, 12))).settled()))
                .isTrue();
    }

    /** The birthday is that on which the law makes a care leaver, whichever that is. */
    @Test
    void theBirthdayIsTheOneOfTheLaw() {
        Cohort cohort = new Cohort(YOUNG, YearMonth.of(2001, 1), true, Optional.of(YearMonth.of(2018, 10)));

        assertThat(new Law(10, 17, 21, 25, 91).entitles(cohort)).isFalse();
        assertThat(new Law(10, 19, 21, 25, 91).entitles(cohort)).isTrue();
    }
}
