package org.carecast.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AgeBandTest {

    @ParameterizedTest
    @ValueSource(strings = {"18", "18-20", "0-17", "all"})
    void readsBackAsWritten(String text) {
        assertThat(AgeBand.parse(text)).get().hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20-18", "18-", "-18", "18 to 20", "eighteen", "18.5", "1800"})
    void whatIsNoBand(String text) {
        assertThat(AgeBand.parse(text)).isEmpty();
    }

    @Test
    void bothEndsAreIncluded() {
        AgeBand band = new AgeBand(18, 20);

        assertThat(band.ages()).containsExactly(18, 19, 20);
        assertThat(band.contains(20)).isTrue();
        assertThat(band.contains(21)).isFalse();
        assertThat(band.overlaps(new AgeBand(20, 25))).isTrue();
        assertThat(band.overlaps(new AgeBand(21, 25))).isFalse();
    }
}
