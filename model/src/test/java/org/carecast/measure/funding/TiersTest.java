package org.carecast.measure.funding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many children a share of all comes to: the fewest whole ones who are at least the share, and not one more. */
final class TiersTest {

    /** By hand: 0.07% of 333,045 is 233.1315, of 330,000 it is 231 and of 345,700 it is 241.99; 0.1% of 345,700 is 345.7. */
    @ParameterizedTest
    @CsvSource({
        "0.0007, 333045, 234",
        "0.0007, 330000, 231",
        "0.0007, 329999, 231",
        "0.0007, 330001, 232",
        "0.0007, 345700, 242",
        "0.001,  345700, 346",
        "0.001,  1000,   1"
    })
    void theFewestWholeChildren(double share, double all, double fewest) {
        assertThat(Condition.Tier.fewest(share, all)).isEqualTo(fewest);
    }
}
