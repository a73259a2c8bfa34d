package org.carecast.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.carecast.evidence.Source;
import org.carecast.io.csv.InputFile;

/**
 * Where a study comes from.
 *
 * @param folder as the user named it
 * @param sources the study's own and the national sources, by id
 * @param read every file read, with its fingerprint
 */
public record InputFiles(Path folder, Map<String, Source> sources, List<InputFile> read) {

    /** Copies what it is given, so that it never changes. */
    public InputFiles {
        sources = Map.copyOf(sources);
        read = List.copyOf(read);
    }

    /** The name of the folder without the folders above it, such as kent-2017. */
    public String name() {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    /** The path of one of its files, as the user would name it, such as data/kent-2017/unit-costs.csv. */
    public String path(String file) {
        return folder.resolve(file).toString();
    }
}
