package org.carecast.projection;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import org.carecast.assumption.PipelineBasis;
import org.carecast.assumption.PopulationBasis;
import org.carecast.cohort.Cause;
import org.carecast.cohort.Cohort;
import org.carecast.cohort.Flows;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.cohort.Stock;
import org.carecast.time.Horizon;

/** One month of one population: birthdays first, then arrivals, then departures; made for the month and dropped. */
final class Step {

    private static final int MOST_COHORTS_ENTERING = 2;

    private final PopulationBasis basis;
    private final Law law;
    private final int index;
    private final YearMonth month;
    private final YearMonth anniversary;
    private final double[] flows = new double[Cause.values().length];
    private final ClosingStock closing;

    private Step(PopulationBasis basis, Horizon horizon, int index, int mostCohorts) {
        this.basis = basis;
        this.law = basis.law();
        this.index = index;
        this.month = horizon.month(index);
        this.anniversary = horizon.anniversaryBefore(index);
        this.closing = new ClosingStock(month, mostCohorts, law.lastSupportedAge());
    }

    /** The position one month after another; {@code index} is the month reached. */
    static Position after(Position before, PopulationBasis basis, Horizon horizon, int index) {
        Stock present = before.stock();
        Stock arriving = arriving(before, basis, horizon, index);
        int most = present.cohorts().size() + arriving.cohorts().size() + MOST_COHORTS_ENTERING;
        Step step = new Step(basis, horizon, index, most);
        step.enterAt18(before.population());
        for (int each = 0; each < present.cohorts().size(); each++) {
            step.takeOn(present.cohorts().get(each), present.people(each));
        }
        for (int each = 0; each < arriving.cohorts().size(); each++) {
            step.arrive(arriving.cohorts().get(each), arriving.people(each));
        }
        return before.after(
                Flows.of(cause -> step.flows[cause.ordinal()]), step.closing.of(before.population()), basis.law());
    }

    private static Stock arriving(Position before, PopulationBasis basis, Horizon horizon, int index) {
        return basis.pipeline()
                .map(pipeline -> pipeline.arriving(index))
                .orElseGet(() -> Stock.of(before.population(), horizon.month(index), List.of()));
    }

    /** Those whose 18th birthday falls in the month, where children are not counted: in January two cohorts. */
    private void enterAt18(Population population) {
        if (law.countsChildren()) {
            return;
        }
        YearMonth born = month.minusYears(law.careLeaverFrom());
        enter(new Cohort(population, born, false));
        if (born.getMonth() == Month.JANUARY) {
            enter(new Cohort(population, born, true));
        }
    }

    private void enter(Cohort cohort) {
        closing.add(cohort, count(Cause.ENTERED_AT_18, basis.entrants(cohort, index)));
    }

    private void arrive(Cohort cohort, double people) {
        depart(cohort, count(Cause.ARRIVED, people));
    }

    /** Those present a month ago: whoever has no birthday that ends it goes on to the departures. */
    private void takeOn(Cohort cohort, double before) {
        if (cohort.turns(law.endsAt(), month)) {
            count(Cause.REACHED_END, before);
        } else if (!cohort.turns(law.careLeaverFrom(), month)) {
            depart(cohort, cohort.turns(law.takeUpAt(), month) ? askForSupport(before) : before);
        } else if (law.entitles(cohort)) {
            depart(cohort.settled(), count(Cause.TURNED_18, before));
        } else {
            count(Cause.QUALIFYING_ONLY, before);
        }
    }

    private double askForSupport(double before) {
        return before - count(Cause.DECLINED_AT_21, before * (1 - basis.takeUp(index)));
    }

    private void depart(Cohort cohort, double before) {
        if (cohort.ageAt(month) < law.careLeaverFrom()) {
            departAsChildren(cohort, before, basis.pipeline().orElseThrow());
        } else {
            departAsCareLeavers(cohort, before);
        }
    }

    private void departAsChildren(Cohort cohort, double before, PipelineBasis pipeline) {
        double moved = cohort.arrived()
                .map(arrived -> pipeline.transferred(arrived, index))
                .orElse(0.0);
        double remaining = before - count(Cause.TRANSFERRED_OUT, before * moved);
        remaining -= count(Cause.LEFT_CARE, remaining * pipeline.leavingCare(cohort.ageAt(anniversary), index));
        closing.add(isSettled(cohort, pipeline) ? cohort.settled() : cohort, remaining);
    }

    /** Whether nothing depends any more on when a cohort came: it stays, and it will be entitled. */
    private boolean isSettled(Cohort cohort, PipelineBasis pipeline) {
        return cohort.arrived()
                .filter(arrived -> pipeline.staysAfter(arrived, index) && law.entitles(cohort))
                .isPresent();
    }

    private void departAsCareLeavers(Cohort cohort, double before) {
        int age = cohort.ageAt(anniversary);
        double remaining = before - count(Cause.LEFT_SERVICE, before * basis.leaving(age, index));
        remaining -= count(Cause.RIGHTS_EXHAUSTED, remaining * basis.exhausted(age, index));
        closing.add(cohort, remaining);
    }

    private double count(Cause cause, double moving) {
        flows[cause.ordinal()] += moving;
        return moving;
    }
}
