package org.carecast.cli.option;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.carecast.cli.report.file.OutputFolder;
import org.carecast.io.csv.InvisibleCharacters;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The folder a command writes to: one of its own below {@code out}, unless the user names another. */
public final class OutOption {

    private static final Path USUAL = Path.of("out");
    private static final String INSTEAD = "; name another folder with --out";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            converter = FolderConverter.class,
            description = "the folder to write to (default: out/STUDY/${COMMAND-NAME})")
    private Path named;

    // Settled before anything is read.
    private Path folder;

    /**
     * Settles where the files go, which must not be in or over what is read.
     *
     * @param purpose what the folder is for, such as the name of the command
     * @param data the study folders and files that are read, the first of which the usual folder is named after
     */
    public void settle(String purpose, List<Path> data) throws IOException {
        folder = named == null ? usual(data.get(0), purpose) : named;
        if (InvisibleCharacters.isIn(folder.toString())) {
            throw new WrongUsage("the name of the study has a character that cannot be seen" + INSTEAD);
        }
        StudyPlace.refuse(folder, INSTEAD);
        Path real = OutputFolder.real(folder);
        for (Path each : data) {
            if (Files.isDirectory(each) && OutputFolder.real(each).startsWith(real)) {
                throw new WrongUsage(folder + " holds the study folder " + each + INSTEAD);
            }
        }
    }

    /** The folder settled on. */
    public Path folder() {
        return folder;
    }

    /** Such as out/kent-2017/forecast. */
    private static Path usual(Path data, String purpose) throws IOException {
        Path name = Path.of(name(data));
        // A study may lie in out/ itself, where import-903 was told to put it.
        boolean isStudyThere = OutputFolder.real(USUAL.resolve(name)).equals(OutputFolder.real(data));
        return (isStudyThere ? USUAL.resolve("results") : USUAL).resolve(name).resolve(purpose);
    }

    /** The name of a study's folder; a file of no study has its own. */
    private static String name(Path data) {
        Path there = data.toAbsolutePath().normalize();
        if (Files.isRegularFile(there)) {
            boolean isOfAStudy = StudyPlace.isStudy(there.getParent());
            there = isOfAStudy ? there.getParent() : there;
            String file = there.getFileName().toString();
            return isOfAStudy || file.lastIndexOf('.') < 1 ? file : file.substring(0, file.lastIndexOf('.'));
        }
        return there.getFileName() == null ? "study" : there.getFileName().toString();
    }

    /** Writes all files or none, and says where they are. */
    public String write(Map<String, byte[]> files) throws IOException {
        OutputFolder.write(folder, files);
        return "Wrote %d files to %s".formatted(files.size(), folder);
    }

    /** Whether the folder holds a file of that name. */
    public boolean holds(String file) {
        return Files.exists(folder.resolve(file));
    }

    /** The bytes of a text file. */
    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A folder that has a name, of characters that can be seen. */
    public static final class FolderConverter implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            if (text.isBlank()) {
                throw new TypeConversionException("no folder is named; '.' is the one you are in");
            }
            return Converters.path(text);
        }
    }
}
