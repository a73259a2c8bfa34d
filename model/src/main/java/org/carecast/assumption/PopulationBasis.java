package org.carecast.assumption;

import java.util.Optional;
import org.carecast.cohort.Cohort;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.time.Horizon;

/**
 * What holds for one population in every month of a horizon.
 *
 * <p>Months are indices of the horizon, 0 being the opening month; a flow is read in the month in which it happens, 1
 * or later.
 */
public final class PopulationBasis {

    private final Law law;
    private final Optional<PipelineBasis> pipeline;
    private final ResolvedValues entrants;
    private final ResolvedValues leaving;
    private final ResolvedValues exhausted;
    private final ResolvedValues takeUp;
    private final ResolvedValues inTouch;
    private final ResolvedValues assignedShare;

    private PopulationBasis(Assumptions assumptions, Population population, Horizon horizon) {
        this.law = assumptions.law(population);
        this.pipeline = PipelineBasis.from(assumptions, population, horizon);
        this.entrants = ResolvedValues.from(assumptions, Parameter.ENTRANTS_AT_18, population, horizon);
        this.leaving = ResolvedValues.monthlyShares(assumptions, Parameter.LEAVES_SERVICE, population, horizon);
        this.exhausted =
                ResolvedValues.monthlyShares(assumptions, Parameter.APPEAL_RIGHTS_EXHAUSTED, population, horizon);
        this.takeUp = ResolvedValues.from(assumptions, Parameter.TAKE_UP_AFTER_21, population, horizon);
        this.inTouch = ResolvedValues.from(assumptions, Parameter.IN_TOUCH_RATE, population, horizon);
        this.assignedShare = ResolvedValues.from(assumptions, Parameter.JANUARY_BIRTHDAY_SHARE, population, horizon);
    }

    static PopulationBasis from(Assumptions assumptions, Population population, Horizon horizon) {
        return new PopulationBasis(assumptions, population, horizon);
    }

    /** The ages that matter to this population. */
    public Law law() {
        return law;
    }

    /** What holds for its children in care, empty where they are not counted. */
    public Optional<PipelineBasis> pipeline() {
        return pipeline;
    }

    /** People of a cohort who become care leavers in the month of its 18th birthday, where children are not counted. */
    public double entrants(Cohort cohort, int month) {
        double share = assignedShare.at(month);
        return entrants.at(month) * (cohort.assignedBirthday() ? share : (1 - share) / Horizon.MONTHS_IN_A_YEAR);
    }

    /**
     * The share that leaves in a month, of those who were of an age at the last anniversary of the opening month.
     *
     * <p>Those who were not yet care leavers on it go by the first age of a care leaver if they were children in care;
     * else nobody of them leaves, since entrants are counted net.
     */
    public double leaving(int ageAtAnniversary, int month) {
        return departing(leaving, ageAtAnniversary, month);
    }

    /** The share whose appeal rights are exhausted in a month, of those left; by age like {@link #leaving}. */
    public double exhausted(int ageAtAnniversary, int month) {
        return departing(exhausted, ageAtAnniversary, month);
    }

    private double departing(ResolvedValues shares, int ageAtAnniversary, int month) {
        if (ageAtAnniversary < law.careLeaverFrom()) {
            return law.countsChildren() ? shares.at(law.careLeaverFrom(), month) : 0;
        }
        return shares.at(ageAtAnniversary, month);
    }

    /** The share of those turning 21 in a month who ask for support after it. */
    public double takeUp(int month) {
        return takeUp.at(month);
    }

    /** The share of those of an age whom the council is in touch with at the end of a month. */
    public double inTouch(int age, int month) {
        return inTouch.at(age, month);
    }

    /** The share of people counted at the end of a month whose birthday is an assigned 1 January. */
    public double assignedShare(int month) {
        return assignedShare.at(month);
    }
}
