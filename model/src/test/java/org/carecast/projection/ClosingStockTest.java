package org.carecast.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Optional;
import org.carecast.Example;
import org.carecast.cohort.Cohort;
import org.carecast.cohort.Stock;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;

/** Who joins whom when a month is closed. */
final class ClosingStockTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2017, 11);
    private static final YearMonth JANUARY = YearMonth.of(2001, 1);

    private final Cohort born = new Cohort(Example.YOUNG, JANUARY, false);
    private final Cohort assigned = new Cohort(Example.YOUNG, JANUARY, true);
    private final Cohort newcomers = new Cohort(Example.YOUNG, JANUARY, false, Optional.of(NOVEMBER));

    @Test
    void theSettledOfOneCohortJoinAndTheOthersStayApart() {
        ClosingStock closing = new ClosingStock(NOVEMBER, 5, 25);
        closing.add(newcomers, 1);
        closing.add(born, 20);
        closing.add(assigned, 300);
        closing.add(newcomers.settled(), 4_000);
        closing.add(assigned, 50_000);
        Stock stock = closing.of(Example.YOUNG);

        assertThat(stock.cohorts()).containsExactly(newcomers, born, assigned);
        assertThat(stock.people(0)).isEqualTo(1);
        assertThat(stock.people(1)).isEqualTo(4_020);
        assertThat(stock.people(2)).isEqualTo(50_300);
        assertThat(stock.asAt()).isEqualTo(NOVEMBER);
    }

    /** In the month before the birthday that ends it, and in the month of birth. */
    @Test
    void theOldestAndTheYoungestHaveTheirPlace() {
        ClosingStock closing = new ClosingStock(NOVEMBER, 2, 25);
        closing.add(new Cohort(Example.YOUNG, NOVEMBER.minusYears(26).plusMonths(1), false), 1);
        closing.add(new Cohort(Example.YOUNG, NOVEMBER, false), 2);

        assertThat(closing.of(Example.YOUNG).byAge(new AgeBand(25, 25))).containsExactly(1);
        assertThat(closing.of(Example.YOUNG).byAge(new AgeBand(0, 0))).containsExactly(2);
    }
}
