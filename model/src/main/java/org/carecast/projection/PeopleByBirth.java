package org.carecast.projection;

import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.Arrays;
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

    private PeopleByBirth(PeopleByBirth other) {
        this.first = other.first;
        this.people = other.people.clone();
        this.firstYear = other.firstYear;
        this.assigned = other.assigned.clone();
    }

    /** The number of a month: Januaries are multiples of twelve. */
    static int number(YearMonth month) {
        return (int) month.getLong(ChronoField.PROLEPTIC_MONTH);
    }

    /** The month with a number. */
    static YearMonth month(int number) {
        return YearMonth.of(Math.floorDiv(number, YEAR), Math.floorMod(number, YEAR) + 1);
    }

    PeopleByBirth copy() {
        return new PeopleByBirth(this);
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
        double[] shares = new double[YEAR + 1];
        Arrays.fill(shares, (1 - assignedShare) / YEAR);
        shares[YEAR] = assignedShare;
        double[] born = chance.sharedOut(count, shares);
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
        int next = firstAfter(birth - 1, assignedBirthday);
        while (next <= last()) {
            others.add(next, assignedBirthday, takeOut(next, assignedBirthday));
            next = firstAfter(next, assignedBirthday);
        }
    }

    /** Those born from one month to another lose a share of them, who are counted. */
    double lose(int from, int to, double share, Chance chance) {
        double lost = 0;
        int begin = Math.max(from, first);
        int end = Math.min(to, last());
        for (int birth = begin; birth <= end; birth++) {
            double going = chance.going(people[birth - first], share);
            people[birth - first] -= going;
            lost += going;
        }
        for (int year = firstJanuary(begin); year * YEAR <= end; year++) {
            double going = chance.going(assigned[year - firstYear], share);
            assigned[year - firstYear] -= going;
            lost += going;
        }
        return lost;
    }

    /** People born from one month to another. */
    double sum(int from, int to) {
        double sum = 0;
        int begin = Math.max(from, first);
        int end = Math.min(to, last());
        for (int birth = begin; birth <= end; birth++) {
            sum += people[birth - first];
        }
        for (int year = firstJanuary(begin); year * YEAR <= end; year++) {
            sum += assigned[year - firstYear];
        }
        return sum;
    }

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
