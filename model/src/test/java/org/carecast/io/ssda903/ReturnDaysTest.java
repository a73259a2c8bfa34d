package org.carecast.io.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.carecast.io.ReturnRules;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.DayOrder;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days of returns as at March 2019. */
final class ReturnDaysTest {

    private static final LocalDate AS_AT = LocalDate.of(2019, 3, 31);

    private static ReturnDays days(DayOrder order) throws BadDataException {
        ReturnRules rules = ReturnRules.read(ReturnsLawsTest.NATIONAL, new Horizon(YearMonth.from(AS_AT), 0));
        return new ReturnDays(AS_AT, order, new NoDays(rules));
    }

    @ParameterizedTest
    @CsvSource({
        "31/03/2018, 2018-03-31",
        "1/4/2018, 2018-04-01",
        "2018-03-31T00:00:00, 2018-03-31",
        "29/02/2016, 2016-02-29",
        // Two digits: from 80 years before the as-at year, 1939, to 19 years after it, 2038.
        "31/03/18, 2018-03-31",
        "01/01/38, 2038-01-01",
        "01/01/39, 1939-01-01",
        "01/01/99, 1999-01-01",
        "01/01/00, 2000-01-01"
    })
    void aDayIsRead(String cell, LocalDate day) throws Exception {
        ReturnDays days = days(DayOrder.DMY);

        assertThat(days.read(cell)).isEqualTo((int) day.toEpochDay());
        assertThat(days.read(cell)).as("read again").isEqualTo((int) day.toEpochDay());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2018",
                "29/02/2018",
                "00/01/2018",
                "01/13/2018",
                "SOON",
                "2018",
                "1/2",
                "01/01/0018",
                "31/03-2018",
                "31032018",
                "2018-03"
            })
    void whatIsNoDayIsNotRead(String cell) throws Exception {
        assertThat(days(DayOrder.DMY).read(cell)).isEqualTo(ReturnDays.NOT_READ);
    }

    /** What systems write for "no day yet", each with what the report calls it. */
    @ParameterizedTest
    @CsvSource({
        "NULL, NULL",
        "N/A, N/A",
        "-, -",
        "--, --",
        "NONE, NONE",
        "00/00/0000, 00/00/0000",
        "0, 0",
        "31/12/9999, 31/12/9999",
        "9999-12-31 00:00:00, 31/12/9999",
        "01/01/1900, 01/01/1900",
        "01/01/1753, 01/01/1753",
        "01-JAN-1900, 01/01/1900",
        "31/12/2999, 31/12/2999",
        // 25 years from March 2019 on nobody is in care any more; what day it is stays in the cell.
        "05/06/2044, a day 25 years or more after the as-at date"
    })
    void aWordForNoDayYetIsNoDay(String cell, String form) throws Exception {
        List<String> forms = new ArrayList<>();

        assertThat(days(DayOrder.DMY).read(cell, forms::add)).isEqualTo(ReturnDays.NONE);
        assertThat(forms).containsExactly(form);
    }

    @Test
    void aPlannedEndIsADay() throws Exception {
        assertThat(days(DayOrder.DMY).read("05/06/2036"))
                .isEqualTo((int) LocalDate.of(2036, 6, 5).toEpochDay());
        assertThat(days(DayOrder.MDY).read("05/06/2036"))
                .isEqualTo((int) LocalDate.of(2036, 5, 6).toEpochDay());
    }

    @ParameterizedTest
    @CsvSource({"2018-03-31, 2018", "2018-04-01, 2019", "2018-12-31, 2019", "2019-01-01, 2019"})
    void aCollectionYearEndsOn31March(LocalDate day, int year) {
        assertThat(ReturnDays.collectionYear((int) day.toEpochDay())).isEqualTo(year);
    }
}
