package org.carecast.measure;

/**
 * People, and how many of them the council is in touch with; unrounded.
 *
 * @param people care leavers
 * @param inTouch those of them in touch
 */
public record Headcount(double people, double inTouch) {

    /** Nobody. */
    public static final Headcount NONE = new Headcount(0, 0);

    /** The two counted together. */
    public Headcount plus(Headcount other) {
        return new Headcount(people + other.people, inTouch + other.inTouch);
    }

    /** The share in touch; not a number where there is nobody. */
    public double inTouchRate() {
        return inTouch / people;
    }
}
