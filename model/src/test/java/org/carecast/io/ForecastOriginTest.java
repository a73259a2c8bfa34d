package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carecast.io.csv.BadDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another study that origins.csv names is looked for when it is needed, so that a study can be read without it. */
final class ForecastOriginTest {

    @TempDir
    private Path copy;

    private ForecastOrigin origin(String study) throws IOException, BadDataException {
        StudyFolder folder = StudyFolder.good(copy);
        Files.writeString(
                copy.resolve("study/origins.csv"),
                "origin,study,scenario,followed,note\n2019-03," + study + ",base,,Theirs\n");
        assertThat(folder.problems()).isEmpty();
        return StudyReader.read(copy.resolve("study")).history().origins().get(0);
    }

    /** The story: the message used to recommend ../kent-2015 to whoever had just written ../kent-2015. */
    @Test
    void whatIsRefusedIsNotRecommended() throws IOException, BadDataException {
        ForecastOrigin origin = origin("../kent-2015");

        assertThat(origin.problem().orElseThrow())
                .hasToString(copy.resolve("study/origins.csv")
                        + ":2:2: there is no study in '../kent-2015'; put it there, or name the folder of one as seen from"
                        + " this study, or . for this study itself");
    }

    @Test
    void theStudyItselfIsTheVeryFolderThatWasRead() throws IOException, BadDataException {
        ForecastOrigin origin = origin(".");

        assertThat(origin.problem()).isEmpty();
        assertThat(origin.folder()).isEqualTo(copy.resolve("study"));
    }

    @Test
    void anotherStudyIsNamedWithoutStepsUpAndDown() throws IOException, BadDataException {
        Files.createDirectories(copy.resolve("other"));
        Files.writeString(copy.resolve("other/study.csv"), "anything");

        assertThat(origin("../other").folder()).isEqualTo(copy.resolve("other"));
    }

    /** A folder without a study.csv is none, even if it is there. */
    @Test
    void aFolderAloneIsNoStudy() throws IOException, BadDataException {
        Files.createDirectories(copy.resolve("other"));

        assertThat(origin("../other").problem()).isPresent();
    }
}
