package org.carecast.io.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.carecast.io.csv.BadDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A slice of the ten thousand of {@link MutatedReturns}, small enough for every build. */
final class MutatedReturnsTest {

    private static final int SLICE = 200;

    @TempDir
    private Path folder;

    @Test
    void aChangedReturnIsRefusedWithAReasonOrMakesAStudy() throws IOException, BadDataException {
        int[] ends = MutatedReturns.run(folder, SLICE);

        assertThat(ends[0] + ends[1]).isEqualTo(SLICE);
        assertThat(ends[0]).as("studies").isGreaterThan(SLICE / 4);
        assertThat(ends[1]).as("refused").isGreaterThan(SLICE / 20);
    }

    /** The same of {@link ChangedReturns}: all three ends are met, and no study is wrong without a word. */
    @Test
    void aReturnAsExportsLeaveItIsRightNamedOrRefused() throws IOException, BadDataException {
        int[] ends = ChangedReturns.run(folder, SLICE / 2);

        assertThat(ends[0] + ends[1] + ends[2]).isEqualTo(SLICE / 2);
        assertThat(ends[0]).as("right").isGreaterThan(SLICE / 8);
        assertThat(ends[1]).as("named").isPositive();
        assertThat(ends[2]).as("refused").isGreaterThan(SLICE / 8);
    }
}
