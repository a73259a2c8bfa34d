package org.carecast.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StockTest {

    private static final Population YOUNG = Population.of("young");
    private static final YearMonth NOVEMBER = YearMonth.of(2017, 11);

    @Test
    void whoCameInDifferentMonthsStaysApart() {
        Cohort newcomers = new Cohort(YOUNG, aged(17).born(), false, Optional.of(NOVEMBER));
        Stock stock =
                Stock.of(YOUNG, NOVEMBER, List.of(aged(17)), 12).plus(Stock.of(YOUNG, NOVEMBER, List.of(newcomers), 5));

        assertThat(stock.cohorts()).containsExactly(aged(17), newcomers);
        assertThat(people(stock, newcomers)).isEqualTo(5);
    }

    @Test
    void stocksAddCohortByCohort() {
        Stock one = Stock.of(YOUNG, NOVEMBER, List.of(aged(18)), 120);
        Stock other = Stock.of(YOUNG, NOVEMBER, List.of(aged(18), aged(19)), 12, 24);

        assertThat(one.plus(other).cohorts()).containsExactly(aged(18), aged(19));
        assertThat(people(one.plus(other), aged(18))).isEqualTo(132);
        assertThat(people(one.plus(other), aged(19))).isEqualTo(24);
    }

    /** An assigned birthday is a cohort of its own, and yet in January: 30 given 1 January and 12 born some day of it are 42. */
    @Test
    void peopleByMonthOfBirthAndOfOneAge() {
        Cohort given = new Cohort(YOUNG, YearMonth.of(1999, 1), true);
        Cohort born = new Cohort(YOUNG, YearMonth.of(1999, 1), false);
        Stock stock = Stock.of(YOUNG, NOVEMBER, List.of(aged(19), born, given), 24, 12, 30);

        assertThat(stock.aged(18).byMonthOfBirth()).containsExactly(Map.entry(YearMonth.of(1999, 1), 42.0));
        assertThat(stock.byMonthOfBirth().values()).containsExactly(24.0, 42.0);
        assertThat(stock.aged(20).people()).isZero();
    }

    @Test
    void whatItRefuses() {
        Cohort cohort = new Cohort(YOUNG, YearMonth.of(1999, 3), false);
        Stock other = Stock.of(YOUNG, NOVEMBER.plusMonths(1), List.of(cohort), 1);

        assertThatThrownBy(() -> Stock.of(YOUNG, NOVEMBER, List.of(cohort), -1)).hasMessageContaining("counts -1.0");
        assertThatThrownBy(() -> Stock.of(YOUNG, NOVEMBER, List.of(cohort), Double.NaN))
                .hasMessageContaining("counts NaN");
        assertThatThrownBy(() -> Stock.of(YOUNG, NOVEMBER, List.of(cohort), 1, 2))
                .hasMessage("1 cohorts cannot count 2 figures");
        assertThatThrownBy(() -> Stock.of(Population.of("other"), NOVEMBER, List.of(cohort), 1))
                .hasMessageContaining("is not of other");
        assertThatThrownBy(() -> Stock.of(YOUNG, NOVEMBER, List.of(cohort), 1).plus(other))
                .hasMessage("stocks of different populations or months cannot be added");
    }

    @Test
    void whatIsHandedInCanChangeWithoutChangingTheStock() {
        double[] people = {5};
        Stock stock = Stock.of(YOUNG, NOVEMBER, List.of(new Cohort(YOUNG, YearMonth.of(1999, 3), false)), people);
        people[0] = 7;

        assertThat(stock.people()).isEqualTo(5);
    }

    /** Those whose birthday at an age was in the month before. */
    private static Cohort aged(int age) {
        return new Cohort(YOUNG, NOVEMBER.minusYears(age).minusMonths(1), false);
    }

    private static double people(Stock stock, Cohort cohort) {
        return stock.people(stock.cohorts().indexOf(cohort));
    }
}
