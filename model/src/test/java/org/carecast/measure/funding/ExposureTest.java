package org.carecast.measure.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import org.assertj.core.data.Offset;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Law;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;
import org.junit.jupiter.api.Test;

/** Nights and weeks by hand: docs/worked-bid.md, sections 1 to 3. */
final class ExposureTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final AgeBand CHILD = new AgeBand(0, 17);
    private static final AgeBand CARE_LEAVER = new AgeBand(18, 26);

    /** Arrives on 15 June 2018, aged 17 and born on an assigned 1 January 2001, supported to the 25th birthday. */
    static Example one() {
        return Example.of(Example.YOUNG, new Law(17, 18, 21, 24, 91))
                .arriving("2018-06", 1)
                .with(Parameter.JANUARY_BIRTHDAY_SHARE, 1);
    }

    private static Exposure exposure(Example world, int months) {
        return Exposure.of(world.months(months).projection());
    }

    private static double days(Exposure exposure, AgeBand ages) {
        return exposure.projection().months().stream()
                .skip(1)
                .mapToDouble(month -> ages.ages()
                        .mapToDouble(age -> exposure.days(Example.YOUNG, age, month))
                        .sum())
                .sum();
    }

    private static double days(Exposure exposure, int age, String month) {
        return exposure.days(Example.YOUNG, age, YearMonth.parse(month));
    }

    /** 16 nights in June from the 15th on, then 31, 31, 30, 31, 30 and 31: 200; seven years with two leap days: 2,557. */
    @Test
    void nightsAndWeeksOfOneLifeAreItsDays() {
        Exposure exposure = exposure(one(), 100);

        assertThat(days(exposure, 17, "2018-06")).isEqualTo(16, EXACT);
        assertThat(days(exposure, CHILD)).isEqualTo(200, EXACT);
        assertThat(days(exposure, CARE_LEAVER)).isEqualTo(2557, EXACT);
        long life = LocalDate.of(2026, 1, 1).toEpochDay()
                - LocalDate.of(2018, 6, 15).toEpochDay();
        assertThat(days(exposure, CHILD) + days(exposure, CARE_LEAVER)).isEqualTo(life, EXACT);
    }

    @Test
    void theLastOfDecemberIsAChildsNight() {
        Exposure exposure = exposure(one(), 100);

        assertThat(days(exposure, 17, "2018-12")).isEqualTo(31, EXACT);
        assertThat(days(exposure, 17, "2019-01")).isZero();
        assertThat(days(exposure, 18, "2019-01")).isEqualTo(31, EXACT);
    }

    /** 90 days from January to March 2019; 2019-20 has a leap day, and 275 of its 366 days lie before the 19th birthday. */
    @Test
    void byFinancialYear() {
        Exposure exposure = exposure(one(), 100);

        assertThat(exposure.days(Example.YOUNG, CHILD, new FinancialYear(2018))).isEqualTo(200, EXACT);
        assertThat(exposure.days(Example.YOUNG, CARE_LEAVER, new FinancialYear(2018)))
                .isEqualTo(90, EXACT);
        assertThat(exposure.days(Example.YOUNG, CARE_LEAVER, new FinancialYear(2019)))
                .isEqualTo(366, EXACT);
        assertThat(exposure.days(Example.YOUNG, new AgeBand(18, 18), new FinancialYear(2019)))
                .isEqualTo(275, EXACT);
        assertThat(exposure.years()).startsWith(new FinancialYear(2018)).endsWith(new FinancialYear(2025));
    }

    /** Twelve aged 17, one born in each month: the one born in December turns 18 on 15 December. */
    @Test
    void theMonthOfAnEighteenthBirthday() {
        Exposure exposure = exposure(Example.withChildrenFrom(17).opening(17, 12), 3);

        assertThat(days(exposure, 17, "2017-12")).isEqualTo(11 * 31 + 14, EXACT);
        assertThat(days(exposure, 18, "2017-12")).isEqualTo(17, EXACT);
    }

    /** Of ten who turn 21 on 1 January four ask for support; the six others are gone that day, not on the 15th. */
    @Test
    void whoeverDeclinesOnTheFirstOfJanuaryIsGoneThatDay() {
        Example world = Example.plain()
                .opening(20, 10)
                .with(Parameter.JANUARY_BIRTHDAY_SHARE, 1)
                .with(Parameter.TAKE_UP, 0.4);

        assertThat(days(exposure(world, 3), 21, "2018-01")).isEqualTo(4 * 31, EXACT);
        assertThat(days(exposure(world, 3), 20, "2018-01")).isZero();
    }

    /** Too late for 13 weeks in care: a child's nights to 31 December, and no day as a care leaver. */
    @Test
    void whoeverIsNotEntitledHasNoDayAsACareLeaver() {
        Example late = Example.withChildrenFrom(17).arriving("2018-11", 1).with(Parameter.JANUARY_BIRTHDAY_SHARE, 1);

        assertThat(days(exposure(late, 20), CHILD)).isEqualTo(16 + 31, EXACT);
        assertThat(days(exposure(late, 20), CARE_LEAVER)).isZero();
    }

    /** Of twelve a year, half on 1 January and half on the 15th of each month: six have all of January, a half 17 days. */
    @Test
    void thoseWhoEnterAtEighteen() {
        Example world = Example.plain().with(Parameter.ENTRANTS_AT_18, 12).with(Parameter.JANUARY_BIRTHDAY_SHARE, 0.5);

        assertThat(days(exposure(world, 3), 18, "2018-01")).isEqualTo(6 * 31 + 0.5 * 31 + 0.5 * 17, EXACT);
    }

    /** Whoever is transferred a month after arriving on 15 June stays 30 nights, to 14 July. */
    @Test
    void whoeverIsTransferredGoesInTheMiddleOfTheMonth() {
        Example world = one().with(Parameter.TRANSFER_SHARE, 1);

        assertThat(days(exposure(world, 20), CHILD)).isEqualTo(16 + 14, EXACT);
    }

    @Test
    void daysBetweenTwoDays() {
        Exposure exposure = exposure(one(), 20);
        YearMonth july = YearMonth.of(2018, 7);

        assertThat(exposure.days(Example.YOUNG, 17, july, july.atDay(10), july.atDay(20)))
                .isEqualTo(11, EXACT);
        assertThat(exposure.days(Example.YOUNG, 17, july, july.atDay(10), july.atDay(9)))
                .isZero();
    }
}
