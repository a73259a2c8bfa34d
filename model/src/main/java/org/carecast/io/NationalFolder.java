package org.carecast.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The national folder of a study that is being made: the one beside the study, if there is one of this kind, or else a copy
 * of the program's own inside it. So a study finds it from itself alone, wherever it is carried.
 *
 * @param name of the folder as seen from the study
 * @param where for problems, the folder as the user knows it
 * @param bytes of each file it holds, by name
 * @param isCopied whether it is to lie inside the study
 */
record NationalFolder(String name, String where, Map<String, byte[]> bytes, boolean isCopied) {

    /** What a new study is made from; a folder without it is none of this kind. */
    static final String DEFAULTS = "defaults.csv";

    static final String LAW = "law.csv";

    /** The files of data/national, which the build puts into the program. */
    static final List<String> FILES = List.of(
            DEFAULTS,
            "disclosure.csv",
            "funding.csv",
            LAW,
            "price-index.csv",
            "sources.csv",
            "ssda903-codes.csv",
            "ssda903-rules.csv",
            "unit-costs.csv");

    private static final String NAME = "national";

    NationalFolder {
        bytes = Map.copyOf(bytes);
    }

    /** The folder for a study, which need not be there yet. */
    static NationalFolder of(Path study) throws IOException {
        Path beside = study.toAbsolutePath().normalize().resolveSibling(NAME);
        if (!Files.isRegularFile(beside.resolve(DEFAULTS)) || !Files.isRegularFile(beside.resolve(LAW))) {
            return new NationalFolder(NAME, NAME, ofTheProgram(), true);
        }
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        for (String file : List.of(DEFAULTS, LAW)) {
            bytes.put(file, Files.readAllBytes(beside.resolve(file)));
        }
        return new NationalFolder("../" + NAME, beside.toString(), bytes, false);
    }

    private static Map<String, byte[]> ofTheProgram() {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        FILES.forEach(file -> bytes.put(file, resource("national/" + file)));
        return bytes;
    }

    /** The place of a file, for a problem in it. */
    String place(String file) {
        return Path.of(where, file).toString();
    }

    /** A text that comes with the program. */
    static byte[] resource(String name) {
        try (InputStream stream = NationalFolder.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
