package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.io.councils.CouncilStudies;
import org.carecast.io.csv.Columns;
import org.carecast.io.panel.PanelReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables of data/README.md and the schemas in data/schema are what the columns of the readers say, and every shipped file
 * conforms to its schema.
 *
 * <p>CONTRIBUTING.md has the command that writes them again.
 */
final class DescribedColumnsTest {

    private static final Path DATA = Path.of("../data");
    private static final Path README = DATA.resolve("README.md");
    private static final String BEGIN = "<!-- generated: begin -->\n";
    private static final String END = "<!-- generated: end -->\n";
    private static final boolean WRITE = Boolean.getBoolean("carecast.columns.write");

    static List<Columns> described() {
        return Stream.concat(
                        Stream.concat(StudyFiles.all().stream(), PanelReader.COLUMNS.stream()),
                        Stream.concat(CouncilStudies.COLUMNS.stream(), Stream.of(ScenarioLibraryTest.EXPECTED_COLUMNS)))
                .toList();
    }

    @BeforeAll
    static void writeThem() throws IOException {
        if (!WRITE) {
            return;
        }
        Files.createDirectories(DATA.resolve("schema"));
        for (Columns columns : described()) {
            Files.writeString(schema(columns), ColumnTexts.schema(columns));
        }
        String text = Files.readString(README);
        Files.writeString(
                README,
                text.substring(0, text.indexOf(BEGIN) + BEGIN.length())
                        + sections()
                        + text.substring(text.indexOf(END)));
    }

    private static Path schema(Columns columns) {
        return DATA.resolve("schema").resolve(ColumnTexts.schemaName(columns) + ".json");
    }

    private static String sections() {
        return described().stream().map(ColumnTexts::section).collect(Collectors.joining("\n", "\n", "\n"));
    }

    @ParameterizedTest
    @MethodSource("described")
    void theSchemaIsWhatTheColumnsSay(Columns columns) throws IOException {
        assertThat(schema(columns)).hasContent(ColumnTexts.schema(columns));
    }

    @Test
    void thereIsNoOtherSchema() throws IOException {
        try (Stream<Path> files = Files.list(DATA.resolve("schema"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(described().stream()
                            .map(columns -> ColumnTexts.schemaName(columns) + ".json")
                            .toList());
        }
    }

    @Test
    void theReadmeIsWhatTheColumnsSay() throws IOException {
        String text = Files.readString(README);

        assertThat(text.substring(text.indexOf(BEGIN) + BEGIN.length(), text.indexOf(END)))
                .isEqualTo(sections());
    }

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(DATA)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aShippedFileConformsToItsSchema(Path file) throws IOException {
        assertThat(TableSchema.read(schemaOf(file)).faults(Files.readString(file)))
                .isEmpty();
    }

    /** Each line breaks the schema of opening.csv in one cell, so that the test above can fail. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uasc,,2017-11,40,published,p,t,| age: is required",
                "uasc,18.5,2017-11,40,published,p,t,| age: '18.5' is no integer",
                "uasc,18,2017-13,40,published,p,t,| as_at: '2017-13' is no yearmonth",
                "uasc,18,2017-11,c,published,p,t,| people: 'c' is no number",
                "uasc,18,2017-11,100001,published,p,t,| people: 100001 is above 100000",
                "uasc,18,2017-11,-1,published,p,t,| people: -1 is below 0",
                "UASC,18,2017-11,40,published,p,t,| population: 'UASC' does not match \"[a-z][a-z0-9_]*\"",
                "uasc,18,2017-11,40,printed,p,t,| provenance: 'printed' is none of [\"published\",\"derived\",\"judged\"]"
            })
    void aCellThatDoesNotConformIsSeen(String line, String fault) throws IOException {
        assertThat(TableSchema.read(DATA.resolve("schema/opening.json"))
                        .faults(OpeningReader.COLUMNS.header() + "\n" + line))
                .containsExactly(line + ": " + fault);
    }

    /** As somebody would find it who has the folders alone. */
    private static Path schemaOf(Path file) {
        String name = file.getFileName().toString().replace(".csv", "");
        boolean inScenarios = file.getParent().endsWith("scenarios");
        String schema = inScenarios ? name.endsWith(".expected") ? "scenario-expected" : "scenario" : name;
        return DATA.resolve("schema").resolve(schema + ".json");
    }
}
