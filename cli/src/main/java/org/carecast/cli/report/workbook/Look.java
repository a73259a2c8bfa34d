package org.carecast.cli.report.workbook;

import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Mark;

/**
 * How the content of a cell is shown.
 *
 * @param format as spreadsheets write it
 * @param role what the reader may do with it
 */
record Look(String format, Role role) {

    /** What a cell is to its reader. */
    enum Role {
        /** To be read. */
        PLAIN,
        /** To be changed. */
        INPUT,
        /** A total of others, which stands out. */
        TOTAL
    }

    /** Words, broken into lines. */
    static final Look WORDS = new Look("@", Role.PLAIN);
    /** Words to be changed. */
    static final Look WORDS_TO_CHANGE = new Look("@", Role.INPUT);
    /** A number as it was given. */
    static final Look AS_GIVEN = new Look("General", Role.PLAIN);
    /** A number to be changed. */
    static final Look TO_CHANGE = new Look("General", Role.INPUT);
    /** People, or shares of them, on the way to a table. */
    static final Look WORKING = new Look("#,##0.0000", Role.PLAIN);
    /** Pounds and pence. */
    static final Look POUNDS = new Look("#,##0.00", Role.PLAIN);

    /** A figure with a number of decimals. */
    static Look figure(int decimals, boolean total) {
        return new Look("#,##0" + decimals(decimals), total ? Role.TOTAL : Role.PLAIN);
    }

    /** A change with its sign and a number of decimals. */
    static Look change(int decimals, boolean total) {
        String figure = "#,##0" + decimals(decimals);
        return new Look("+" + figure + ";-" + figure + ";0", total ? Role.TOTAL : Role.PLAIN);
    }

    /** The same with a mark behind the number, which stays a number. */
    Look marked(Mark mark) {
        return mark == Mark.NONE
                ? this
                : new Look(
                        Stream.of(format.split(";"))
                                .map(part -> part + '"' + mark.sign() + '"')
                                .collect(Collectors.joining(";")),
                        role);
    }

    private static String decimals(int decimals) {
        return decimals == 0 ? "" : "." + String.join("", Collections.nCopies(decimals, "0"));
    }
}
