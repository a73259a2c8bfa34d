package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.carecast.Counts;
import org.carecast.measure.Counted;
import org.carecast.measure.Measure;
import org.carecast.measure.Outturn;
import org.carecast.measure.Statement;
import org.carecast.uncertainty.StatementCheck;
import org.junit.jupiter.api.Test;

/**
 * In January it was said that there would be 1,000 at the end of May. A count of May decides; without one, the counts before and after
 * stand beside it, and neither is called the nearest.
 *
 * <pre>
 * Jan-17  700  not after what was said
 * Feb-17  710  last before
 * May-17  740  decides, if it is there
 * Nov-17  823  first after
 * Jan-18  874  too late
 * </pre>
 */
final class J07_WhatWasSaidAndWhatWasCountedTest {

    private static final Statement SAID = new Statement(
            YearMonth.of(2017, 1),
            Counts.reading(Measure.CARE_LEAVERS, "2017-05"),
            1000,
            count("2017-05", 0).citation());

    private static Outturn count(String month, double people) {
        return Counts.careLeavers(month, people, Counted.OPEN);
    }

    @Test
    void aCountOfThatMonthDecides() {
        StatementCheck check =
                StatementCheck.of(SAID, List.of(count("2017-02", 710), count("2017-05", 740), count("2017-11", 823)));

        assertThat(check.isCounted()).isTrue();
        assertThat(check.around()).containsExactly(count("2017-05", 740));
        assertThat(check.error(check.around().get(0))).isEqualTo(260);
    }

    @Test
    void withoutOneThoseBeforeAndAfterStandBesideIt() {
        StatementCheck check = StatementCheck.of(
                SAID,
                List.of(count("2018-01", 874), count("2017-01", 700), count("2017-11", 823), count("2017-02", 710)));

        assertThat(check.isCounted()).isFalse();
        assertThat(check.around()).containsExactly(count("2017-02", 710), count("2017-11", 823));
    }

    @Test
    void whatCountsSomethingElseDoesNot() {
        StatementCheck check = StatementCheck.of(SAID, List.of(Counts.careLeavers("2017-05", 400, Counted.UNSTATED)));

        assertThat(check.around()).isEmpty();
    }
}
