package org.carecast.assumption;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.carecast.cohort.Law;
import org.carecast.time.AgeBand;

/** What an assumption is about. */
public enum Parameter {
    /** People who arrive in a month, those included who will be transferred to another council. */
    ARRIVALS("arrivals", "arrivals", Unit.PEOPLE_PER_MONTH, About.PEOPLE, ReadOf.OF_CHILDREN, 1),
    /** The share of a month's arrivals who are of an age; those of all ages make 1. */
    ARRIVAL_AGE_SHARE("arrival_age_share", "ages at arrival", Unit.SHARE, About.PEOPLE, ReadOf.OF_CHILDREN_BY_AGE, 1),
    /** The share of a month's arrivals still in care who are moved to another council when their time comes. */
    TRANSFER_SHARE("transfer_share", "transfers to other councils", Unit.SHARE, About.PEOPLE, ReadOf.OF_CHILDREN, 1),
    /** How many months after their arrival people are transferred; 0 is the month of arrival. */
    TRANSFER_AFTER_MONTHS(
            "transfer_after_months", "months until transfer", Unit.MONTHS, About.PEOPLE, ReadOf.OF_CHILDREN, 1),
    /** The share of children of an age at the last anniversary of the opening month who leave care before the next. */
    LEAVES_CARE(
            "leaves_care", "leaving care before 18", Unit.SHARE_PER_YEAR, About.PEOPLE, ReadOf.OF_CHILDREN_BY_AGE, 1),
    /**
     * The share of those turning 18 in a month who become care leavers, once those known to have come too late for the 13
     * weeks are set apart; the others came late by a day that the opening position does not hold, or are missing. A
     * population that has no row of it loses nobody so.
     */
    ENTITLED_AT_18("entitled_at_18", "entitled at 18", Unit.SHARE, About.PEOPLE, ReadOf.OF_CHILDREN, 1),
    /**
     * People who become care leavers in a year, of a population whose under-18s are not modelled; net of those who leave
     * again before the next anniversary of the opening month.
     */
    ENTRANTS_AT_18("entrants_at_18", "entrants at 18", Unit.PEOPLE_PER_YEAR, About.PEOPLE, ReadOf.WITHOUT_CHILDREN, 1),
    /**
     * How far those who come in a year differ in number from what is expected, more than by chance alone: the variance of a
     * factor around 1 that all arrivals, or all entrants at 18, of a year have in common and those of the next year start from.
     * Only draws read it; a population that has no row of it has 0.
     */
    DISPERSION("dispersion", "dispersion of those who come", Unit.VARIANCE, About.PEOPLE, ReadOf.OF_ALL, 1),
    /** The share of those of an age at the last anniversary of the opening month who leave before the next one. */
    LEAVES_SERVICE("leaves_service", "leaving the service", Unit.SHARE_PER_YEAR, About.PEOPLE, ReadOf.BY_AGE, 1),
    /**
     * The share of those of an age at the last anniversary who lose support before the next one, with their last right of
     * appeal; a population that has no row of it loses nobody so.
     */
    APPEAL_RIGHTS_EXHAUSTED(
            "appeal_rights_exhausted", "appeal rights exhausted", Unit.SHARE_PER_YEAR, About.PEOPLE, ReadOf.BY_AGE, 1),
    /**
     * How many come back, move in or are counted late before the next anniversary, as a share of those of an age at the last one; a
     * population that has no row of it gets nobody so.
     */
    RETURNS("returns", "coming back to the service", Unit.SHARE_PER_YEAR, About.PEOPLE, ReadOf.BY_AGE, 1),
    /**
     * The share of those entitled who are supported at an age, from the birthday on that the counting of the law names; read in the
     * month of each birthday, beside that of the age before.
     */
    TAKE_UP("take_up", "take-up", Unit.SHARE, About.PEOPLE, ReadOf.WHERE_ASKED, 1),
    /** The share of care leavers of an age whom the council is in touch with at the end of a month. */
    IN_TOUCH_RATE("in_touch_rate", "in-touch rate", Unit.SHARE, About.PEOPLE, ReadOf.BY_AGE, 0),
    /** The share of people whose date of birth is an assigned 1 January. */
    JANUARY_BIRTHDAY_SHARE(
            "january_birthday_share",
            "share of assigned 1 January birthdays",
            Unit.SHARE,
            About.PEOPLE,
            ReadOf.OF_ALL,
            0),
    /** The share of nights or weeks of an age for which the council can claim at all. */
    CLAIMABLE("claimable", "share claimed for", Unit.SHARE, About.MONEY, ReadOf.COUNTED_BY_AGE, 1),
    /** The share of days of an age for which the council pays. */
    SUPPORTED("supported", "share paid for", Unit.SHARE, About.MONEY, ReadOf.COUNTED_BY_AGE, 1),
    /** The share of an age that came before the national rates did. */
    LEGACY("legacy", "legacy cases", Unit.SHARE, About.MONEY, ReadOf.COUNTED_BY_AGE, 1),
    /** The share of an age in education or training. */
    IN_EDUCATION("in_education", "share in education or training", Unit.SHARE, About.MONEY, ReadOf.COUNTED_BY_AGE, 1),
    /** The share of an age whom no grant is paid for any more, some time after the last right of appeal. */
    CUT_OFF("cut_off", "share cut off after exhausted rights", Unit.SHARE, About.MONEY, ReadOf.COUNTED_BY_AGE, 1),
    /** The share of an age who await a decision on their claim of asylum; all others have leave. Costs that differ by it read it. */
    AWAITING_DECISION("awaiting_decision", "share awaiting a decision", Unit.SHARE, About.MONEY, ReadOf.BY_AGE, 1),
    /** All children of the council's area, of whom UASC are a share. */
    CHILD_POPULATION("child_population", "children of the area", Unit.PEOPLE, About.MONEY, ReadOf.OF_CHILDREN, 1),
    /** The share of UASC among all children from which a council need not accept transfers; other than that of any grant. */
    NTS_THRESHOLD("nts_threshold", "threshold of the transfer scheme", Unit.SHARE, About.MONEY, ReadOf.OF_CHILDREN, 1),
    /** How many times as much as {@code unit-costs.csv} says people of an age cost. */
    COST_LEVEL("cost_level", "level of costs", Unit.FACTOR, About.MONEY, ReadOf.COUNTED_BY_AGE, 1),
    /** How many times as much as {@code funding.csv} says is paid for people of an age: 1 freezes rates, a scenario may index them. */
    GRANT_LEVEL("grant_level", "level of grant rates", Unit.FACTOR, About.MONEY, ReadOf.COUNTED_BY_AGE, 1),
    /** The share of care leavers who live in a type of accommodation; those of all types make 1. */
    ACCOMMODATION("accommodation", "types of accommodation", Unit.SHARE, About.SERVICE, ReadOf.OF_ALL, 0),
    /** The care leavers for each full-time equivalent of a personal adviser. */
    CASES_PER_ADVISER("cases_per_adviser", "cases per adviser", Unit.CASES, About.SERVICE, ReadOf.OF_ALL, 0),
    /** How many children in care one full-time social worker has; where it is left out, nobody says how many are needed. */
    CASES_PER_SOCIAL_WORKER(
            "cases_per_social_worker", "cases per social worker", Unit.CASES, About.SERVICE, ReadOf.OF_CHILDREN, 0),
    /** The places that there are of a type of accommodation or of several, for all populations together. */
    PLACES("places", "places there are", Unit.PLACES, About.SERVICE, ReadOf.OF_ALL, 0);

