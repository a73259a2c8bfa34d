package org.carecast.projection;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.apache.commons.math3.util.Precision;
import org.carecast.assumption.PopulationBasis;
import org.carecast.cohort.Cohort;
import org.carecast.cohort.Flows;
import org.carecast.cohort.Law;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.cohort.Stock;
import org.carecast.time.Horizon;

/** The stock of one population while a projector takes it from month to month; it changes, and never leaves the package. */
final class RunningStock {

    private static final double TOLERANCE_IN_PEOPLE = 1e-6;
    private static final int YEAR = Horizon.MONTHS_IN_A_YEAR;

    private final Population population;
    private final Law law;
    private final int opening;
    private final PeopleByBirth settled;
    private final List<Newcomers> newcomers;
    private int month;
    private PeopleByAge people;
    private PeopleByAge peopleFromTheFirst;

    private RunningStock(
            Population population,
            Law law,
            int opening,
            int month,
            PeopleByBirth settled,
            List<Newcomers> newcomers,
            PeopleByAge people) {
        this.population = population;
        this.law = law;
        this.opening = opening;
        this.settled = settled;
        this.newcomers = newcomers;
        this.month = month;
        this.people = people;
        this.peopleFromTheFirst = people;
    }

    private static RunningStock empty(Population population, Law law, Horizon horizon, YearMonth asAt) {
        int opening = PeopleByBirth.number(horizon.opening());
        PeopleByBirth nobody = new PeopleByBirth(
                opening - law.endsAt() * YEAR + 1, opening + horizon.months() - law.youngestAge() * YEAR);
        return new RunningStock(
                population,
                law,
                opening,
                PeopleByBirth.number(asAt),
                nobody,
                new ArrayList<>(),
                new PeopleByAge(law, new double[law.countedAges().count()]));
    }

    /** The people of one population in an opening position, the oldest put first into their birth months. */
    static RunningStock opening(
            OpeningPosition opening, PopulationBasis basis, Population population, Horizon horizon, Chance chance) {
        RunningStock stock = empty(population, basis.law(), horizon, opening.asAt());
        Chance born = chance.in(population, 0).of("birthdays");
        new TreeMap<>(opening.peopleByAge(population))
                .descendingMap()
                .forEach((age, people) -> stock.settled.spread(stock.month, age, people, basis.assignedShare(0), born));
        stock.people = stock.countByAge();
        return stock;
    }

    /**
     * A stock taken up by a projection.
     *
     * @throws IllegalArgumentException if it counts people whom the law does not
     */
    static RunningStock of(Stock stock, Law law, Horizon horizon) {
        RunningStock taken = empty(stock.population(), law, horizon, stock.asAt());
        for (int index = 0; index < stock.cohorts().size(); index++) {
            taken.take(stock.cohorts().get(index), stock.people(index));
        }
        taken.people = taken.countByAge();
        return taken;
    }

    private void take(Cohort cohort, double people) {
        YearMonth asAt = PeopleByBirth.month(month);
        if (!law.countedAges().contains(cohort.ageAt(asAt))) {
            throw new IllegalArgumentException(
                    cohort + " is aged " + cohort.ageAt(asAt) + " at " + asAt + ", outside " + law.countedAges());
        }
        PeopleByBirth joined = cohort.arrived()
                .map(arrived -> cameIn(PeopleByBirth.number(arrived) - opening).people())
                .orElse(settled);
        joined.add(PeopleByBirth.number(cohort.born()), cohort.assignedBirthday(), people);
    }

    /** Those who came in a month, by its index; nobody yet, if it is asked for the first time. */
    Newcomers cameIn(int arrived) {
        for (Newcomers each : newcomers) {
            if (each.arrived() == arrived) {
                return each;
            }
        }
        int calendar = opening + arrived;
        PeopleByBirth nobody =
                new PeopleByBirth(calendar - law.careLeaverFrom() * YEAR + 1, calendar - law.youngestAge() * YEAR);
        newcomers.add(new Newcomers(population, PeopleByBirth.month(calendar), arrived, nobody));
        return newcomers.get(newcomers.size() - 1);
    }

