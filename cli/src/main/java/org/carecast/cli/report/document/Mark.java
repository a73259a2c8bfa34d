package org.carecast.cli.report.document;

import java.util.List;
import java.util.stream.Stream;

/** A sign behind a figure that must not be read without knowing something of it. */
public enum Mark {
    /** Nothing need be known. */
    NONE("", "", ""),
    /** The figure rests on a rate of grant that is carried forward. */
    CARRIED_FORWARD(
            "*",
            "* at rates carried forward",
            "*: rests on a rate of grant that is carried forward. It is the last rate known, used on the days after its own since"
                    + " nothing newer is known.");

    private final String sign;
    private final String heading;
    private final String explanation;

    Mark(String sign, String heading, String explanation) {
        this.sign = sign;
        this.heading = heading;
        this.explanation = explanation;
    }

    /** The sign itself, which survives plain text and a photocopier; empty text for none. */
    public String sign() {
        return sign;
    }

    /** What the heading of a table says of it, in a few words. */
    String heading() {
        return heading;
    }

    /** The one that is there where something is so, and else none. */
    public static Mark when(boolean carriedForward) {
        return carriedForward ? CARRIED_FORWARD : NONE;
    }

    /** A line for each mark that some cell of the tables has, which explains it. */
    public static List<String> explained(List<Table> tables) {
        List<Mark> found =
                tables.stream().flatMap(table -> table.marks().stream()).toList();
        return Stream.of(values())
                .filter(mark -> mark != NONE && found.contains(mark))
                .map(mark -> mark.explanation)
                .toList();
    }
}