    private final String id;
    private final String words;
    private final Unit unit;
    private final About about;
    private final ReadOf readOf;
    private final int firstMonth;

    Parameter(String id, String words, Unit unit, About about, ReadOf readOf, int firstMonth) {
        this.id = id;
        this.words = words;
        this.unit = unit;
        this.about = about;
        this.readOf = readOf;
        this.firstMonth = firstMonth;
    }

    /** Whether a parameter says how many people there are, what is paid or spent for them, or how the service meets them. */
    private enum About {
        PEOPLE,
        MONEY,
        SERVICE
    }

    /** Of whom a parameter is read, and whether by age. */
    private enum ReadOf {
        OF_ALL(false, law -> true, Law::supportedAges),
        BY_AGE(true, law -> true, Law::supportedAges),
        WHERE_ASKED(
                true,
                law -> law.takeUpAges().isPresent(),
                law -> law.takeUpAges().orElseThrow()),
        COUNTED_BY_AGE(true, law -> true, Law::countedAges),
        OF_CHILDREN(false, Law::countsChildren, Law::childAges),
        OF_CHILDREN_BY_AGE(true, Law::countsChildren, Law::childAges),
        WITHOUT_CHILDREN(false, law -> !law.countsChildren(), Law::supportedAges);

        private final boolean byAge;
        private final Function<Law, Boolean> applies;
        private final Function<Law, AgeBand> ages;

