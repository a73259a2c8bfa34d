package org.carecast.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvLine;
import org.carecast.io.csv.CsvRow;
import org.carecast.measure.CouncilFigures;
import org.carecast.measure.CouncilFigures.CouncilFigure;
import org.carecast.measure.CouncilFigures.CouncilMeasure;
import org.carecast.measure.CouncilFigures.WithheldFigure;
import org.carecast.measure.funding.Citation;

/** Reads {@code councils.csv}, which a national folder may have: a row for each council, year and measure. */
public final class CouncilsReader {

    private static final Pattern ANY_CODE = Pattern.compile("[A-Z]\\d{8}");
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private static final Column<String> CODE = new Column<>(
            "ons_code",
            CellType.WORDS
                    .where(
                            text -> ANY_CODE.matcher(text).matches(),
                            "'%s' is no code of a council",
                            "write it like E10000016, for Kent")
                    .with("pattern", ANY_CODE.pattern()),
            "the nine-character code of the Office for National Statistics");
    private static final Column<String> COUNCIL = new Column<>("council", CellType.WORDS, "its name");
    private static final Column<String> REGION = new Column<>("region", CellType.TEXT, "the region it lies in");
    private static final Column<Integer> YEAR =
            new Column<>("year", CellType.whole(FIRST_YEAR, LAST_YEAR), "the year of the figure");
    private static final Column<CouncilMeasure> MEASURE = new Column<>(
            "measure",
            CellType.oneOf(List.of(CouncilMeasure.values()), CouncilMeasure::id),
            "what is counted: children_0_17 in mid-year, flows of UASC in the year to 31 March, all else on that day");
    private static final String MARK = "(\\[?[cxzku]\\]?|-|\u2013|~|:|\\.\\.+|low|\\*|<5|n/?a)?";
    private static final Column<String> VALUE = new Column<>(
            "value",
            CellType.TEXT
                    .where(
                            text -> text.matches(MARK) || isCount(text),
                            "'%s' is no count",
                            "give a number of people, 0 or more, or the mark that was printed in its place, such as c")
                    .holding("a number, 0 or more, or the mark printed in its place"),
            "how many; a mark such as c, z or -, or nothing, where it is withheld");

    /** The columns of the file. */
    public static final Columns COLUMNS = Columns.of(
                    "councils.csv",
                    "What is published of each council, nationally: children, UASC in care, who came and went, care leavers.",
                    CODE,
                    COUNCIL,
                    REGION,
                    YEAR,
                    MEASURE,
                    VALUE)
            .and(CitationReader.COLUMNS);

    private CouncilsReader() {}

    /** The figures of some rows. */
    public static CouncilFigures read(List<CsvRow> rows) {
        Set<List<Object>> seen = new HashSet<>();
        List<CouncilFigure> figures = new ArrayList<>();
        List<WithheldFigure> withheld = new ArrayList<>();
        for (CsvRow row : rows) {
            CitationReader.cite(row);
            if (!row.reads(CODE, COUNCIL, REGION, YEAR, MEASURE, VALUE) || !isNew(row, seen) || !isExplained(row)) {
                continue;
            }
            String value = row.get(VALUE);
            if (isCount(value)) {
                figures.add(new CouncilFigure(
                        row.get(CODE),
                        row.get(COUNCIL),
                        row.get(REGION),
                        row.get(YEAR),
                        row.get(MEASURE),
                        Double.parseDouble(value),
                        row.text(ProvenanceReader.SOURCE)));
            } else {
                withheld.add(new WithheldFigure(
                        row.get(CODE), row.get(COUNCIL), row.get(REGION), row.get(YEAR), row.get(MEASURE), value));
            }
        }
        return new CouncilFigures(figures, withheld);
    }

    /** A line of the file, of what a release prints. */
    public static String line(
            String code,
            String council,
            String region,
            int year,
            CouncilMeasure measure,
            String value,
            String source,
            String note) {
        return CsvLine.of(COLUMNS)
                .with(CODE, code)
                .with(COUNCIL, council)
                .with(REGION, region)
                .with(YEAR, year)
                .with(MEASURE, measure)
                .with(VALUE, value)
                .with(CitationReader.STATUS, Citation.Status.VERIFIED)
                .with(ProvenanceReader.SOURCE, source)
                .with(ProvenanceReader.LOCATOR, measure.id().replace('_', ' '))
                .with(ProvenanceReader.NOTE, note)
                .row();
    }

    private static boolean isNew(CsvRow row, Set<List<Object>> seen) {
        boolean isNew = seen.add(List.of(row.get(CODE), row.get(YEAR), row.get(MEASURE)));
        if (!isNew) {
            row.refuse(
                    CODE,
                    row.get(CODE) + " has two values of " + row.get(MEASURE).id() + " in " + row.get(YEAR),
                    "keep one of them");
        }
        return isNew;
    }

    /** A value that is not there may have been lost; the note says that none was printed. */
    private static boolean isExplained(CsvRow row) {
        boolean isExplained =
                !row.get(VALUE).isEmpty() || !row.text(ProvenanceReader.NOTE).isEmpty();
        if (!isExplained) {
            row.refuse(VALUE, "the value is empty", "give the number, or say in the note that none was printed");
        }
        return isExplained;
    }

    private static boolean isCount(String text) {
        return text.matches("\\d{1,9}(\\.\\d+)?");
    }
}
