package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.carecast.io.csv.StudyCsv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cell that begins with ? is asked for once, whatever else would have been read from it. */
final class StillToFillInTest {

    @TempDir
    private Path copy;

    @Test
    void wheneverOneCellWaitsThatIsAllThatIsSaid() throws IOException {
        askForEveryCell(StudyFolder.goodWithAllOfMoney(copy));
    }

    @Test
    void soItIsWithRangesOfEveryShapeAndCorrelations() throws IOException {
        askForEveryCell(StudyFolder.good(copy).with(StudyFolder.RESOURCES.resolve("good-correlated")));
    }

    private void askForEveryCell(StudyFolder study) throws IOException {
        assertThat(study.problems()).isEmpty();
        int cells = 0;
        SoftAssertions all = new SoftAssertions();
        for (Path file : study.files()) {
            List<String> lines = Files.readAllLines(file);
            int header = firstRow(lines);
            for (int line = header + 1; line < lines.size(); line++) {
                if (lines.get(line).startsWith("#")) {
                    continue;
                }
                List<String> row = cells(lines.get(line));
                for (int column = 0; column < row.size(); column++) {
                    // What may stay empty is nobody's to ask for.
                    if (row.get(column).isEmpty()) {
                        continue;
                    }
                    cells++;
                    List<String> asked = new ArrayList<>(row);
                    asked.set(column, "? what stood here");
                    List<String> changed = new ArrayList<>(lines);
                    changed.set(line, StudyCsv.row(asked));
                    Files.write(file, changed);

                    all.assertThat(study.problems())
                            .as("%s", changed.get(line))
                            .containsExactly(copy.relativize(file) + ":" + (line + 1) + ":" + (column + 1)
                                    + ": still to fill in; what stood here");
                }
            }
            Files.write(file, lines);
        }
        assertThat(cells).isGreaterThan(300);
        all.assertAll();
    }

    private static int firstRow(List<String> lines) {
        int line = 0;
        while (lines.get(line).startsWith("#")) {
            line++;
        }
        return line;
    }

    private static List<String> cells(String line) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(line)) {
            return reader.iterator().next().getFields();
        }
    }

    @Test
    void filesThatNothingElseReadsMayWaitForTheirFirstRow() {
        assertThat(StudyFolder.good(copy)
                        .with(StudyFolder.RESOURCES.resolve("good-waiting"))
                        .problems())
                .isEmpty();
    }
}
