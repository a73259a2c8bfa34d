package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.carecast.io.caution.UnreadFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files of a study are named since nobody reads them, and what they were perhaps meant to be. */
final class UnreadFileTest {

    @TempDir
    private Path copy;

    private List<UnreadFile> unread() {
        return UnreadFile.in(copy.resolve("study"), Optional.of(copy.resolve("national")));
    }

    private void put(String file) throws IOException {
        Files.createDirectories(copy.resolve(file).getParent());
        Files.writeString(copy.resolve(file), "a,b\n1,2\n");
    }

    @Test
    void ofAGoodStudyNoneIs() throws IOException {
        StudyFolder.goodWithAllOfMoney(copy).with(StudyFolder.RESOURCES.resolve("good-history"));

        assertThat(unread()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "study/unit_costs.csv | is read by nothing; did you mean unit-costs.csv? | true",
                "study/UnitCosts.csv | is read by nothing; did you mean unit-costs.csv? | true",
                "study/unit costs.csv | is read by nothing; did you mean unit-costs.csv? | true",
                "study/outturns.csv | is read by nothing; did you mean outturn.csv? | true",
                "study/Caseload.csv | is read by nothing; did you mean caseload.csv? | true",
                "study/caseload.CSV | is read by nothing; did you mean caseload.csv? | true",
                "study/caselaod.csv | is read by nothing; did you mean caseload.csv? | true",
                "study/caseload.csv.txt | is read by nothing; did you mean caseload.csv? | true",
                "study/caseload.xlsx | is read by nothing; did you mean caseload.csv? | true",
                "study/corelations.csv | is read by nothing; did you mean correlations.csv? | true",
                "study/accomodations.csv | is read by nothing; did you mean accommodation.csv? | true",
                "study/statments.csv | is read by nothing; did you mean statements.csv? | true",
                "study/opening (2).csv | is read by nothing; opening.csv beside it is read | false",
                "study/Copy of opening.csv | is read by nothing; opening.csv beside it is read | false",
                "study/opening.csv.bak2 | is read by nothing; opening.csv beside it is read | false",
                "study/staff.csv | is read by nothing; data/README.md names the files of a study | false",
                "study/law.csv | is read by nothing; data/README.md names the files of a study | false",
                "study/scenarios/late.txt | is read by nothing; did you mean late.csv? | true",
                "study/scenarios/late.csv.txt | is read by nothing; did you mean late.csv? | true",
                "national/fundings.csv | is read by nothing; did you mean funding.csv? | true",
                "national/unit_cost.csv | is read by nothing; did you mean unit-costs.csv? | true",
                "national/opening.csv | is read by nothing; data/README.md names the files of a study | false"
            })
    void aFileThatNobodyReadsIsNamed(String file, String sentence, boolean slip) throws IOException {
        StudyFolder.good(copy);
        put(file);

        assertThat(unread()).singleElement().satisfies(unread -> {
            assertThat(unread.path()).isEqualTo(copy.resolve(file));
            assertThat(unread.sentence()).isEqualTo(sentence);
            assertThat(unread.isSlip()).isEqualTo(slip);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "study/README.md",
                "study/readme.txt",
                "study/paper of March.pdf",
                "study/.opening.csv.swp",
                "study/.gitignore",
                "study/opening.csv~",
                "study/opening.csv.bak",
                "study/~$opening.csv",
                "study/.~lock.opening.csv#",
                "study/#opening.csv#",
                "study/manifest.json",
                "study/published.json",
                "study/public-assumptions.csv",
                "study/import-report.md",
                "study/Thumbs.db",
                "study/out/forecast.csv",
                "study/returns/header.csv",
                "study/opening.docx",
                "study/scenarios/README.md",
                "study/scenarios/late.expected.csv",
                "national/README.md"
            })
    void whatMayLieThereIsNot(String file) throws IOException {
        StudyFolder.good(copy);
        put(file);

        assertThat(unread()).isEmpty();
    }

    @Test
    void theArrivalsOfAnImportAreOurs() throws IOException {
        StudyFolder.good(copy);
        put("study/arrivals.csv");

        assertThat(unread()).hasSize(1);
        put("study/import-report.md");
        assertThat(unread()).isEmpty();
    }

    @Test
    void aFolderThatIsNearlyTheRightOneIsNamed() throws IOException {
        StudyFolder.good(copy);
        put("study/scenario/late.csv");
        put("study/Nationals/law.csv");

        assertThat(unread())
                .map(UnreadFile::sentence)
                .containsExactlyInAnyOrder(
                        "is read by nothing; did you mean scenarios?", "is read by nothing; did you mean national?");
        put("study/scenarios/old/late.csv");
        assertThat(unread())
                .map(each -> copy.relativize(each.path()).toString().replace('\\', '/') + " " + each.sentence())
                .containsExactlyInAnyOrder(
                        "study/Nationals is read by nothing; did you mean national?",
                        "study/scenario is read by nothing; scenarios beside it is read",
                        "study/scenarios/old is read by nothing; data/README.md names the files of a study");
    }

    @Test
    void aScenarioOutsideItsFolderIsKnownByItsColumns() throws IOException {
        StudyFolder.good(copy);
        Files.writeString(
                copy.resolve("study/late.csv"),
                "# title: Late\n# question: When?\n"
                        + StudyFiles.of("scenarios/ID.csv").orElseThrow().header() + "\n");

        assertThat(unread())
                .map(UnreadFile::sentence)
                .containsExactly("is read by nothing; did you mean scenarios/late.csv?");
    }

    @Test
    void aStudyThatIsItsOwnNationalFolderMayHoldBoth() throws IOException {
        StudyFolder.good(copy);
        put("study/law.csv");
        put("study/fundings.csv");

        assertThat(UnreadFile.in(copy.resolve("study"), Optional.of(copy.resolve("study"))))
                .map(UnreadFile::sentence)
                .containsExactly("is read by nothing; did you mean funding.csv?");
    }
}
