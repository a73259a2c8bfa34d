package org.carecast.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PopulationTest {

    @ParameterizedTest
    @ValueSource(strings = {"uasc", "citizen", "former_uasc", "x2"})
    void ids(String id) {
        assertThat(Population.of(id)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UASC", "2x", "_x", "a b", "a,b", "é"})
    void whatIsNoId(String id) {
        assertThat(Population.isId(id)).isFalse();
        assertThatThrownBy(() -> Population.of(id))
                .hasMessageStartingWith("not the id of a population: '" + id + "'; it must be");
    }
}
