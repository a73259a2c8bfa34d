package org.carecast.io.panel;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.carecast.io.csv.PageLine;
import org.carecast.io.csv.ProblemLog;
import org.carecast.measure.CouncilNames;

/** Tells of which council, or other area, the rows of a published table are. */
final class PanelAreas {

    // A note fills a cell or two of its line.
    private static final int FILLED_BY_A_NOTE = 2;

    private final PanelTable table;
    private final PanelNames words;
    private final PanelCouncils councils;
    private final ProblemLog problems;
    private final OptionalInt code;
    private final OptionalInt name;
    private final OptionalInt level;

    PanelAreas(PanelTable table, PanelNames words, PanelCouncils councils, ProblemLog problems) {
        this.table = table;
        this.words = words;
        this.councils = councils;
        this.problems = problems;
        this.code = table.columns().code();
        this.name = table.columns().council();
        this.level = table.columns().level();
    }

    /** Of what a row is. */
    enum Kind {
        /** Of a council. */
        COUNCIL,
        /** Of a region, of England, or of all. */
        OTHER_AREA,
        /** Of nothing: it is a note. */
        NOTE,
        /** Of something that cannot be told, which has been reported. */
        UNKNOWN
    }

    Kind kind(PageLine row, boolean hasCount) {
        boolean isShort = table.filled(row) <= FILLED_BY_A_NOTE && !hasCount;
        String said = cell(row, level);
        String coded = coded(row);
        if (!said.isEmpty() && !words.is(Wording.LEVEL_COUNCIL, said)) {
            return isShort ? Kind.NOTE : Kind.OTHER_AREA;
        }
        if (PanelColumns.isCode(coded)) {
            return CouncilNames.isCouncil(coded) ? Kind.COUNCIL : Kind.OTHER_AREA;
        }
        return code.isPresent() && !words.isWithheld(coded) ? misspelt(row, coded, isShort) : byName(row, isShort);
    }

    private Kind misspelt(PageLine row, String coded, boolean isShort) {
        if (isShort) {
            return Kind.NOTE;
        }
        if (words.is(Wording.AREA, coded)) {
            return Kind.OTHER_AREA;
        }
        return refuse(row, code, "'" + coded + "' is no code of a council", "write it like E10000016, for Kent");
    }

    private Kind byName(PageLine row, boolean isShort) {
        String called = cell(row, name);
        if (councils.knows(called)) {
            return Kind.COUNCIL;
        }
        if (isShort) {
            return Kind.NOTE;
        }
        if (words.is(Wording.AREA, called) || called.isEmpty() && code.isPresent()) {
            return Kind.OTHER_AREA;
        }
        return refuse(
                row,
                name.isPresent() ? name : code,
                called.isEmpty() ? "the row names no council" : "there is no council '" + called + "'",
                councils.nearest(called)
                        .map(meant -> "perhaps " + meant + " is meant; a code such as E10000016 tells it for certain")
                        .orElse("write its name as in councils.csv, or give its code, such as E10000016"));
    }

    /** The code of the council that a row is of in a month; empty if it was not there then. */
    Optional<String> council(PageLine row, YearMonth month) {
        String coded = coded(row);
        return CouncilNames.isCouncil(coded) ? councils.coded(coded, month) : councils.named(cell(row, name), month);
    }

    /** What stands in the column of codes; a code in small letters is one in capitals. */
    private String coded(PageLine row) {
        String text = cell(row, code);
        return PanelColumns.isCode(text) ? text.toUpperCase(Locale.ROOT) : text;
    }

    private Kind refuse(PageLine row, OptionalInt place, String what, String remedy) {
        problems.add(table.page().name(), row.number(), place.orElse(0) + 1, what, remedy);
        return Kind.UNKNOWN;
    }

    private String cell(PageLine row, OptionalInt place) {
        return place.isPresent() ? table.cell(row, place.getAsInt()) : "";
    }
}
