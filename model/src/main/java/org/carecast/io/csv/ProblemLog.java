package org.carecast.io.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files read so far in one reading of a study, and the problems found in them. */
public final class ProblemLog {

    private final List<Problem> problems = new ArrayList<>();
    private final List<InputFile> files = new ArrayList<>();
    private final Set<String> incomplete = new HashSet<>();

    /** The bytes of a file, or a problem and nothing. */
    public Optional<byte[]> open(Path path, String remedy) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            files.add(InputFile.of(path, bytes));
            return Optional.of(bytes);
        } catch (NoSuchFileException e) {
            add(path.toString(), 1, 1, "there is no such file", remedy);
        } catch (IOException e) {
            add(path.toString(), 1, 1, "the file cannot be read", "it must be a file that you may open");
        }
        lose(path.toString());
        return Optional.empty();
    }

    /** Adds a problem at its place. */
    public void add(String file, int row, int column, String what, String remedy) {
        problems.add(new Problem(file, row, column, what, remedy));
    }

    /** Adds what a file as a whole lacks. */
    public void missing(String file, String what, String remedy) {
        add(file, 1, 1, what, remedy);
    }

    /** Remembers that a row of a file has no place, for a reason that has been added. */
    public void lose(String file) {
        incomplete.add(file);
    }

    /** Whether every row of a file has its place; if not, the lost one may be what would be missed. */
    public boolean isWhole(String file) {
        return !incomplete.contains(file);
    }

    /** The files read, in the order of reading. */
    public List<InputFile> files() {
        return List.copyOf(files);
    }

    /** Whether nothing was found so far. */
    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** What was found so far: the problems of one file together, in the order of its rows. */
    public List<Problem> found() {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::file)
                        .thenComparing(Problem::row)
                        .thenComparing(Problem::column))
                .toList();
    }

    /** Stops here if anything was found. */
    public void refuseIfAnyProblem() throws BadDataException {
        if (!problems.isEmpty()) {
            throw new BadDataException(found());
        }
    }
}
