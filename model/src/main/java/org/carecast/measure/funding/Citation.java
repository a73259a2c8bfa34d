package org.carecast.measure.funding;

import java.util.Locale;

/**
 * Where a number about money comes from, and how well it is known.
 *
 * @param source the id of its source, possibly empty where it was judged
 * @param locator the place in it
 * @param note what to know before relying on it
 * @param place its row in our files, such as {@code funding.csv:12}
 */
public record Citation(Status status, String source, String locator, String note, String place) {

    /** How well a number is known. */
    public enum Status {
        /** Read in a text or data of the body that answers for it. */
        VERIFIED,
        /** Read in another document that reports it. */
        SECONDARY,
        /** Worked out from figures of a source. */
        DERIVED,
        /** Believed by someone. */
        JUDGED,
        /** Remembered; no source was seen. */
        RECALLED;

        /** The word used in files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it is a figure of the body it is about, or worked out from one. */
        public boolean isOwn() {
            return this == VERIFIED || this == DERIVED;
        }

        /** Whether a source was seen that says it. */
        public boolean isSeen() {
            return this == VERIFIED || this == SECONDARY;
        }

        /** Whether a bid that rests on it must say so. */
        public boolean mustBeNamed() {
            return this == JUDGED || this == RECALLED;
        }
    }

    /** The same without what somebody wrote about it, and without its place. */
    public Citation bare() {
        return new Citation(status, source, "", "", "");
    }
}
