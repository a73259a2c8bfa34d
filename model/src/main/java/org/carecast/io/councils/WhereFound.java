package org.carecast.io.councils;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carecast.cohort.Population;
import org.carecast.io.NationalFolder;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.PopulationCell;
import org.carecast.io.csv.ProblemLog;

/**
 * Where a council finds the numbers of a study: rows of {@code where-found.csv} of a national folder.
 *
 * @param all in the order of the file
 */
public record WhereFound(List<Place> all) {

    private static final Column<String> NUMBER = new Column<>(
            "number", CellType.WORDS, "a parameter of assumptions.csv, or opening_ and a group of opening.csv");
    private static final Column<Population> POPULATION =
            new Column<>("population", PopulationCell.OF_ANY_STUDY, "whose it is");
    private static final Column<String> NAMED =
            new Column<>("words", CellType.WORDS, "what it is called in a sentence");
    private static final Column<String> WHERE = new Column<>("where_found", CellType.WORDS, "where a council finds it");

    /** The columns of the file. */
    public static final Columns COLUMNS = Columns.of(
            NationalFolder.WHERE_FOUND,
            "Where a council finds the numbers that a study is best given first.",
            NUMBER,
            POPULATION,
            NAMED,
            WHERE);

    /**
     * Where one number is found.
     *
     * @param number a parameter or a group of the opening position
     * @param words what it is called in a sentence
     */
    public record Place(String number, Population population, String words, String where) {}

    /** Copies the places, so that it never changes. */
    public WhereFound {
        all = List.copyOf(all);
    }

    static WhereFound read(NationalFolder national, ProblemLog problems) {
        List<Place> places = new ArrayList<>();
        for (CsvRow row : national.rowsOrOwn(COLUMNS, problems)) {
            if (row.reads(NUMBER, POPULATION, NAMED, WHERE)) {
                places.add(new Place(row.get(NUMBER), row.get(POPULATION), row.get(NAMED), row.get(WHERE)));
            }
        }
        return new WhereFound(places);
    }

    /** The place of a number, if a row has it. */
    public Optional<Place> of(String number, Population population) {
        return all.stream()
                .filter(place ->
                        place.number().equals(number) && place.population().equals(population))
                .findFirst();
    }
}
