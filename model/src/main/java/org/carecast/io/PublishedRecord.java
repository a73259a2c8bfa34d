package org.carecast.io;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carecast.evidence.Figure;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.CsvTable;
import org.carecast.io.csv.InputFile;
import org.carecast.io.csv.Known;
import org.carecast.io.csv.ProblemLog;
import org.carecast.io.csv.StudyCsv;

/**
 * What a study remembers of its public packs, in {@code published.csv}: no count, and enough to tell whether the next pack is made of the
 * same counts in the same way.
 *
 * @param threshold the largest count that is small
 * @param ages the groups of ages that may be published together, in words; rows that are chosen say nothing new, and are not remembered
 * @param counts a fingerprint of the counts that small numbers can be behind
 */
public record PublishedRecord(int threshold, String ages, String counts) {

    private static final int MOST_PEOPLE = 1_000;
    private static final String THRESHOLD = "threshold";
    private static final String AGES = "ages";
    private static final String COUNTS = "counts";

    private static final Column<String> KEY =
            new Column<>("key", CellType.oneOf(List.of(THRESHOLD, AGES, COUNTS)), "what is remembered");
    private static final Column<String> VALUE = new Column<>("value", CellType.WORDS, "what it was");

    // A whole fingerprint would prove a guess of the counts right; one counts in 4,096 has the same twelve bits.
    private static final int SHORT = 3;

    static final Columns COLUMNS = Columns.of(
            "published.csv",
            "What a study remembers of its public packs, written by report --publish. It holds no counts.",
            KEY,
            VALUE);

    /** The name of its file. */
    public static String file() {
        return COLUMNS.file();
    }

    /** What a public pack of a study is made of. */
    public static PublishedRecord of(Study study, int threshold) {
        String opening = study.openingCounts().stream()
                .map(count -> "%s,%d,%s".formatted(count.population(), count.age(), Figure.written(count.people())))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
        String accommodation = study.capacity().accommodationCounts().stream()
                .map(count -> "%s,%s,%s,%s"
                        .formatted(
                                count.type(),
                                count.population(),
                                count.effectiveFrom(),
                                Figure.written(count.people())))
                .collect(Collectors.joining("\n", "", "\n"));
        return new PublishedRecord(
                threshold,
                study.publishing().ages().stream().map(Object::toString).collect(Collectors.joining(" ")),
                InputFile.fingerprint((opening + accommodation).getBytes(StandardCharsets.UTF_8))
                        .substring(0, SHORT));
    }

    /**
     * What a study remembers; empty if nothing was published of it.
     *
     * @throws BadDataException naming every problem of the file
     */
    public static Optional<PublishedRecord> read(Path study) throws BadDataException {
        Path file = study.resolve(COLUMNS.file());
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        ProblemLog problems = new ProblemLog();
        Map<String, String> values = new LinkedHashMap<>();
        int threshold = 0;
        for (CsvRow row : CsvTable.read(file, COLUMNS, Known.NOTHING, problems)) {
            if (row.reads(KEY, VALUE)) {
                values.put(row.get(KEY), row.get(VALUE));
            }
            if (row.find(KEY).filter(THRESHOLD::equals).isPresent()) {
                threshold = row.find(VALUE.as(CellType.whole(1, MOST_PEOPLE))).orElse(0);
            }
        }
        for (String key : List.of(THRESHOLD, AGES, COUNTS)) {
            if (!values.containsKey(key)) {
                problems.missing(
                        file.toString(),
                        "the key '" + key + "' is missing",
                        "withdraw every public pack of this study and delete the file");
            }
        }
        problems.refuseIfAnyProblem();
        return Optional.of(new PublishedRecord(threshold, values.get(AGES), values.get(COUNTS)));
    }

    /** The text of the file. */
    public String text() {
        return StudyCsv.text(
                List.of(
                        "Written by report --publish, which makes every public pack of this study from the same counts in the same way.",
                        "Keep it. It holds no counts; counts is a short fingerprint of opening.csv and accommodation.csv."),
                COLUMNS.names(),
                List.of(List.of(THRESHOLD, Integer.toString(threshold)), List.of(AGES, ages), List.of(COUNTS, counts)));
    }
}
