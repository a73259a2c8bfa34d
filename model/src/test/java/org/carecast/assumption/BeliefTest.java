package org.carecast.assumption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.carecast.Example;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Test;

/** Entrants are 0 from long ago, 12 from the opening month (range 6 to 24), 20 from June 2018 and 30 from 2020 (25 to 40). */
final class BeliefTest {

    private static final Spread EARLY = new Spread(6, 24, Spread.Shape.UNIFORM);
    private static final Spread LATE = new Spread(25, 40, Spread.Shape.UNIFORM);

    private final Belief entrants = new Belief(Parameter.ENTRANTS_AT_18, Example.YOUNG, AgeBand.ALL);
    private final Assumptions book = Example.plain()
            .with(Parameter.ENTRANTS_AT_18, 12)
            .from(YearMonth.of(2020, 1), Parameter.ENTRANTS_AT_18, AgeBand.ALL, 30)
            .from(YearMonth.of(2018, 6), Parameter.ENTRANTS_AT_18, AgeBand.ALL, 20)
            .assumptions()
            .with(row -> row.value() == 12 ? Example.ranged(row, EARLY) : row)
            .with(row -> row.value() == 30 ? Example.ranged(row, LATE) : row);

    @Test
    void itsRowsAreInTheOrderOfTime() {
        assertThat(entrants.rows(book)).extracting(Assumption::value).containsExactly(0.0, 12.0, 20.0, 30.0);
        assertThat(entrants.rows(book)).extracting(Belief::of).containsOnly(entrants);
    }

    @Test
    void aRowThatAnotherReplacedBeforeTheFirstMonthIsNotRead() {
        assertThat(entrants.rowsRead(book, new Horizon(Example.OPENING, 12)))
                .extracting(Assumption::value)
                .containsExactly(12.0, 20.0);
        assertThat(entrants.rowsRead(book, new Horizon(Example.OPENING, 6)))
                .extracting(Assumption::value)
                .containsExactly(12.0);
        assertThat(entrants.rowsRead(book, new Horizon(Example.OPENING, 0))).isEmpty();
    }

    @Test
    void theRangeIsTheOneInForce() {
        assertThat(entrants.range(book, YearMonth.of(2018, 1))).contains(EARLY);
        assertThat(entrants.range(book, YearMonth.of(2019, 1)))
                .as("20 has none")
                .contains(EARLY);
        assertThat(entrants.range(book, YearMonth.of(2020, 1))).contains(LATE);
        assertThat(entrants.range(book, YearMonth.of(2010, 1)))
                .as("none has begun")
                .contains(EARLY);
        assertThat(new Belief(Parameter.TAKE_UP, Example.YOUNG, new AgeBand(21, 25)).range(book, YearMonth.of(2018, 1)))
                .isEmpty();
    }
}
