package org.carecast.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carecast.cohort.Counting;
import org.carecast.cohort.Law;

/** What a count that was published includes: a forecast is compared with one only where it counts the same. */
public enum Counted {
    /** What {@link Measure#UNDER_18} counts. */
    IN_CARE(Measure.UNDER_18, "children in care on a day"),
    /** What {@link Measure#CARE_LEAVERS} counts. */
    OPEN(Measure.CARE_LEAVERS, "for it is those open to the service on a day, and the study holds an official count") {
        @Override
        public boolean fits(Law law) {
            return law.counting() == Counting.OPEN_CASES;
        }
    },
    /** Everyone aged 18 to 21 as the Department for Education counts them: what that measure counts in a study that ends with 21. */
    OFFICIAL(
            Measure.CARE_LEAVERS,
            "for it is everyone aged 18 to 21 as the Department for Education counts them, whether or not they ask for support") {
        @Override
        public boolean fits(Law law) {
            return law.counting() == Counting.OFFICIAL_COUNT && law.takeUpAges().isEmpty();
        }
    },
    /** The same people as the opening position of the study, by its own counting and ages. */
    AS_OPENING(Measure.CARE_LEAVERS, "care leavers as the opening position counts them"),
    /** What {@link Measure#IN_TOUCH} counts. */
    IN_TOUCH(Measure.IN_TOUCH, "care leavers in touch on a day"),
    /** Those of a year, some of whom have gone. */
    OVER_TWELVE_MONTHS(null, "for it is everyone of the twelve months to that day"),
    /** What statistics have of a few ages. */
    AGED_19_TO_21(null, "for it is those aged 19 to 21, whether they still ask for support or not"),
    /** The cases of the service for those of 18 and over, on a day; not everyone who is open to the council has that service. */
    OF_ONE_SERVICE(null, "for it is the cases of one service, which does not have all care leavers"),
    /** Those who must have a pathway plan, on a day: what its indicator divides by. */
    PATHWAY_PLAN(null, "for it is those who must have a pathway plan"),
    /** Not stated. */
    UNSTATED(null, "for whom it counts is not said");

    private final Measure like;
    private final String words;

    Counted(Measure like, String words) {
        this.like = like;
        this.words = words;
    }

    /** Whether a measure counts the same. */
    public boolean isLike(Measure measure) {
        return measure == like;
    }

    /** Whether a study that lives under a law counts the same people: the same of those of 21, and no others. */
    public boolean fits(Law law) {
        return true;
    }

    /** What it includes, in words that fit into a sentence; of one that is like no measure, why it is not. */
    public String words() {
        return words;
    }

    /** The word used in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The meaning of a word in a file; empty if it has none. */
    public static Optional<Counted> parse(String text) {
        return Arrays.stream(values()).filter(each -> each.id().equals(text)).findFirst();
    }

    /** All words used in files. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Counted::id).toList();
    }
}
