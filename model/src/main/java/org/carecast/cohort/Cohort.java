package org.carecast.cohort;

import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The people of one population born in one month, such as citizens born in 1999-03.
 *
 * <p>A cohort never moves; only the calendar does: age is read from the cohort and a date and is never stored. People
 * who were given 1 January as date of birth are a cohort of their own, apart from those born some day in that January.
 *
 * @param population who they are
 * @param born the month of birth
 * @param assignedBirthday whether the date of birth is an assigned 1 January
 */
public record Cohort(Population population, YearMonth born, boolean assignedBirthday) {

    private static final int MONTHS_IN_A_YEAR = 12;

    /** @throws IllegalArgumentException if an assigned birthday does not fall in January */
    public Cohort {
        if (assignedBirthday && born.getMonth() != Month.JANUARY) {
            throw new IllegalArgumentException("an assigned birthday falls on 1 January, not in " + born);
        }
    }

    /** The age at the end of a month, in whole years; negative before birth. */
    public int ageAt(YearMonth asAt) {
        return Math.floorDiv((int) born.until(asAt, ChronoUnit.MONTHS), MONTHS_IN_A_YEAR);
    }

    /** Whether the birthday on which the cohort reaches an age falls in a month. */
    public boolean turns(int age, YearMonth month) {
        return born.until(month, ChronoUnit.MONTHS) == (long) age * MONTHS_IN_A_YEAR;
    }
}
