package org.carecast.uncertainty.together;

import java.util.List;
import java.util.Locale;

/** What is read of a group in a financial year. */
public enum YearMeasure {
    /** People on 31 March, at its end. */
    PEOPLE,
    /** People on average over its days. */
    AVERAGE_PEOPLE,
    /** Pounds that grants bring in. */
    GRANT,
    /** Pounds that people cost. */
    COST,
    /** Pounds of cost less those of grant. */
    GAP;

    /** Those that are counted and not worked out from others. */
    static final List<YearMeasure> COUNTED = List.of(PEOPLE, AVERAGE_PEOPLE, GRANT, COST);

    /** Those whose draws are kept. */
    static final List<YearMeasure> DRAWN = List.of(PEOPLE, GRANT, COST);

    /** Those that have a range. */
    public static final List<YearMeasure> WITH_RANGE = List.of(PEOPLE, GRANT, COST, GAP);

    /** The word used in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is pounds. */
    public boolean isMoney() {
        return this == GRANT || this == COST || this == GAP;
    }
}
