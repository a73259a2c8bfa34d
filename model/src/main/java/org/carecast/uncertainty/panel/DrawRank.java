package org.carecast.uncertainty.panel;

import java.util.List;

/**
 * Where a count lies among draws in whole people, of which many may equal it.
 *
 * @param below the share of draws below it
 * @param upTo the share of draws below it or at it
 */
public record DrawRank(double below, double upTo) {

    /**
     * The part of the count that lies in the middle of the draws, such as 0.8 of them.
     *
     * <p>The count is taken to lie evenly between its two shares. For a true forecast that is the share of the middle itself on average, however few
     * people there are; a range of whole people with both its ends holds more.
     */
    public double inside(double middle) {
        double from = (1 - middle) / 2;
        double to = 1 - from;
        if (upTo <= below) {
            return from <= below && below <= to ? 1 : 0;
        }
        return Math.max(0, Math.min(to, upTo) - Math.max(from, below)) / (upTo - below);
    }

    /** The part of many counts that lies in the middle of their draws; not a number where there are none. */
    public static double inside(List<DrawRank> some, double middle) {
        return some.stream().mapToDouble(rank -> rank.inside(middle)).average().orElse(Double.NaN);
    }
}
