package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README tells the truth: its commands run, its tables and pictures are what the program makes, its snippet compiles. */
final class ReadmeTest {

    /** The commands that take a folder to write to. */
    static final List<String> WRITING =
            List.of("forecast", "compare", "sensitivity", "fan", "bid", "report", "backtest", "reconcile");

    private static final Path ROOT = Path.of("..");

    // What several tests look at is run once.
    @TempDir
    private static Path shown;

    private static Run forecast;
    private static Run fan;
    private static Run backtest;

    @TempDir
    private Path folder;

    @BeforeAll
    static void run() throws IOException {
        forecast = Run.of(into(shown.resolve("forecast"), arguments(first("forecast"))));
        fan = Run.of(into(shown.resolve("fan"), arguments(first("fan"))));
        backtest = Run.of(into(shown.resolve("backtest"), arguments(first("backtest"))));
    }

    private static String first(String name) throws IOException {
        return commands().stream()
                .filter(each -> each.startsWith("./carecast " + name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itsTablesAreWhatTheProgramPrints() throws IOException {
        String printed = forecast.out();
        String tables = printed.substring(0, printed.indexOf("Wrote ")).stripTrailing();

        assertThat(blocks("text").get(0)).isEqualTo(tables);
    }

    @Test
    void whenToRecruitIsWhatTheProgramPrints() throws IOException {
        String command = commands().stream()
                .filter(each -> each.contains("--hire-months"))
                .findFirst()
                .orElseThrow();

        assertThat(Run.of(withOut(arguments(command))).out())
                .contains("\n" + blocks("text").get(1) + "\n");
    }

    @Test
    void itsTablesOfScenariosAreSomeOfThoseThatTheProgramPrints() throws IOException {
        String printed = Run.of(withOut(arguments(first("compare")))).out();
        List<String> tables = blocks("text");

        assertThat(tables).hasSize(8);
        assertThat(tables.subList(2, 4)).allSatisfy(table -> assertThat(printed).contains("\n\n" + table + "\n\n"));
    }

    @Test
    void whatItSaysOfFansIsWhatTheProgramPrints() throws IOException {
        List<String> fans = commands().stream()
                .filter(each -> each.startsWith("./carecast fan"))
                .toList();
        String ofMoney = fans.get(fans.size() - 1);

        assertThat(fan.out()).startsWith(blocks("text").get(4) + "\n\nTable 1: ");
        assertThat(ofMoney).contains("--measure gap");
        assertThat(Run.of(withOut(arguments(ofMoney))).out())
                .startsWith(blocks("text").get(5) + "\n\nTable 1: ");
    }

    @Test
    void whatItSaysOfPastForecastsIsWhatTheProgramPrints() throws IOException {
        assertThat(backtest.out()).startsWith(blocks("text").get(6) + "\n");
    }

    /** Of every document: what it points to is there. */
    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<Path> documents;
        try (Stream<Path> files = Stream.of(
                        "",
                        "docs",
                        "notebooks",
                        "data",
                        "data/kent-2017",
                        "data/kent-2015",
                        "data/any-council",
                        "data/any-care-leavers")
                .map(ROOT::resolve)
                .flatMap(ReadmeTest::documents)) {
            documents = files.toList();
        }

        assertThat(documents).hasSizeGreaterThan(8);
        for (Path document : documents) {
            Matcher link = Pattern.compile("]\\(([^)#]+)(?:#[^)]*)?\\)").matcher(Files.readString(document));
            while (link.find()) {
                assertThat(document.resolveSibling(link.group(1)))
                        .as("in %s", document)
                        .exists();
            }
        }
    }

    private static Stream<Path> documents(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void itsPicturesAreWhatTheProgramDraws() throws IOException {
        assertThat(first("fan")).endsWith("fan data/kent-2017 --above 2000");
        Run.of("compare", Run.KENT, "--out", shown.resolve("compare").toString());
        Run.of(into(shown.resolve("sensitivity"), arguments(first("sensitivity"))));
        Matcher picture = Pattern.compile("!\\[[^]]+]\\(docs/images/([^)]+)\\)").matcher(readme());
        List<String> names = new ArrayList<>();
        while (picture.find()) {
            names.add(picture.group(1));
        }

        assertThat(names)
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(ROOT.resolve("docs/images").resolve(name)).hasSameBinaryContentAs(drawn(name)));
    }

    /** The picture of that name, which one command draws. */
    private static Path drawn(String name) {
        return Stream.of("forecast", "compare", "fan", "sensitivity", "backtest")
                .map(command -> shown.resolve(command).resolve(name))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    static List<String> commands() throws IOException {
        return blocks("sh").stream().flatMap(String::lines).toList();
    }

    /** Those that read Kent's study: {@link FrozenOutputTest} runs them, and says how each ends and what it gives. */
    static List<String> kents() throws IOException {
        return commands().stream()
                .filter(command -> command.startsWith("./carecast ") && command.contains("data/kent-2017"))
                .toList();
    }

    static List<String> others() throws IOException {
        List<String> others = new ArrayList<>(commands());
        others.removeAll(kents());
        return others;
    }

    @ParameterizedTest
    @MethodSource("others")
    void itsCommandsRun(String command) throws IOException {
        if (command.startsWith("./carecast ")) {
            String[] args = arguments(command);
            if (args[0].equals("new")) {
                startsAStudy(args);
                return;
            }
            assertThat(args[0]).as(command).isIn("import-903", "bid", "councils", "report");
            String[] here = args[0].equals("import-903") ? imported(args) : into(folder.resolve("out"), args);
            assertThat(Run.of(here).exit()).as(command).isZero();
        } else {
            assertThat(command).as("this test is running it").isEqualTo("mvn verify");
        }
    }

    /** In a folder of the test, with a page of counts that has the line the README shows, and waiting for what it says. */
    private void startsAStudy(String[] args) throws IOException {
        Path study = folder.resolve(args[1]);
        Path counts = Files.writeString(folder.resolve("counts.csv"), "citizen,19,192\n");
        args[1] = study.toString();
        String waits = blocks("text").get(7).replace("data/newshire", study.toString());

        Run run = Run.of(Stream.of(args)
                .map(word -> word.equals("counts.csv") ? counts.toString() : word)
                .toArray(String[]::new));

        assertThat(run.exit()).as(run.err()).isZero();
        String left = Run.of("check", study.toString()).err();
        assertThat(left.contains(waits + "\n"))
                .isEqualTo(List.of(args).contains("--blank") && !List.of(args).contains("counts.csv"));
    }

    /** Into a folder of the test, with the folders that the reader has below the current one. */
    private String[] imported(String[] args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.set(1, ROOT.resolve(args[1]).toString());
        all.set(all.indexOf("--out") + 1, folder.resolve("study").toString());
        all.addAll(List.of("--national", ROOT.resolve("data/national").toString()));
        return all.toArray(String[]::new);
    }

    @Test
    void ciRunsItsTwoCommands() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve(".ci/run")))
                .containsSubsequence(
                        "mvn verify", "mvn -q -Papplications -pl cli -am verify", "./carecast forecast data/kent-2017");
        assertThat(commands()).contains("mvn verify", "./carecast forecast data/kent-2017");
    }

