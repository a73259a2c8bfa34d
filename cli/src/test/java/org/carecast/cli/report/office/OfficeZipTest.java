package org.carecast.cli.report.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the program has made itself may be large; what somebody else made may be a bomb. */
final class OfficeZipTest {

    // A megabyte more than a template may have.
    private static final byte[] LARGE = OfficeZip.zipped(Map.of("media.png", new byte[65 << 20]));

    @Test
    void anOwnDocumentOfAnySizeIsZippedAgain() throws IOException {
        assertThat(OfficeZip.withoutTimes(LARGE)).isEqualTo(LARGE);
    }

    @Test
    void aTemplateOfThatSizeIsRefused() {
        assertThatThrownBy(() -> OfficeZip.unzipped(LARGE)).hasMessage("it unpacks to more than a template can need");
    }
}
