package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The notebooks as they are committed: executed, and quoting what their cells show. {@code notebooks/execute --check} executes them again.
 *
 * <p>A figure in bold is quoted from the cell above it:
 *
 * <pre>
 * cell shows     18 and over  823  834  874
 * text says      From December to January care leavers rise from **834** to **874**.
 * </pre>
 *
 * Any other figure of three digits or with decimals, but a year, stands somewhere in the cells of the notebook.
 */
final class NotebooksTest {

    private static final Path FOLDER = Path.of("../notebooks");
    private static final Pattern FIGURE = Pattern.compile("(?<![\\w.,-])\\d[\\d,]*(?:\\.\\d+)?");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(\\d[\\d,]*(?:\\.\\d+)?)\\*\\*");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final int MOST_CELLS = 16;

    /** A cell: its source, and what it shows, pictures left out. */
    private record Cell(boolean isText, String source, String shown, boolean failed, JsonNode count) {}

    static List<Path> notebooks() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreSeven() throws IOException {
        assertThat(notebooks().stream().map(file -> file.getFileName().toString()))
                .containsExactly(
                        "1-who-is-here.ipynb",
                        "2-coming-of-age.ipynb",
                        "3-arrivals.ipynb",
                        "4-after-21.ipynb",
                        "5-what-if.ipynb",
                        "6-how-sure.ipynb",
                        "7-how-it-did.ipynb");
        assertThat(Files.readString(FOLDER.resolve("README.md")))
                .contains(notebooks().stream()
                        .map(file -> "(" + file.getFileName() + ")")
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void theQuestionStandsFirstAndTheFindingLast(Path notebook) throws IOException {
        List<Cell> cells = cells(notebook);

        assertThat(cells).hasSizeLessThanOrEqualTo(MOST_CELLS);
        assertThat(cells.get(0).isText()).isTrue();
        assertThat(cells.get(0).source()).contains("**Question.**");
        assertThat(cells.get(cells.size() - 1).isText()).isTrue();
        assertThat(cells.get(cells.size() - 1).source()).contains("**Finding.**");
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void everyCellWasExecutedInOrderFromACleanState(Path notebook) throws IOException {
        List<Cell> code =
                cells(notebook).stream().filter(cell -> !cell.isText()).toList();

        assertThat(code.stream().map(cell -> cell.count().asInt()))
                .isEqualTo(IntStream.rangeClosed(1, code.size()).boxed().toList());
        assertThat(code).noneMatch(Cell::failed);
    }

    /** So that a class that moves or gets another name is missed here, and not only where notebooks are executed. */
    @Test
    void theirCellsCompileWithWhatTheKernelImports(@TempDir Path folder) throws IOException {
        String imports = "import java.util.*;\n" + Files.readString(FOLDER.resolve("imports.jsh"));
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", folder.toString()));
        for (Path notebook : notebooks()) {
            String name = "Notebook" + arguments.size();
            String cells = cells(notebook).stream()
                    .filter(cell -> !cell.isText())
                    .map(cell -> cell.source() + ";\n")
                    .collect(Collectors.joining());
            Path source = folder.resolve(notebook.getFileName() + ".java");
            Files.writeString(
                    source, imports + "class " + name + " { void cells() throws Exception {\n" + cells + "} }\n");
            arguments.add(source.toString());
        }
        ByteArrayOutputStream messages = new ByteArrayOutputStream();

        int compiled =
                ToolProvider.getSystemJavaCompiler().run(null, messages, messages, arguments.toArray(String[]::new));

        assertThat(compiled).as(messages.toString(StandardCharsets.UTF_8)).isZero();
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void aFigureInBoldIsWhatTheCellAboveShows(Path notebook) throws IOException {
        assertThat(misquoted(cells(notebook))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void everyOtherFigureStandsInSomeCell(Path notebook) throws IOException {
        List<Cell> cells = cells(notebook);
        Set<String> shown = cells.stream()
                .filter(cell -> !cell.isText())
                .flatMap(cell -> figures(cell.source() + " " + cell.shown()).stream())
                .collect(Collectors.toSet());

        List<String> unheld = cells.stream()
                .filter(Cell::isText)
                .flatMap(cell -> figures(BOLD.matcher(cell.source()).replaceAll("")).stream())
                .filter(figure -> figure.length() > 2 && !YEAR.matcher(figure).matches())
                .filter(figure -> !shown.contains(figure))
                .toList();

        assertThat(unheld).isEmpty();
    }

    /** So that this can fail: of the nine other last digits a figure in bold might have, seven at least are found out. */
    @ParameterizedTest
    @MethodSource("notebooks")
    void aFigureWithAnotherLastDigitIsFound(Path notebook) throws IOException {
        List<Cell> cells = cells(notebook);
        int tried = 0;
        for (int place = 0; place < cells.size(); place++) {
            for (MatchResult bold : BOLD.matcher(
                            cells.get(place).isText() ? cells.get(place).source() : "")
                    .results()
                    .toList()) {
                int cell = place;
                assertThat(IntStream.range(1, 10).filter(more -> isFound(cells, cell, bold.end(1) - 1, more)))
                        .as("%s of %s", bold.group(1), notebook)
                        .hasSizeGreaterThanOrEqualTo(7);
                tried++;
            }
        }
        assertThat(tried).isGreaterThanOrEqualTo(4);
    }

    private static boolean isFound(List<Cell> cells, int place, int at, int more) {
        String source = cells.get(place).source();
        char other = (char) ('0' + (source.charAt(at) - '0' + more) % 10);
        List<Cell> wrong = new ArrayList<>(cells);
        wrong.set(place, new Cell(true, source.substring(0, at) + other + source.substring(at + 1), "", false, null));
        return misquoted(wrong).size() == 1;
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void noPathAndNoVersionOfAMachineIsLeftInIt(Path notebook) throws IOException {
        assertThat(Files.readString(notebook))
                .doesNotContain("/home/", "/root/", "/tmp/", "/Users/", "file:", "language_info", "\"execution\"")
                .endsWith("}\n");
    }

    /** A picture that lacks its end is shown by some programs and refused by others. */
    @ParameterizedTest
    @MethodSource("notebooks")
    void itsPicturesAreWhole(Path notebook) throws IOException {
        for (JsonNode cell : new ObjectMapper().readTree(notebook.toFile()).get("cells")) {
            for (JsonNode output : cell.path("outputs")) {
                if (output.path("data").has("image/png")) {
                    byte[] file = Base64.getMimeDecoder()
                            .decode(text(output.path("data").get("image/png")));
                    assertThat(Arrays.copyOfRange(file, file.length - 8, file.length))
                            .isEqualTo(new byte[] {'I', 'E', 'N', 'D', (byte) 0xAE, 'B', '`', (byte) 0x82});
                }
            }
        }
    }

    private static List<String> misquoted(List<Cell> cells) {
        List<String> misquoted = new ArrayList<>();
        Set<String> above = Set.of();
        for (Cell cell : cells) {
            if (!cell.isText()) {
                above = cell.shown().isBlank() ? above : figures(cell.shown());
            } else {
                Set<String> shown = above;
                BOLD.matcher(cell.source())
                        .results()
                        .map(bold -> bold.group(1).replace(",", ""))
                        .filter(figure -> !shown.contains(figure))
                        .forEach(misquoted::add);
            }
        }
        return misquoted;
    }

    private static Set<String> figures(String text) {
        return FIGURE.matcher(text)
                .results()
                .map(match -> match.group().replace(",", ""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Cell> cells(Path notebook) throws IOException {
        return StreamSupport.stream(
                        new ObjectMapper()
                                .readTree(notebook.toFile())
                                .get("cells")
                                .spliterator(),
                        false)
                .map(NotebooksTest::cell)
                .toList();
    }

    private static Cell cell(JsonNode cell) {
        StringBuilder shown = new StringBuilder();
        boolean failed = false;
        for (JsonNode output : cell.path("outputs")) {
            failed |= output.get("output_type").asText().equals("error");
            shown.append(text(output.path("text"))).append(' ');
            JsonNode html = output.path("data").path("text/html");
            shown.append(text(html).replaceAll("<[^>]+>", " ").replaceAll("[+\u2212-](?=\\d)", " "))
                    .append(' ');
        }
        return new Cell(
                cell.get("cell_type").asText().equals("markdown"),
                text(cell.get("source")),
                shown.toString(),
                failed,
                cell.path("execution_count"));
    }

    private static String text(JsonNode lines) {
        return lines.isTextual()
                ? lines.asText()
                : StreamSupport.stream(lines.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining());
    }
}
