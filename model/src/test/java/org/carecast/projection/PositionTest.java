package org.carecast.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.carecast.Example;
import org.carecast.cohort.Cause;
import org.carecast.cohort.Cohort;
import org.carecast.cohort.Flows;
import org.carecast.cohort.Law;
import org.carecast.cohort.Stock;
import org.junit.jupiter.api.Test;

/** A position balances or refuses to exist. */
final class PositionTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2017, 11);
    private static final YearMonth DECEMBER = YearMonth.of(2017, 12);
    private static final Cohort COHORT = new Cohort(Example.YOUNG, YearMonth.of(1999, 3), false);

    private static final Law LAW = new Law(10, 18, 21, 25, 91);

    private final Position opening = Position.opening(stock(NOVEMBER, 10), LAW);
    private final Flows twoLeave = Flows.of(Map.of(Cause.LEFT_SERVICE, 2.0));

    @Test
    void tenLessTwoIsEight() {
        assertThat(opening.after(twoLeave, stock(DECEMBER, 8), LAW).stock().people())
                .isEqualTo(8);
    }

    @Test
    void tenLessTwoIsNotNine() {
        assertThatThrownBy(() -> opening.after(twoLeave, stock(DECEMBER, 9), LAW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("young 2017-12 does not balance: opening and flows make 8.0 care leavers, closing is 9.0");
    }

    @Test
    void whoTurns18IsACareLeaverAndNoChildAnyMore() {
        Cohort child = new Cohort(Example.YOUNG, YearMonth.of(1999, 12), false);
        Position before = Position.opening(Stock.of(Example.YOUNG, NOVEMBER, List.of(child), 5), LAW);
        Stock after = Stock.of(Example.YOUNG, DECEMBER, List.of(child), 5);

        assertThat(before.after(Flows.of(Map.of(Cause.TURNED_18, 5.0)), after, LAW)
                        .stock())
                .isEqualTo(after);
        assertThatThrownBy(() -> before.after(Flows.of(Map.of(Cause.ENTERED_AT_18, 5.0)), after, LAW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "young 2017-12 does not balance: opening and flows make 5.0 children in care, closing is 0.0");
    }

    @Test
    void aFlowIsNeverNegative() {
        assertThatThrownBy(() -> Flows.of(Map.of(Cause.LEFT_SERVICE, -2.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("left_service is -2.0 people");
    }

    @Test
    void aMillionthOfAPersonIsTheTolerance() {
        assertThat(opening.after(twoLeave, stock(DECEMBER, 8 + 0.9e-6), LAW)
                        .stock()
                        .people())
                .isGreaterThan(8);
        assertThatThrownBy(() -> opening.after(twoLeave, stock(DECEMBER, 8 + 1.1e-6), LAW))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Stock stock(YearMonth month, double people) {
        return Stock.of(Example.YOUNG, month, List.of(COHORT), people);
    }
}
