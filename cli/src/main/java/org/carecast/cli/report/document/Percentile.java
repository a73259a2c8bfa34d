package org.carecast.cli.report.document;

import java.util.Locale;

/** The quantiles of a fan that are written to files and drawn: the middle, and both ends of 50, 80 and 95 draws of 100. */
public enum Percentile {
    P2_5(0.025),
    P10(0.1),
    P25(0.25),
    P50(0.5),
    P75(0.75),
    P90(0.9),
    P97_5(0.975);

    private final double share;

    Percentile(double share) {
        this.share = share;
    }

    /** The share of draws that do not pass it. */
    public double share() {
        return share;
    }

    /** The name used in files, such as p97_5. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
