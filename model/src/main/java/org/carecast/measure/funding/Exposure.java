package org.carecast.measure.funding;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carecast.assumption.PopulationBasis;
import org.carecast.cohort.Cohort;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.cohort.Stock;
import org.carecast.projection.Position;
import org.carecast.projection.Projection;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;

/**
 * The days for which people are in care or are care leavers, by population, age and month: what nights and weeks are
 * counted from.
 *
 * <p>Within a month people stand still but on two days. An assigned birthday is 1 January, and all that a birthday does
 * happens on that day: 31 December is still a child's night. Every other birthday, every arrival and every departure is
 * taken to fall on the 15th: the days before it belong to the stock at the end of the month before, that day and those
 * after it to the stock at the end of the month. So whoever turns 18 on the 15th has the nights of the 1st to the 14th
 * as a child.
 */
public final class Exposure {

    private final Projection projection;
    private final YearMonth first;
    private final Map<Population, Halves[]> byMonth;

    /** The people of each age, youngest first, before the 15th and from it on; and the children the month opened with. */
    private static final class Halves {
        private final double[] before;
        private final double[] from;
        private final double childrenAtStart;

        private Halves(double[] before, double[] from, double childrenAtStart) {
            this.before = before;
            this.from = from;
            this.childrenAtStart = childrenAtStart;
        }
    }

    private Exposure(Projection projection, YearMonth first, Map<Population, Halves[]> byMonth) {
        this.projection = projection;
        this.first = first;
        this.byMonth = byMonth;
    }

    /**
     * The days of a projection in the months after its opening.
     *
     * @throws IllegalStateException if it is a draw, which keeps people by age only
     */
    public static Exposure of(Projection projection) {
        Map<Population, Halves[]> byMonth = new LinkedHashMap<>();
        for (Population population : projection.basis().populations()) {
            List<Position> positions = projection.positions(population);
            Halves[] months = new Halves[positions.size() - 1];
            for (int month = 0; month < months.length; month++) {
                months[month] = halves(projection, population, positions.get(month), positions.get(month + 1));
            }
            byMonth.put(population, months);
        }
        return new Exposure(projection, projection.months().get(0).plusMonths(1), byMonth);
    }

    private static Halves halves(Projection projection, Population population, Position start, Position end) {
        PopulationBasis basis = projection.basis().of(population);
        AgeBand ages = basis.law().countedAges();
        int index = projection.basis().horizon().index(end.asAt());
        double[] before = new double[ages.count()];
        double[] from = new double[ages.count()];
        Stock opened = start.stock();
        for (int place = 0; place < opened.cohorts().size(); place++) {
            Cohort cohort = opened.cohorts().get(place);
            boolean onTheFirst = onTheFirst(cohort, end.asAt());
            double people = opened.people(place) * (onTheFirst ? staying(cohort, end.asAt(), basis, index) : 1);
            add(before, ages, cohort.ageAt(onTheFirst ? end.asAt() : start.asAt()), people);
        }
        if (!basis.law().countsChildren() && end.asAt().getMonth() == Month.JANUARY) {
            add(before, ages, basis.law().careLeaverFrom(), basis.entrants(true, index));
        }
        Stock closed = end.stock();
        for (int place = 0; place < closed.cohorts().size(); place++) {
            add(from, ages, closed.cohorts().get(place).ageAt(end.asAt()), closed.people(place));
        }
        return new Halves(before, from, start.children());
    }

    private static boolean onTheFirst(Cohort cohort, YearMonth month) {
        return cohort.assignedBirthday() && month.getMonth() == Month.JANUARY;
    }

    /** The share of a cohort that is still there after a birthday in a month. */
    private static double staying(Cohort cohort, YearMonth month, PopulationBasis basis, int index) {
        Law law = basis.law();
        if (cohort.turns(law.careLeaverFrom(), month) && !law.entitles(cohort)) {
            return 0;
        }
        return cohort.turns(law.takeUpAt(), month) ? basis.takeUp(index) : 1;
    }

    private static void add(double[] people, AgeBand ages, int age, double more) {
        if (ages.contains(age)) {
            people[age - ages.from()] += more;
        }
    }

    /** The projection these are the days of. */
    public Projection projection() {
        return projection;
    }

    /** The populations, in the study's order. */
    public Set<Population> populations() {
        return byMonth.keySet();
    }

    /** The law a population lives under. */
    public Law law(Population population) {
        return projection.basis().of(population).law();
    }

    /** The financial years that are covered from the first day to the last. */
    public List<FinancialYear> years() {
        return FinancialYear.within(
                first, projection.months().get(projection.months().size() - 1));
    }

    /** The children in care of a population when a month begins. */
    public double childrenAtStart(Population population, YearMonth month) {
        return halves(population, month).childrenAtStart;
    }

    /** The days of people of an age in a month. */
    public double days(Population population, int age, YearMonth month) {
        return days(population, age, month, LocalDate.MIN, LocalDate.MAX);
    }

    /** The days of people of some ages in a financial year. */
    public double days(Population population, AgeBand ages, FinancialYear year) {
        AgeBand counted = law(population).countedAges();
        return year.months().stream()
                .mapToDouble(month -> counted.ages()
                        .filter(ages::contains)
                        .mapToDouble(age -> days(population, age, month))
                        .sum())
                .sum();
    }

    /**
     * The days of people of an age in a month that lie between two days, both included.
     *
     * @throws IllegalArgumentException if the month is not covered
     */
    public double days(Population population, int age, YearMonth month, LocalDate since, LocalDate until) {
        AgeBand ages = law(population).countedAges();
        if (!ages.contains(age)) {
            return 0;
        }
        Halves halves = halves(population, month);
        LocalDate turn = month.atDay(Cohort.MID_MONTH);
        int place = age - ages.from();
        return halves.before[place] * common(month.atDay(1), turn.minusDays(1), since, until)
                + halves.from[place] * common(turn, month.atEndOfMonth(), since, until);
    }

    /** The days that two runs of days have in common. */
    private static long common(LocalDate first, LocalDate last, LocalDate since, LocalDate until) {
        LocalDate from = since.isAfter(first) ? since : first;
        LocalDate to = until.isBefore(last) ? until : last;
        return Math.max(0, to.toEpochDay() - from.toEpochDay() + 1);
    }

    private Halves halves(Population population, YearMonth month) {
        Halves[] months = byMonth.get(population);
        long index = first.until(month, ChronoUnit.MONTHS);
        if (index < 0 || index >= months.length) {
            throw new IllegalArgumentException("no days are known of " + month);
        }
        return months[(int) index];
    }
}
