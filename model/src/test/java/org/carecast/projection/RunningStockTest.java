package org.carecast.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.Example;
import org.carecast.assumption.Basis;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Cause;
import org.carecast.cohort.Cohort;
import org.carecast.cohort.Flows;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Stock;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People on their way through the months: how they are put into birth months, who stays apart, and what must balance. */
final class RunningStockTest {

    private static final YearMonth NOVEMBER = Example.OPENING;
    private static final Horizon HORIZON = new Horizon(NOVEMBER, 12);
    private static final Cohort COHORT = new Cohort(Example.YOUNG, YearMonth.of(1999, 3), false);
    private static final Flows TWO_LEAVE = Flows.of(Map.of(Cause.LEFT_SERVICE, 2.0));

    private final Basis basis = Example.withChildrenFrom(10).assumptions().on(HORIZON);

    @Test
    void countsByAgeAreSpreadOverTwelveBirthMonths() {
        Stock stock = opened(NOVEMBER, Map.of(18, 120.0), 0.1);

        assertThat(people(stock, new Cohort(Example.YOUNG, YearMonth.of(1999, 11), false)))
                .isEqualTo(9, within(1e-12));
        assertThat(people(stock, new Cohort(Example.YOUNG, YearMonth.of(1998, 12), false)))
                .isEqualTo(9, within(1e-12));
        assertThat(people(stock, new Cohort(Example.YOUNG, YearMonth.of(1999, 1), true)))
                .isEqualTo(12, within(1e-12));
        assertThat(stock.cohorts()).hasSize(13);
        assertThat(stock.people()).isEqualTo(120, within(1e-9));
    }

    /** Whatever the opening month, the people read back at the age they were counted at. */
    @ParameterizedTest
    @ValueSource(strings = {"2017-01", "2017-02", "2017-06", "2017-11", "2017-12", "2020-02"})
    void theyReadBackAtTheirAge(YearMonth asAt) {
        Stock stock = opened(asAt, Map.of(18, 120.0, 21, 30.0), 0.3);

        assertThat(Example.byAge(stock, new AgeBand(18, 21)))
                .containsExactly(new double[] {120, 0, 0, 30}, within(1e-9));
    }

    @Test
    void newcomersStayApartFromTheSettledOfTheSameBirthMonth() {
        YearMonth january = YearMonth.of(2001, 1);
        Cohort born = new Cohort(Example.YOUNG, january, false);
        Cohort assigned = new Cohort(Example.YOUNG, january, true);
        Cohort newcomers = new Cohort(Example.YOUNG, january, false, Optional.of(NOVEMBER));
        Stock stock = Stock.of(Example.YOUNG, NOVEMBER, List.of(newcomers, born, assigned), 1, 20, 300);

        Stock readBack = running(stock).stock();

        assertThat(readBack.cohorts()).containsExactlyInAnyOrder(newcomers, born, assigned);
        assertThat(people(readBack, newcomers)).isEqualTo(1);
        assertThat(people(readBack, born)).isEqualTo(20);
        assertThat(people(readBack, assigned)).isEqualTo(300);
    }

    /** In the month before the birthday that ends it, and on the last day of being counted as the youngest. */
    @Test
    void theOldestAndTheYoungestHaveTheirPlace() {
        Cohort oldest = new Cohort(Example.YOUNG, NOVEMBER.minusYears(26).plusMonths(1), false);
        Cohort youngest = new Cohort(Example.YOUNG, NOVEMBER.minusYears(10), false);
        RunningStock stock = running(Stock.of(Example.YOUNG, NOVEMBER, List.of(oldest, youngest), 1, 2));

        assertThat(stock.people().aged(25)).isEqualTo(1);
        assertThat(stock.people().aged(10)).isEqualTo(2);
        assertThat(stock.people().children()).isEqualTo(2);
        assertThat(stock.people().careLeavers()).isEqualTo(1);
    }

    @Test
    void tenLessTwoIsEight() {
        RunningStock stock = losing(2);
        stock.close(TWO_LEAVE);

        assertThat(stock.people().careLeavers()).isEqualTo(8);
        assertThat(stock.asAt()).isEqualTo(NOVEMBER.plusMonths(1));
    }

    @Test
    void tenLessTwoIsNotNine() {
        assertThatThrownBy(() -> losing(1).close(TWO_LEAVE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("young 2017-12 does not balance: opening and flows make 8.0 care leavers, closing is 9.0");
    }

    @Test
    void whoTurns18IsACareLeaverAndNoChildAnyMore() {
        Cohort child = new Cohort(Example.YOUNG, YearMonth.of(1999, 12), false);
        Stock opening = Stock.of(Example.YOUNG, NOVEMBER, List.of(child), 5);
        RunningStock turning = running(opening);

        turning.close(Flows.of(Map.of(Cause.TURNED_18, 5.0)));

        assertThat(turning.people().children()).isZero();
        assertThat(turning.people().careLeavers()).isEqualTo(5);
        assertThatThrownBy(() -> running(opening).close(Flows.of(Map.of(Cause.ENTERED_AT_18, 5.0))))
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
        losing(2 - 0.9e-6).close(TWO_LEAVE);

        assertThatThrownBy(() -> losing(2 - 1.1e-6).close(TWO_LEAVE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCopyStaysAsItIs() {
        RunningStock stock = running(Stock.of(Example.YOUNG, NOVEMBER, List.of(COHORT), 10));
        RunningStock copy = stock.copy();
        stock.settled().takeOut(PeopleByBirth.number(COHORT.born()), false);

        assertThat(copy.stock().people()).isEqualTo(10);
    }

    private RunningStock losing(double people) {
        RunningStock stock = running(Stock.of(Example.YOUNG, NOVEMBER, List.of(COHORT), 10));
        stock.settled().add(PeopleByBirth.number(COHORT.born()), false, -people);
        return stock;
    }

    private RunningStock running(Stock stock) {
        return RunningStock.of(stock, basis.of(Example.YOUNG).law(), HORIZON);
    }

    private static Stock opened(YearMonth asAt, Map<Integer, Double> peopleByAge, double assignedShare) {
        Horizon horizon = new Horizon(asAt, 1);
        Basis basis = Example.plain()
                .from(asAt, Parameter.JANUARY_BIRTHDAY_SHARE, AgeBand.ALL, assignedShare)
                .assumptions()
                .on(horizon);
        OpeningPosition opening = OpeningPosition.of(asAt, Map.of(Example.YOUNG, peopleByAge));
        return Projector.opening(opening, basis).get(0);
    }

    private static double people(Stock stock, Cohort cohort) {
        return stock.people(stock.cohorts().indexOf(cohort));
    }
}
