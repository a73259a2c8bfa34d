package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every file and every line that the README's commands give for Kent is the one whose fingerprint was written down.
 *
 * <p>CONTRIBUTING.md has the command that writes the fingerprints again, and says how to see what differs.
 */
final class FrozenOutputTest {

    private static final boolean WRITE = Boolean.getBoolean("carecast.frozen.write");
    private static final Path FROZEN = Path.of("src/test/resources/frozen/kent-2017.txt");
    private static final String PANEL = "src/test/resources/frozen/panel.csv";

    // What the program wrote when it last agreed with the fingerprints, and what it writes now.
    private static final Path BEFORE = Path.of("target/frozen/before");
    private static final Path NOW = Path.of("target/frozen/now");
    // Each command writes here, because it prints the name of the folder.
    private static final Path OUT = Path.of("target/frozen/out");

    private static final String HEADING = "./carecast ";
    private static final String FEW_DRAWS = " --draws 200";
    private static final String ANSI = "picocli.ansi";

    /** Forms and variants that the README describes and has no command for; few draws, to be quick. */
    private static final String MORE = """
            forecast data/kent-2017 --format csv
            forecast data/kent-2017 --scenario base --scenario no-arrivals+take-up-50 --until 2019-11
            forecast data/kent-2017 --quiet --date 2018-03-22
            compare data/kent-2017
            compare data/kent-2017 --scenario nts-stops --until 2025-11 --as-at 01 --format markdown
            compare data/kent-2017 --scenario nts-stops --format csv
            compare data/kent-2017 --with data/kent-2015 --format markdown
            sensitivity data/kent-2017
            sensitivity data/kent-2017 --format markdown
            sensitivity data/kent-2017 --format csv
            fan data/kent-2017 --draws 200 --no-chance
            fan data/kent-2017 --draws 200 --no-belief --scenario nts-stops --until 2019-11
            fan data/kent-2017 --draws 200 --format markdown
            fan data/kent-2017 --draws 200 --format csv
            bid data/kent-2017
            bid data/kent-2017 --format markdown
            bid data/kent-2017 --format csv
            backtest data/kent-2017 --origins 2015-12 --draws 200
            backtest data/kent-2017 --origins 2017-11 --scenario what-followed --until 2026-01 --draws 200
            backtest data/kent-2017 --draws 200 --format markdown
            backtest data/kent-2017 --draws 200 --format csv
            backtest data/any-council --panel PANEL --draws 50
            backtest data/any-council --panel PANEL --draws 50 --format markdown
            backtest data/any-council --panel PANEL --draws 50 --format csv
            reconcile data/kent-2017/printed.csv --cohorts --yearly-rates
            reconcile data/kent-2017/printed.csv --format markdown
            reconcile data/kent-2017/printed.csv --cohorts --format csv
            explain data/kent-2017 in_touch_rate
            check data/kent-2017 --date 2030-01-01
            report data/kent-2017
            report data/kent-2017 --scenario nts-stops --scenario east-midlands-cost --only docx,html
            report data/kent-2017 --scenario base --scenario nts-stops --publish
            --help
            forecast --help
            compare --help
            sensitivity --help
            fan --help
            bid --help
            report --help
            new --help
            backtest --help
            reconcile --help
            check --help
            explain --help
            import-903 --help
            """;

    private final Locale locale = Locale.getDefault();
    private final String ansi = System.getProperty(ANSI);

    @BeforeEach
    void likeTheProgramInAPipe() {
        // As Carecast.main does.
        Locale.setDefault(Locale.ROOT);
        // Otherwise the environment may ask for colours.
        System.setProperty(ANSI, "false");
    }

    @AfterEach
    void asItWas() throws IOException {
        Files.deleteIfExists(Path.of(Run.KENT, "published.csv"));
        Locale.setDefault(locale);
        if (ansi == null) {
            System.clearProperty(ANSI);
        } else {
            System.setProperty(ANSI, ansi);
        }
    }

    @Test
    void everyOutputIsTheOneThatWasWrittenDown() throws IOException {
        delete(NOW);
        Map<String, SortedMap<String, String>> now = new LinkedHashMap<>();
        for (String command : commands()) {
            now.put(command, fingerprints(command));
            assertThat(now.get(command)).as(command).containsEntry("exit code", "0");
        }
        if (WRITE) {
            Files.writeString(FROZEN, text(now));
        }

        List<String> differences = differences(frozen(), now);
        if (!differences.isEmpty()) {
            fail("""
                    These outputs are not those of %s:
                    %s
                    What the program wrote is in cli/%s; what it wrote when this test last passed here, if it did, is in cli/%s.
                    CONTRIBUTING.md, "Outputs that must not change", has the command that accepts the new ones.
                    """, FROZEN, String.join("\n", differences), NOW, BEFORE);
        }
        assertThat(Files.readString(FROZEN)).isEqualTo(text(now));
        delete(BEFORE);
        Files.move(NOW, BEFORE);
    }

