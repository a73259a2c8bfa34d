package org.carecast.assumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.carecast.Example;
import org.junit.jupiter.api.Test;

final class SpreadTest {

    private final Spread spread = new Spread(0.15, 1, Spread.Shape.TRIANGULAR);

    @Test
    void bothEndsBelongToTheRange() {
        assertThat(spread.contains(0.15)).isTrue();
        assertThat(spread.contains(1)).isTrue();
        assertThat(spread.contains(0.1499)).isFalse();
        assertThat(spread.contains(1.0001)).isFalse();
        assertThat(new Spread(0.5, 0.5, Spread.Shape.UNIFORM).contains(0.5)).isTrue();
    }

    @Test
    void anAssumptionLiesInItsOwnRange() {
        Assumption row = Example.plain().assumptions().rows().get(2);

        assertThat(row.value()).isEqualTo(1);
        assertThat(Example.ranged(row, spread).spread()).contains(spread);
        assertThatThrownBy(() -> Example.ranged(row, new Spread(0.15, 0.9, Spread.Shape.PERT)))
                .hasMessage("take_up 1.0 lies outside its range");
    }
}
