package org.carecast.io.ssda903;

/** Why an episode of care ended, as far as it matters to who becomes a care leaver; the words of {@code meaning} in the codes. */
enum EpisodeEnd {
    /** Another begins the same day. */
    GOES_ON,
    /** Another council took over: no care leaver of this one. */
    TRANSFERRED,
    /** Someone of 16 or 17 with the weeks of care is then a relevant child, and becomes a care leaver at 18. */
    RELEVANT,
    HOME,
    SETTLED,
    ADULT,
    DIED,
    ABROAD;

    /** The one that a meaning names. */
    static EpisodeEnd of(String meaning) {
        return valueOf(meaning.toUpperCase(java.util.Locale.ROOT));
    }

    /** Whether someone who went so cannot be a care leaver here, for any history. */
    boolean endsAllDuty() {
        return this == TRANSFERRED || this == ADULT || this == DIED;
    }
}
