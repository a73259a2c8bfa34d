package org.carecast.measure.funding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.carecast.cohort.Cohort;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.projection.Position;
import org.carecast.projection.Projection;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;

/**
 * The days for which people are in care or are care leavers, by population, age and month: what nights and weeks are
 * counted from.
 *
 * <p>Within a month, counts change on two days only. An assigned birthday is 1 January, and all that a birthday does
 * happens on that day: 31 December is still a child's night. Every other birthday, every arrival and every departure is
 * taken to fall on the 15th: the days before it belong to the stock at the end of the month before, that day and those
 * after it to the stock at the end of the month. So someone who turns 18 on the 15th has the nights of the 1st to the 14th
 * as a child.
 */
public final class Exposure {

    private final Projection projection;
    private final YearMonth opening;

    private Exposure(Projection projection) {
        this.projection = projection;
        this.opening = projection.months().get(0);
    }

    /** The days of a projection in the months after its opening. */
    public static Exposure of(Projection projection) {
        return new Exposure(projection);
    }

    /** The projection these are the days of. */
    public Projection projection() {
        return projection;
    }

    /** The populations, in the study's order. */
    public Set<Population> populations() {
        return projection.basis().populations();
    }

    /** The law a population lives under. */
    public Law law(Population population) {
        return projection.basis().of(population).law();
    }

    /** The financial years that are covered from the first day to the last. */
    public List<FinancialYear> years() {
        return FinancialYear.within(
                opening.plusMonths(1),
                projection.months().get(projection.months().size() - 1));
    }

    /** The children in care of a population when a month begins. */
    public double childrenAtStart(Population population, YearMonth month) {
        return position(population, month, 1).children();
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
        return law(population).countedAges().contains(age)
                ? span(population, month, since, until).days(age)
                : 0;
    }

    /**
     * Some days of a month.
     *
     * @param position the stock at its end
     * @param before how many of them come before those on which people move
     * @param after how many of them come then or later
     */
    record Span(Position position, long before, long after) {

        /** Those of people of an age that is counted. */
        double days(int age) {
            return position.peopleFromTheFirst(age) * before + position.people(age) * after;
        }

        /** How many there are. */
        long length() {
            return before + after;
        }
    }

    /** The days of a month that lie between two days, both included. */
    Span span(Population population, YearMonth month, LocalDate since, LocalDate until) {
        LocalDate turn = month.atDay(Cohort.MID_MONTH);
        return new Span(
                position(population, month, 0),
                common(month.atDay(1), turn.minusDays(1), since, until),
                common(turn, month.atEndOfMonth(), since, until));
    }

    /** All days of a month. */
    Span span(Population population, YearMonth month) {
        return span(population, month, LocalDate.MIN, LocalDate.MAX);
    }

    /** The days that two runs of days have in common. */
    private static long common(LocalDate first, LocalDate last, LocalDate since, LocalDate until) {
        LocalDate from = since.isAfter(first) ? since : first;
        LocalDate to = until.isBefore(last) ? until : last;
        return Math.max(0, to.toEpochDay() - from.toEpochDay() + 1);
    }

    /** The stock of a population at the end of a month, or some months earlier. */
    Position position(Population population, YearMonth month, int earlier) {
        List<Position> positions = projection.positions(population);
        long index = opening.until(month, ChronoUnit.MONTHS);
        if (index < 1 || index >= positions.size()) {
            throw new IllegalArgumentException("no days are known of " + month);
        }
        return positions.get((int) index - earlier);
    }
}
