package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.carecast.reconcile.Rounded;
import org.junit.jupiter.api.Test;

/**
 * A number rounded half up stands for all that round to it: the low end is one of them, the high end is printed as the next.
 *
 * <pre>
 * printed   from     to below
 * 0.85      0.845    0.855
 * 17       16.5     17.5
 * 0         0        0.5        nobody is fewer than nobody
 * </pre>
 */
final class R01_WhatAPrintedNumberStandsForTest {

    @Test
    void theLowEndBelongsToItAndTheHighEndDoesNot() {
        assertThat(Rounded.of(new BigDecimal("0.85"))).isEqualTo(new Rounded(0.845, 0.855));
        assertThat(Rounded.of(new BigDecimal("17"))).isEqualTo(new Rounded(16.5, 17.5));
        assertThat(Rounded.of(new BigDecimal("0"))).isEqualTo(new Rounded(0, 0.5));
        assertThat(Rounded.of(new BigDecimal("17")).contains(16.5)).isTrue();
        assertThat(Rounded.of(new BigDecimal("17")).contains(17.5)).isFalse();
    }

    @Test
    void whatWasCountedIsOneNumber() {
        Rounded counted = Rounded.exactly(new BigDecimal("17"));

        assertThat(counted.isExact()).isTrue();
        assertThat(counted.contains(17)).isTrue();
        assertThat(counted.contains(17.1)).isFalse();
    }
}
