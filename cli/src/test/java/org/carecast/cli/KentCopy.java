package org.carecast.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A copy of Kent's study that a test may change, with the national folder beside it. */
public final class KentCopy {

    private KentCopy() {}

    /** The folder of the copied study, inside a folder that need not be there. */
    public static Path in(Path folder) throws IOException {
        Path study = Files.createDirectories(folder.resolve("kent"));
        Path national = Files.createDirectories(folder.resolve("national"));
        for (String file : List.of("study.csv", "sources.csv", "opening.csv", "assumptions.csv", "printed.csv")) {
            Files.copy(Path.of(Run.KENT, file), study.resolve(file));
        }
        for (String file : List.of("sources.csv", "law.csv")) {
            Files.copy(Path.of(Run.KENT, "../national", file), national.resolve(file));
        }
        return study;
    }
}
