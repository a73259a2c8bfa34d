package org.carecast.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StockTest {

    private static final Population YOUNG = Population.of("young");
    private static final YearMonth NOVEMBER = YearMonth.of(2017, 11);

    @Test
    void countsByAgeAreSpreadOverTwelveBirthMonths() {
        Stock stock = Stock.spread(YOUNG, NOVEMBER, Map.of(18, 120.0), 0.1);

        assertThat(people(stock, new Cohort(YOUNG, YearMonth.of(1999, 11), false)))
                .isEqualTo(9, within(1e-12));
        assertThat(people(stock, new Cohort(YOUNG, YearMonth.of(1998, 12), false)))
                .isEqualTo(9, within(1e-12));
        assertThat(people(stock, new Cohort(YOUNG, YearMonth.of(1999, 1), true)))
                .isEqualTo(12, within(1e-12));
        assertThat(stock.cohorts()).hasSize(13);
        assertThat(stock.people()).isEqualTo(120, within(1e-9));
    }

    /** Whatever the opening month, the people read back at the age they were counted at. */
    @ParameterizedTest
    @ValueSource(strings = {"2017-01", "2017-02", "2017-06", "2017-11", "2017-12", "2020-02"})
    void theyReadBackAtTheirAge(YearMonth asAt) {
        Stock stock = Stock.spread(YOUNG, asAt, Map.of(18, 120.0, 21, 30.0), 0.3);

        assertThat(stock.byAge(new AgeBand(18, 21))).containsExactly(new double[] {120, 0, 0, 30}, within(1e-9));
    }

    @Test
    void arrivalsAreSpreadLikeAnyCountAndKnowTheirMonth() {
        Stock arriving = Stock.arriving(YOUNG, NOVEMBER, Map.of(17, 120.0), 0.1);
        Optional<YearMonth> november = Optional.of(NOVEMBER);

        assertThat(people(arriving, new Cohort(YOUNG, YearMonth.of(2000, 11), false, november)))
                .isEqualTo(9, within(1e-12));
        assertThat(people(arriving, new Cohort(YOUNG, YearMonth.of(1999, 12), false, november)))
                .isEqualTo(9, within(1e-12));
        assertThat(people(arriving, new Cohort(YOUNG, YearMonth.of(2000, 1), true, november)))
                .isEqualTo(12, within(1e-12));
        assertThat(arriving.cohorts())
                .hasSize(13)
                .allMatch(cohort -> cohort.arrived().equals(november));
        assertThat(arriving.byAge(new AgeBand(16, 18))).containsExactly(new double[] {0, 120, 0}, within(1e-9));
    }

    /** Whatever the month, an assigned birthday is the 1 January of the year in which they come, less their age. */
    @ParameterizedTest
    @ValueSource(strings = {"2018-01", "2018-02", "2018-11", "2018-12"})
    void theAssignedBirthdayOfArrivals(YearMonth month) {
        Stock arriving = Stock.arriving(YOUNG, month, Map.of(17, 5.0), 1);

        assertThat(people(arriving, new Cohort(YOUNG, YearMonth.of(2001, 1), true, Optional.of(month))))
                .isEqualTo(5);
        assertThat(arriving.people()).isEqualTo(5);
    }

    @Test
    void whereNobodyArrivesThereIsNoCohort() {
        assertThat(Stock.arriving(YOUNG, NOVEMBER, Map.of(), 0.1).cohorts()).isEmpty();
    }

    @Test
    void peopleYoungerThanAnAge() {
        Stock stock = Stock.spread(YOUNG, NOVEMBER, Map.of(16, 1.0, 17, 20.0, 18, 300.0), 0.3);

        assertThat(stock.peopleBelow(16)).isZero();
        assertThat(stock.peopleBelow(17)).isEqualTo(1, within(1e-12));
        assertThat(stock.peopleBelow(18)).isEqualTo(21, within(1e-12));
        assertThat(stock.peopleBelow(19)).isEqualTo(321, within(1e-9));
    }

    @Test
    void whoCameInDifferentMonthsStaysApart() {
        Stock here = Stock.spread(YOUNG, NOVEMBER, Map.of(17, 12.0), 0);
        Stock newcomers = Stock.arriving(YOUNG, NOVEMBER, Map.of(17, 12.0), 0);

        assertThat(here.plus(newcomers).cohorts()).hasSize(26);
        assertThat(newcomers.plus(newcomers).cohorts()).hasSize(13);
    }

    @Test
    void stocksAddCohortByCohort() {
        Stock one = Stock.spread(YOUNG, NOVEMBER, Map.of(18, 120.0), 0);
        Stock other = Stock.spread(YOUNG, NOVEMBER, Map.of(18, 12.0, 19, 24.0), 0);

        assertThat(one.plus(other).byAge(new AgeBand(18, 19))).containsExactly(new double[] {132, 24}, within(1e-9));
        assertThat(one.plus(other).cohorts()).hasSize(26).doesNotHaveDuplicates();
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

    private static double people(Stock stock, Cohort cohort) {
        return stock.people(stock.cohorts().indexOf(cohort));
    }
}
