package org.carecast.cli.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.carecast.cli.Application;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes one set of files after another is ended at some moment, two hundred times in all. */
@Tag(Application.TAG)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals")
final class KilledRunIT {

    private static final int FILES = 40;
    private static final int LONGEST_MILLISECONDS = 40;

    @TempDir
    private Path folder;

    /** The process, whose sets differ in how many files they have and what each says. */
    public static void main(String[] args) throws IOException {
        System.out.println("begins");
        for (int number = 1; ; number++) {
            OutputFolder.write(Path.of(args[0]), OutputFolderTest.listed(set(number)));
        }
    }

    private static Map<String, String> set(int number) {
        Map<String, String> texts = new TreeMap<>();
        for (int file = 0; file < FILES - number % 7; file++) {
            texts.put((file % 5 == 0 ? "deep/" : "") + "file-" + file, number + "\n");
        }
        return texts;
    }

    @RepeatedTest(100)
    void killedAtAnyMomentTheFolderIsRestored(RepetitionInfo repetition) throws Exception {
        Process process = begun(repetition);
        process.destroyForcibly().waitFor();
        OutputFolder.restore(folder);
        assertWhole();
    }

    /** TERM is heard: nothing is left for the next run to put right. */
    @RepeatedTest(100)
    void toldToEndAtAnyMomentTheFolderIsWhole(RepetitionInfo repetition) throws Exception {
        Process process = begun(repetition);
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(OutputFolder.restore(folder)).isEmpty();
        assertWhole();
    }

    private Process begun(RepetitionInfo repetition) throws Exception {
        Files.writeString(folder.resolve("mine"), "mine");
        Process process = started(folder.toString());
        assertThat(process.inputReader().readLine()).isEqualTo("begins");
        Thread.sleep(new Random(repetition.getCurrentRepetition()).nextInt(LONGEST_MILLISECONDS));
        return process;
    }

    private void assertWhole() throws IOException {
        Map<String, String> held = OutputFolderTest.held(folder);
        assertThat(held.remove("mine")).isEqualTo("mine");
        if (held.isEmpty()) {
            return;
        }
        int number = Integer.parseInt(held.get("file-1").strip());
        Map<String, String> expected = new TreeMap<>();
        OutputFolderTest.listed(set(number))
                .forEach((name, bytes) -> expected.put(name, new String(bytes, StandardCharsets.UTF_8)));
        assertThat(held).isEqualTo(expected);
    }

    /** No file may grow beyond a kilobyte, which is how a full disk looks to a program; nothing is changed then. */
    @Test
    void onAFullDiskNothingIsChanged() throws Exception {
        OutputFolder.write(folder, OutputFolderTest.listed(Map.of("a", "old")));
        Map<String, String> before = OutputFolderTest.held(folder);

        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f 1; exec \"$@\"",
                        "sh",
                        java(),
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Full.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("nothing was written to " + folder);
        assertThat(process.waitFor()).isZero();
        assertThat(OutputFolderTest.held(folder)).isEqualTo(before);
    }

    /** Writes more than the disk holds. */
    static final class Full {

        private Full() {}

        public static void main(String[] args) {
            try {
                OutputFolder.write(
                        Path.of(args[0]), OutputFolderTest.listed(Map.of("a", "new", "b", "b".repeat(1 << 20))));
            } catch (IOException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    private static Process started(String... args) throws IOException {
        return new ProcessBuilder(
                        java(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRunIT.class.getName(),
                        args[0])
                .start();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
