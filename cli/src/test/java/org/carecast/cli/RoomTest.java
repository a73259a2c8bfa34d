package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.carecast.cli.option.WrongUsage;
import org.junit.jupiter.api.Test;

/** What would not fit is refused before it begins, with what would. By hand: 1 + 3 * (0.5 + 1,200 * 0.001) GB are 6.1 GB. */
final class RoomTest {

    private static final long GIGABYTE = 1 << 30;
    private static final Room.Need NEED = new Room.Need("a fan", GIGABYTE, GIGABYTE / 2, GIGABYTE / 1000);

    private static void require(long gigabytes, int scenarios, int months) {
        new Room(gigabytes * GIGABYTE).require(NEED, scenarios, months);
    }

    @Test
    void whatFitsIsNotRefused() {
        assertThatCode(() -> require(7, 3, 1200)).doesNotThrowAnyException();
    }

    /** Four gigabytes leave one for each scenario, 500 months; or one scenario, 1.7 of 3. */
    @Test
    void whatDoesNotFitNamesWhatDoes() {
        assertThatThrownBy(() -> require(4, 3, 1200))
                .isInstanceOf(WrongUsage.class)
                .hasMessage(
                        "a fan of 3 scenarios over 1,200 months needs about 6.1 GB of memory, and Java may use 4.0 GB;"
                                + " 500 months or 1 scenario fit. JAVA_TOOL_OPTIONS=-Xmx7g allows it");
    }

    @Test
    void ofOneScenarioFewerMonthsFit() {
        assertThatThrownBy(() -> require(2, 1, 600))
                .hasMessageContaining("a fan of 1 scenario over 600 months needs about 2.1 GB")
                .hasMessageContaining("2.0 GB; 500 months fit. ");
    }

    @Test
    void whereNothingFitsMoreMemoryIsNamed() {
        assertThatThrownBy(() -> require(1, 1, 48))
                .hasMessageEndingWith("Java may use 1.0 GB. JAVA_TOOL_OPTIONS=-Xmx2g allows it");
    }
}
