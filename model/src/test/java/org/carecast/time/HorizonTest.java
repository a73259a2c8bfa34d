package org.carecast.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Month;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HorizonTest {

    private static final Horizon FOUR_YEARS = new Horizon(YearMonth.of(2017, 11), 48);

    @ParameterizedTest(name = "month {0} belongs to the year that began in {1}")
    @CsvSource({"1, 2017-11", "12, 2017-11", "13, 2018-11", "24, 2018-11", "25, 2019-11"})
    void theLastAnniversary(int index, YearMonth anniversary) {
        assertThat(FOUR_YEARS.anniversaryBefore(index)).isEqualTo(anniversary);
    }

    @Test
    void yearlyMonths() {
        assertThat(FOUR_YEARS.yearly(Month.NOVEMBER)).hasSize(5).endsWith(YearMonth.of(2021, 11));
        assertThat(FOUR_YEARS.yearly(Month.JANUARY)).hasSize(4).startsWith(YearMonth.of(2018, 1));
    }

    @Test
    void indexIsTheInverseOfMonth() {
        assertThat(FOUR_YEARS.all())
                .allSatisfy(month ->
                        assertThat(FOUR_YEARS.month(FOUR_YEARS.index(month))).isEqualTo(month));
        assertThat(FOUR_YEARS.last()).isEqualTo(YearMonth.of(2021, 11));
    }

    @Test
    void whatItRefuses() {
        assertThatThrownBy(() -> FOUR_YEARS.index(YearMonth.of(2017, 10)))
                .hasMessage("2017-10 lies outside 2017-11 to 2021-11");
        assertThatThrownBy(() -> FOUR_YEARS.index(YearMonth.of(2021, 12))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> Horizon.of(YearMonth.of(2017, 11), YearMonth.of(2017, 10)))
                .hasMessage("a horizon has 0 to 1200 months, not -1");
    }
}
