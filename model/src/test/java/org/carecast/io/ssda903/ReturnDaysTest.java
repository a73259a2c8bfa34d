package org.carecast.io.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as councils' systems write them. */
final class ReturnDaysTest {

    private static final ReturnDays DAYS = new ReturnDays(LocalDate.of(2019, 3, 31));

    @ParameterizedTest
    @CsvSource({
        "31/03/2018, 2018-03-31",
        "1/4/2018, 2018-04-01",
        "2018-03-31, 2018-03-31",
        "2018/3/31, 2018-03-31",
        "31-03-2018, 2018-03-31",
        "31.03.2018, 2018-03-31",
        "31/03/2018 00:00:00, 2018-03-31",
        "2018-03-31T00:00:00, 2018-03-31",
        "29/02/2016, 2016-02-29",
        // Two digits: from 80 years before the as-at year, 1939, to 19 years after it, 2038.
        "31/03/18, 2018-03-31",
        "01/01/38, 2038-01-01",
        "01/01/39, 1939-01-01",
        "01/01/99, 1999-01-01",
        "01/01/00, 2000-01-01"
    })
    void aDayIsRead(String cell, LocalDate day) {
        assertThat(DAYS.read(cell)).isEqualTo((int) day.toEpochDay());
        assertThat(DAYS.read(cell)).as("read again").isEqualTo((int) day.toEpochDay());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2018",
                "29/02/2018",
                "00/01/2018",
                "01/13/2018",
                "soon",
                "43190",
                "2018",
                "1/2",
                "01/01/9999",
                "01/01/0018",
                "31/03-2018",
                "31032018",
                "2018-03"
            })
    void whatIsNoDayIsNotRead(String cell) {
        assertThat(DAYS.read(cell)).isEqualTo(ReturnDays.NOT_READ);
    }

    @ParameterizedTest
    @CsvSource({"2018-03-31, 2018", "2018-04-01, 2019", "2018-12-31, 2019", "2019-01-01, 2019"})
    void aCollectionYearEndsOn31March(LocalDate day, int year) {
        assertThat(ReturnDays.collectionYear((int) day.toEpochDay())).isEqualTo(year);
    }
}
