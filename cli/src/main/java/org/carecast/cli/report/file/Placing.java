package org.carecast.cli.report.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carecast.io.csv.InputFile;

/**
 * The exchange of the files of a folder for those of a run, each by one move, so that it can be undone at any moment.
 *
 * @param steps one for each file, that of the manifest last
 */
record Placing(List<Step> steps) {

    static final String MANIFEST = "manifest.json";
    private static final String JOURNAL = "journal";
    private static final String DRAFT = "journal.part";
    private static final String NEW = "new";
    private static final String OLD = "old";

    /** What is in the folder of a run beside its lock and a journal that is whole. */
    static final List<String> ASIDE = List.of(DRAFT, NEW, OLD);

    // How a line of the journal begins.
    private static final String WAS_THERE = "was-there";
    private static final String WAS_NOT = "was-not";
    private static final String NOTHING = "-";

    /**
     * What becomes of one file.
     *
     * @param name as seen from the folder, with forward slashes
     * @param wasThere whether a file of that name is there before
     * @param sha256 the fingerprint of the new one; "-" where the old one only goes
     */
    record Step(String name, boolean wasThere, String sha256) {
        boolean comes() {
            return !sha256.equals(NOTHING);
        }
    }

    /** In the order of names, the manifest last. */
    Placing {
        steps = steps.stream()
                .sorted(Comparator.comparing((Step step) -> step.name().equals(MANIFEST))
                        .thenComparing(Step::name))
                .toList();
    }

    /** A step that takes away a file which the run no longer makes. */
    static Step gone(String name) {
        return new Step(name, true, NOTHING);
    }

    /** Where a new file waits, in the folder of the run. */
    static Path waiting(Path run, String name) {
        return run.resolve(NEW).resolve(name);
    }

    static boolean isUnderWay(Path run) {
        return Files.exists(run.resolve(JOURNAL));
    }

    /** Says what is about to be done; from here on a run that dies is undone by the next. */
    void begin(Path run) throws IOException {
        Path draft = run.resolve(DRAFT);
        Files.write(
                draft,
                steps.stream()
                        .map(step ->
                                String.join(" ", step.wasThere() ? WAS_THERE : WAS_NOT, step.sha256(), step.name()))
                        .toList());
        Files.move(draft, run.resolve(JOURNAL), StandardCopyOption.ATOMIC_MOVE);
    }

    /** What a run that died was about to do. */
    static Placing read(Path run) throws IOException {
        List<Step> steps = new ArrayList<>();
        for (String line : Files.readAllLines(run.resolve(JOURNAL))) {
            String[] words = line.split(" ", 3);
            if (words.length != 3 || !WrittenManifest.isInside(words[2])) {
                throw new IOException(run.resolve(JOURNAL) + " is damaged; move what is in " + run.resolve(OLD)
                        + " back by hand, then remove " + run);
            }
            steps.add(new Step(words[2], words[0].equals(WAS_THERE), words[1]));
        }
        return new Placing(steps);
    }

    /** Moves the old files aside, that of the manifest first, then the new ones into place, that of the manifest last. */
    void run(Path folder, Path run) throws IOException {
        for (int place = steps.size() - 1; place >= 0; place--) {
            Step step = steps.get(place);
            if (step.wasThere()) {
                Path old = run.resolve(OLD).resolve(step.name());
                Files.createDirectories(old.getParent());
                Files.move(folder.resolve(step.name()), old, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        for (Step step : steps) {
            if (step.comes()) {
                Files.createDirectories(folder.resolve(step.name()).getParent());
                Files.move(waiting(run, step.name()), folder.resolve(step.name()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** Says that it is done, or undone: from here on nothing is to be undone. */
    static void end(Path run) throws IOException {
        Files.delete(run.resolve(JOURNAL));
    }

    /** Takes the new files away and moves the old ones back, however far it had come; may be done again. */
    void undo(Path folder, Path run) throws IOException {
        for (Step step : steps) {
            Path file = folder.resolve(step.name());
            Path old = run.resolve(OLD).resolve(step.name());
            if (Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(old, file, StandardCopyOption.ATOMIC_MOVE);
            } else if (!step.wasThere() && WrittenManifest.isFile(file, step.sha256())) {
                Files.delete(file);
            }
            removeEmpty(file.getParent(), folder);
        }
    }

    /** Removes the folders inside a folder that were made for a file, as far as nothing else is in them. */
    private static void removeEmpty(Path inner, Path folder) {
        for (Path each = inner; !each.equals(folder); each = each.getParent()) {
            if (!each.toFile().delete()) {
                return;
            }
        }
    }

    /** A step that brings a file. */
    static Step comes(Path folder, String name, byte[] bytes) {
        return new Step(
                name, Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS), InputFile.fingerprint(bytes));
    }
}
