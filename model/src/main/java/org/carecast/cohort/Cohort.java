package org.carecast.cohort;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import org.carecast.time.Horizon;

/**
 * The people of one population born in one month, such as citizens born in 1999-03.
 *
 * <p>A cohort never moves; only the calendar does: age is read from the cohort and a date and is never stored. People
 * who were given 1 January as date of birth are a cohort of their own, apart from those born some day in that January.
 * So are those who arrived in one month, for as long as something depends on when they came.
 *
 * @param population who they are
 * @param born the month of birth
 * @param assignedBirthday whether the date of birth is an assigned 1 January
 * @param arrived the month in which they came; empty where nothing depends on it, or no longer
 */
public record Cohort(Population population, YearMonth born, boolean assignedBirthday, Optional<YearMonth> arrived) {

    /** Where only a month is known, the day is taken to be this one. */
    public static final int MID_MONTH = 15;

    /** @throws IllegalArgumentException if an assigned birthday does not fall in January */
    public Cohort {
        if (assignedBirthday && born.getMonth() != Month.JANUARY) {
            throw new IllegalArgumentException("an assigned birthday falls on 1 January, not in " + born);
        }
    }

    /** The people born in a month of whom it does not matter when they came. */
    public Cohort(Population population, YearMonth born, boolean assignedBirthday) {
        this(population, born, assignedBirthday, Optional.empty());
    }

    /** The cohort its people belong to when it no longer matters in which month they came. */
    public Cohort settled() {
        return arrived.isEmpty() ? this : new Cohort(population, born, assignedBirthday);
    }

    /** The age at the end of a month, in whole months; negative before birth. */
    public int ageInMonthsAt(YearMonth asAt) {
        return (asAt.getYear() - born.getYear()) * Horizon.MONTHS_IN_A_YEAR
                + asAt.getMonthValue()
                - born.getMonthValue();
    }

    /** The age at the end of a month, in whole years; negative before birth. */
    public int ageAt(YearMonth asAt) {
        return Math.floorDiv(ageInMonthsAt(asAt), Horizon.MONTHS_IN_A_YEAR);
    }

    /** Whether the birthday on which the cohort reaches an age falls in a month. */
    public boolean turns(int age, YearMonth month) {
        return ageInMonthsAt(month) == age * Horizon.MONTHS_IN_A_YEAR;
    }

    /** The day on which it reaches an age: 1 January if that was assigned, else taken to be the 15th of its month. */
    public LocalDate birthday(int age) {
        return born.plusYears(age).atDay(assignedBirthday ? 1 : MID_MONTH);
    }

    /** The day on which it is taken to have come, the 15th of its month; empty where that does not matter. */
    public Optional<LocalDate> arrivedOn() {
        return arrived.map(month -> month.atDay(MID_MONTH));
    }
}
