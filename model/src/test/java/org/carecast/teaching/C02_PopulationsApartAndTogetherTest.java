package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.carecast.Example.total;

import java.time.YearMonth;
import org.carecast.Example;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.measure.Demand;
import org.junit.jupiter.api.Test;

/**
 * Each population has its own law and its own assumptions; together they are the sum, and neither moves the other.
 *
 * <pre>
 *                     Nov-17  Nov-18
 * young (to 25)          100     100
 * other (to 21)           60       0
 * together               160     100
 * </pre>
 */
final class C02_PopulationsApartAndTogetherTest {
    @Test
    void neitherMovesTheOther() {
        Population other = Population.of("other");
        Example young = Example.plain().opening(18, 100);
        Example brief = Example.of(other, new Law(18, 18, 21, 21, 91)).opening(21, 60);

        Demand both = young.beside(brief, 12);

        assertThat(both.at(YearMonth.of(2017, 11)).people()).isEqualTo(160, within(1e-9));
        assertThat(both.at(YearMonth.of(2018, 11)).people()).isEqualTo(100, within(1e-9));
        assertThat(both.at(other, YearMonth.of(2018, 11)).people()).isZero();
        assertThat(total(both, "2018-05")).isEqualTo(total(young.months(12), "2018-05"));
    }
}