        ReadOf(boolean byAge, Function<Law, Boolean> applies, Function<Law, AgeBand> ages) {
            this.byAge = byAge;
            this.applies = applies;
            this.ages = ages;
        }
    }

    /** The name used in files and on the command line. */
    public String id() {
        return id;
    }

    /** The name used in sentences. */
    public String words() {
        return words;
    }

    /** What its values count. */
    public Unit unit() {
        return unit;
    }

    /** Whether it has a value for each age; else one value holds for all. */
    public boolean byAge() {
        return readOf.byAge;
    }

    /** The index of the first month of a horizon in which it is read: flows begin in the month after the opening. */
    public int firstMonth() {
        return firstMonth;
    }

    /** Whether a population may have no row of it at all; every other must be said. */
    public boolean mayBeLeftOut() {
        return this == ENTITLED_AT_18
                || this == APPEAL_RIGHTS_EXHAUSTED
                || this == RETURNS
                || this == DISPERSION
                || about != About.PEOPLE;
    }

    /**
     * What it is where it is left out: costs and rates are as they are given, all who turn 18 are entitled, nobody knows the cases of an
     * adviser, and all else is 0.
     */
    public double leftOut() {
        return switch (this) {
            case COST_LEVEL, GRANT_LEVEL, ENTITLED_AT_18 -> 1;
            case CASES_PER_ADVISER -> Double.NaN;
            default -> 0;
        };
    }

    /** Whether it says how many people there are. */
    public boolean isOfPeople() {
        return about == About.PEOPLE;
    }

    /** Whether it says what is paid or spent for people, and nothing of how many there are. */
    public boolean isOfMoney() {
        return about == About.MONEY;
    }

    /** Whether its rows stand in a file of their own, and not among the other assumptions. */
    public boolean hasFileOfItsOwn() {
        return this == ACCOMMODATION || this == CASES_PER_ADVISER || this == PLACES;
    }

    /** Whether it has a value for each type of accommodation, or for each service that has places. */
    public boolean byType() {
        return this == ACCOMMODATION || this == PLACES;
    }

    /** Whether it is said of all populations together, and of none by itself. */
    public boolean isOfAllTogether() {
        return this == PLACES;
    }

    /** Whether its values for all ages together make a whole, 1. */
    public boolean makesAWhole() {
        return this == ARRIVAL_AGE_SHARE;
    }

    /** Of a value of it, the share that goes or comes in each month where it is a share of a year; else the value. */
    double inAMonth(double value) {
        if (unit != Unit.SHARE_PER_YEAR || value == 0) {
            return value;
        }
        return this == RETURNS ? YearlyShare.monthlyGain(value) : YearlyShare.monthly(value);
    }

    /** The ages for which it has a value under a law: one, where it does not go by age; empty where it is not read. */
    public Optional<AgeBand> agesRead(Law law) {
        return Optional.of(law)
                .filter(readOf.applies::apply)
                .map(readOf.ages)
                .map(band -> byAge() ? band : new AgeBand(band.from(), band.from()));
    }

    /** The parameter with this name in files, empty if there is none. */
    public static Optional<Parameter> parse(String id) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.id.equals(id))
                .findFirst();
    }

    /** The parameter that once had this name in files, empty if none had. */
    public static Optional<Parameter> formerly(String id) {
        return id.equals("take_up_after_21") ? Optional.of(TAKE_UP) : Optional.empty();
    }
}
