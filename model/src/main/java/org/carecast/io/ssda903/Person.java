package org.carecast.io.ssda903;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carecast.cohort.Population;

/**
 * What all returns together say of one child, without anything that tells which.
 *
 * <p>Days are numbers as of {@link LocalDate#toEpochDay}, and never leave the package.
 *
 * @param born the date of birth
 * @param holdsStatus whether a UASC's status has not ceased by the as-at date
 * @param care the times in care, the first first, with days without care between them; none lasts beyond the 18th birthday
 * @param ended why the last of them ended; empty if it had not by the as-at date
 * @param outOfSight whether it ended only in that no later return has the child
 * @param goesBack whether care began before the first that is seen
 * @param contacts what was said of the care leaver by birthday, the first first
 * @param missing whether the child was missing on the as-at date
 */
record Person(
        Population population,
        int born,
        boolean holdsStatus,
        List<Span> care,
        Optional<EpisodeEnd> ended,
        boolean outOfSight,
        boolean goesBack,
        List<Contact> contacts,
        boolean missing) {

    /** The populations that returns tell apart. */
    static final Population UASC = Population.of("uasc");

    static final Population CITIZEN = Population.of("citizen");

    /** Both, in the order of tables. */
    static final List<Population> POPULATIONS = List.of(CITIZEN, UASC);

    Person {
        care = List.copyOf(care);
        contacts = List.copyOf(contacts);
    }

    /**
     * A time in care.
     *
     * @param from the first day
     * @param to the day on which it ended, {@link ReturnDays#NONE} if it had not
     */
    record Span(int from, int to) {

        /** Whether it lasts at the end of a day. */
        boolean holds(int day) {
            return from <= day && day < to;
        }

        /** The days of it from one day to before another. */
        int daysWithin(int first, int end) {
            return Math.max(0, Math.min(to, end) - Math.max(from, first));
        }
    }

    /** The day of a birthday. */
    int birthday(int age) {
        return (int) LocalDate.ofEpochDay(born).plusYears(age).toEpochDay();
    }

    /** Age at the last birthday on a day; below 0 before birth. */
    int ageOn(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        int years = date.getYear() - LocalDate.ofEpochDay(born).getYear();
        return birthday(years) > day ? years - 1 : years;
    }

    /** Whether in care at the end of a day. */
    boolean inCareOn(int day) {
        return care.stream().anyMatch(span -> span.holds(day));
    }

    /** The first day in care, of those seen; empty if none was. */
    Optional<Integer> cameIn() {
        return care.isEmpty() ? Optional.empty() : Optional.of(care.get(0).from());
    }

    /** The day on which the last time in care ended. */
    int left() {
        return care.get(care.size() - 1).to();
    }

    /** What was said of the birthday of an age. */
    Optional<Contact> contactAt(int age) {
        return contacts.stream().filter(contact -> contact.age() == age).findFirst();
    }

    /** What was said last. */
    Optional<Contact> lastContact() {
        return contacts.isEmpty() ? Optional.empty() : Optional.of(contacts.get(contacts.size() - 1));
    }
}
