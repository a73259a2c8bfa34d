package org.carecast.io.roll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.carecast.io.PublishedRecord;
import org.carecast.io.StudyReader;

/**
 * What of a study folder comes along as it is, and what stays behind with a word.
 *
 * @param files those that come along, by their names in the study
 * @param words what stays behind, and why
 * @param national the folder of national facts, as seen from the new study
 */
record OtherFiles(Map<String, byte[]> files, List<String> words, String national) {

    private static final String SCENARIOS = "scenarios";
    private static final String EXPECTED = ".expected.csv";
    private static final String PRINTED = "printed.csv";
    private static final Set<String> OF_THE_PROGRAM = Set.of("manifest.json", "published.json");

    OtherFiles {
        files = Map.copyOf(files);
        words = List.copyOf(words);
    }

    /**
     * Those of a study folder.
     *
     * @param to the folder of the new study, which need not be there
     * @throws IOException if a file cannot be read
     */
    static OtherFiles of(Path study, Path to) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        Path national = StudyReader.nationalOf(study).orElseThrow().toRealPath();
        boolean isInside = national.startsWith(study.toRealPath()) && !national.equals(study.toRealPath());
        int expected = 0;
        for (Path each : entries(study)) {
            String name = name(each);
            if (Files.isDirectory(each)) {
                if (name.equals(SCENARIOS)) {
                    for (Path file : entries(each)) {
                        if (name(file).endsWith(EXPECTED)) {
                            expected++;
                        } else {
                            take(file, SCENARIOS + "/" + name(file), files, words);
                        }
                    }
                } else if (isInside && each.toRealPath().equals(national)) {
                    for (Path file : entries(each)) {
                        take(file, name + "/" + name(file), files, words);
                    }
                } else {
                    words.add("the folder %s stays with %s".formatted(name, study));
                }
            } else if (name.equals(PRINTED)) {
                words.add("%s stays with %s: it is of the forecast printed then".formatted(name, study));
            } else if (name.equals(PublishedRecord.file())) {
                words.add("%s stays with %s: it remembers the packs published of it".formatted(name, study));
            } else if (OF_THE_PROGRAM.contains(name)) {
                words.add("%s stays with %s: a run wrote it there".formatted(name, study));
            } else {
                take(each, name, files, words);
            }
        }
        if (expected > 0) {
            words.add("%d files scenarios/*%s stay with %s: they are readings of its forecast"
                    .formatted(expected, EXPECTED, study));
        }
        return new OtherFiles(files, words, isInside ? name(national) : seenFrom(to, national));
    }

    private static void take(Path file, String as, Map<String, byte[]> files, List<String> words) throws IOException {
        if (name(file).startsWith(".") || name(file).startsWith("~") || !Files.isRegularFile(file)) {
            words.add("%s stays behind: it is no file of a study".formatted(as));
        } else {
            files.put(as, Files.readAllBytes(file));
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    /** A folder as seen from another, which need not be there; by its whole name where no way leads from the one to the other. */
    static String seenFrom(Path from, Path folder) throws IOException {
        Path there = real(from);
        Path target = folder.toRealPath();
        String way = there.getRoot().equals(target.getRoot())
                ? there.relativize(target).toString()
                : target.toString();
        return way.isEmpty() ? "." : way.replace('\\', '/');
    }

    /** The real place of a folder that need not be there. */
    private static Path real(Path folder) throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        if (Files.exists(whole) || whole.getParent() == null) {
            return whole.toRealPath();
        }
        return real(whole.getParent()).resolve(whole.getFileName());
    }
}
