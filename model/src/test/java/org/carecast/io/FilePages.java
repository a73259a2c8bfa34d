package org.carecast.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.carecast.io.csv.InputFile;
import org.carecast.io.csv.Page;
import org.carecast.io.csv.Pages;

/** Files as pages, for tests of readers; the faces open archives and workbooks besides. */
public final class FilePages {

    private FilePages() {}

    /** A file that is called by its own path. */
    public static Pages named(Path file) {
        return Pages.of(page(file.toString(), file.toString(), file));
    }

    /** The tables and texts of a folder, numbered in the order of their paths. */
    public static Pages numbered(Path folder) {
        try (Stream<Path> below = Files.walk(folder)) {
            List<Path> files = below.filter(Files::isRegularFile)
                    .filter(file -> file.toString().toLowerCase().matches(".*\\.(csv|txt)"))
                    .filter(file -> !file.endsWith("expected.txt"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
            List<Page> pages = new ArrayList<>();
            for (Path file : files) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                pages.add(page("file " + (pages.size() + 1), path, file));
            }
            return new Pages("the returns", pages, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page page(String name, String path, Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            Page.Origin form = path.endsWith(".csv") ? Page.Origin.TABLE : Page.Origin.TEXT;
            return Page.of(name, path, InputFile.of(file, bytes), form, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
