package org.carecast.io.roll;

import org.carecast.cohort.Population;

/**
 * The people of one age with whom a rolled study opens.
 *
 * @param people not rounded to whole people where they are split or carried
 * @param how they are known
 * @param where the row of the page, or what the page says instead, in words
 */
record AgeCount(Population population, int age, double people, How how, String where) {

    /** How they are known. */
    enum How {
        /** A row of the page counts this age alone. */
        COUNTED,
        /** A row counts them together with other ages; the study's own forecast splits them. */
        SPLIT,
        /** No row counts them; they are as many as the study's own forecast has. */
        CARRIED
    }

    boolean isCounted() {
        return how != How.CARRIED;
    }
}
