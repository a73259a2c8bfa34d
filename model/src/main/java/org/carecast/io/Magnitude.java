package org.carecast.io;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.carecast.assumption.Parameter;

/** A kind of value, beside the parameters, of which {@code usual.csv} may say how large it usually is. */
public enum Magnitude {
    /** Those of a year's arrivals who stay, as a multiple of the children in care. */
    ARRIVALS_OF_STOCK,
    /** Those who become care leavers in a year, as a multiple of those aged 18. */
    ENTRANTS_OF_AGE_18,
    /** Those of the age from which take-up works, a year after the opening, as a multiple of those at it. */
    AGE_OF_TAKE_UP_A_YEAR_ON,
    /** The people of a year or a count who are enough to be set against others. */
    ENOUGH_TO_COMPARE,
    /** People counted at some ages, as a multiple of all who can have reached them since an earlier opening. */
    COUNT_OF_REACH,
    /** UASC in care as a share of all children of the area. */
    UASC_OF_CHILDREN,
    /** People of one age. */
    PEOPLE_OF_AN_AGE,
    /** People of one count of a later or an earlier month. */
    PEOPLE_COUNTED,
    /** Care leavers of a personal adviser. */
    CASES_PER_ADVISER,
    /** What a week of one person costs. */
    COST_WEEK,
    /** What a week of one care leaver costs. */
    COST_WEEK_FROM_18,
    /** What a year of one person costs. */
    COST_YEAR,
    /** What a year of a personal adviser costs. */
    COST_ADVISER,
    /** What one new care leaver costs, once. */
    COST_EVENT,
    /** What is paid for a night. */
    GRANT_NIGHT,
    /** What is paid for a week. */
    GRANT_WEEK,
    /** What is set aside, spent or paid in a year. */
    POUNDS_REPORTED,
    /** Prices of a year, as a multiple of the median of the file. */
    INDEX_OF_MEDIAN,
    /** By what share prices grow in a year. */
    INDEX_GROWTH,
    /** Years from the opening to a month of a row. */
    YEARS_FROM_OPENING,
    /** Years from the opening to a review. */
    YEARS_TO_REVIEW,
    /** The largest count that must not be published. */
    FEW_PEOPLE,
    /** The days of care that entitle. */
    DAYS_OF_CARE;

    /** The name used in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The ids of all that may have a usual range: parameters, then these. */
    static List<String> ids() {
        return Stream.concat(
                        Arrays.stream(Parameter.values()).map(Parameter::id),
                        Arrays.stream(values()).map(Magnitude::id))
                .toList();
    }
}
