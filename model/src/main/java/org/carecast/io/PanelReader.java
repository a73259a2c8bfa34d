package org.carecast.io;

import java.nio.file.Path;
import java.time.Month;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.carecast.cohort.Stock;
import org.carecast.evidence.Figure;
import org.carecast.measure.Panel;

/**
 * Reads a published table of UASC in care by council and year: {@code ons_code,year,uasc_31_march}, a row for each council and year.
 *
 * <p>{@code ons_code} is the nine-character code of the Office for National Statistics; rows of regions and of England are passed over.
 * {@code year} is that of the 31 March. {@code uasc_31_march} is a whole number; an empty cell, or one of the marks c, x, z, k, low, *
 * and {@literal <}5, is a count that was withheld, and is never 0.
 */
public final class PanelReader {

    private static final String CODE = "ons_code";
    private static final String YEAR = "year";
    private static final String PEOPLE = "uasc_31_march";
    private static final List<String> COLUMNS = List.of(CODE, YEAR, PEOPLE);
    private static final Pattern ANY_CODE = Pattern.compile("[A-Z]\\d{8}");
    // Unitary authorities, metropolitan districts, London boroughs, counties.
    private static final Pattern COUNCIL = Pattern.compile("E(06|08|09|10)\\d{6}");
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final ProblemLog problems = new ProblemLog();
    private final SortedMap<Panel.At, Integer> people = new TreeMap<>();
    private final Set<Panel.At> seen = new HashSet<>();

    private PanelReader() {}

    /**
     * A panel and the file it was read from.
     *
     * @param file with its fingerprint
     */
    public record Read(Panel panel, InputFile file) {}

    /**
     * The panel in a file.
     *
     * @throws BadDataException naming every problem found in it, or that no count of it follows another
     */
    public static Read read(Path file) throws BadDataException {
        PanelReader reader = new PanelReader();
        CsvTable.read(file, COLUMNS, reader.problems).forEach(reader::add);
        reader.problems.refuseIfAnyProblem();
        Panel panel = new Panel(reader.people, reader.seen.size() - reader.people.size());
        if (panel.starts().isEmpty()) {
            reader.problems.add(
                    file.toString(),
                    1,
                    1,
                    "no council has a count that follows another by one to three years",
                    "give the counts of several years");
        }
        reader.problems.refuseIfAnyProblem();
        return new Read(panel, reader.problems.files().get(0));
    }

    private void add(CsvRow row) {
        Optional<String> code = row.required(CODE)
                .flatMap(text -> ANY_CODE.matcher(text).matches()
                        ? Optional.of(text)
                        : row.refuse(
                                CODE, "'" + text + "' is no code of a council", "write it like E10000016, for Kent"));
        Optional<Integer> year = row.wholeNumber(YEAR, FIRST_YEAR, LAST_YEAR);
        if (code.isEmpty() || year.isEmpty() || !COUNCIL.matcher(code.get()).matches()) {
            return;
        }
        Panel.At at = new Panel.At(code.get(), YearMonth.of(year.get(), Month.MARCH));
        if (!seen.add(at)) {
            row.refuse(YEAR, code.get() + " stands twice in " + year.get(), "keep one of them");
            return;
        }
        count(row, at);
    }

    private void count(CsvRow row, Panel.At at) {
        String text = row.text(PEOPLE);
        Optional<Figure> figure = Figure.parse(text);
        if (text.isEmpty() || figure.filter(Figure.Withheld.class::isInstance).isPresent()) {
            return;
        }
        OptionalInt count = figure.stream()
                .mapToDouble(shown -> shown.number().orElseThrow())
                .filter(number -> number == Math.rint(number) && 0 <= number && number <= Stock.MOST_PEOPLE)
                .mapToInt(number -> (int) number)
                .findFirst();
        if (count.isEmpty()) {
            row.refuse(
                    PEOPLE,
                    "'" + text + "' is no count of people",
                    "write a whole number, or leave the cell empty where it was withheld");
            return;
        }
        people.put(at, count.getAsInt());
    }
}
