package org.carecast.assumption;

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

    private static final int MONTHS_IN_A_YEAR = 12;

    private final Law law;
    private final ResolvedValues entrants;
    private final ResolvedValues leaving;
    private final ResolvedValues takeUp;
    private final ResolvedValues inTouch;
    private final ResolvedValues assignedShare;

    private PopulationBasis(
            Law law,
            ResolvedValues entrants,
            ResolvedValues leaving,
            ResolvedValues takeUp,
            ResolvedValues inTouch,
            ResolvedValues assignedShare) {
        this.law = law;
        this.entrants = entrants;
        this.leaving = leaving;
        this.takeUp = takeUp;
        this.inTouch = inTouch;
        this.assignedShare = assignedShare;
    }

    static PopulationBasis from(Assumptions assumptions, Population population, Horizon horizon) {
        return new PopulationBasis(
                assumptions.law(population),
                ResolvedValues.from(assumptions, Parameter.ENTRANTS_AT_18, population, horizon),
                ResolvedValues.from(assumptions, Parameter.LEAVES_SERVICE, population, horizon)
                        .map(PopulationBasis::monthlyShare),
                ResolvedValues.from(assumptions, Parameter.TAKE_UP_AFTER_21, population, horizon),
                ResolvedValues.from(assumptions, Parameter.IN_TOUCH_RATE, population, horizon),
                ResolvedValues.from(assumptions, Parameter.JANUARY_BIRTHDAY_SHARE, population, horizon));
    }

    /** The ages that matter to this population. */
    public Law law() {
        return law;
    }

    /** People of a cohort who become care leavers in the month of its 18th birthday. */
    public double entrants(Cohort cohort, int month) {
        double share = assignedShare.at(month);
        return entrants.at(month) * (cohort.assignedBirthday() ? share : (1 - share) / MONTHS_IN_A_YEAR);
    }

    /**
     * The share that leaves in a month, of those who were of an age at the last anniversary of the opening month; 0 for
     * those who were not yet care leavers on it, since entrants are counted net.
     */
    public double leaving(int ageAtAnniversary, int month) {
        return ageAtAnniversary < law.careLeaverFrom() ? 0 : leaving.at(ageAtAnniversary, month);
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

    /** The share that leaves each month so that, after twelve, the yearly share has left. */
    private static double monthlyShare(double yearlyShare) {
        return 1 - StrictMath.pow(1 - yearlyShare, 1.0 / MONTHS_IN_A_YEAR);
    }
}
