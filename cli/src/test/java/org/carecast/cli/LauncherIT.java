package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as a user starts it: a process of its own, through the launcher and through the jar. */
@Tag(Application.TAG)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script; Windows starts the jar")
final class LauncherIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    /** Maven leaves a jar as it is when its sources were only touched; the launcher then builds once, and says so. */
    @BeforeAll
    static void upToDate(@TempDir Path anywhere) throws Exception {
        assertThat(shell(anywhere, launcher() + " --version", Map.of()).exit()).isZero();
    }

    @Test
    void theLauncherRunsFromAnywhereThroughALinkWithSpaces() throws Exception {
        Path link = Files.createSymbolicLink(
                Files.createDirectories(folder.resolve("a folder")).resolve("care cast"), ROOT.resolve("carecast"));

        Run run = shell("'" + link + "' forecast '" + ROOT.resolve("data/kent-2017") + "' --out 'my out'", Map.of());

        Files.delete(link);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("109 of 109");
        assertThat(folder.resolve("my out/manifest.json")).content().contains("\"version\" : \"0.1.0\"");
    }

    @Test
    void aCheckoutWhosePathHasSpaces() throws Exception {
        Path home = Files.createDirectories(folder.resolve("care cast"));
        Path launcher = Files.copy(ROOT.resolve("carecast"), home.resolve("carecast"));
        for (String part : List.of("pom.xml", "model", "cli", "data")) {
            Files.createSymbolicLink(home.resolve(part), ROOT.resolve(part));
        }

        Run run = shell("sh '" + launcher + "' check '" + home.resolve("data/kent-2017") + "'", Map.of());
        for (String part : List.of("pom.xml", "model", "cli", "data")) {
            Files.delete(home.resolve(part));
        }

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @Test
    void theJarRunsByItself() throws Exception {
        Run run = shell(
                "'" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -jar '"
                        + ROOT.resolve("cli/target/carecast.jar") + "' forecast '" + ROOT.resolve("data/kent-2017")
                        + "' --out out",
                Map.of());

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("109 of 109");
    }

    @Test
    void aClosedPipeIsNoFault() throws Exception {
        Run run = shell(
                launcher() + " forecast '" + ROOT.resolve("data/kent-2017") + "' --out out | head -n 1", Map.of());

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Table 1: ").hasLineCount(1);
        assertThat(folder.resolve("out/appendix.csv")).isNotEmptyFile();
    }

    @Test
    void pipedOutputHasNoColourAndFitsTheScreen() throws Exception {
        Run run = shell(
                launcher() + " forecast '" + ROOT.resolve("data/kent-2017") + "' --until 2030-11 --out o",
                Map.of("COLUMNS", "60", "NO_COLOR", "1"));

        assertThat(run.out()).doesNotContain("\u001B");
        assertThat(run.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(60));
    }

    @Test
    void aLocaleWithDecimalCommasAndAnAsciiTerminalChangeNothing() throws Exception {
        Run usual = shell(launcher() + " forecast '" + ROOT.resolve("data/kent-2017") + "' --out a", Map.of());
        Run german = shell(
                launcher() + " forecast '" + ROOT.resolve("data/kent-2017") + "' --out b",
                Map.of("LC_ALL", "C", "LANG", "de_DE.UTF-8", "TZ", "Asia/Kathmandu"));

        assertThat(german.out().replaceAll("Wrote [0-9]+ files to b", ""))
                .isEqualTo(usual.out().replaceAll("Wrote [0-9]+ files to a", ""));
        assertThat(folder.resolve("b/appendix.md")).hasSameBinaryContentAs(folder.resolve("a/appendix.md"));
        assertThat(folder.resolve("b/projection.csv")).hasSameBinaryContentAs(folder.resolve("a/projection.csv"));
    }

    @Test
    void aFolderWithAccentsIsFoundFromAnAsciiTerminal() throws Exception {
        Run run = shell(launcher() + " check 'donn\u00E9es'", Map.of("LC_ALL", "C"));

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).startsWith("donn\u00E9es:1:1: there is no such folder;");
    }

    @Test
    void digitsAreTheSameWhereOthersAreUsual() throws Exception {
        String jar = "'" + Path.of(System.getProperty("java.home"), "bin", "java")
                + "' -Duser.language=ar -Duser.country=EG -jar '" + ROOT.resolve("cli/target/carecast.jar") + "'";

        Run run = shell(jar + " forecast '" + ROOT.resolve("data/kent-2017") + "' --out ar", Map.of());

        assertThat(run.out()).contains("109 of 109", "Wrote 20 files to ar");
        assertThat(folder.resolve("ar/manifest.json")).content().contains("\"as-at\" : \"11\"");
    }

    @Test
    void aFullDiskBehindStandardOutputIsAFailure() throws Exception {
        Run run = shell(launcher() + " check '" + ROOT.resolve("data/kent-2017") + "' > /dev/full", Map.of());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).startsWith("carecast: standard output could not be written: ");
    }

    @Test
    void aStudyReachedThroughALinkIsWhole() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("study"), ROOT.resolve("data/kent-2017"));

        Run run = shell(launcher() + " check study", Map.of());
        Files.delete(link);

        assertThat(run.exit()).as(run.err()).isZero();
    }

    @Test
    void aWrongJavaHomeIsNamed() throws Exception {
        Run run = shell(launcher() + " --help", Map.of("JAVA_HOME", "/nonexistent"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo(
                        "carecast: JAVA_HOME is /nonexistent, where there is no bin/java; point it at a JDK, 17 or later\n");
    }

    @Test
    void aTemporaryFolderThatIsNotThereIsNamed() throws Exception {
        String java = "'" + Path.of(System.getProperty("java.home"), "bin", "java")
                + "' -Djava.io.tmpdir=/nonexistent -jar '" + ROOT.resolve("cli/target/carecast.jar") + "'";

        Run run = shell(java + " forecast '" + ROOT.resolve("data/kent-2017") + "' --out o", Map.of());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("carecast: charts need a temporary folder that can be written to; name one in TMPDIR");
        assertThat(folder.resolve("o")).doesNotExist();
    }

    @Test
    void badDataEndsInThree() throws Exception {
        Run run = shell(launcher() + " forecast nowhere", Map.of());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).startsWith("nowhere:1:1: there is no such folder;");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    /** The bar is asked for, though standard error is a file, since it tells that the draws have begun. */
    @Test
    @DisabledIf(
            value = "interruptsAreIgnored",
            disabledReason = "a build in the background hands that on to its children")
    void interruptedAmongItsDrawsItWritesNothing() throws Exception {
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(
                        ROOT.resolve("carecast").toString(),
                        "fan",
                        ROOT.resolve("data/kent-2017").toString(),
                        "--draws",
                        "10000000",
                        "--out",
                        "new/out")
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JDK_JAVA_OPTIONS", "-Dcarecast.progress=true");
        Process process = builder.start();
        for (int tenths = 0; tenths < 600 && !Files.readString(err).contains("Drawing"); tenths++) {
            Thread.sleep(100);
        }
        assertThat(process.isAlive()).as(Files.readString(err)).isTrue();

        shell("kill -INT " + process.pid(), Map.of());

        boolean ended = process.waitFor(30, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(Files.readString(err)).contains("Drawing").doesNotContain("Exception", "fault");
        assertThat(folder.resolve("out")).isEmptyFile();
        assertThat(folder.resolve("new")).doesNotExist();
    }

    /** Whether this process was told to ignore what Ctrl-C sends, the second of the signals. */
    static boolean interruptsAreIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    @Test
    void standardErrorThatIsNoScreenStaysSilent() throws Exception {
        Run run = shell(launcher() + " fan '" + ROOT.resolve("data/kent-2017") + "' --draws 2000 --out o", Map.of());

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
    }

    private static String launcher() {
        return "'" + ROOT.resolve("carecast") + "'";
    }

    private Run shell(String command, Map<String, String> environment) throws IOException, InterruptedException {
        return shell(folder, command, environment);
    }

    private static Run shell(Path folder, String command, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path out = folder.resolve(".stdout");
        Path err = folder.resolve(".stderr");
        ProcessBuilder builder = new ProcessBuilder(List.of("sh", "-c", command))
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
        return new Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
