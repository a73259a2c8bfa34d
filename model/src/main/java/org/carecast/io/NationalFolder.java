package org.carecast.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.CsvTable;
import org.carecast.io.csv.Known;
import org.carecast.io.csv.ProblemLog;

/**
 * The national folder of a study that is being made: the one beside the study, if there is one of this kind, or else a copy
 * of the program's own inside it. So a study finds it from itself alone, wherever it is carried.
 *
 * @param name of the folder as seen from the study
 * @param where for problems, the folder as the user knows it
 * @param bytes of the files that have been read, by name
 * @param isCopied whether it is to lie inside the study
 * @param passedOver a folder of that name beside the study that lacks what the study is made from, in words
 */
public record NationalFolder(
        String name, String where, Map<String, byte[]> bytes, boolean isCopied, Optional<String> passedOver) {

    /** What a new study is made from; a folder without it is none of this kind. */
    static final String DEFAULTS = "defaults.csv";

    static final String LAW = "law.csv";

    /** Which councils ended, and which began in their place. */
    public static final String COUNCIL_CHANGES = "council-changes.csv";

    /** What else to know of councils. */
    public static final String COUNCIL_NOTES = "council-notes.csv";

    /** Where a council finds its numbers. */
    public static final String WHERE_FOUND = "where-found.csv";

    /** The words by which a published table is understood. */
    public static final String PANEL_NAMES = "panel-names.csv";

    /** What the opening position of a council is derived with. */
    public static final String OPENING_RULES = "opening-rules.csv";

    /** Which years of published tables chose the defaults. */
    public static final String PANEL_RULES = "panel-rules.csv";

    /** The files of data/national, which the build puts into the program. */
    static final List<String> FILES = List.of(
            COUNCIL_CHANGES,
            COUNCIL_NOTES,
            "councils.csv",
            DEFAULTS,
            "disclosure.csv",
            "drift.csv",
            "funding.csv",
            LAW,
            OPENING_RULES,
            PANEL_NAMES,
            PANEL_RULES,
            "paper.csv",
            "price-index.csv",
            "public-ages.csv",
            "sources.csv",
            "ssda903-codes.csv",
            "ssda903-rules.csv",
            "unit-costs.csv",
            "usual.csv",
            WHERE_FOUND);

    private static final List<String> OF_A_NEW_STUDY = List.of(DEFAULTS, LAW);
    private static final List<String> OF_RETURNS =
            List.of(LAW, "sources.csv", "ssda903-codes.csv", "ssda903-rules.csv");
    private static final String NAME = "national";

    /** A copy that nobody can change, the bytes apart. */
    public NationalFolder {
        bytes = Map.copyOf(bytes);
    }

    /** The folder for a study that {@code new} begins, which need not be there yet. */
    public static NationalFolder of(Path study) throws IOException {
        return of(study, OF_A_NEW_STUDY);
    }

    /** The folder for a study made from returns, which need not be there yet. */
    public static NationalFolder forReturns(Path study) throws IOException {
        return of(study, OF_RETURNS);
    }

    /** The program's own, for what is made of no study. */
    public static NationalFolder own() {
        return new NationalFolder(NAME, NAME, ofTheProgram(), true, Optional.empty());
    }

    /** A folder that the user names, which stays where it is. */
    public static NationalFolder named(Path folder, String fromStudy) {
        return new NationalFolder(fromStudy, folder.toString(), Map.of(), false, Optional.empty());
    }

    private static NationalFolder of(Path study, List<String> needed) throws IOException {
        Path beside = study.toAbsolutePath().normalize().resolveSibling(NAME);
        List<String> missing = needed.stream()
                .filter(file -> !Files.isRegularFile(beside.resolve(file)))
                .toList();
        if (!missing.isEmpty()) {
            Optional<String> passedOver = Optional.of(beside)
                    .filter(Files::isDirectory)
                    .map(folder -> "%s has no %s and is passed over: the study has a national folder of its own."
                            .formatted(folder, String.join(", ", missing)));
            return new NationalFolder(NAME, NAME, ofTheProgram(), true, passedOver);
        }
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        for (String file : needed) {
            bytes.put(file, Files.readAllBytes(beside.resolve(file)));
        }
        return new NationalFolder("../" + NAME, beside.toString(), bytes, false, Optional.empty());
    }

    /** Whether it has a file. */
    public boolean has(String file) {
        return bytes.containsKey(file) || (!isCopied && Files.exists(Path.of(place(file))));
    }

    /** The rows of a file that can be used; all else in it goes to the problems. */
    List<CsvRow> rows(Columns columns, Known known, ProblemLog problems) {
        String file = columns.file();
        return bytes.containsKey(file)
                ? CsvTable.read(place(file), bytes.get(file), columns, known, problems)
                : CsvTable.read(Path.of(place(file)), columns, known, problems);
    }

    /**
     * The rows of a file of a national folder, or of the program's own where the folder has none. A folder may cite sources of its own that nobody here
     * has read.
     */
    public static List<CsvRow> rows(Optional<Path> national, Columns columns, ProblemLog problems) {
        Optional<Path> file =
                national.map(folder -> folder.resolve(columns.file())).filter(Files::exists);
        return file.isPresent()
                ? CsvTable.read(file.get(), columns, Known.NOTHING, problems)
                : CsvTable.read(
                        columns.file(), resource("national/" + columns.file()), columns, Known.NOTHING, problems);
    }

    /** The rows of a file, or those of the program's own where the folder has none. */
    public List<CsvRow> rowsOrOwn(Columns columns, ProblemLog problems) {
        return has(columns.file()) ? rows(columns, Known.NOTHING, problems) : rows(Optional.empty(), columns, problems);
    }

    /**
     * The text of a file, or that of the program's own where the folder has none.
     *
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public String textOrOwn(String file) {
        try {
            byte[] found = bytes.containsKey(file)
                    ? bytes.get(file)
                    : has(file) ? Files.readAllBytes(Path.of(place(file))) : resource("national/" + file);
            return new String(found, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ids of its sources.csv, or of the program's own where it has none. */
    public Set<String> sources() {
        return rowsOrOwn(SourcesReader.COLUMNS, new ProblemLog()).stream()
                .map(row -> row.text(SourcesReader.ID))
                .collect(Collectors.toSet());
    }

    /** The files to be put into the study, by their names in it; none if the folder stays where it is. */
    public Map<String, byte[]> copied() {
        Map<String, byte[]> copied = new LinkedHashMap<>();
        if (isCopied) {
            bytes.forEach((file, content) -> copied.put(name + "/" + file, content));
        }
        return copied;
    }

    private static Map<String, byte[]> ofTheProgram() {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        FILES.forEach(file -> bytes.put(file, resource("national/" + file)));
        return bytes;
    }

    /** The place of a file, for a problem in it. */
    public String place(String file) {
        return Path.of(where, file).toString();
    }

    /** A text that comes with the program. */
    static byte[] resource(String name) {
        try (InputStream stream = NationalFolder.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
