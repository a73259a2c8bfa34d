package org.carecast.assumption;

import java.util.Arrays;
import java.util.Optional;
import org.carecast.cohort.Law;
import org.carecast.time.AgeBand;

/** What an assumption is about. */
public enum Parameter {
    /**
     * People who become care leavers in a year, of a population whose under-18s are not modelled; net of those who leave
     * again before the next anniversary of the opening month.
     */
    ENTRANTS_AT_18("entrants_at_18", "entrants at 18", Unit.PEOPLE_PER_YEAR, false, 1),
    /** The share of those of an age at the last anniversary of the opening month who leave before the next one. */
    LEAVES_SERVICE("leaves_service", "leaving the service", Unit.SHARE_PER_YEAR, true, 1),
    /** The share of those turning 21 who ask for support after it, read in the month of that birthday. */
    TAKE_UP_AFTER_21("take_up_after_21", "take-up after 21", Unit.SHARE, false, 1),
    /** The share of care leavers of an age whom the council is in touch with at the end of a month. */
    IN_TOUCH_RATE("in_touch_rate", "in-touch rate", Unit.SHARE, true, 0),
    /** The share of people whose date of birth is an assigned 1 January. */
    JANUARY_BIRTHDAY_SHARE("january_birthday_share", "share of assigned 1 January birthdays", Unit.SHARE, false, 0);

    private final String id;
    private final String words;
    private final Unit unit;
    private final boolean byAge;
    private final int firstMonth;

    Parameter(String id, String words, Unit unit, boolean byAge, int firstMonth) {
        this.id = id;
        this.words = words;
        this.unit = unit;
        this.byAge = byAge;
        this.firstMonth = firstMonth;
    }

    /** The name used in files and on the command line. */
    public String id() {
        return id;
    }

    /** The name used in sentences. */
    public String words() {
        return words;
    }

    /** What its values count. */
    public Unit unit() {
        return unit;
    }

    /** Whether it has a value for each age; else one value holds for all. */
    public boolean byAge() {
        return byAge;
    }

    /** The index of the first month of a horizon in which it is read: flows begin in the month after the opening. */
    public int firstMonth() {
        return firstMonth;
    }

    /** The ages for which it must have a value under a law. */
    public AgeBand agesNeeded(Law law) {
        return switch (this) {
            case LEAVES_SERVICE, IN_TOUCH_RATE -> law.supportedAges();
            case ENTRANTS_AT_18, TAKE_UP_AFTER_21, JANUARY_BIRTHDAY_SHARE ->
                new AgeBand(law.careLeaverFrom(), law.careLeaverFrom());
        };
    }

    /** The parameter with this name in files, empty if there is none. */
    public static Optional<Parameter> parse(String id) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.id.equals(id))
                .findFirst();
    }
}
