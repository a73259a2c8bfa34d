package org.carecast.io.panel;

import java.util.Locale;

/** What a word of a published table is for. */
enum Wording {
    /** Names the column of the codes of councils. */
    COLUMN_CODE,
    /** Names the column of the names of councils. */
    COLUMN_COUNCIL,
    /** Names the column that says whether a row is of a council. */
    COLUMN_LEVEL,
    /** Names the column of years. */
    COLUMN_YEAR,
    /** Names the column of ages. */
    COLUMN_AGE,
    /** Names a column of counts, of what other columns say. */
    COLUMN_COUNT,
    /** Names a column of UASC in care. */
    COLUMN_UASC,
    /** Names a column of care leavers. */
    COLUMN_CARE_LEAVERS,
    /** Names a column that is not read. */
    COLUMN_PASSED_OVER,
    /** Stands in the name of a column of shares or rates. */
    PART_OF_A_SHARE,
    /** May stand beside a year in the heading of a column of counts. */
    BESIDE_A_YEAR,
    /** Says that a row is of a council. */
    LEVEL_COUNCIL,
    /** Says that a row is of England. */
    LEVEL_ENGLAND,
    /** Names an area that is no council. */
    AREA,
    /** Says that a row counts UASC. */
    VALUE_UASC,
    /** Says that a row counts those of 31 March, and not those who came or went in the year. */
    VALUE_STOCK,
    /** Says that a row counts those who came in the year. */
    VALUE_STARTED,
    /** Says that a row counts those who left in the year. */
    VALUE_CEASED,
    /** Says that a row counts all. */
    VALUE_TOTAL,
    /** Stands in words about UASC. */
    TOPIC_UASC,
    /** Stands in words about care leavers. */
    TOPIC_CARE_LEAVERS,
    /** Stands in words about those who came or went in a year. */
    TOPIC_FLOW,
    /** Stands in words about those who came in a year. */
    TOPIC_STARTED,
    /** Stands in words about those who left in a year. */
    TOPIC_CEASED,
    /** Stands where a count was withheld. */
    WITHHELD;

    /** The word used in the file. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
