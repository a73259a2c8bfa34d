package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What study.csv and paper.csv of the national folder have a committee paper say. */
final class CommitteePaperTest {

    @TempDir
    private Path copy;

    private StudyFolder folder;

    @BeforeEach
    void good() {
        folder = StudyFolder.good(copy);
    }

    private CommitteePaper read(String... rows) throws Exception {
        Files.write(copy.resolve("study/study.csv"), List.of(rows), StandardOpenOption.APPEND);
        return folder.read().commission().paper();
    }

    @Test
    void whatNobodyNamesIsEmpty() throws Exception {
        assertThat(read()).isEqualTo(CommitteePaper.NONE);
    }

    /** People and their addresses are lines of their own; semicolons divide them. */
    @Test
    void everyKeyIsRead() throws Exception {
        CommitteePaper paper = read(
                "paper.from,A. Member; B. Director",
                "paper.decision_number,18/00001",
                "paper.past_pathway,None",
                "paper.future_pathway,Cabinet",
                "paper.electoral_division,All",
                "paper.legal_implications,The duty is wider.",
                "paper.equality_implications,An assessment was made.",
                "paper.report_author,C. Author; 01234 567890",
                "paper.relevant_director,D. Director");

        assertThat(paper)
                .isEqualTo(new CommitteePaper(
                        List.of("A. Member", "B. Director"),
                        Optional.of("18/00001"),
                        Optional.of("None"),
                        Optional.of("Cabinet"),
                        Optional.of("All"),
                        Optional.of("The duty is wider."),
                        Optional.of("An assessment was made."),
                        List.of("C. Author", "01234 567890"),
                        List.of("D. Director"),
                        PaperLaw.NONE));
        // A sentence may quote a count that is too small to publish; a name does not.
        assertThat(paper.published().legalImplications()).isEmpty();
        assertThat(paper.published().equalityImplications()).isEmpty();
        assertThat(paper.published().from()).isEqualTo(paper.from());
    }

    @Test
    void theLawSaysWhatIsInForce() throws Exception {
        Files.writeString(copy.resolve("national/paper.csv"), """
                part,effective_from,words,source,locator,note
                duty,2018-04,The later duty.,act,section 5,
                exempt,2019-01,paragraph 2,act,schedule,
                exempt,2006-03,paragraph 1,act,schedule,
                duty,2001-10,The earlier duty.,act,section 4,
                """);
        PaperLaw law = read().law();

        assertThat(law.exemption()).contains("paragraph 2");
        assertThat(law.dutiesBy(YearMonth.of(2018, 3)))
                .extracting(PaperLaw.Words::words)
                .containsExactly("The earlier duty.");
        assertThat(law.dutiesBy(YearMonth.of(2018, 4)))
                .extracting(PaperLaw.Words::words)
                .containsExactly("The earlier duty.", "The later duty.");
    }

    /** The words of the national folder, which every council's paper prints. */
    @Test
    void theNationalFolderNamesTheScheduleAndBothDuties() throws Exception {
        PaperLaw law = StudyReader.read(Path.of("../data/kent-2017"))
                .commission()
                .paper()
                .law();

        assertThat(law.exemption()).contains("paragraph 1 of Part 1 of Schedule 12A, Local Government Act 1972");
        assertThat(law.dutiesBy(YearMonth.of(2021, 11)))
                .extracting(PaperLaw.Words::source)
                .containsExactly("ca1989-s23c", "cswa2017-s3");
    }
}
