package org.carecast.assumption;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.cohort.Cohort;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;

/** What holds for the children in care of one population, those who arrive included, in every month of a horizon. */
public final class PipelineBasis {

    private final Assumptions assumptions;
    private final Population population;
    private final Horizon horizon;
    private final AgeBand ages;
    private final Law law;
    private final List<Entitled> entitled;
    private final double[] byRow;
    private final Map<Parameter, ResolvedValues> values;

    private PipelineBasis(
            Assumptions assumptions,
            Population population,
            Horizon horizon,
            List<Entitled> entitled,
            double[] byRow,
            Map<Parameter, ResolvedValues> values) {
        this.assumptions = assumptions;
        this.population = population;
        this.horizon = horizon;
        this.law = assumptions.law(population);
        this.ages = law.childAges();
        this.entitled = entitled;
        this.byRow = byRow;
        this.values = values;
    }

    /** The basis of the children in care, empty where a law does not count them. */
    static Optional<PipelineBasis> from(
            Assumptions assumptions, Population population, Horizon horizon, Map<Parameter, ResolvedValues> values) {
        Law law = assumptions.law(population);
        if (!law.countsChildren()) {
            return Optional.empty();
        }
        YearMonth first = horizon.month(Parameter.ARRIVAL_AGE_SHARE.firstMonth());
        assumptions.brokenWholes(Parameter.ARRIVAL_AGE_SHARE, population, first).stream()
                .findFirst()
                .ifPresent(broken -> {
                    throw new IllegalArgumentException("the ages at arrival of " + population + " make " + broken.sum()
                            + " in " + broken.month() + ", not 1");
                });
        List<Entitled> entitled = horizon.all().stream()
                .map(arrived -> Entitled.of(law, population, arrived))
                .toList();
        return Optional.of(new PipelineBasis(assumptions, population, horizon, entitled, assumptions.values(), values));
    }

    /** The same basis with other values, one for each row of the book. */
    PipelineBasis with(double[] otherByRow, Map<Parameter, ResolvedValues> others) {
        return new PipelineBasis(assumptions, population, horizon, entitled, otherByRow, others);
    }

    /** The people who arrive in a month. */
    public double arrivals(int month) {
        return at(Parameter.ARRIVALS, month);
    }

    /**
     * The share of those who arrive in a month who are of an age; those of all ages always make 1. Where
     * every other value is 0, it is as in the book.
     */
    public double ageAtArrival(int age, int month) {
        ResolvedValues shares = values.get(Parameter.ARRIVAL_AGE_SHARE);
        double whole = 0;
        for (int each = ages.from(); each <= ages.to(); each++) {
            whole += shares.at(each, month);
        }
        return whole > 0 ? shares.at(age, month) / whole : inTheBook(age, month);
    }

    private double inTheBook(int age, int month) {
        return assumptions
                .find(Parameter.ARRIVAL_AGE_SHARE, population, age, horizon.month(month))
                .map(Assumption::value)
                .orElse(0.0);
    }

    /**
     * The share of those who came in a month who are moved to another council when their time comes.
     *
     * @param arrived the index of the month in which they came; below 1 if they came under another forecast
     */
    public double transferShare(int arrived) {
        return ofArrival(Parameter.TRANSFER_SHARE, arrived);
    }

    /** The month in which those who came in a month are moved to another council, or not at all; all indices. */
    public int transferMonth(int arrived) {
        return arrived + (int) ofArrival(Parameter.TRANSFER_AFTER_MONTHS, arrived);
    }

    /**
     * The share that leaves care in a month, of the children who were of an age at the last anniversary of the opening
     * month; those who were younger than the youngest age counted go by that one.
     */
    public double leavingCare(int ageAtAnniversary, int month) {
        return values.get(Parameter.LEAVES_CARE).at(Math.max(ageAtAnniversary, ages.from()), month);
    }

    /** The share of those turning 18 in a month who become care leavers, those known to have come too late apart. */
    public double entitledAt18(int month) {
        return at(Parameter.ENTITLED_AT_18, month);
    }

    /**
     * The oldest who will have been in care long enough on the birthday that makes care leavers, of those who came in a month:
     * their age then in whole months, -1 if nobody will. Those who are younger will be too.
     *
     * @param arrived the index of the month in which they came; below 0 if they came under another forecast
     */
    public int oldestEntitled(int arrived, boolean assignedBirthday) {
        Entitled those = arrived < 0 ? Entitled.of(law, population, horizon.month(arrived)) : entitled.get(arrived);
        return assignedBirthday ? those.withAssignedBirthday() : those.withAnyBirthday();
    }

    /** The 13 weeks of those who came in a month, settled once: the greatest age in months at which they have them. */
    private record Entitled(int withAnyBirthday, int withAssignedBirthday) {

        private static Entitled of(Law law, Population population, YearMonth arrived) {
            return new Entitled(oldest(law, population, arrived, false), oldest(law, population, arrived, true));
        }

        private static int oldest(Law law, Population population, YearMonth arrived, boolean assignedBirthday) {
            int age = law.careLeaverFrom() * Horizon.MONTHS_IN_A_YEAR - 1;
            while (age >= 0 && !isEntitled(law, population, arrived, age, assignedBirthday)) {
                age--;
            }
            return age;
        }

        private static boolean isEntitled(
                Law law, Population population, YearMonth arrived, int age, boolean assignedBirthday) {
            YearMonth born = arrived.minusMonths(age);
            return (!assignedBirthday || born.getMonth() == Month.JANUARY)
                    && law.entitles(new Cohort(population, born, assignedBirthday, Optional.of(arrived)));
        }
    }

    /**
     * What holds for those who came in a month. They may have come under another forecast, before the first month here: then
     * what held at the time, or the first value there is.
     */
    private double ofArrival(Parameter parameter, int arrived) {
        return arrived >= parameter.firstMonth()
                ? at(parameter, arrived)
                : assumptions
                        .find(parameter, population, ages.from(), horizon.month(arrived))
                        .map(row -> byRow[assumptions.rows().indexOf(row)])
                        .orElse(at(parameter, parameter.firstMonth()));
    }

    private double at(Parameter parameter, int month) {
        return values.get(parameter).at(month);
    }
}
