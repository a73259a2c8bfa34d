package org.carecast.cli.report.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder into which files are put whole or not at all: written aside first, then moved into place together. */
public final class OutputFolder {

    private static final String ASIDE = ".carecast-";

    private OutputFolder() {}

    /** Puts files into a folder that the user names with {@code --out}. */
    public static void write(Path named, Map<String, byte[]> files) throws IOException {
        write(named, files, " with --out");
    }

    /**
     * Puts files into a folder, which is made if it is not there; files of the same names are replaced.
     *
     * @param files the bytes of each file, by name, which may lie in a folder of its own such as scenarios/x.csv
     * @param how in what words the user names another folder, after "name another folder"
     * @throws IOException with a message for the user, if the files cannot be put there; then nothing is changed
     */
    public static void write(Path named, Map<String, byte[]> files, String how) throws IOException {
        Path folder = named.toAbsolutePath().normalize();
        SortedMap<String, byte[]> inOrder = new TreeMap<>(files);
        List<Path> made = new ArrayList<>();
        // An interrupted program must not leave half its work behind either.
        Thread interrupted = new Thread(() -> remove(made));
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            makeFolder(folder, made);
            Path aside = Files.createTempDirectory(folder, ASIDE);
            made.add(aside);
            for (Map.Entry<String, byte[]> file : inOrder.entrySet()) {
                if (Files.isDirectory(folder.resolve(file.getKey()))) {
                    throw new FileSystemException(
                            folder.resolve(file.getKey()).toString(), null, "there is a folder of that name");
                }
                makeFolder(folder.resolve(file.getKey()).getParent(), made);
                Files.createDirectories(aside.resolve(file.getKey()).getParent());
                Files.write(aside.resolve(file.getKey()), file.getValue());
            }
            place(aside, folder, inOrder.keySet());
            made.clear();
            remove(List.of(aside));
        } catch (IOException e) {
            remove(made);
            throw new IOException("nothing was written to " + named + ": " + reason(e, how), e);
        } finally {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        }
    }

    /** Moves files into place; if one cannot be moved, those before it are taken back and the old ones restored. */
    static void place(Path aside, Path folder, Collection<String> names) throws IOException {
        Path old = Files.createDirectory(aside.resolve("old"));
        List<String> placed = new ArrayList<>();
        try {
            for (String name : names) {
                if (Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(old.resolve(name).getParent());
                    Files.move(folder.resolve(name), old.resolve(name), StandardCopyOption.ATOMIC_MOVE);
                }
                Files.move(aside.resolve(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
                placed.add(name);
            }
        } catch (IOException e) {
            for (String name : placed) {
                Files.deleteIfExists(folder.resolve(name));
            }
            for (String name : names) {
                if (Files.exists(old.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                    Files.move(old.resolve(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
                }
            }
            throw e;
        }
    }

    private static void makeFolder(Path folder, List<Path> made) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotDirectoryException(folder.toString());
        }
        makeFolder(folder.getParent(), made);
        Files.createDirectory(folder);
        made.add(folder);
    }

    /** Removes folders with all that is in them, the last made first, as far as it can be done. */
    private static void remove(List<Path> folders) {
        List<Path> lastFirst = new ArrayList<>(folders);
        Collections.reverse(lastFirst);
        for (Path folder : lastFirst) {
            try (Stream<Path> below = Files.walk(folder)) {
                below.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            } catch (IOException e) {
                // What cannot be looked into cannot be removed; the reason for the failure is told by its cause.
                continue;
            }
        }
    }

    private static String reason(IOException e, String how) {
        if (e instanceof AccessDeniedException denied) {
            // The folder made aside is none of the user's; the one it lies in is.
            Path file = Path.of(denied.getFile());
            return (file.getFileName().toString().startsWith(ASIDE) ? file.getParent() : file)
                    + " may not be written to; name another folder" + how;
        }
        if (e instanceof NotDirectoryException taken) {
            return taken.getFile() + " is not a folder; name another" + how;
        }
        if (e instanceof FileSystemException failed) {
            String why = failed.getReason() == null ? "it cannot be made" : failed.getReason();
            return failed.getFile() + ": " + why + "; name another folder" + how;
        }
        return e.getMessage() + "; name another folder" + how;
    }
}
