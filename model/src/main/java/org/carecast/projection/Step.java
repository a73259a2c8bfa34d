package org.carecast.projection;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.carecast.assumption.PopulationBasis;
import org.carecast.cohort.Cause;
import org.carecast.cohort.Cohort;
import org.carecast.cohort.Flows;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.cohort.Stock;
import org.carecast.time.Horizon;

/** One month of one population: birthdays first, the 18th among them, then departures; made for the month and dropped. */
final class Step {

    private static final int MOST_COHORTS_ENTERING = 2;

    private final PopulationBasis basis;
    private final Law law;
    private final int index;
    private final YearMonth month;
    private final YearMonth anniversary;
    private final Map<Cause, Double> flows = new EnumMap<>(Cause.class);
    private final List<Cohort> cohorts;
    private final double[] people;

    private Step(PopulationBasis basis, Horizon horizon, int index, int cohortsBefore) {
        this.basis = basis;
        this.law = basis.law();
        this.index = index;
        this.month = horizon.month(index);
        this.anniversary = horizon.anniversaryBefore(index);
        this.cohorts = new ArrayList<>(cohortsBefore + MOST_COHORTS_ENTERING);
        this.people = new double[cohortsBefore + MOST_COHORTS_ENTERING];
    }

    /** The position one month after another; {@code index} is the month reached. */
    static Position after(Position before, PopulationBasis basis, Horizon horizon, int index) {
        List<Cohort> present = before.stock().cohorts();
        Step step = new Step(basis, horizon, index, present.size());
        step.enter(before.population());
        for (int each = 0; each < present.size(); each++) {
            step.takeOn(present.get(each), before.stock().people(each));
        }
        return step.reached(before);
    }

    private void takeOn(Cohort cohort, double before) {
        double remaining = before;
        if (cohort.turns(law.endsAt(), month)) {
            count(Cause.REACHED_END, remaining);
            return;
        }
        if (cohort.turns(law.takeUpAt(), month)) {
            remaining -= count(Cause.DECLINED_AT_21, remaining * (1 - basis.takeUp(index)));
        }
        remaining -= count(Cause.LEFT_SERVICE, remaining * basis.leaving(cohort.ageAt(anniversary), index));
        keep(cohort, remaining);
    }

    /** Those whose 18th birthday falls in the month: the ordinary cohort, and in January the assigned one. */
    private void enter(Population population) {
        YearMonth born = month.minusYears(law.careLeaverFrom());
        enter(new Cohort(population, born, false));
        if (born.getMonth() == Month.JANUARY) {
            enter(new Cohort(population, born, true));
        }
    }

    private void enter(Cohort cohort) {
        keep(cohort, count(Cause.ENTERED_AT_18, basis.entrants(cohort, index)));
    }

    private double count(Cause cause, double moving) {
        flows.merge(cause, moving, Double::sum);
        return moving;
    }

    private void keep(Cohort cohort, double remaining) {
        people[cohorts.size()] = remaining;
        cohorts.add(cohort);
    }

    private Position reached(Position before) {
        return before.after(
                Flows.of(flows), Stock.of(before.population(), month, cohorts, Arrays.copyOf(people, cohorts.size())));
    }
}
