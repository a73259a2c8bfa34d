package org.carecast.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class BridgeTest {

    /** 100 + 30 - 50 + 5 = 85. */
    private final Bridge<String> bridge = new Bridge<>(
            100, List.of(new Bridge.Part<>("in", 30), new Bridge.Part<>("out", -50), new Bridge.Part<>("back", 5)), 85);

    @Test
    void whatIsGainedAndLost() {
        assertThat(bridge.difference()).isEqualTo(-15);
        assertThat(bridge.gained()).isEqualTo(35);
        assertThat(bridge.lost()).isEqualTo(50, within(1e-12));
        assertThat(bridge.largest()).contains(new Bridge.Part<>("out", -50));
    }

    @Test
    void aWalkWithoutPartsStaysWhereItIs() {
        Bridge<String> still = new Bridge<>(7, List.of(), 7);

        assertThat(still.largest()).isEmpty();
        assertThat(still.gained()).isZero();
        assertThat(still.lost()).isZero();
    }

    @Test
    void partsThatDoNotLeadThereAreRefused() {
        assertThatThrownBy(() -> new Bridge<>(100, List.of(new Bridge.Part<>("in", 1)), 101.00001))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the parts lead from 100.0 to 101.0, not to 101.00001");
        assertThat(new Bridge<>(100, List.of(new Bridge.Part<>("in", 1)), 101.0000001).parts())
                .as("a tenth of a millionth of a person is noise")
                .hasSize(1);
    }
}
