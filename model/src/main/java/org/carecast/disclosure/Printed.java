package org.carecast.disclosure;

/**
 * A figure of a published pack: one sum over people, divided by another where it is a share.
 *
 * @param value the sum, unrounded
 * @param of what it is divided by; 1 where it is no share
 * @param low the least that the figure can be, as it is printed
 * @param high the most that it can be
 */
public record Printed(Place place, Kind kind, double value, double of, double low, double high) {

    private static final double NOISE = 1e-9;

    /** What a figure is, and so what is asked of it. */
    public enum Kind {
        /** Whole people: from 1 to the threshold it is withheld; nobody is always shown. */
        COUNT,
        /** People in one type of accommodation: as a count, but worked out from the mix as well. */
        PLACES,
        /** A sum of another kind, such as a change or full-time equivalents: withheld for the sake of others alone. */
        SUM,
        /** A change in places: as a sum, but worked out from the mix as well. */
        PLACES_SUM,
        /** One sum as a share of another: withheld for the sake of others alone, and tells of two sums. */
        SHARE
    }

    /** Whether it is of people, small numbers of whom are withheld. */
    boolean isOfPeople() {
        return kind == Kind.COUNT || kind == Kind.PLACES;
    }

    /** Whether whoever has the mix and the people works it out. */
    boolean isOfMix() {
        return kind == Kind.PLACES || kind == Kind.PLACES_SUM;
    }

    /** Whether it is nobody at all, which is always shown; a forecast that is rounded to 0 is somebody. */
    boolean isNobody() {
        return isOfPeople() && Math.abs(value) < NOISE;
    }

    /** Whether it is printed as a number of people from 1 to a threshold. */
    boolean isSmall(int threshold) {
        return isOfPeople() && low > 0 && high < threshold + 1;
    }

    /** From one number that is printed to the next. */
    double step() {
        return high - low;
    }
}
