package org.carecast.projection;

import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.List;
import org.carecast.time.Horizon;

/**
 * People by month of birth, those with an assigned 1 January apart; nobody is born outside its months.
 *
 * <p>Months are numbers, as {@link #number} counts them. It changes, and never leaves the package.
 */
final class PeopleByBirth {

    private static final int YEAR = Horizon.MONTHS_IN_A_YEAR;

    private static final List<Boolean> ANY = List.of(false);
    private static final List<Boolean> ANY_OR_ASSIGNED = List.of(false, true);

    private final int first;
    private final double[] people;
    // By year of birth.
    private final int firstYear;
    private final double[] assigned;

    /** Nobody, with room for births from one month to another, both included. */
    PeopleByBirth(int first, int last) {
        this.first = first;
        this.people = new double[last - first + 1];
        this.firstYear = Math.floorDiv(first, YEAR);
        this.assigned = new double[Math.floorDiv(last, YEAR) - firstYear + 1];
    }

    /** The number of a month: Januaries are multiples of twelve. */
    static int number(YearMonth month) {
        return (int) month.getLong(ChronoField.PROLEPTIC_MONTH);
    }

    /** The month with a number. */
    static YearMonth month(int number) {
        return YearMonth.of(Math.floorDiv(number, YEAR), Math.floorMod(number, YEAR) + 1);
    }

    /** A copy of those born from one month to another. */
    PeopleByBirth copy(int from, int to) {
        PeopleByBirth copy = new PeopleByBirth(from, Math.min(to, last()));
        System.arraycopy(people, from - first, copy.people, 0, copy.people.length);
        System.arraycopy(assigned, copy.firstYear - firstYear, copy.assigned, 0, copy.assigned.length);
        return copy;
    }

    int first() {
        return first;
    }

    int last() {
        return first + people.length - 1;
    }

    /** People born in a month, with or without an assigned birthday. */
    double at(int birth, boolean assignedBirthday) {
        return assignedBirthday ? assigned[birth / YEAR - firstYear] : people[birth - first];
    }

    void add(int birth, boolean assignedBirthday, double more) {
        if (assignedBirthday) {
            assigned[birth / YEAR - firstYear] += more;
        } else {
            people[birth - first] += more;
        }
    }

    /** Takes out the people born in a month, with or without an assigned birthday, and says how many they were. */
    double takeOut(int birth, boolean assignedBirthday) {
        double out = at(birth, assignedBirthday);
        add(birth, assignedBirthday, -out);
        return out;
    }

    /** Adds people who are of one age at the end of a month: a share on the 1 January of it, the rest on any birthday. */
    void spread(int asAt, int age, double count, double assignedShare, Chance chance) {
        int youngest = asAt - age * YEAR;
        int january = Math.floorDiv(youngest, YEAR) - firstYear;
        assigned[january] += chance.birthdays(count, assignedShare, people, youngest - YEAR + 1 - first);
    }

    /** Moves those born in a month or later to others who have room for them. */
    void moveFrom(int birth, PeopleByBirth others, boolean assignedBirthday) {
        if (assignedBirthday) {
            move(
                    assigned,
                    firstJanuary(Math.max(birth, first)) - firstYear,
                    others.assigned,
                    firstYear - others.firstYear);
        } else {
            move(people, Math.max(birth, first) - first, others.people, first - others.first);
        }
    }

    private static void move(double[] places, int from, double[] others, int shift) {
        for (int place = from; place < places.length; place++) {
            if (places[place] != 0) {
                others[place + shift] += places[place];
                places[place] = 0;
            }
        }
    }

    /** Takes out a share of those born in a month, with or without an assigned birthday, and says how many they were. */
    double takeOut(int birth, boolean assignedBirthday, double share, Chance chance) {
        int place = assignedBirthday ? birth / YEAR - firstYear : birth - first;
        return chance.takeOut(assignedBirthday ? assigned : people, place, place + 1, share);
    }

    /** Takes out a share of those born from one month to another, and says how many they were. */
    double takeOut(int from, int to, double share, Chance chance) {
        int begin = Math.max(from, first);
        int end = Math.min(to, last()) + 1;
        return chance.takeOut(people, begin - first, end - first, share)
                + chance.takeOut(assigned, firstJanuary(begin) - firstYear, firstJanuary(end) - firstYear, share);
    }

    /** Puts in a share of those born from one month to another, born as they are, and says how many came. */
    double putIn(int from, int to, double share, Chance chance) {
        int begin = Math.max(from, first);
        int end = Math.min(to, last()) + 1;
        return chance.putIn(people, begin - first, end - first, share)
                + chance.putIn(assigned, firstJanuary(begin) - firstYear, firstJanuary(end) - firstYear, share);
    }

    /** People born from one month to another. */
    double sum(int from, int to) {
        int begin = Math.max(from, first);
        int end = Math.min(to, last()) + 1;
        return sum(people, begin - first, end - first)
                + sum(assigned, firstJanuary(begin) - firstYear, firstJanuary(end) - firstYear);
    }

    /** Adds the people of each age at the end of a month to counts that begin with an age. */
    void countByAge(int asAt, int youngestAge, double[] counts) {
        countByAge(asAt, asAt, youngestAge, counts);
    }

    /** The same on 1 January: those with an assigned birthday are as old as at the end of the month, the others as before it. */
    void countByAgeOnTheFirst(int january, int youngestAge, double[] counts) {
        countByAge(january - 1, january, youngestAge, counts);
    }

    private void countByAge(int asAt, int asAtOfAssigned, int youngestAge, double[] counts) {
        for (int place = 0; place < counts.length; place++) {
            int youngest = asAt - (youngestAge + place) * YEAR;
            if (youngest >= first && youngest - YEAR < last()) {
                counts[place] += sum(
                        people, Math.max(youngest - YEAR + 1, first) - first, Math.min(youngest, last()) + 1 - first);
            }
            int january = firstJanuary(asAtOfAssigned - (youngestAge + 1 + place) * YEAR + 1) - firstYear;
            if (january >= 0 && january < assigned.length) {
                counts[place] += assigned[january];
            }
        }
    }

    private static double sum(double[] places, int first, int end) {
        double sum = 0;
        for (int place = first; place < end; place++) {
            sum += places[place];
        }
        return sum;
    }

    /** The year of the first January not before a month. */
    private static int firstJanuary(int birth) {
        return -Math.floorDiv(-birth, YEAR);
    }

    boolean isEmpty() {
        return sum(first, last()) == 0;
    }

    /** Whether a month has birthdays that are assigned. */
    static boolean isJanuary(int month) {
        return Math.floorMod(month, YEAR) == 0;
    }

    /** Whether birthdays of a month are assigned or not: in January there are both. */
    static List<Boolean> birthdays(int month) {
        return isJanuary(month) ? ANY_OR_ASSIGNED : ANY;
    }
}
