package org.carecast.cli.option;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.carecast.cli.report.file.OutputFolder;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The folder a command writes to. */
public final class OutOption {

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out",
            converter = FolderConverter.class,
            description = "the folder to write to (default: ${DEFAULT-VALUE})")
    private Path folder;

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

    /** A folder that has a name. */
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
