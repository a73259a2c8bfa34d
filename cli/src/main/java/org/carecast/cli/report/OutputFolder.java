package org.carecast.cli.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A folder into which files are put whole or not at all: written aside first, then moved into place together. */
public final class OutputFolder {

    private OutputFolder() {}

    /**
     * Puts files into a folder, which is made if it is not there; files of the same names are replaced.
     *
     * @param files the bytes of each file, by name
     * @throws IOException with a message for the user, if the files cannot be put there; then nothing is changed
     */
    public static void write(Path folder, Map<String, byte[]> files) throws IOException {
        List<Path> made = new ArrayList<>();
        try {
            makeFolder(folder.toAbsolutePath(), made);
            Path aside = Files.createTempDirectory(folder, ".carecast-");
            made.add(aside);
            SortedMap<String, byte[]> inOrder = new TreeMap<>(files);
            for (Map.Entry<String, byte[]> file : inOrder.entrySet()) {
                if (Files.isDirectory(folder.resolve(file.getKey()))) {
                    throw new FileAlreadyExistsException(
                            folder.resolve(file.getKey()).toString(), null, "there is a folder of that name");
                }
                made.add(aside.resolve(file.getKey()));
                Files.write(aside.resolve(file.getKey()), file.getValue());
            }
            for (String name : inOrder.keySet()) {
                Files.move(aside.resolve(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.delete(aside);
        } catch (IOException e) {
            removeAgain(made);
            throw new IOException("nothing was written to " + folder + ": " + reason(e), e);
        }
    }

    private static void makeFolder(Path folder, List<Path> made) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (Files.exists(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        makeFolder(folder.getParent(), made);
        Files.createDirectory(folder);
        made.add(folder);
    }

    private static void removeAgain(List<Path> made) throws IOException {
        Collections.reverse(made);
        for (Path path : made) {
            Files.deleteIfExists(path);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return e.getMessage() + " may not be written to; name another folder with --out";
        }
        if (e instanceof NotDirectoryException) {
            return e.getMessage() + " is not a folder; name another with --out";
        }
        return e.getMessage() + "; name another folder with --out";
    }
}
