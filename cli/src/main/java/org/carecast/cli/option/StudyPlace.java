package org.carecast.cli.option;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.carecast.cli.report.file.OutputFolder;

/** Where studies and national facts lie, among which nothing is written but a study. */
public final class StudyPlace {

    private StudyPlace() {}

    /**
     * Refuses a folder that lies in one of a study or of national facts, or that holds one.
     *
     * @param instead what to do about it, after "; "
     */
    public static void refuse(Path folder, String instead) throws IOException {
        Path real = OutputFolder.real(folder);
        for (Path above = real; above != null; above = above.getParent()) {
            if (above.equals(real) && isStudy(above)) {
                throw new WrongUsage(folder + " is there already and is a study" + instead);
            }
            if (isStudy(above)) {
                throw new WrongUsage(folder + " lies in the study folder " + above + instead);
            }
            if (isNational(above)) {
                throw new WrongUsage(folder + " lies in the folder of national facts " + above + instead);
            }
        }
        if (!Files.isDirectory(real)) {
            return;
        }
        try (Stream<Path> inside = Files.list(real)) {
            inside.filter(each -> isStudy(each) || isNational(each)).findFirst().ifPresent(each -> {
                throw new WrongUsage(folder + " holds the study folder " + each.getFileName() + instead);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Whether a folder is that of a study. */
    static boolean isStudy(Path folder) {
        return Files.isRegularFile(folder.resolve("study.csv"));
    }

    private static boolean isNational(Path folder) {
        return Files.isRegularFile(folder.resolve("law.csv")) && Files.isRegularFile(folder.resolve("sources.csv"));
    }
}
