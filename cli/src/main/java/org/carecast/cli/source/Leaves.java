package org.carecast.cli.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carecast.io.csv.InputFile;

/** Every file of a source, those in its folders and archives among them, in the order of their paths. */
final class Leaves {

    private static final Set<String> LEFT_BY_SYSTEMS = Set.of("__macosx", "thumbs.db", "desktop.ini");
    private static final int DEEPEST = 8;
    private static final int MOST_FILES = 10_000;
    // An archive in an archive in an archive, and no further.
    private static final int MOST_NESTED = 3;
    private static final int HEAD = 1 << 12;
    private static final long MEGABYTE = 1 << 20;
    private static final long MOST_MEGABYTES_OF_A_FILE = 128;
    private static final Set<FileKind> READ = EnumSet.of(FileKind.TABLE, FileKind.TEXT, FileKind.XML, FileKind.ZIP);

    private final TooMuch.Allowance bound;
    private final List<Leaf> leaves = new ArrayList<>();

    private Leaves(TooMuch.Allowance bound) {
        this.bound = bound;
    }

    /**
     * The files of a folder, an archive or a file by itself.
     *
     * @throws IOException with what is wrong, in words that name no file
     * @throws TooMuch if it holds more than is taken
     */
    static List<Leaf> of(Path source, TooMuch.Allowance bound) throws IOException {
        Leaves found = new Leaves(bound);
        for (Path path : paths(source)) {
            String below = source.equals(path)
                    ? path.getFileName().toString()
                    : source.relativize(path).toString().replace('\\', '/');
            found.add(path, below);
        }
        return found.leaves.stream().sorted(Comparator.comparing(Leaf::path)).toList();
    }

    private static List<Path> paths(Path source) throws IOException {
        if (!Files.exists(source)) {
            throw new NoSuchFileException(source.toString(), null, "there is no such file or folder");
        }
        try (Stream<Path> below = Files.walk(source, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> files = below.filter(path -> !Files.isDirectory(path))
                    .filter(path -> path.equals(source)
                            || !isHidden(source.relativize(path).toString().replace('\\', '/')))
                    .limit(MOST_FILES + 1)
                    .toList();
            if (files.size() > MOST_FILES) {
                throw new TooMuch("there are more than " + MOST_FILES + " files");
            }
            return files;
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof FileSystemLoopException
                    ? new IOException("a link leads back to a folder that it lies in", e)
                    : new IOException("a folder cannot be looked into", e);
        }
    }

    /** What a system or a spreadsheet puts beside files for itself. */
    private static boolean isHidden(String path) {
        return Arrays.stream(path.split("/"))
                .anyMatch(name -> name.startsWith(".")
                        || name.startsWith("~$")
                        || LEFT_BY_SYSTEMS.contains(name.toLowerCase(Locale.ROOT)));
    }

    private void add(Path path, String below) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            byte[] head = stream.readNBytes(HEAD);
            FileKind kind = FileKind.of(below, head);
            if (!READ.contains(kind)) {
                leaves.add(new Leaf(below, kind, new InputFile(path, ""), new byte[0]));
                return;
            }
            if (Files.size(path) > MOST_MEGABYTES_OF_A_FILE * MEGABYTE) {
                throw new TooMuch("a file is larger than " + MOST_MEGABYTES_OF_A_FILE + " MB");
            }
            byte[] bytes = Files.readAllBytes(path);
            bound.take(bytes.length);
            add(below, path, kind, bytes, 0);
        } catch (NoSuchFileException e) {
            throw new IOException("a link leads nowhere", e);
        } catch (AccessDeniedException e) {
            throw new IOException("a file may not be opened", e);
        }
    }

    private void add(String below, Path file, FileKind kind, byte[] bytes, int nested) {
        InputFile input = InputFile.of(file, bytes);
        if (kind != FileKind.ZIP) {
            leaves.add(new Leaf(below, kind, input, READ.contains(kind) ? bytes : new byte[0]));
            return;
        }
        Optional<List<Archive.Packed>> entries = Archive.entries(bytes, bound);
        FileKind inside = entries.map(Archive::kind).orElse(FileKind.DAMAGED);
        if (inside == FileKind.WORKBOOK && !Workbook.isWhole(entries.get())) {
            inside = FileKind.DAMAGED;
        }
        if (inside == FileKind.WORKBOOK) {
            leaves.add(new Leaf(below, inside, input, bytes));
        } else if (inside != FileKind.ZIP) {
            leaves.add(new Leaf(below, inside, input, new byte[0]));
        } else if (nested == MOST_NESTED) {
            throw new TooMuch("archives lie in one another more than " + MOST_NESTED + " deep");
        } else {
            for (Archive.Packed entry : entries.get()) {
                if (!isHidden(entry.name())) {
                    byte[] unpacked = entry.bytes();
                    byte[] head = unpacked.length > HEAD ? Arrays.copyOf(unpacked, HEAD) : unpacked;
                    add(
                            below + "/" + entry.name(),
                            file.resolve(entry.name().replaceAll("[:*?\"<>|\\x00-\\x1F]", "_")),
                            FileKind.of(entry.name(), head),
                            unpacked,
                            nested + 1);
                }
            }
        }
    }
}
