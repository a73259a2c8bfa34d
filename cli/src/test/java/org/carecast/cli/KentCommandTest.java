package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of commands on a copy of Kent's study without money, which it may change, and of the files that they write. */
abstract class KentCommandTest {

    @TempDir
    Path folder;

    Path study;
    Path out;

    @BeforeEach
    final void copyKent() throws IOException {
        study = KentCopy.in(folder);
        out = folder.resolve("out");
    }

    /** The cells of a CSV file that was written, without its heading, which is this one. */
    final List<String[]> rows(String file, String header) throws IOException {
        List<String> lines = Files.readAllLines(out.resolve(file));
        assertThat(lines.get(0)).isEqualTo(header);
        return lines.stream().skip(1).map(line -> line.split(",")).toList();
    }

    /** The files that were written. */
    final List<Path> paths() throws IOException {
        try (Stream<Path> paths = Files.list(out)) {
            return paths.toList();
        }
    }

    /** The names of the files that were written. */
    final List<String> names() throws IOException {
        return paths().stream().map(path -> path.getFileName().toString()).toList();
    }
}
