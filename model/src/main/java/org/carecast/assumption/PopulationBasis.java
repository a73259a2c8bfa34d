package org.carecast.assumption;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<Parameter, ResolvedValues> values;
    private final Optional<PipelineBasis> pipeline;
    // Read for every age of every month: not looked up each time.
    private final ResolvedValues leaving;
    private final ResolvedValues exhausted;
    private final ResolvedValues returns;
    private final ResolvedValues takeUp;
    private final ResolvedValues inTouch;

    private PopulationBasis(Law law, Map<Parameter, ResolvedValues> values, Optional<PipelineBasis> pipeline) {
        this.law = law;
        this.values = values;
        this.pipeline = pipeline;
        this.leaving = values.get(Parameter.LEAVES_SERVICE);
        this.exhausted = values.get(Parameter.APPEAL_RIGHTS_EXHAUSTED);
        this.returns = values.get(Parameter.RETURNS);
        this.takeUp = values.get(Parameter.TAKE_UP);
        this.inTouch = values.get(Parameter.IN_TOUCH_RATE);
    }

    static PopulationBasis from(Assumptions assumptions, Population population, Horizon horizon) {
        Map<Parameter, ResolvedValues> values = new EnumMap<>(Parameter.class);
        for (Parameter parameter : Parameter.values()) {
            values.put(parameter, ResolvedValues.from(assumptions, parameter, population, horizon));
        }
        return new PopulationBasis(
                assumptions.law(population), values, PipelineBasis.from(assumptions, population, horizon, values));
    }

    /** The same basis with other values, one for each row of the book. */
    PopulationBasis with(double[] byRow) {
        Map<Parameter, ResolvedValues> others = new EnumMap<>(Parameter.class);
        values.forEach((parameter, resolved) -> others.put(parameter, resolved.with(byRow)));
        return new PopulationBasis(law, others, pipeline.map(own -> own.with(byRow, others)));
    }

    /** The ages that matter to this population. */
    public Law law() {
        return law;
    }

    /** What holds for its children in care, empty where they are not counted. */
    public Optional<PipelineBasis> pipeline() {
        return pipeline;
    }

    /** People who become care leavers in a month, where children are not counted: those whose birthday is assigned, or others. */
    public double entrants(boolean assignedBirthday, int month) {
        double share = at(Parameter.JANUARY_BIRTHDAY_SHARE, month);
        return at(Parameter.ENTRANTS_AT_18, month)
                * (assignedBirthday ? share : (1 - share) / Horizon.MONTHS_IN_A_YEAR);
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

    /** By what share of those of an age at the last anniversary more come back in a month; by age like {@link #leaving}. */
    public double returning(int ageAtAnniversary, int month) {
        return departing(returns, ageAtAnniversary, month);
    }

    private double departing(ResolvedValues shares, int ageAtAnniversary, int month) {
        if (ageAtAnniversary < law.careLeaverFrom()) {
            return law.countsChildren() ? shares.at(law.careLeaverFrom(), month) : 0;
        }
        return shares.at(ageAtAnniversary, month);
    }

    /**
     * The share of those counted who go from the count at a birthday in a month, since they do not ask for support, or no longer: what
     * take-up falls by from one age to the next. Nobody comes by it, also where a draw has more of the older, nor goes twice when a
     * later age has fewer again.
     */
    public double declining(int birthday, int month) {
        double before = 1;
        for (int age = law.firstTakeUp(); age < birthday; age++) {
            before = Math.min(before, takeUp.at(age, month));
        }
        double now = takeUp.at(birthday, month);
        return now >= before ? 0 : 1 - now / before;
    }

    /** The share of those of an age whom the council is in touch with at the end of a month. */
    public double inTouch(int age, int month) {
        return inTouch.at(age, month);
    }

    /** The share of people counted at the end of a month whose birthday is an assigned 1 January. */
    public double assignedShare(int month) {
        return at(Parameter.JANUARY_BIRTHDAY_SHARE, month);
    }

    /** The dispersion of those who come in a month: the variance of the factor by which one year differs from the last. */
    public double dispersion(int month) {
        return at(Parameter.DISPERSION, month);
    }

    /**
     * The value of a parameter of money for an age.
     *
     * @throws IllegalArgumentException if it is not read of this population
     */
    public double ofMoney(Parameter parameter, int age, int month) {
        ResolvedValues own = values.get(parameter);
        if (!parameter.isOfMoney() || own.isEmpty()) {
            throw new IllegalArgumentException("no " + parameter.id() + " is read here");
        }
        return own.of(age, month);
    }

    /** The types of accommodation that are known, in the order of the study; none where it has no mix. */
    public List<String> types() {
        return values.get(Parameter.ACCOMMODATION).types();
    }

    /**
     * The share of care leavers who live in a type of accommodation at the end of a month; those of all types always make 1. 0 of a type
     * that is not known.
     */
    public double accommodation(String type, int month) {
        ResolvedValues shares = values.get(Parameter.ACCOMMODATION);
        double whole = shares.ofAllTypes(month);
        return whole > 0 ? shares.ofType(type, month) / whole : 0;
    }

    /** The care leavers for each full-time equivalent of a personal adviser; not a number where the study says nothing of them. */
    public double casesPerAdviser(int month) {
        return at(Parameter.CASES_PER_ADVISER, month);
    }

    /** The children in care of each full-time social worker; 0 where the study says nothing of them. */
    public double casesPerSocialWorker(int month) {
        return at(Parameter.CASES_PER_SOCIAL_WORKER, month);
    }

    private double at(Parameter parameter, int month) {
        return values.get(parameter).at(month);
    }
}
