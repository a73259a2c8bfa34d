package org.carecast.io.ssda903;

import java.util.Optional;

/**
 * What a return says of a care leaver around one birthday.
 *
 * @param age of that birthday
 * @param day of that birthday
 * @param answer what IN_TOUCH means
 * @param inEducation what ACTIV means, empty where it says nothing
 * @param accommodation the type in words, empty where ACCOM says nothing
 */
record Contact(int age, int day, Answer answer, Optional<Boolean> inEducation, Optional<String> accommodation) {

    /** What IN_TOUCH means; the words of {@code meaning} in the codes, which other columns share. */
    enum Answer {
        YES,
        NO,
        /** Wants nothing more: a care leaver all the same until take-up is asked for. */
        DECLINES,
        /** Died, or is back home: no care leaver any more. */
        GONE;

        static Answer of(String meaning) {
            return valueOf(meaning.toUpperCase(java.util.Locale.ROOT));
        }
    }

    boolean isGone() {
        return answer == Answer.GONE;
    }

    /** Whether support goes on where it has to be asked for. */
    boolean staysOn() {
        return answer == Answer.YES || answer == Answer.NO;
    }
}
