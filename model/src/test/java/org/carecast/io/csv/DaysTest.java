package org.carecast.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as people and programs write them. */
final class DaysTest {

    private static final Days DAYS = new Days(2038);

    /** The same day whatever comes first elsewhere in the file: it has no order, or names its month. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-04-01|2019-04-01",
                "2019/4/1|2019-04-01",
                "2019.04.01|2019-04-01",
                "2019-04-01 00:00:00|2019-04-01",
                "2019-04-01T00:00:00Z|2019-04-01",
                "2019-04-01T00:00:00.000+01:00|2019-04-01",
                "2019-04-01Z|2019-04-01",
                "20180401|2018-04-01",
                "20180401120000|2018-04-01",
                // Day 43556 of a spreadsheet: 43466 is 1 January 2019, and 90 days later it is 1 April.
                "43556|2019-04-01",
                "43556.0|2019-04-01",
                "43556.5|2019-04-01",
                "15-Mar-03|2003-03-15",
                "15-MAR-2003|2003-03-15",
                "15 March 2003|2003-03-15",
                "15th March 2003|2003-03-15",
                "15 Sept 03|2003-09-15",
                "15Mar2003|2003-03-15",
                "March 15, 2003|2003-03-15",
                "Mar-15-2003|2003-03-15",
                "2003-Mar-15|2003-03-15",
                "Saturday, 15 March 2003|2003-03-15",
                "15 March 2003 10:30 PM|2003-03-15",
                "\u200B2019-04-01\uFEFF|2019-04-01",
                "01/01/2001|2001-01-01"
            })
    void aDayWithoutDoubtIsReadInEitherOrder(String text, LocalDate day) {
        assertThat(DAYS.read(text).dayFirst()).contains(day);
        assertThat(DAYS.read(text).monthFirst()).contains(day);
        assertThat(DAYS.read(text).isDoubtful()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "03/04/2018, 2018-04-03, 2018-03-04",
        "3/4/18, 2018-04-03, 2018-03-04",
        "03.04.2018, 2018-04-03, 2018-03-04",
        "03-04-2018 00:00, 2018-04-03, 2018-03-04",
        "03 / 04 / 2018, 2018-04-03, 2018-03-04"
    })
    void aDayOfTwoSmallNumbersIsTwoDays(String text, LocalDate dayFirst, LocalDate monthFirst) {
        WrittenDay day = DAYS.read(text);

        assertThat(day.in(DayOrder.DMY)).contains(dayFirst);
        assertThat(day.in(DayOrder.MDY)).contains(monthFirst);
        assertThat(day.isDoubtful()).isTrue();
        assertThat(day.undoubted()).isEmpty();
        assertThat(day.order()).isEmpty();
    }

    @Test
    void anApostropheThatMakesTextOfADayIsNoPartOfIt() {
        assertThat(DAYS.read("'2019-04-01").undoubted()).contains(LocalDate.of(2019, 4, 1));
    }

    @Test
    void aNumberAboveTwelveTellsTheOrder() {
        assertThat(DAYS.read("31/03/2018").order()).contains(DayOrder.DMY);
        assertThat(DAYS.read("03/31/2018").order()).contains(DayOrder.MDY);
        assertThat(DAYS.read("03/31/2018").undoubted()).contains(LocalDate.of(2018, 3, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "31/02/2018",
                "2018-02-30",
                "2018-13-01",
                "99999999",
                "1/2",
                "2018",
                "31/03-2018",
                "15 Mars 2003",
                "15 M 2003",
                "1234567",
                "2018-03",
                "12:30"
            })
    void whatIsNoDayIsNone(String text) {
        assertThat(DAYS.read(text).dayFirst()).isEmpty();
        assertThat(DAYS.read(text).monthFirst()).isEmpty();
    }

    /** A message may show how a cell is written, and nothing of what it says. */
    @Test
    void theShapeOfATextTellsNothingOfIt() {
        assertThat(Days.shape("15-Mar-03")).isEqualTo("99-AAA-99");
        assertThat(Days.shape("Ann é\u202E\n1")).isEqualTo("AAA A  9");
    }
}