    /** The README's commands for Kent, then more, as they are run here. */
    private static List<String> commands() throws IOException {
        List<String> shown =
                ReadmeTest.kents().stream().map(FrozenOutputTest::pinned).toList();
        assertThat(shown).isNotEmpty();
        List<String> all =
                Stream.concat(shown.stream(), MORE.lines().map(HEADING::concat)).toList();
        assertThat(all).doesNotHaveDuplicates();
        return all;
    }

    /** A command of the README that gives the same on every day, in little time, and in every form. */
    private static String pinned(String command) {
        if (command.startsWith(HEADING + "check")) {
            // The only command that reads the clock.
            return command + " --date 2018-03-22";
        }
        if (command.startsWith(HEADING + "fan") && !command.contains("--draws")) {
            // It would draw 10,000 times.
            return command + FEW_DRAWS;
        }
        if (command.endsWith("--global")) {
            // Both populations would take twice as long.
            return command + " --population uasc";
        }
        if (command.contains("--scenario nts-stops --only html")) {
            // The document and the workbook of several scenarios come with little more work.
            return command.replace(" --only html", "");
        }
        return command.replace(" --draws 1000", FEW_DRAWS);
    }

    private static SortedMap<String, String> fingerprints(String command) throws IOException {
        delete(OUT);
        Files.createDirectories(OUT);
        List<String> args = new ArrayList<>(List.of(ReadmeTest.arguments(command.replace("PANEL", PANEL))));
        if (ReadmeTest.WRITING.contains(args.get(0)) && !args.contains("--help")) {
            args.addAll(List.of("--out", OUT.toString()));
        }
        Run run = Run.of(args.toArray(String[]::new));
        Files.writeString(OUT.resolve("standard-error.txt"), run.err());
        Files.writeString(OUT.resolve("standard-output.txt"), run.out());
        SortedMap<String, String> fingerprints = new TreeMap<>();
        fingerprints.put("exit code", Integer.toString(run.exit()));
        for (Path file : files(OUT)) {
            fingerprints.putAll(Fingerprints.of(OUT.relativize(file).toString(), Files.readAllBytes(file)));
        }
        Path kept = NOW.resolve(folder(command));
        Files.createDirectories(NOW);
        Files.move(OUT, kept);
        unpack(kept);
        return fingerprints;
    }

    /** A folder's name that is like the command. */
    private static String folder(String command) {
        return command.substring(HEADING.length()).replaceAll("data/|\"", "").replaceAll("[^A-Za-z0-9.+,_]+", "-");
    }

    /** Puts the parts of documents and workbooks beside them, an element to a line, so that they can be compared. */
    private static void unpack(Path folder) throws IOException {
        for (Path file : files(folder)) {
            if (Fingerprints.isZip(file.toString())) {
                for (Map.Entry<String, byte[]> part :
                        Fingerprints.parts(Files.readAllBytes(file)).entrySet()) {
                    Path to = folder.resolve(file.getFileName() + ".parts").resolve(part.getKey());
                    Files.createDirectories(to.getParent());
                    // A byte is a character here, so that nothing else changes.
                    String text = new String(part.getValue(), StandardCharsets.ISO_8859_1);
                    String lines = text.startsWith("<?xml") ? text.replace("><", ">\n<") : text;
                    Files.writeString(to, lines, StandardCharsets.ISO_8859_1);
                }
            }
        }
    }

    private static String text(Map<String, SortedMap<String, String>> fingerprints) {
        return fingerprints.entrySet().stream()
                .map(command -> command.getKey() + "\n"
                        + command.getValue().entrySet().stream()
                                .map(file -> "  " + file.getKey() + "  " + file.getValue() + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, SortedMap<String, String>> frozen() throws IOException {
        Map<String, SortedMap<String, String>> frozen = new LinkedHashMap<>();
        String command = "";
        for (String line : Files.readAllLines(FROZEN)) {
            if (line.startsWith(HEADING)) {
                command = line;
                frozen.put(command, new TreeMap<>());
            } else if (!line.isEmpty()) {
                String[] file = line.strip().split("  ", 2);
                frozen.get(command).put(file[0], file[1]);
            }
        }
        return frozen;
    }

    /** A line for each command with a difference, and one for each file. */
    private static List<String> differences(
            Map<String, SortedMap<String, String>> frozen, Map<String, SortedMap<String, String>> now) {
        List<String> differences = new ArrayList<>();
        for (String command : union(frozen, now)) {
            SortedMap<String, String> was = frozen.getOrDefault(command, new TreeMap<>());
            SortedMap<String, String> is = now.getOrDefault(command, new TreeMap<>());
            if (!was.equals(is)) {
                differences.add("%s  (%s)".formatted(command, folder(command)));
                union(was, is).stream()
                        .filter(file -> !was.getOrDefault(file, "").equals(is.get(file)))
                        .map(file -> "  %s: was %s, is %s"
                                .formatted(
                                        file, was.getOrDefault(file, "not there"), is.getOrDefault(file, "not there")))
                        .forEach(differences::add);
            }
        }
        return differences;
    }

    private static SortedSet<String> union(Map<String, ?> one, Map<String, ?> other) {
        SortedSet<String> all = new TreeSet<>(one.keySet());
        all.addAll(other.keySet());
        return all;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(FrozenOutputTest::deleteOne);
            }
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
