package org.carecast.cohort;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;

/**
 * The ages at which a person is counted, and the duty to a care leaver begins, is asked for again, and ends; all of
 * them data.
 *
 * @param youngestAge the youngest age counted; that of a care leaver where under-18s are not modelled
 * @param careLeaverFrom the birthday on which a child in care becomes a care leaver
 * @param takeUpAt the birthday after which support goes to those who ask for it
 * @param counting whom the counts hold after that birthday
 * @param lastSupportedAge the oldest age counted, for the whole year that a person is of that age
 * @param daysOfCare the days of care before the first of these birthdays that make a care leaver: the 13 weeks
 */
public record Law(
        int youngestAge, int careLeaverFrom, int takeUpAt, Counting counting, int lastSupportedAge, int daysOfCare) {

    // In days.
    private static final int SHORTEST_MONTH = 28;

    /** @throws IllegalArgumentException if the ages are not in rising order, or the days of care are negative */
    public Law {
        if (youngestAge < 0
                || careLeaverFrom < youngestAge
                || takeUpAt <= careLeaverFrom
                || lastSupportedAge < takeUpAt
                || daysOfCare < 0) {
            throw new IllegalArgumentException("ages out of order: " + youngestAge + ", " + careLeaverFrom + ", "
                    + takeUpAt + ", " + lastSupportedAge + ", with " + daysOfCare + " days of care");
        }
    }

    /** The law of counts that hold open cases. */
    public Law(int youngestAge, int careLeaverFrom, int takeUpAt, int lastSupportedAge, int daysOfCare) {
        this(youngestAge, careLeaverFrom, takeUpAt, Counting.OPEN_CASES, lastSupportedAge, daysOfCare);
    }

    /** Whether children in care are counted too; else people come in on the birthday that makes them care leavers. */
    public boolean countsChildren() {
        return youngestAge < careLeaverFrom;
    }

    /** Every age at which a person is counted, children in care included. */
    public AgeBand countedAges() {
        return new AgeBand(youngestAge, lastSupportedAge);
    }

    /**
     * The ages of children in care.
     *
     * @throws IllegalArgumentException if they are not counted
     */
    public AgeBand childAges() {
        return new AgeBand(youngestAge, careLeaverFrom - 1);
    }

    /** Every age at which a person is counted as a care leaver. */
    public AgeBand supportedAges() {
        return new AgeBand(careLeaverFrom, lastSupportedAge);
    }

    /** The ages at which support is owed without having been asked for. */
    public AgeBand beforeRequest() {
        return new AgeBand(careLeaverFrom, takeUpAt - 1);
    }

    /** The ages at which support goes to those who asked for it. */
    public AgeBand onRequest() {
        return new AgeBand(takeUpAt, lastSupportedAge);
    }

    /** The first birthday after which those who do not ask for support are no longer counted. */
    public int firstTakeUp() {
        return takeUpAt + counting.yearsLater();
    }

    /** The ages at which the counts hold only those who ask for support; empty where they end before. */
    public Optional<AgeBand> takeUpAges() {
        return firstTakeUp() > lastSupportedAge
                ? Optional.empty()
                : Optional.of(new AgeBand(firstTakeUp(), lastSupportedAge));
    }

    /** The birthday on which a person stops being counted. */
    public int endsAt() {
        return lastSupportedAge + 1;
    }

    /**
     * Whether a cohort will have been in care long enough on the birthday that makes care leavers (former relevant); else
     * it will be qualifying only. Those of the opening position are taken to have been here long enough.
     */
    public boolean entitles(Cohort cohort) {
        return cohort.arrived()
                .map(month -> isLongBefore(month, cohort)
                        || entitles(cohort.arrivedOn().orElseThrow(), cohort.birthday(careLeaverFrom)))
                .orElse(true);
    }

    /** Whether enough whole months lie between for the days not to need counting, which takes far longer. */
    private boolean isLongBefore(YearMonth arrived, Cohort cohort) {
        int months = careLeaverFrom * Horizon.MONTHS_IN_A_YEAR - cohort.ageInMonthsAt(arrived);
        return (months - 1) * SHORTEST_MONTH >= daysOfCare;
    }

    /** The 13 weeks: whether at least the days required lie between arrival and the birthday that makes a care leaver. */
    public boolean entitles(LocalDate arrived, LocalDate birthday) {
        return ChronoUnit.DAYS.between(arrived, birthday) >= daysOfCare;
    }
}
