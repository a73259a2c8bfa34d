package org.carecast.assumption;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.cohort.Stock;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;

/** What holds for the children in care of one population, those who arrive included, in every month of a horizon. */
public final class PipelineBasis {

    private final Assumptions assumptions;
    private final Population population;
    private final Horizon horizon;
    private final AgeBand ages;
    private final ResolvedValues arrivals;
    private final ResolvedValues ageShare;
    private final ResolvedValues assignedShare;
    private final ResolvedValues transferShare;
    private final ResolvedValues transferAfter;
    private final ResolvedValues leavingCare;

    private PipelineBasis(Assumptions assumptions, Population population, Horizon horizon) {
        this.assumptions = assumptions;
        this.population = population;
        this.horizon = horizon;
        this.ages = assumptions.law(population).childAges();
        this.arrivals = ResolvedValues.from(assumptions, Parameter.ARRIVALS, population, horizon);
        this.ageShare = ResolvedValues.from(assumptions, Parameter.ARRIVAL_AGE_SHARE, population, horizon);
        this.assignedShare = ResolvedValues.from(assumptions, Parameter.JANUARY_BIRTHDAY_SHARE, population, horizon);
        this.transferShare = ResolvedValues.from(assumptions, Parameter.TRANSFER_SHARE, population, horizon);
        this.transferAfter = ResolvedValues.from(assumptions, Parameter.TRANSFER_AFTER_MONTHS, population, horizon);
        this.leavingCare = ResolvedValues.monthlyShares(assumptions, Parameter.LEAVES_CARE, population, horizon);
    }

    /** The basis of the children in care, empty where a law does not count them. */
    static Optional<PipelineBasis> from(Assumptions assumptions, Population population, Horizon horizon) {
        Law law = assumptions.law(population);
        if (!law.countsChildren()) {
            return Optional.empty();
        }
        YearMonth first = horizon.month(Parameter.ARRIVAL_AGE_SHARE.firstMonth());
        PipelineBasis basis = new PipelineBasis(assumptions, population, horizon);
        assumptions.brokenWholes(Parameter.ARRIVAL_AGE_SHARE, population, first).stream()
                .findFirst()
                .ifPresent(broken -> {
                    throw new IllegalArgumentException("the ages at arrival of " + population + " make " + broken.sum()
                            + " in " + broken.month() + ", not 1");
                });
        return Optional.of(basis);
    }

    /** The people who arrive in a month, by the birthdays they have or are given. */
    public Stock arriving(int month) {
        Map<Integer, Double> byAge = new LinkedHashMap<>();
        if (arrivals.at(month) > 0) {
            ages.ages().forEach(age -> byAge.put(age, arrivals.at(month) * ageShare.at(age, month)));
        }
        return Stock.arriving(population, horizon.month(month), byAge, assignedShare.at(month));
    }

    /** The share of those who came in a month who are moved to another council in a later one; 0 if in none. */
    public double transferred(YearMonth arrived, int month) {
        return month == transferMonth(arrived) ? ofArrival(Parameter.TRANSFER_SHARE, transferShare, arrived) : 0;
    }

    /** Whether those who came in a month will not be moved to another council any more after a later one. */
    public boolean staysAfter(YearMonth arrived, int month) {
        return month >= transferMonth(arrived);
    }

    /**
     * The share that leaves care in a month, of the children who were of an age at the last anniversary of the opening
     * month; those who were younger than the youngest age counted go by that one.
     */
    public double leavingCare(int ageAtAnniversary, int month) {
        return leavingCare.at(Math.max(ageAtAnniversary, ages.from()), month);
    }

    private int transferMonth(YearMonth arrived) {
        return monthsAfterOpening(arrived) + (int) ofArrival(Parameter.TRANSFER_AFTER_MONTHS, transferAfter, arrived);
    }

    /**
     * What holds for those who came in a month. They may have come under another forecast, before the first month here: then
     * what held at the time, or the first value there is.
     */
    private double ofArrival(Parameter parameter, ResolvedValues resolved, YearMonth arrived) {
        int month = monthsAfterOpening(arrived);
        return month >= parameter.firstMonth()
                ? resolved.at(month)
                : assumptions
                        .find(parameter, population, ages.from(), arrived)
                        .map(Assumption::value)
                        .orElse(resolved.at(parameter.firstMonth()));
    }

    private int monthsAfterOpening(YearMonth month) {
        return (int) horizon.opening().until(month, ChronoUnit.MONTHS);
    }
}
