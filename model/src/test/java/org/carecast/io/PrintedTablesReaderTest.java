package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.carecast.io.csv.BadDataException;
import org.carecast.reconcile.PrintedTable;
import org.carecast.reconcile.Rounded;
import org.carecast.reconcile.TableFigure;
import org.carecast.reconcile.TableFigure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables of any paper, read from one file; each folder of {@code bad-printed/} has one with one fault, and all that is said of it. */
final class PrintedTablesReaderTest {

    static final Path BAD = StudyFolder.RESOURCES.resolve("bad-printed");
    private static final String HEADER = "table,population,row,as_at,printed,source,locator\n";

    @TempDir
    private Path folder;

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(BAD)) {
            return folders.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void oneFaultIsReportedOnceAndAtItsPlace(String name) throws IOException {
        assertThat(problems(BAD.resolve(name).resolve("printed.csv")))
                .isEqualTo(Files.readAllLines(BAD.resolve(name).resolve("expected.txt")));
    }

    @Test
    void allFaultsAreReportedTogether() throws IOException {
        Path file = write("2,citizen,18,2017-11,ten,,\n2,uasc,19,2017-13,-1,,\n");

        assertThat(problems(file))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).matches("printed.csv:[23]:[145]: .+"));
    }

    @Test
    void rowsMonthsAndPlacesWithoutANumberAreFilledIn() throws Exception {
        Path file = write(
                "2,citizen,18,2018-11,10,paper,\n2,citizen,19,2017-11,c,paper,\n2,citizen,In touch,2017-11,,paper,\n");
        PrintedTablesReader.Tables read = PrintedTablesReader.read(FilePages.named(file));
        PrintedTable table = read.tables().get(0);

        assertThat(read.sources()).containsExactly("paper");
        assertThat(table.months()).containsExactly(YearMonth.of(2017, 11), YearMonth.of(2018, 11));
        assertThat(table.figures())
                .extracting(TableFigure::label)
                .containsExactly(
                        "18",
                        "18",
                        "19",
                        "19",
                        "Total",
                        "Total",
                        "In touch rate",
                        "In touch rate",
                        "In touch",
                        "In touch");
        assertThat(table.figures().stream().filter(figure -> figure.rounded().isPresent()))
                .singleElement()
                .satisfies(figure -> assertThat(figure.rounded().orElseThrow()).isEqualTo(new Rounded(9.5, 10.5)));
    }

    @Test
    void whatWasCountedIsExactOfPeopleAndNotOfThoseInTouch() throws Exception {
        Path file = Files.writeString(
                folder.resolve("counted.csv"),
                "# counted: 2017-11\n" + HEADER
                        + "2,citizen,18,2017-11,10,,\n2,citizen,18,2018-11,10,,\n2,citizen,In touch,2017-11,9,,\n");
        PrintedTable table =
                PrintedTablesReader.read(FilePages.named(file)).tables().get(0);

        assertThat(table.of(Kind.PEOPLE)
                        .map(figure -> figure.rounded().orElseThrow().isExact()))
                .containsExactly(true, false);
        assertThat(table.of(Kind.IN_TOUCH).findFirst().orElseThrow().counted()).isFalse();
    }

    /** A workbook keeps 2017-11 as a day, and names of columns come in any case, with semicolons between them. */
    @Test
    void aPageThatASpreadsheetSavedIsReadAsItIs() throws Exception {
        Path file = Files.writeString(
                folder.resolve("saved.csv"),
                "\uFEFF# counted: 2017-11;;;;;;\nTable;Population; Row ;AS_AT;Printed;Source;Locator\n2;citizen;18;2017-11-01;1,010;;\n");

        PrintedTable table =
                PrintedTablesReader.read(FilePages.named(file)).tables().get(0);

        assertThat(table.months()).containsExactly(YearMonth.of(2017, 11));
        assertThat(table.of(Kind.PEOPLE)
                        .map(figure -> figure.rounded().orElseThrow())
                        .map(range -> range.low() + " to " + range.high()))
                .containsExactly("1010.0 to 1010.0");
    }

    private Path write(String rows) throws IOException {
        return Files.writeString(folder.resolve("printed.csv"), HEADER + rows);
    }

    /** What is said of a file, whose folder is left out. */
    private static List<String> problems(Path file) {
        BadDataException refused =
                catchThrowableOfType(BadDataException.class, () -> PrintedTablesReader.read(FilePages.named(file)));
        return refused.problems().stream()
                .map(problem -> problem.toString()
                        .replace(file.getParent() + file.getFileSystem().getSeparator(), ""))
                .toList();
    }
}
