package org.carecast.cli.report.file;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder into which the files of a run are put whole or not at all, whatever happens meanwhile.
 *
 * <p>The folder holds what its {@code manifest.json} lists, and files that were never ours. A run goes through five steps, in a
 * folder {@code .carecast-run} inside:
 *
 * <ol>
 *   <li>It takes the lock, a file that the system locks for the process. A second run is refused; a dead one holds nothing.
 *   <li>It writes every new file into {@code new}. A full disk shows here, before anything is changed.
 *   <li>It writes the journal: which files come, which go, which were there. One move makes the journal whole.
 *   <li>It moves the old files into {@code old}, their manifest first, and the new ones into place, their manifest last. A file that an
 *       earlier manifest lists and this run does not make goes too, unless it was changed since.
 *   <li>It deletes the journal, which ends the exchange, and then the rest of {@code .carecast-run}.
 * </ol>
 *
 * <p>What happens when a step fails or the program is ended:
 *
 * <ul>
 *   <li>Before the journal nothing has changed; what waits in {@code new} is deleted.
 *   <li>While there is a journal, the exchange is undone from it: new files are deleted, old ones moved back. Each is one move, and undoing
 *       may itself be ended and begun again.
 *   <li>After the journal the new files are whole.
 * </ul>
 *
 * <p>A signal that the program hears waits for that ({@link EndOfProgram}). After one that it does not hear (KILL, loss of power) the next run
 * finds {@code .carecast-run} and does it first ({@link #restore}).
 *
 * <p>A file of another that has the name of a new one is never replaced: the run is refused.
 */
public final class OutputFolder {

    static final String RUN = ".carecast-run";

    private final Path folder;
    private final Path run;

    private OutputFolder(Path named) throws IOException {
        this.folder = real(named);
        this.run = folder.resolve(RUN);
    }

    /**
     * Puts right what a run that was ended has left in a folder.
     *
     * @return what was done, for the user; empty where nothing was to be done
     * @throws IOException with a message for the user, if another run is writing there, or it cannot be put right
     */
    public static Optional<String> restore(Path named) throws IOException {
        OutputFolder there = new OutputFolder(named);
        if (!Files.isDirectory(there.run, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (FolderLock lock = FolderLock.of(there.run)) {
            return Optional.of("an earlier run was ended while it wrote to " + named + "; " + there.settle(lock));
        } catch (IOException e) {
            throw new IOException(named + " cannot be written to: " + reason(e, ""), e);
        }
    }

    /** Whether a folder, or one below it, holds files of ours with small numbers that were not suppressed. */
    public static boolean holdsUnsuppressed(Path named) throws IOException {
        return WrittenManifest.isUnsuppressedIn(real(named));
    }

    /** Whether the files of ours in a folder are a public pack. */
    public static boolean holdsPublicPack(Path named) throws IOException {
        return WrittenManifest.in(real(named))
                .filter(WrittenManifest::isPublished)
                .isPresent();
    }

    /** Puts files into a folder that the user names with {@code --out}. */
    public static void write(Path named, Map<String, byte[]> files) throws IOException {
        write(named, files, " with --out");
    }

    /**
     * Puts files into a folder, which is made if it is not there, in place of those that its manifest lists.
     *
     * @param files the bytes of each file, by name, which may lie in a folder of its own such as scenarios/x.csv
     * @param how in what words the user names another folder, after "name another folder"
     * @throws IOException with a message for the user, if the files cannot be put there; then nothing is changed
     */
    public static void write(Path named, Map<String, byte[]> files, String how) throws IOException {
        List<Path> made = new ArrayList<>();
        boolean isWritten = false;
        try (EndOfProgram end = new EndOfProgram()) {
            try {
                OutputFolder to = new OutputFolder(named);
                makeFolder(to.folder, made);
                try (FolderLock lock = FolderLock.of(to.run)) {
                    to.settle(lock);
                    to.write(new TreeMap<>(files), lock, end);
                }
                isWritten = true;
            } finally {
                if (!isWritten) {
                    removeEmpty(made);
                }
            }
        } catch (IOException e) {
            throw new IOException("nothing was written to " + named + ": " + reason(e, how), e);
        }
    }

    private void write(Map<String, byte[]> files, FolderLock lock, EndOfProgram end) throws IOException {
        try {
            Placing placing = placing(files);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                end.stop();
                Path waiting = Placing.waiting(run, file.getKey());
                Files.createDirectories(waiting.getParent());
                Files.write(waiting, file.getValue());
            }
            end.stop();
            placing.begin(run);
            placing.run(folder, run);
            Placing.end(run);
        } catch (IOException | RuntimeException | Error e) {
            settle(lock);
            throw e;
        }
        try {
            settle(lock);
        } catch (IOException e) {
            // The new files are whole; the next run removes what a scanner or an editor holds open now.
            return;
        }
    }

    /** What is to be done with each file; one of another that is in the way is refused. */
    private Placing placing(Map<String, byte[]> files) throws IOException {
        Optional<WrittenManifest> earlier = WrittenManifest.in(folder);
        Map<String, String> ours = earlier.map(WrittenManifest::files).orElse(Map.of());
        List<Placing.Step> steps = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String name = file.getKey();
            Placing.Step step = Placing.comes(folder, name, file.getValue());
            boolean isOurs = ours.containsKey(name) || name.equals(Placing.MANIFEST) && earlier.isPresent();
            if (Files.isDirectory(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                throw new FileSystemException(folder.resolve(name).toString(), null, "there is a folder of that name");
            }
            if (step.wasThere() && !isOurs) {
                throw new FileSystemException(
                        folder.resolve(name).toString(),
                        null,
                        "a file of that name is there that no manifest.json lists");
            }
            steps.add(step);
        }
        for (Map.Entry<String, String> file : ours.entrySet()) {
            if (!files.containsKey(file.getKey())
                    && WrittenManifest.isFile(folder.resolve(file.getKey()), file.getValue())) {
                steps.add(Placing.gone(file.getKey()));
            }
        }
        return new Placing(steps);
    }

    /** Undoes an exchange that was not ended, removes what waits, and says which of the two it was. */
    private String settle(FolderLock lock) throws IOException {
        lock.refuseIfLost();
        boolean isUnderWay = Placing.isUnderWay(run);
        if (isUnderWay) {
            Placing.read(run).undo(folder, run);
            Placing.end(run);
        }
        for (String each : Placing.ASIDE) {
            remove(run.resolve(each));
        }
        return isUnderWay ? "what was there before is restored" : "what is there is whole";
    }

    private static void makeFolder(Path folder, List<Path> made) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotDirectoryException(folder.toString());
        }
        makeFolder(folder.getParent(), made);
        Files.createDirectories(folder);
        made.add(folder);
    }

    /** Removes the folders that were made in vain, the last made first. */
    private static void removeEmpty(List<Path> made) {
        List<Path> lastFirst = new ArrayList<>(made);
        Collections.reverse(lastFirst);
        // One that is not empty is in use by another by now.
        lastFirst.forEach(folder -> folder.toFile().delete());
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Where a folder lies, or would, once every link and every .. on the way is followed as the system does. */
    public static Path real(Path named) throws IOException {
        Path absolute = named.toAbsolutePath();
        Path there = absolute.getRoot();
        for (Path name : absolute) {
            if (name.toString().equals("..")) {
                there = there.getParent() == null ? there : there.getParent();
            } else if (!name.toString().equals(".")) {
                Path next = there.resolve(name);
                there = Files.exists(next) ? next.toRealPath() : next;
            }
        }
        return there;
    }

    private static String reason(IOException e, String how) {
        if (e instanceof InterruptedIOException) {
            return e.getMessage();
        }
        if (e instanceof AccessDeniedException denied) {
            // What lies in the folder of the run is none of the user's; the folder it lies in is.
            return outside(denied.getFile()) + " may not be written to; name another folder" + how;
        }
        if (e instanceof NotDirectoryException taken) {
            return taken.getFile() + " is not a folder; name another" + how;
        }
        if (e instanceof FileSystemException failed) {
            String why = failed.getReason() == null ? "it cannot be made" : failed.getReason();
            return outside(failed.getFile()) + ": " + why + "; name another folder" + how;
        }
        return e.getMessage() + "; name another folder" + how;
    }

    private static Path outside(String file) {
        Path path = Path.of(file);
        for (Path above = path; above != null; above = above.getParent()) {
            if (above.endsWith(RUN)) {
                return above.getParent();
            }
        }
        return path;
    }
}
