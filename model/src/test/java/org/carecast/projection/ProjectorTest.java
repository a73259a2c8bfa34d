package org.carecast.projection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import org.carecast.Example;
import org.carecast.assumption.Basis;
import org.carecast.cohort.Cohort;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.cohort.Stock;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the projector refuses to start from. */
final class ProjectorTest {

    private final Basis basis = Example.plain().assumptions().on(new Horizon(Example.OPENING, 12));

    @ParameterizedTest
    @CsvSource({"2000-01, 17", "1991-11, 26"})
    void peopleWhomTheLawDoesNotCount(YearMonth born, int age) {
        Stock stock = Stock.of(Example.YOUNG, Example.OPENING, List.of(new Cohort(Example.YOUNG, born, false)), 1);

        assertThatThrownBy(() -> Projector.project(List.of(stock), basis))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is aged " + age + " at 2017-11, outside 18-25");
    }

    @Test
    void stocksThatDoNotFitTheBasis() {
        Stock november = stock(Example.YOUNG, Example.OPENING);
        Stock other = stock(Population.of("other"), Example.OPENING);

        assertThatThrownBy(() -> Projector.project(List.of(november, november), basis))
                .hasMessage("stocks of [young, young] where one of each of [young] is needed");
        assertThatThrownBy(() -> Projector.project(List.of(other), basis))
                .hasMessage("stocks of [other] where one of each of [young] is needed");
        assertThatThrownBy(() -> Projector.project(List.<Stock>of(), basis))
                .hasMessage("stocks of [] where one of each of [young] is needed");
        assertThatThrownBy(() -> basis.of(Population.of("other"))).hasMessage("no population other among [young]");
    }

    @Test
    void stocksOfDifferentMonths() {
        Population other = Population.of("other");
        Basis both = Example.plain()
                .beside(Example.of(other, new Law(18, 18, 21, 25, 91)), 12)
                .projection()
                .basis();

        assertThatThrownBy(() -> Projector.project(
                        List.of(stock(Example.YOUNG, Example.OPENING), stock(other, Example.OPENING.plusMonths(6))),
                        both))
                .hasMessage("the stocks count different months: [2017-11, 2018-05]");
    }

    private static Stock stock(Population population, YearMonth month) {
        return Stock.of(population, month, List.of(new Cohort(population, YearMonth.of(1998, 3), false)), 1);
    }
}
