package org.carecast.calibration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What the Department for Education published, as docs/calibration.md describes the two files.
 *
 * <p>Councils only: no regions, and not England. An empty cell is unknown, is not here, and is never 0.
 *
 * @param children UASC in care at 31 March, by council and year
 * @param careLeavers by council, year and age
 * @param inTouch of them, those whom the council was in touch with
 */
record Extracts(Map<Place, Integer> children, Map<Place, Integer> careLeavers, Map<Place, Integer> inTouch) {

    private static final String CHILDREN = "dfe-uasc-by-la-2014-2019.csv";
    private static final String CARE_LEAVERS = "dfe-care-leavers-by-la-2016-2019.csv";
    private static final List<String> FILES = List.of(CHILDREN, CARE_LEAVERS);
    private static final List<String> CODES_OF_COUNCILS = List.of("E06", "E08", "E09", "E10");

    /**
     * A council at 31 March of a year, and an age if figures go by age, else 0; in the order of the code, year and age.
     *
     * @param council its ONS code
     */
    record Place(String council, int year, int age) implements Comparable<Place> {

        /** The same council so many years later. */
        Place later(int years) {
            return new Place(council, year + years, age);
        }

        /** The same people so many years later. */
        Place older(int years) {
            return new Place(council, year + years, age + years);
        }

        @Override
        public int compareTo(Place other) {
            int byCouncil = council.compareTo(other.council);
            int byYear = Integer.compare(year, other.year);
            return byCouncil != 0 ? byCouncil : byYear != 0 ? byYear : Integer.compare(age, other.age);
        }
    }

    /**
     * The files of a folder.
     *
     * @throws IllegalArgumentException if one of them is not there
     */
    static Extracts read(Path folder) throws IOException {
        for (String file : FILES) {
            if (!Files.isRegularFile(folder.resolve(file))) {
                throw new IllegalArgumentException("there is no " + file + " in " + folder.toAbsolutePath());
            }
        }
        Extracts extracts = new Extracts(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        each(folder.resolve(CHILDREN), row -> extracts.children(row));
        each(folder.resolve(CARE_LEAVERS), row -> extracts.careLeavers(row));
        return extracts;
    }

    private void children(NamedCsvRecord row) {
        put(children, new Place(row.getField("ons_code"), number(row, "year"), 0), row.getField("uasc_31_march"));
    }

    private void careLeavers(NamedCsvRecord row) {
        Place place = new Place(row.getField("ons_code"), number(row, "year"), number(row, "age"));
        put(careLeavers, place, row.getField("care_leavers"));
        put(inTouch, place, row.getField("in_touch"));
    }

    private static void put(Map<Place, Integer> figures, Place place, String cell) {
        if (!cell.isEmpty() && CODES_OF_COUNCILS.contains(place.council().substring(0, 3))) {
            figures.put(place, Integer.valueOf(cell));
        }
    }

    private static int number(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    private static void each(Path file, Consumer<NamedCsvRecord> use) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows.forEach(use);
        }
    }

    /** The share of care leavers of an age in touch, over all councils that printed both figures of a year. */
    double inTouchInEngland(int year, int age) {
        double in = 0;
        double all = 0;
        for (Map.Entry<Place, Integer> each : inTouch.entrySet()) {
            Place place = each.getKey();
            if (place.year() == year && place.age() == age && careLeavers.containsKey(place)) {
                in += each.getValue();
                all += careLeavers.get(place);
            }
        }
        return in / all;
    }
}
