package org.carecast.cli;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program of the machine that a test starts.
 *
 * <p>Such a test has the tag {@value #TAG}, and runs in the Maven profile of that name only.
 */
public final class Application {

    /** What tests that start other programs are tagged with. */
    public static final String TAG = "applications";

    private Application() {}

    /**
     * The first of these names that is a program on the path.
     *
     * <p>Without any, the test fails in the profile, and is skipped where somebody runs it alone.
     *
     * @param from the package of the system that has it
     */
    public static Path named(String from, String... names) {
        return found(names).orElseGet(() -> {
            String missing = String.join(" or ", names) + " is not installed; it comes with " + from;
            return Boolean.getBoolean("carecast.applications") ? fail(missing) : abort(missing);
        });
    }

    private static Optional<Path> found(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
