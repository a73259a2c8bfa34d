package org.carecast.disclosure;

/**
 * What a figure of a published pack counts: a sum over people, divided by another sum if it is a share.
 *
 * @param value the sum, unrounded
 * @param of what the sum is divided by; 1 unless the figure is a share
 */
public record Quantity(Place place, Kind kind, double value, double of) {

    private static final double NOISE = 1e-9;

    /** The kind of a quantity, which decides whether it is withheld and what it says. */
    public enum Kind {
        /** People: from 1 to the threshold they are withheld; 0 is always shown. */
        COUNT,
        /** People in one type of accommodation: as a count, but also a figure of the mix. */
        PLACES,
        /** Another sum, such as a change or full-time equivalents: withheld only to protect others. */
        SUM,
        /** A change in places: as a sum, but also a figure of the mix. */
        PLACES_SUM,
        /** One sum as a share of another: withheld only to protect others, and says something of two sums. */
        SHARE
    }

    /** The same quantity, printed as a number that stands for all from one end to the other. */
    public Printed printed(double low, double high) {
        return new Printed(this, low, high);
    }

    /** Whether it is a count of exactly 0, which is always shown; a forecast that rounds to 0 is not. */
    public boolean isNobody() {
        return isOfPeople() && Math.abs(value) < NOISE;
    }

    /** Whether it counts people, small numbers of whom are withheld. */
    boolean isOfPeople() {
        return kind == Kind.COUNT || kind == Kind.PLACES;
    }

    /** Whether it depends on the mix of accommodation. */
    boolean isOfMix() {
        return kind == Kind.PLACES || kind == Kind.PLACES_SUM;
    }
}