    /** The people of whom it does not matter when they came. */
    PeopleByBirth settled() {
        return settled;
    }

    /** The children of whom it matters when they came, earliest first. */
    List<Newcomers> newcomers() {
        return newcomers;
    }

    Population population() {
        return population;
    }

    YearMonth asAt() {
        return PeopleByBirth.month(month);
    }

    /** The people by age at the end of the month. */
    PeopleByAge people() {
        return people;
    }

    /** The people by age from the 1st of the month on, before any birthday but those of the 1st. */
    PeopleByAge peopleFromTheFirst() {
        return peopleFromTheFirst;
    }

    /** Ends a 1 January, of which the assigned birthdays are done. */
    void endTheFirst() {
        double[] counts = new double[law.countedAges().count()];
        settled.countByAgeOnTheFirst(month + 1, law.youngestAge(), counts);
        for (Newcomers each : newcomers) {
            each.people().countByAgeOnTheFirst(month + 1, law.youngestAge(), counts);
        }
        peopleFromTheFirst = new PeopleByAge(law, counts);
    }

    /**
     * Ends a month in which these flows changed it; children in care and care leavers each balance by themselves.
     *
     * @throws IllegalStateException if opening + in − out differs from closing by more than a millionth of a person
     */
    void close(Flows flows) {
        double expectedChildren = people.children() + flows.netChildren();
        double expectedCareLeavers = people.careLeavers() + flows.netCareLeavers();
        month++;
        if (!PeopleByBirth.isJanuary(month)) {
            peopleFromTheFirst = people;
        }
        people = countByAge();
        requireBalance("children in care", expectedChildren, people.children());
        requireBalance("care leavers", expectedCareLeavers, people.careLeavers());
    }

    private void requireBalance(String whose, double expected, double closing) {
        if (!Precision.equals(expected, closing, TOLERANCE_IN_PEOPLE)) {
            throw new IllegalStateException("%s %s does not balance: opening and flows make %s %s, closing is %s"
                    .formatted(population, asAt(), expected, whose, closing));
        }
    }

    private PeopleByAge countByAge() {
        double[] counts = new double[law.countedAges().count()];
        settled.countByAge(month, law.youngestAge(), counts);
        for (Newcomers each : newcomers) {
            each.people().countByAge(month, law.youngestAge(), counts);
        }
        return new PeopleByAge(law, counts);
    }

    /** A copy that stays as it is when this one goes on. */
    RunningStock copy() {
        List<Newcomers> copies = new ArrayList<>(newcomers.size());
        newcomers.forEach(each -> copies.add(each.copy()));
        int oldest = month - law.endsAt() * YEAR + 1;
        int youngest = month - law.youngestAge() * YEAR;
        return new RunningStock(population, law, opening, month, settled.copy(oldest, youngest), copies, people);
    }

    /** The stock at the end of the month, by cohort; empty cohorts are left out. */
    Stock stock() {
        List<Cohort> cohorts = new ArrayList<>();
        List<Double> people = new ArrayList<>();
        list(settled, (born, assigned) -> new Cohort(population, born, assigned), cohorts, people);
        newcomers.forEach(each -> list(each.people(), each::cohort, cohorts, people));
        double[] counts = people.stream().mapToDouble(Double::doubleValue).toArray();
        return Stock.of(population, asAt(), cohorts, counts);
    }

    private static void list(
            PeopleByBirth listed,
            BiFunction<YearMonth, Boolean, Cohort> cohort,
            List<Cohort> cohorts,
            List<Double> people) {
        for (int born = listed.first(); born <= listed.last(); born++) {
            for (boolean assigned : PeopleByBirth.birthdays(born)) {
                if (listed.at(born, assigned) > 0) {
                    cohorts.add(cohort.apply(PeopleByBirth.month(born), assigned));
                    people.add(listed.at(born, assigned));
                }
            }
        }
    }
}
