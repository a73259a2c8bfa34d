package org.carecast;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.cohort.Cause;
import org.carecast.cohort.Law;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.cohort.Stock;
import org.carecast.evidence.FileRow;
import org.carecast.evidence.Provenance;
import org.carecast.measure.Demand;
import org.carecast.measure.Premises;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;

/**
 * A small world for a test: one population that opens empty at the end of 2017-11, in which nobody enters, leaves,
 * declines or is out of touch, until the test says otherwise.
 */
public final class Example {

    public static final Population YOUNG = Population.of("young");
    public static final YearMonth OPENING = YearMonth.of(2017, 11);
    private static final Law LAW = new Law(18, 18, 21, 25, 91);
    private static final YearMonth LONG_AGO = YearMonth.of(2000, 1);

    private final Population population;
    private final Law law;
    private final Map<Integer, Double> opening;
    private final List<Assumption> rows;

    private Example(Population population, Law law, Map<Integer, Double> opening, List<Assumption> rows) {
        this.population = population;
        this.law = law;
        this.opening = opening;
        this.rows = rows;
    }

    public static Example of(Population population, Law law) {
        Example empty = new Example(population, law, new TreeMap<>(), List.of());
        Example in = law.countsChildren()
                ? empty.withoutArrivals()
                : empty.from(LONG_AGO, Parameter.ENTRANTS_AT_18, AgeBand.ALL, 0);
        return in.from(LONG_AGO, Parameter.LEAVES_SERVICE, law.supportedAges(), 0)
                .from(LONG_AGO, Parameter.TAKE_UP, law.takeUpAges().orElse(law.onRequest()), 1)
                .from(LONG_AGO, Parameter.IN_TOUCH_RATE, law.supportedAges(), 1)
                .from(LONG_AGO, Parameter.JANUARY_BIRTHDAY_SHARE, AgeBand.ALL, 0);
    }

    /** Nobody arrives; whoever does all the same is as old as a child can be, stays, and is told so in a month. */
    private Example withoutArrivals() {
        Example none = from(LONG_AGO, Parameter.ARRIVALS, AgeBand.ALL, 0)
                .from(LONG_AGO, Parameter.TRANSFER_SHARE, AgeBand.ALL, 0)
                .from(LONG_AGO, Parameter.TRANSFER_AFTER_MONTHS, AgeBand.ALL, 1)
                .from(LONG_AGO, Parameter.LEAVES_CARE, law.childAges(), 0);
        for (int age = law.youngestAge(); age < law.careLeaverFrom(); age++) {
            double share = age == law.childAges().to() ? 1 : 0;
            none = none.from(LONG_AGO, Parameter.ARRIVAL_AGE_SHARE, new AgeBand(age, age), share);
        }
        return none;
    }

    public static Example plain() {
        return of(YOUNG, LAW);
    }

    public static Example lastSupportedAt(int age) {
        return of(YOUNG, new Law(18, 18, 21, age, 91));
    }

    /** A world that counts its children in care from an age on. */
    public static Example withChildrenFrom(int youngest) {
        return of(YOUNG, new Law(youngest, 18, 21, 25, 91));
    }

    /** This world with so many people of an age at the opening. */
    public Example opening(int age, double people) {
        Map<Integer, Double> more = new TreeMap<>(opening);
        more.put(age, people);
        return new Example(population, law, more, rows);
    }

    /** This world with a value that holds from the opening month on. */
    public Example with(Parameter parameter, double value) {
        return from(
                OPENING, parameter, parameter.byAge() ? parameter.agesRead(law).orElseThrow() : AgeBand.ALL, value);
    }

    /** This world with a value for one age that holds from the opening month on. */
    public Example with(Parameter parameter, int age, double value) {
        return from(OPENING, parameter, new AgeBand(age, age), value);
    }

    /** This world with so many people arriving in one month, and nobody after it. */
    public Example arriving(String month, double people) {
        YearMonth arrival = YearMonth.parse(month);
        return from(arrival, Parameter.ARRIVALS, AgeBand.ALL, people)
                .from(arrival.plusMonths(1), Parameter.ARRIVALS, AgeBand.ALL, 0);
    }

