package org.carecast.io;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecast.cohort.Population;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.CsvTable;
import org.carecast.io.csv.Known;
import org.carecast.io.csv.ProblemLog;
import org.carecast.time.Horizon;

/**
 * Reads {@code study.csv}, in which each {@link StudyKey} stands once.
 */
final class SettingsReader {

    static final Column<String> KEY = new Column<>("key", CellType.WORDS, "what is said of the study");
    static final Column<String> VALUE = new Column<>("value", CellType.WORDS, "what it is");

    static final Columns COLUMNS =
            Columns.of("study.csv", "What the study is, each key once. ID is the id of a population.", KEY, VALUE);

    private static final List<String> REQUIRED =
            List.of("title", "council", "opening_month", "months_to_project", "national");
    private static final String TARGET = "in_touch_target";
    private static final String FLOOR = "in_touch_floor";
    // Titles and names stand in headings, and in names of sheets and pictures.
    private static final int LONGEST_VALUE = 200;
    private static final List<String> PASSAGES = List.of("paper.legal_implications", "paper.equality_implications");
    // A third of a page of a paper.
    private static final int LONGEST_PASSAGE = 1_500;

    private final String file;
    private final ProblemLog problems;
    private final Optional<Path> national;
    private final Map<String, CsvRow> byKey = new LinkedHashMap<>();

    private SettingsReader(String file, ProblemLog problems, Optional<Path> national) {
        this.file = file;
        this.problems = problems;
        this.national = national;
    }

    static Settings read(Path folder, ProblemLog problems) {
        Path file = folder.resolve(COLUMNS.file());
        SettingsReader reader = new SettingsReader(file.toString(), problems, Optional.empty());
        return reader.read(folder, CsvTable.read(file, COLUMNS, Known.NOTHING, problems));
    }

    /** The same of a study that is to be written only later, whose national folder is known. */
    static Settings read(Path folder, byte[] unwritten, Path national, ProblemLog problems) {
        String file = folder.resolve(COLUMNS.file()).toString();
        SettingsReader reader = new SettingsReader(file, problems, Optional.of(national));
        return reader.read(folder, CsvTable.read(file, unwritten, COLUMNS, Known.NOTHING, problems));
    }

    private Settings read(Path folder, List<CsvRow> rows) {
        rows.forEach(this::index);
        if (problems.isWhole(file)) {
            requireKeys();
        }
        return settings(folder);
    }

    private void index(CsvRow row) {
        Optional<String> key = row.find(KEY);
        int longest = key.filter(PASSAGES::contains).isPresent() ? LONGEST_PASSAGE : LONGEST_VALUE;
        if (row.text(VALUE).length() > longest) {
            row.refuse(VALUE, "the value holds more than " + longest + " characters", "shorten it");
        }
        if (key.filter(SettingsReader::isKey).isEmpty()) {
            row.lose();
        }
        key.ifPresent(known -> {
            if (!isKey(known)) {
                row.refuse(
                        KEY,
                        "there is no key '" + known + "'",
                        "the keys are "
                                + String.join(
                                        ", ",
                                        StudyKey.ALL.stream()
                                                .map(StudyKey::name)
                                                .toList())
                                + ", an ID being of lower-case letters, digits and _");
            } else if (byKey.putIfAbsent(known, row) != null) {
                row.refuse(KEY, "the key '" + known + "' stands twice", "keep one of them");
            }
        });
    }

    private static boolean isKey(String key) {
        return StudyKey.ALL.stream().anyMatch(known -> known.name().equals(key) && !key.contains("ID"))
                || PopulationSettings.isKey(key);
    }

    private void requireKeys() {
        for (String key : REQUIRED) {
            if (!byKey.containsKey(key)) {
                problems.missing(file, "the key '" + key + "' is missing", "add a row " + key + ",…");
            }
        }
        if (byKey.keySet().stream().noneMatch(key -> key.startsWith("population."))) {
            problems.missing(file, "no population is named", "add a row such as population.citizen,Citizen");
        }
    }

    private Settings settings(Path folder) {
        PopulationSettings own = new PopulationSettings(byKey);
        Map<Population, String> names = own.names();
        // A row that could not be read may be the one that names a population: then none is taken for known.
        List<Population> populations = problems.isWhole(file) ? List.copyOf(names.keySet()) : List.of();
        return new Settings(
                words("title"),
                words("council"),
                new Assurance(
                        optional("purpose"),
                        optional("commissioned_by"),
                        optional("analysed_by"),
                        optional("assured_by"),
                        optional("approved_by")),
                inTouchAim(),
                find("opening_month").flatMap(row -> row.find(VALUE.as(CellType.MONTH))),
                find("months_to_project").flatMap(row -> row.find(VALUE.as(CellType.whole(1, Horizon.MOST_MONTHS)))),
                national.or(() -> national(folder)),
                populations,
                names,
                own.ages("youngest_age", 0, populations),
                own.lastAges(populations),
                own.counting(populations),
                own.labels(populations),
                own.decimals(populations),
                paper());
    }

    private CommitteePaper paper() {
        return new CommitteePaper(
                lines("paper.from"),
                optional("paper.decision_number"),
                optional("paper.past_pathway"),
                optional("paper.future_pathway"),
                optional("paper.electoral_division"),
                optional("paper.legal_implications"),
                optional("paper.equality_implications"),
                lines("paper.report_author"),
                lines("paper.relevant_director"),
                PaperLaw.NONE);
    }

    /** The parts of a value that semicolons divide, each of which is a line of its own. */
    private List<String> lines(String key) {
        return optional(key).stream()
                .flatMap(value -> Stream.of(value.split(";")))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private Optional<String> optional(String key) {
        return find(key).flatMap(row -> row.find(VALUE));
    }

    private Optional<InTouchAim> inTouchAim() {
        Optional<CsvRow> target = find(TARGET);
        Optional<CsvRow> floor = find(FLOOR);
        if (target.isPresent() != floor.isPresent()) {
            target.or(() -> floor)
                    .ifPresent(row -> row.refuse(
                            KEY, "only one of " + TARGET + " and " + FLOOR + " is there", "give both or neither"));
            return Optional.empty();
        }
        return target.flatMap(row -> share(row))
                .flatMap(from -> floor.flatMap(row -> share(row))
                        .flatMap(below -> below <= from
                                ? Optional.of(new InTouchAim(from, below))
                                : floor.get()
                                        .refuse(
                                                VALUE,
                                                "the floor lies above the target",
                                                "it must be at most " + from)));
    }

    private static Optional<Double> share(CsvRow row) {
        return row.find(VALUE.as(CellType.NUMBER))
                .flatMap(share -> 0 <= share && share <= 1
                        ? Optional.of(share)
                        : row.refuse(VALUE, share + " is not a share", "it must be from 0 to 1, like 0.85"));
    }

    private Optional<Path> national(Path folder) {
        return find("national")
                .flatMap(row -> row.find(VALUE).flatMap(name -> {
                    Optional<Path> there = resolved(folder, name).filter(Files::isDirectory);
                    return there.isPresent()
                            ? there
                            : row.refuse(
                                    VALUE,
                                    "there is no folder '" + name + "'",
                                    "name the folder of national facts as seen from the study folder, such as ../national");
                }));
    }

    private static Optional<Path> resolved(Path folder, String name) {
        try {
            Path national = folder.resolve(name);
            // Shorter to read, but another folder where the study is reached through a link.
            return Optional.of(Files.isDirectory(national.normalize()) ? national.normalize() : national);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<CsvRow> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    private String words(String key) {
        return find(key).flatMap(row -> row.find(VALUE)).orElse("");
    }
}
