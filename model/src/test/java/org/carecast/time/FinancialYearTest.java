package org.carecast.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FinancialYearTest {

    private static final FinancialYear YEAR = new FinancialYear(2019);

    @Test
    void fromAprilToMarch() {
        assertThat(YEAR.months()).hasSize(12).startsWith(YearMonth.of(2019, 4)).endsWith(YearMonth.of(2020, 3));
        assertThat(YEAR.firstDay()).hasToString("2019-04-01");
        assertThat(YEAR.lastDay()).hasToString("2020-03-31");
        assertThat(FinancialYear.of(YearMonth.of(2020, 3))).isEqualTo(YEAR);
        assertThat(FinancialYear.of(YearMonth.of(2020, 4))).isGreaterThan(YEAR);
    }

    @Test
    void aLeapDayBelongsToTheYearThatEndsAfterIt() {
        assertThat(YEAR.days()).isEqualTo(366);
        assertThat(new FinancialYear(2020).days()).isEqualTo(365);
    }

    @Test
    void writtenAsInTheAccounts() {
        assertThat(YEAR).hasToString("2019-20");
        assertThat(new FinancialYear(1999)).hasToString("1999-00");
        assertThat(FinancialYear.parse("2019-20")).contains(YEAR);
        assertThat(FinancialYear.parse("2019-21")).isEmpty();
        assertThat(FinancialYear.parse("2019/20")).isEmpty();
    }

    @Test
    void onlyWholeYears() {
        assertThat(FinancialYear.within(YearMonth.of(2017, 12), YearMonth.of(2021, 2)))
                .isEqualTo(List.of(new FinancialYear(2018), new FinancialYear(2019)));
        assertThat(FinancialYear.within(YearMonth.of(2018, 4), YearMonth.of(2019, 3)))
                .containsExactly(new FinancialYear(2018));
        assertThat(FinancialYear.within(YearMonth.of(2018, 5), YearMonth.of(2019, 3)))
                .isEmpty();
    }
}
