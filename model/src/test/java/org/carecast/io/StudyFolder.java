package org.carecast.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Problem;

/**
 * A copy of the small good study, {@code study/} and {@code national/}, to be broken.
 *
 * @param path where the copy stands
 */
record StudyFolder(Path path) {

    static final Path RESOURCES = Path.of("src/test/resources");

    /** Stands for a file or folder that the copy is not to have. */
    private static final String ABSENT = ".absent";
    /** Stands for a file in whose place the copy has an empty folder. */
    private static final String FOLDER = ".folder";

    static StudyFolder good(Path path) {
        return new StudyFolder(path).with(RESOURCES.resolve("good"));
    }

    /** A copy of the good study in which the children in care of one population are counted. */
    static StudyFolder goodWithChildren(Path path) {
        return good(path).with(RESOURCES.resolve("good-children"));
    }

    /** A copy of the good study that says what grants pay and what the service costs. */
    static StudyFolder goodWithFunding(Path path) {
        return good(path).with(RESOURCES.resolve("good-funding"));
    }

    /** A copy of the good study in which children are counted, and that says all that money reads. */
    static StudyFolder goodWithAllOfMoney(Path path) throws IOException {
        String rows = Files.readString(RESOURCES.resolve("money-rows.csv"));
        return goodWithChildren(path)
                .with(RESOURCES.resolve("good-capacity"))
                .with(RESOURCES.resolve("good-funding"))
                .with(RESOURCES.resolve("good-money"))
                .change("study/assumptions.csv", text -> text + rows);
    }

    /** Lays the files of a case over the copy. */
    StudyFolder with(Path folder) {
        try {
            for (Path each : below(folder)) {
                lay(each, path.resolve(folder.relativize(each).toString()));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void lay(Path from, Path to) throws IOException {
        String name = to.getFileName().toString();
        if (name.endsWith(ABSENT)) {
            delete(to.resolveSibling(name.replace(ABSENT, "")));
        } else if (name.endsWith(FOLDER)) {
            Path folder = to.resolveSibling(name.replace(FOLDER, ""));
            delete(folder);
            Files.createDirectory(folder);
        } else if (Files.isDirectory(from)) {
            Files.createDirectories(to);
        } else {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path path) throws IOException {
        List<Path> downwards = below(path);
        for (int index = downwards.size() - 1; index >= 0; index--) {
            Files.delete(downwards.get(index));
        }
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.naturalOrder()).toList();
        }
    }

    /** Every file of the copy. */
    List<Path> files() throws IOException {
        return below(path).stream().filter(Files::isRegularFile).toList();
    }

    /** Changes the text of one file, such as {@code study/opening.csv}; a change that changes nothing is refused. */
    StudyFolder change(String file, UnaryOperator<String> change) throws IOException {
        Path changed = path.resolve(file);
        String before = Files.readString(changed);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("nothing to change in " + file);
        }
        Files.writeString(changed, after);
        return this;
    }

    Study read() throws BadDataException {
        return StudyReader.read(path.resolve("study"));
    }

    /** What is wrong, a problem a line, the files named as seen from the copy; no line if nothing is. */
    List<String> problems() {
        try {
            read();
            return List.of();
        } catch (BadDataException e) {
            return e.problems().stream().map(this::line).toList();
        }
    }

    private String line(Problem problem) {
        String file = path.relativize(Path.of(problem.file())).toString().replace('\\', '/');
        return new Problem(file, problem.row(), problem.column(), problem.what(), problem.remedy()).toString();
    }
}
