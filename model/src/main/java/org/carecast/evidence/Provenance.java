package org.carecast.evidence;

import java.time.LocalDate;
import java.util.Optional;

/** Where a number comes from: a source printed it, we derived it, or someone judged it. */
public sealed interface Provenance {

    /** The word for it in the files: {@code published}, {@code derived} or {@code judged}. */
    String kind();

    /** The id of the source it rests on; a judgement may rest on none. */
    Optional<String> source();

    /** The place in that source, possibly empty. */
    String locator();

    /** The explanation a reader is owed: what it says, how it was derived, or why it was judged so. */
    String note();

    /** Whether someone judged it, and no source has it. */
    default boolean isJudged() {
        return false;
    }

    /** The day by which the number must be looked at again; only a judged one must. */
    default Optional<LocalDate> reviewBy() {
        return Optional.empty();
    }

    /** Whether that day has passed. */
    default boolean overdueOn(LocalDate day) {
        return reviewBy().filter(day::isAfter).isPresent();
    }

    /** The same without what somebody wrote about it, who may quote counts. */
    Provenance bare();

    /**
     * Printed in a source exactly so.
     *
     * @param id the id of the source
     */
    record Published(String id, String locator, String note) implements Provenance {
        @Override
        public String kind() {
            return "published";
        }

        @Override
        public Optional<String> source() {
            return Optional.of(id);
        }

        @Override
        public Provenance bare() {
            return new Published(id, "", "");
        }
    }

    /**
     * Worked out from figures of a source; the note says how.
     *
     * @param id the id of the source
     */
    record Derived(String id, String locator, String note) implements Provenance {
        @Override
        public String kind() {
            return "derived";
        }

        @Override
        public Optional<String> source() {
            return Optional.of(id);
        }

        @Override
        public Provenance bare() {
            return new Derived(id, "", "");
        }
    }

    /** Believed by someone; the note argues it, and a day is set to look at it again. */
    record Judged(Optional<String> source, String locator, String note, Optional<LocalDate> reviewBy)
            implements Provenance {
        @Override
        public String kind() {
            return "judged";
        }

        @Override
        public boolean isJudged() {
            return true;
        }

        @Override
        public Provenance bare() {
            return new Judged(source, "", "", reviewBy);
        }
    }
}
