package org.carecast.io.ssda903;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Problem;

/**
 * The files of a folder of returns, recognised by their columns: however they are called, and whether each year has a folder of its
 * own or not.
 *
 * @param files in the order of their names
 * @param others how many are no CSV files: nobody reads them, and their names may be those of people
 */
record ReturnFolder(List<ReturnFile> files, int others) {

    private static final int DEEPEST = 8;

    /**
     * The files of a folder and of the folders in it.
     *
     * @throws BadDataException naming every file that cannot be read, or is of no kind that is known
     */
    static ReturnFolder of(Path folder) throws BadDataException {
        List<Problem> problems = new ArrayList<>();
        List<ReturnFile> files = new ArrayList<>();
        int others = 0;
        for (Path path : paths(folder)) {
            String name = folder.relativize(path).toString().replace('\\', '/');
            if (path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                recognise(path, name, problems).ifPresent(files::add);
            } else {
                others++;
            }
        }
        if (problems.isEmpty() && files.stream().noneMatch(file -> file.kind() == Kind.EPISODES)) {
            problems.add(new Problem(
                    folder.toString(),
                    1,
                    1,
                    "no file here has the columns of episodes",
                    "put the episodes of at least one year there, with the columns "
                            + String.join(",", Kind.EPISODES.needed())));
        }
        if (!problems.isEmpty()) {
            throw new BadDataException(problems);
        }
        return new ReturnFolder(List.copyOf(files), others);
    }

    private static List<Path> paths(Path folder) throws BadDataException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw refusal(folder, "this is a file and no folder", "name the folder that holds the returns");
        }
        if (!Files.isDirectory(folder)) {
            throw refusal(folder, "there is no such folder", "name the folder that holds the returns");
        }
        try (Stream<Path> below = Files.walk(folder, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
            return below.filter(path -> !Files.isDirectory(path))
                    .filter(path -> !path.getFileName().toString().startsWith(".")
                            && !path.getFileName().toString().startsWith("~$"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            if (e.getCause() instanceof FileSystemLoopException loop) {
                throw refusal(
                        Path.of(loop.getFile()),
                        "this link leads back to a folder that it lies in",
                        "take it out, so that no file is read twice");
            }
            throw refusal(
                    folder, "the folder cannot be looked into", "it must be one that you may open, with all in it");
        }
    }

    private static BadDataException refusal(Path path, String what, String remedy) {
        return new BadDataException(List.of(new Problem(path.toString(), 1, 1, what, remedy)));
    }

    /** The kind of a file by the names of its columns, which alone are looked at: a cell of a child is never shown. */
    private static Optional<ReturnFile> recognise(Path path, String name, List<Problem> problems) {
        try {
            List<String> columns = FileRows.columns(path).orElse(List.of());
            String fault = fault(columns);
            if (fault.isEmpty()) {
                return Optional.of(new ReturnFile(path, name, Kind.of(columns).get(0), columns));
            }
            problems.add(new Problem(
                    path.toString(),
                    1,
                    1,
                    fault,
                    "the first line must name the columns of one file of a return, parted by commas, as UTF-8 text; take"
                            + " the file out of the folder if it is none"));
        } catch (IOException e) {
            problems.add(new Problem(
                    path.toString(), 1, 1, "the file cannot be read", "it must be a file that you may open"));
        }
        return Optional.empty();
    }

    private static String fault(List<String> columns) {
        List<Kind> kinds = Kind.of(columns);
        if (columns.stream().allMatch(String::isEmpty)) {
            return "there are no names of columns on the first line";
        }
        if (kinds.isEmpty()) {
            return Kind.nearest(columns)
                    .map(kind -> lacks(kind, columns))
                    .orElse("these are not the columns of any file of an SSDA903 return");
        }
        if (kinds.size() > 1) {
            return "these are columns of " + kinds.stream().map(Kind::text).collect(Collectors.joining(" and of "));
        }
        if (!columns.containsAll(kinds.get(0).needed())) {
            return lacks(kinds.get(0), columns);
        }
        return kinds.get(0).needed().stream()
                .filter(column -> !isOnce(columns, column))
                .findFirst()
                .map(column -> "the column " + column + " stands twice")
                .orElse("");
    }

    private static String lacks(Kind kind, List<String> columns) {
        return "it looks like the file of " + kind.text() + ", but has no column "
                + kind.needed().stream()
                        .filter(column -> !columns.contains(column))
                        .collect(Collectors.joining(" and no column "));
    }

    private static boolean isOnce(List<String> columns, String column) {
        return columns.indexOf(column) == columns.lastIndexOf(column);
    }
}