    /** This world in which all who arrive are of one age. */
    public Example arrivingAged(int arrived) {
        Example world = this;
        for (int age = law.youngestAge(); age < law.careLeaverFrom(); age++) {
            world = world.with(Parameter.ARRIVAL_AGE_SHARE, age, age == arrived ? 1 : 0);
        }
        return world;
    }

    /** This world with a value that holds from a month on. */
    public Example from(YearMonth month, Parameter parameter, AgeBand ages, double value) {
        List<Assumption> more = new ArrayList<>(rows);
        more.add(new Assumption(
                parameter,
                population,
                ages,
                month,
                value,
                Optional.empty(),
                new Provenance.Judged(Optional.empty(), "", "test", Optional.empty()),
                new FileRow("test", 1)));
        return new Example(population, law, opening, more);
    }

    /** This world in which a share of care leavers lives in a type of accommodation, from the opening month on. */
    public Example living(String type, double share) {
        return living(OPENING, type, share);
    }

    /** The same from a month on. */
    public Example living(YearMonth month, String type, double share) {
        List<Assumption> more = new ArrayList<>(rows);
        more.add(new Assumption(
                Parameter.ACCOMMODATION,
                population,
                AgeBand.ALL,
                Optional.of(type),
                month,
                share,
                Optional.empty(),
                new Provenance.Judged(Optional.empty(), "", "test", Optional.empty()),
                new FileRow("test", 1)));
        return new Example(population, law, opening, more);
    }

    public Assumptions assumptions() {
        return Assumptions.of(Map.of(population, law), rows);
    }

    public OpeningPosition openingPosition() {
        return OpeningPosition.of(OPENING, Map.of(population, opening));
    }

    /** What the world asks of the service over so many months. */
    public Demand months(int months) {
        return Demand.of(openingPosition(), assumptions(), new Horizon(OPENING, months));
    }

    /** This world and another, side by side. */
    public Demand beside(Example other, int months) {
        return premisesBeside(other, months).demand();
    }

    /** What a forecast of this world and another, side by side, follows from. */
    public Premises premisesBeside(Example other, int months) {
        Map<Population, Law> laws = new LinkedHashMap<>(Map.of(population, law));
        laws.put(other.population, other.law);
        List<Assumption> all = new ArrayList<>(rows);
        all.addAll(other.rows);
        return new Premises(
                OpeningPosition.of(OPENING, Map.of(population, opening, other.population, other.opening)),
                Assumptions.of(laws, all),
                new Horizon(OPENING, months));
    }

    /** A row with a range around its value. */
    public static Assumption ranged(Assumption row, Spread range) {
        return new Assumption(
                row.parameter(),
                row.population(),
                row.ages(),
                row.effectiveFrom(),
                row.value(),
                Optional.of(range),
                row.provenance(),
                row.row());
    }

    /** People of each age of a band in a stock, youngest first. */
    public static double[] byAge(Stock stock, AgeBand ages) {
        double[] people = new double[ages.count()];
        for (int index = 0; index < stock.cohorts().size(); index++) {
            int age = stock.cohorts().get(index).ageAt(stock.asAt());
            if (ages.contains(age)) {
                people[age - ages.from()] += stock.people(index);
            }
        }
        return people;
    }

    /** People of an age at the end of a month such as 2018-11. */
    public static double aged(Demand demand, int age, String month) {
        return demand.at(YOUNG, YearMonth.parse(month), age).people();
    }

    /** Children in care at the end of a month. */
    public static double children(Demand demand, String month) {
        return demand.childrenInCare(YOUNG, YearMonth.parse(month));
    }

    /** Children in care of an age at the end of a month. */
    public static double children(Demand demand, int age, String month) {
        return demand.childrenInCare(YOUNG, YearMonth.parse(month), age);
    }

    /** Care leavers of all ages at the end of a month. */
    public static double total(Demand demand, String month) {
        return demand.at(YOUNG, YearMonth.parse(month)).people();
    }

    /** People who moved by a cause in a month. */
    public static double flow(Demand demand, Cause cause, String month) {
        return demand.projection().positions(YOUNG).stream()
                .filter(position -> position.asAt().equals(YearMonth.parse(month)))
                .findFirst()
                .orElseThrow()
                .flows()
                .people(cause);
    }
}
