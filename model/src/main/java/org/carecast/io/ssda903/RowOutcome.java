package org.carecast.io.ssda903;

import java.util.Arrays;
import java.util.List;

/** What becomes of a row of a return, and why; each row has one. */
enum RowOutcome {
    USED(Sort.USED, "used as it stands"),

    NO_HEADER(
            Sort.REPAIRED,
            "the child has no row in a header file; the date of birth is that of another file of the return"),
    OTHER_BIRTH(
            Sort.REPAIRED,
            "DOB differs from that of most rows of the same child, of which the earliest if there are as many of each; that one is used"),
    BIRTH_NOT_READ(Sort.REPAIRED, "DOB is empty or cannot be read; that of another row of the child is used"),
    END_NOT_READ(
            Sort.REPAIRED,
            "DEC cannot be read; ends where the next episode of the child starts, or else with its return's year if REC says that it ended, or else not at all"),
    FLAG_NOT_READ(
            Sort.REPAIRED, "the column that says who is a UASC holds neither yes nor no; read as if it said nothing"),
    REASON_WITHOUT_END(Sort.REPAIRED, "REC without DEC; the episode is open, and REC says nothing"),
    REASON_NOT_KNOWN(Sort.REPAIRED, "DEC without a REC that is known; read as any other reason (E8)"),
    REASON_OF_ANOTHER_YEAR(Sort.REPAIRED, "REC is not a code of the year of the return; read as in its own years"),
    CLOSED_BY_NEXT(Sort.REPAIRED, "left open, and a later episode of the child starts; ends where that one starts"),
    NOT_SEEN_AGAIN(
            Sort.REPAIRED,
            "left open, and the child is in no later return; followed to the end of its return's year, counted neither as leaving nor as staying"),
    GOES_ON_UNSEEN(
            Sort.REPAIRED,
            "REC says that another episode begins that day, and none does; out of sight from then on, counted neither as leaving nor as staying"),
    PAST_18(Sort.REPAIRED, "goes on after the 18th birthday; ends on it"),
    STATUS_STILL_HELD(Sort.REPAIRED, "DUC lies after the as-at date; the UASC status has not ceased yet"),
    STATUS_PAST_18(Sort.REPAIRED, "DUC lies after the 18th birthday; read as that birthday"),
    STATUS_DAY_NOT_READ(Sort.REPAIRED, "DUC cannot be read; the child is a UASC all the same"),
    CODE_NOT_KNOWN(Sort.REPAIRED, "ACTIV or ACCOM is no code that is known; left out of the shares of that column"),
    CODE_REFUSED_BY_DFE(Sort.REPAIRED, "ACCOM is S1 or X1, which DfE's checks refuse; read as S or X"),
    CODE_OF_ANOTHER_YEAR(Sort.REPAIRED, "ACTIV is not a code of the year of the return; read as in its own years"),

    EMPTY(Sort.DROPPED, "an empty row"),
    OTHER_COUNCIL(Sort.DROPPED, "about a child of another council"),
    NO_COUNCIL(Sort.DROPPED, "names no council, in a file that names one in each row"),
    YEAR_NOT_READ(Sort.DROPPED, "the year of its return is empty or cannot be read"),
    NO_UASC(Sort.DROPPED, "stands among the UASC, and says that the child is none"),
    STRANGER(Sort.DROPPED, "no other kind of file has the child, which may be written otherwise there"),
    COLUMNS_AGAIN(Sort.DROPPED, "the names of the columns once more"),
    TOO_MANY_CELLS(Sort.DROPPED, "more cells than columns, so that it is not known which is which"),
    NO_CHILD(Sort.DROPPED, "CHILD is empty or cannot be read"),
    DAY_NOT_READ(Sort.DROPPED, "a date it cannot do without is empty or cannot be read"),
    ENDS_BEFORE_START(Sort.DROPPED, "DEC lies before DECOM"),
    NO_BIRTH(Sort.DROPPED, "no file has a date of birth of the child"),
    BEFORE_BIRTH(Sort.DROPPED, "DECOM lies before the date of birth"),
    FROM_18(Sort.DROPPED, "DECOM is the 18th birthday or later"),
    SHORT_BREAKS(Sort.DROPPED, "agreed series of short-term placements (LS), which is not counted as care"),
    REPEATED(
            Sort.DROPPED,
            "the same child and DECOM as another row; kept is the closed one, of several the one of the latest return"),
    AFTER_AS_AT(Sort.DROPPED, "about days after the as-at date"),
    SAYS_NOTHING(Sort.DROPPED, "nothing but CHILD is filled in"),
    NOT_ASKED(Sort.DROPPED, "the age at the birthday in the year of the return is not one that OC3 is asked of"),
    IN_CARE_THEN(Sort.DROPPED, "in care on that birthday, and OC3 is asked only of those who have left"),
    CONTACT_NOT_KNOWN(Sort.DROPPED, "IN_TOUCH is empty or no code that is known"),
    REPEATED_LEAVER(
            Sort.DROPPED,
            "another row of the same person in the same year; kept is the first in the order of the codes");

    /** Whether a row counts, and how. */
    enum Sort {
        USED("used"),
        REPAIRED("repaired"),
        DROPPED("dropped");

        private final String text;

        Sort(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    private final Sort sort;
    private final String why;

    RowOutcome(Sort sort, String why) {
        this.sort = sort;
        this.why = why;
    }

    Sort sort() {
        return sort;
    }

    String why() {
        return why;
    }

    /** Whether a row is lost so that should have counted: nothing about it is as a return has it. */
    boolean isLoss() {
        return switch (this) {
            case END_NOT_READ,
                    FLAG_NOT_READ,
                    NO_COUNCIL,
                    YEAR_NOT_READ,
                    STRANGER,
                    TOO_MANY_CELLS,
                    NO_CHILD,
                    DAY_NOT_READ,
                    ENDS_BEFORE_START,
                    NO_BIRTH,
                    BEFORE_BIRTH,
                    FROM_18,
                    NOT_ASKED,
                    CONTACT_NOT_KNOWN -> true;
            default -> false;
        };
    }

    /** Whether a row is none that could count. */
    boolean isIdle() {
        return this == EMPTY || this == COLUMNS_AGAIN || this == OTHER_COUNCIL;
    }

    /** Whether it takes the place of another: a row is dropped for good, and repaired for the first reason found. */
    boolean overrides(RowOutcome other) {
        return other == USED || (sort == Sort.DROPPED && other.sort == Sort.REPAIRED);
    }

    /** All of one sort, in the order above. */
    static List<RowOutcome> of(Sort sort) {
        return Arrays.stream(values()).filter(outcome -> outcome.sort == sort).toList();
    }
}
