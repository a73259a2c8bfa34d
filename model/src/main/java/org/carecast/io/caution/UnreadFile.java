package org.carecast.io.caution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carecast.io.StudyFiles;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.NearestName;

/**
 * A file or a folder of a study that nobody reads.
 *
 * @param path as the user named its folder
 * @param nearest the name that it was perhaps meant to have
 * @param besideIt whether there is a file of that name beside it, which is read
 */
public record UnreadFile(Path path, Optional<String> nearest, boolean besideIt, boolean isSlip) {

    private static final String SCENARIOS = "scenarios";
    private static final String CSV = ".csv";

    private static final String IMPORT_REPORT = "import-report.md";
    // Beside that report: the counts from which arrivals were assumed. In another study it may be meant as arrived.csv.
    private static final String OF_AN_IMPORT = "arrivals.csv";

    // What this program and its readers put beside the files of a study.
    private static final Set<String> OURS =
            Set.of("manifest.json", "published.json", "public-assumptions.csv", IMPORT_REPORT);

    // Words, pictures and papers that a study may keep; a spreadsheet or a text may be taken for data.
    private static final Set<String> DOCUMENTS = Set.of(
            "md", "pdf", "doc", "docx", "odt", "rtf", "htm", "html", "ppt", "pptx", "png", "jpg", "jpeg", "svg", "gif",
            "eml", "msg", "ipynb");
    private static final Set<String> OF_EDITORS = Set.of("bak", "swp", "swo", "tmp", "orig", "rej");
    private static final Set<String> OF_SYSTEMS = Set.of("thumbs.db", "desktop.ini", "license", "licence");

    /**
     * Those of a study folder, its scenarios, and its national folder.
     *
     * @param national the national folder, where it is known
     */
    public static List<UnreadFile> in(Path study, Optional<Path> national) {
        List<UnreadFile> found = new ArrayList<>();
        boolean inOne = national.filter(folder -> isSame(folder, study)).isPresent();
        List<String> names = new ArrayList<>(StudyFiles.namesOfAStudy());
        if (inOne) {
            names.addAll(StudyFiles.nationalNames());
        }
        entries(study).stream()
                .filter(Files::isRegularFile)
                .forEach(file -> ofAStudy(file, names).ifPresent(found::add));
        List<String> folders = new ArrayList<>(List.of(SCENARIOS));
        national.map(Path::getFileName).map(Path::toString).ifPresent(folders::add);
        entries(study).stream()
                .filter(Files::isDirectory)
                .filter(folder -> !name(folder).startsWith(".")
                        && national.filter(of -> isSame(of, folder)).isEmpty())
                .forEach(folder -> like(folder, folders).ifPresent(found::add));
        entries(study.resolve(SCENARIOS)).forEach(file -> ofScenarios(file).ifPresent(found::add));
        national.filter(folder -> !inOne)
                .ifPresent(folder -> entries(folder).stream()
                        .filter(Files::isRegularFile)
                        .forEach(file -> like(file, StudyFiles.nationalNames()).ifPresent(found::add)));
        return List.copyOf(found);
    }

    /** A file of a study folder, which may also be a scenario that lies in the wrong folder. */
    private static Optional<UnreadFile> ofAStudy(Path file, List<String> names) {
        Optional<UnreadFile> unread = like(file, names);
        boolean scenario = unread.filter(each -> each.nearest.isEmpty()).isPresent() && isAScenario(file);
        return scenario
                ? Optional.of(new UnreadFile(file, Optional.of(SCENARIOS + "/" + name(file)), false, true))
                : unread;
    }

    private static boolean isAScenario(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            Columns columns = StudyFiles.of(SCENARIOS + "/ID" + CSV).orElseThrow();
            return name(file).endsWith(CSV)
                    && lines.filter(line -> !line.startsWith("#"))
                            .findFirst()
                            .map(line -> new HashSet<>(List.of(line.split(","))))
                            .filter(names -> columns.names().containsAll(names)
                                    && names.containsAll(
                                            List.of(columns.header().split(","))))
                            .isPresent();
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /** A file or folder beside scenarios; those that end with .csv, in letters of any kind, are read or refused. */
    private static Optional<UnreadFile> ofScenarios(Path file) {
        String name = name(file);
        if (Files.isDirectory(file)) {
            boolean holdsData =
                    entries(file).stream().anyMatch(each -> name(each).endsWith(CSV));
            return holdsData ? Optional.of(new UnreadFile(file, Optional.empty(), false, false)) : Optional.empty();
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(CSV) || isLeftAside(name) || isADocument(name)) {
            return Optional.empty();
        }
        String meant = name.substring(0, name.indexOf('.') < 0 ? name.length() : name.indexOf('.')) + CSV;
        boolean besideIt = Files.exists(file.resolveSibling(meant));
        return Optional.of(new UnreadFile(file, Optional.of(meant), besideIt, !besideIt));
    }

    /** A file or folder that is none of some known names; empty if it is one, or may lie there unread. */
    private static Optional<UnreadFile> like(Path path, Collection<String> known) {
        String name = name(path);
        boolean folder = Files.isDirectory(path);
        if (known.contains(name) || isOurs(path) || isLeftAside(name) || isOnThisDisk(path, known)) {
            return Optional.empty();
        }
        Optional<NearestName> nearest = NearestName.of(name, known);
        if (nearest.isEmpty() && (folder || isADocument(name))) {
            return Optional.empty();
        }
        boolean besideIt = nearest.filter(each -> Files.exists(path.resolveSibling(each.name())))
                .isPresent();
        boolean chosen = folder ? nearest.filter(NearestName::isSlip).isEmpty() : isADocument(name) && besideIt;
        if (chosen) {
            return Optional.empty();
        }
        return Optional.of(new UnreadFile(
                path,
                nearest.map(NearestName::name),
                besideIt,
                !besideIt && nearest.filter(NearestName::isSlip).isPresent()));
    }

    /** Whether this program put a file beside the study. */
    private static boolean isOurs(Path path) {
        return OURS.contains(name(path))
                || (name(path).equals(OF_AN_IMPORT) && Files.exists(path.resolveSibling(IMPORT_REPORT)));
    }

    /** Whether a disk that does not tell capitals apart opens the file under a known name. */
    private static boolean isOnThisDisk(Path path, Collection<String> known) {
        return known.stream()
                .filter(name -> name.equalsIgnoreCase(name(path)))
                .anyMatch(name -> isSame(path, path.resolveSibling(name)));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isLeftAside(String name) {
        return name.startsWith(".")
                || name.startsWith("~")
                || name.startsWith("#")
                || name.endsWith("~")
                || name.toLowerCase(Locale.ROOT).startsWith("readme")
                || OF_EDITORS.contains(ending(name))
                || OF_SYSTEMS.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isADocument(String name) {
        return DOCUMENTS.contains(ending(name));
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    /** What lies in a folder, by name; nothing where it cannot be looked into. */
    private static List<Path> entries(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /** What is said of it, without its place. */
    public String sentence() {
        String unread = "is read by nothing";
        if (besideIt) {
            return unread + "; " + nearest.orElseThrow() + " beside it is read";
        }
        return nearest.map(name -> unread + "; did you mean " + name + "?")
                .orElse(unread + "; data/README.md names the files of a study");
    }
}