    @Test
    void itsSnippetCompilesAndPrintsWhatItSays() throws Exception {
        Path source = folder.resolve("Example.java");
        Files.writeString(source, blocks("java").get(0));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler).as("the tests run on a JDK").isNotNull();
        String classPath = System.getProperty("java.class.path");
        ByteArrayOutputStream messages = new ByteArrayOutputStream();

        int compiled =
                compiler.run(null, messages, messages, "-cp", classPath, "-d", folder.toString(), source.toString());
        assertThat(compiled).as(messages.toString(StandardCharsets.UTF_8)).isZero();

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        folder + System.getProperty("path.separator") + classPath,
                        "Example")
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(readme()).contains("It prints `" + said.strip() + "`.");
    }

    /** The words of a command, with folders of data as they are named from here. */
    static String[] arguments(String command) {
        String data = Path.of(Run.KENT).getParent().toString();
        // Words in quotes are one, as they are to a shell.
        Matcher word = Pattern.compile("\"([^\"]*)\"|(\\S+)")
                .matcher(command.substring("./carecast ".length())
                        .replaceAll("data/(kent|any-council|hampshire-2025)", data + "/$1"));
        return word.results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toArray(String[]::new);
    }

    private String[] withOut(String[] args) {
        return into(folder, args);
    }

    private static String[] into(Path folder, String... args) {
        return Stream.concat(Stream.of(args), Stream.of("--out", folder.toString()))
                .toArray(String[]::new);
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static List<String> blocks(String language) throws IOException {
        Matcher block = Pattern.compile("```" + language + "\n(.*?)\n```", Pattern.DOTALL)
                .matcher(readme());
        List<String> blocks = new ArrayList<>();
        while (block.find()) {
            blocks.add(block.group(1));
        }
        assertThat(blocks).as("blocks of " + language).isNotEmpty();
        return blocks;
    }
}
