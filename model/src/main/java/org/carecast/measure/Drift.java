package org.carecast.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The national rule of how many arrivals stay: the children in care of a council drift from as many as it has towards its share under the
 * transfer scheme.
 *
 * <p>With Y children in care, C children in the area and s the share of Y still in care after a year without arrivals, arrivals that
 * stay in a year are (1 - s) x ((1 - weight) Y + weight x share x C). The next year begins with what that comes to.
 *
 * @param share of the children of an area, to which its children in care drift, 0 to 1
 * @param weight of that share in arrivals, 0 to 1; 0 keeps the children in care as many as they are
 * @param chosen the years whose counts chose both
 */
public record Drift(double share, double weight, ChosenOn chosen) {

    /**
     * The years of the counts by which something was chosen, at 31 March.
     *
     * @param from the first of them
     * @param to the last of them
     */
    public record ChosenOn(int from, int to) {

        /** Whether the counts of a year were among them, so that a comparison with one of them is in sample. */
        public boolean includes(int year) {
            return from <= year && year <= to;
        }
    }

    /** The same rule with nothing to drift to: as many arrive as keep the children in care as many. */
    public Drift switchedOff() {
        return new Drift(share, 0, chosen);
    }

    /** The children in care to which an area with some children drifts. */
    public double target(double children) {
        return share * children;
    }

    /**
     * The children in care now and at the end of each of the next years.
     *
     * @param people in care now
     * @param children living in the area
     * @param staying the share of those in care now who still are after a year without arrivals
     */
    public List<Double> path(double people, double children, double staying, int years) {
        List<Double> path = new ArrayList<>(List.of(people));
        for (int year = 0; year < years; year++) {
            double before = path.get(year);
            path.add(staying * before + arrivals(before, children, staying));
        }
        return Collections.unmodifiableList(path);
    }

    /** Of those who arrive in the next year, how many are in care at its end; the parameters are those of {@link #path}. */
    public double arrivals(double people, double children, double staying) {
        return (1 - staying) * ((1 - weight) * people + weight * target(children));
    }
}
