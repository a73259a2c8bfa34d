package org.carecast.council;

import org.carecast.cohort.Population;

/**
 * The people of one population and age of a derived opening position.
 *
 * @param people whole people
 * @param low end of the range that holds the true number in eight councils of ten
 * @param high end of that range
 * @param total the people of which it is a part: UASC in care, or the care leavers of its age or age band
 * @param basis from what it follows
 */
public record DerivedCount(
        Population population, int age, double people, double low, double high, double total, Basis basis) {

    /** The same of another number of people, with a range in proportion. */
    public DerivedCount at(double others) {
        double factor = people > 0 ? others / people : 1;
        return new DerivedCount(
                population, age, others, Math.min(others, factor * low), Math.max(others, factor * high), total, basis);
    }

    /** From what a count follows. */
    public enum Basis {
        /** The number at all ages is printed, ages follow from who came when. */
        PRINTED_TOTAL(false),
        /** The number at all ages was withheld or not printed. */
        ESTIMATED_TOTAL(true),
        /** The council's own number of those who left care in the year in which they turned 18. */
        OWN_DEPARTURES(false),
        /** England's number of them, in proportion to the council's UASC. */
        DEPARTURES_BY_PROPORTION(true),
        /** What is left of the care leavers that are printed. */
        REST(false),
        /** England's number of those who receive support, in proportion to the council's care leavers of 19 to 21. */
        ON_REQUEST(true);

        private final boolean isJudged;

        Basis(boolean isJudged) {
            this.isJudged = isJudged;
        }

        /** Whether someone judged it, rather than that it follows from figures of the council. */
        public boolean isJudged() {
            return isJudged;
        }
    }
}
