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
import org.carecast.measure.Panel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A published table of councils; each folder of {@code bad-panel/} has one with a fault, and all that is said about it. */
final class PanelReaderTest {

    private static final Path BAD = StudyFolder.RESOURCES.resolve("bad-panel");
    private static final String HEADER = "ons_code,year,uasc_31_march\n";

    @TempDir
    private Path folder;

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(BAD)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void oneFaultIsReportedOnceAndAtItsPlace(Path broken) throws IOException {
        BadDataException refused = catchThrowableOfType(
                BadDataException.class, () -> PanelReader.read(FilePages.named(broken.resolve("panel.csv"))));

        assertThat(refused.problems().stream()
                        .map(each -> each.toString().replace(broken + "/", ""))
                        .toList())
                .isEqualTo(Files.readAllLines(broken.resolve("expected.txt")));
    }

    @Test
    void aCellThatWasWithheldIsNoCountAndNeverNought() throws Exception {
        Panel panel =
                read("E10000016,2014,868\nE10000016,2015,c\nE10000016,2016,\nE10000016,2017,0\nE10000016,2018,<5\n");

        assertThat(panel.people().values()).containsExactly(868, 0);
        assertThat(panel.withheld()).isEqualTo(3);
        assertThat(panel.at(new Panel.At("E10000016", YearMonth.of(2015, 3)))).isEmpty();
        assertThat(panel.mostYears(new Panel.At("E10000016", YearMonth.of(2014, 3))))
                .isEqualTo(3);
    }

    @Test
    void regionsAndEnglandArePassedOver() throws Exception {
        Panel panel = read("E06000001,2014,6\nE06000001,2015,8\nE12000001,2014,100\nE92000001,2014,2050\n");

        assertThat(panel.people()).hasSize(2);
        assertThat(panel.councils()).isEqualTo(1);
        assertThat(panel.mean(YearMonth.of(2014, 3))).isEqualTo(6);
    }

    private Panel read(String rows) throws IOException, BadDataException {
        return PanelReader.read(FilePages.named(Files.writeString(folder.resolve("panel.csv"), HEADER + rows)))
                .panel();
    }
}
