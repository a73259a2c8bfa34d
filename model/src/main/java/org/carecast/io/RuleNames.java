package org.carecast.io;

import java.util.List;

/** The names that rows of {@code ssda903-rules.csv} may have. */
final class RuleNames {

    /** Of each population a value of its own. */
    static final List<String> OF_A_POPULATION = List.of(
            "arrivals",
            "dispersion",
            "arrival_age_share",
            "transfer_share",
            "transfer_after_months",
            "leaves_care",
            "entitled_at_18",
            "leaves_service",
            "take_up",
            "in_touch_rate",
            "january_birthday_share",
            "in_education",
            "youngest_age");

    /** One number for everyone. */
    static final List<String> OF_ALL = List.of(
            "accommodation",
            "care_counts_from_age",
            "care_reaches_age",
            "leaver_rows_from_age",
            "asked_from_age",
            "asked_from_year",
            "year_ends_percent",
            "year_ends_fewest",
            "year_named_percent",
            "transfers_seen_percent",
            "review_months",
            "months_to_project",
            "lost_percent",
            "lost_fewest",
            "strangers_percent",
            "strangers_leavers_percent",
            "no_day_years_after",
            "day_slips_percent",
            "swapped_days_fewest",
            "empty_age_neighbours");

    /** Those that have no value, and only say how many are enough or how far years differ. */
    static final List<String> WITHOUT_VALUE = List.of("arrivals", "accommodation");

    /** Those of which a thin cell is filled up, so that they say how many are enough. */
    static final List<String> FILLED_UP = List.of(
            "arrival_age_share",
            "transfer_share",
            "leaves_care",
            "entitled_at_18",
            "leaves_service",
            "take_up",
            "in_touch_rate",
            "january_birthday_share",
            "in_education",
            "accommodation");

    private RuleNames() {}
}
