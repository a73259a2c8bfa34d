package org.carecast.assumption;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
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
    private final double[] byRow;
    private final Map<Parameter, ResolvedValues> values;

    private PipelineBasis(
            Assumptions assumptions,
            Population population,
            Horizon horizon,
            double[] byRow,
            Map<Parameter, ResolvedValues> values) {
        this.assumptions = assumptions;
        this.population = population;
        this.horizon = horizon;
        this.ages = assumptions.law(population).childAges();
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
        return Optional.of(new PipelineBasis(assumptions, population, horizon, assumptions.values(), values));
    }

    /** The same basis with other values, one for each row of the book; the ages at arrival still make a whole. */
    PipelineBasis with(double[] otherByRow, Map<Parameter, ResolvedValues> others) {
        return new PipelineBasis(assumptions, population, horizon, otherByRow, others);
    }

    /** The people who arrive in a month. */
    public double arrivals(int month) {
        return at(Parameter.ARRIVALS, month);
    }

    /**
     * The share of those who arrive in a month who are of an age; those of all ages make 1, whatever else the values do. Where
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
