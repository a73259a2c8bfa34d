package org.carecast.cli.report.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecast.io.csv.InputFile;

/**
 * What the manifest in a folder says of the files beside it.
 *
 * @param isPublished whether small numbers were suppressed in them
 * @param files the SHA-256 of each, by its name; none where an earlier version of the program wrote the manifest
 */
record WrittenManifest(boolean isPublished, Map<String, String> files) {

    // A folder of a study's commands holds one of each; deeper ones are somebody else's.
    private static final int DEEPEST = 3;
    private static final int LARGEST = 4 << 20;

    /** Copies the map, so that it never changes. */
    WrittenManifest {
        files = Map.copyOf(files);
    }

    /** That of a folder; empty where there is none that this program wrote. */
    static Optional<WrittenManifest> in(Path folder) throws IOException {
        Path file = folder.resolve(Placing.MANIFEST);
        return Files.isRegularFile(file) && Files.size(file) <= LARGEST
                ? of(Files.readAllBytes(file))
                : Optional.empty();
    }

    private static Optional<WrittenManifest> of(byte[] json) {
        Map<String, String> files = new HashMap<>();
        boolean isOurs = false;
        boolean isPublished = false;
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            String name = "";
            while (parser.nextToken() != null) {
                if (parser.currentToken() != JsonToken.VALUE_STRING) {
                    continue;
                }
                String at = parser.getParsingContext().pathAsPointer().toString();
                if (at.equals("/program")) {
                    isOurs = parser.getText().equals(Manifest.PROGRAM);
                } else if (at.equals("/options/publish")) {
                    isPublished = true;
                } else if (at.matches("/files/\\d+/file")) {
                    name = parser.getText();
                } else if (at.matches("/files/\\d+/sha256")) {
                    files.put(name, parser.getText());
                }
            }
        } catch (IOException e) {
            // What is cut off or no JSON was not written by us, who write it last and at one go.
            return Optional.empty();
        }
        return isOurs && files.keySet().stream().allMatch(WrittenManifest::isInside)
                ? Optional.of(new WrittenManifest(isPublished, files))
                : Optional.empty();
    }

    /** Whether a folder, or one below it, holds files of ours whose small numbers were not suppressed. */
    static boolean isUnsuppressedIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> below = Files.find(folder, DEEPEST, (path, is) -> path.endsWith(Placing.MANIFEST))) {
            for (Path manifest : (Iterable<Path>) below::iterator) {
                if (in(manifest.getParent()).filter(each -> !each.isPublished()).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a name leads to a file in a folder or below it, and nowhere else. */
    static boolean isInside(String name) {
        try {
            Path path = Path.of(name);
            return !name.isEmpty()
                    && !path.isAbsolute()
                    && path.getRoot() == null
                    && path.normalize().equals(path)
                    && !path.startsWith("..")
                    && !path.startsWith(OutputFolder.RUN);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Whether a file is there and still has a fingerprint. */
    static boolean isFile(Path file, String sha256) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && InputFile.fingerprint(Files.readAllBytes(file)).equals(sha256);
    }
}
