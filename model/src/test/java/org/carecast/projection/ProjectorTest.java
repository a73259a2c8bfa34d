package org.carecast.projection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import org.carecast.Example;
import org.carecast.assumption.Basis;
import org.carecast.cohort.Cohort;
import org.carecast.cohort.Stock;
import org.carecast.time.Horizon;
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
}
