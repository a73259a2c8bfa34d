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
        PeopleByBirth copy = new PeopleByBirth(from, to);
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
        double[] born = chance.birthdays(count, assignedShare);
        for (int earlier = 0; earlier < YEAR; earlier++) {
            people[youngest - earlier - first] += born[earlier];
        }
        assigned[Math.floorDiv(youngest, YEAR) - firstYear] += born[YEAR];
    }

    /** The first month after another in which somebody was born; the month after the last if nobody was. */
    int firstAfter(int birth, boolean assignedBirthday) {
        int step = assignedBirthday ? YEAR : 1;
        int next = assignedBirthday ? YEAR * firstJanuary(birth + 1) : birth + 1;
        while (next <= last() && at(next, assignedBirthday) == 0) {
            next += step;
        }
        return Math.min(next, last() + 1);
    }

    /** Moves whoever was born in a month or later to others who have room for them. */
    void moveFrom(int birth, PeopleByBirth others, boolean assignedBirthday) {
        if (assignedBirthday) {
            move(assigned, firstJanuary(birth) - firstYear, others.assigned, firstYear - others.firstYear);
        } else {
            move(people, birth - first, others.people, first - others.first);
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

    /** Takes out a share of those born from one month to another, and says how many they were. */
    double takeOut(int from, int to, double share, Chance chance) {
        int begin = Math.max(from, first);
        int end = Math.min(to, last()) + 1;
        return chance.takeOut(people, begin - first, end - first, share)
                + chance.takeOut(assigned, firstJanuary(begin) - firstYear, firstJanuary(end) - firstYear, share);
    }

    /** People born from one month to another. */
    double sum(int from, int to) {
        int begin = Math.max(from, first);
        int end = Math.min(to, last()) + 1;
        return sum(people, begin - first, end - first)
                + sum(assigned, firstJanuary(begin) - firstYear, firstJanuary(end) - firstYear);
    }

    /** Adds the people of each age at the end of a month to counts that begin with an age; all of them must be of such ages. */
    void countByAge(int asAt, int youngestAge, double[] counts) {
        int begin = Math.max(first, asAt - (youngestAge + counts.length) * YEAR + 1);
        int end = Math.min(last(), asAt - youngestAge * YEAR) + 1;
        for (int birth = begin; birth < end; birth++) {
            counts[(asAt - birth) / YEAR - youngestAge] += people[birth - first];
        }
        for (int year = firstJanuary(begin); year < firstJanuary(end); year++) {
            counts[(asAt - year * YEAR) / YEAR - youngestAge] += assigned[year - firstYear];
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

    /** Whether birthdays of a month are assigned or not: in January there are both. */
    static List<Boolean> birthdays(int month) {
        return isJanuary(month) ? ANY_OR_ASSIGNED : ANY;
    }

    static boolean isJanuary(int month) {
        return Math.floorMod(month, YEAR) == 0;
    }
}
