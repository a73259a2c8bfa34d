package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExplainCommandTest {

    @Test
    void theValueItsRangeItsSourceAndItsNeighbours() {
        Run run = Run.of("explain", Run.KENT, "entrants_at_18", "--population", "citizen", "--at", "2019-06");

        assertThat(run.exit()).isZero();
        assertThat(run.lines())
                .contains(
                        "entrants_at_18 of citizen in 2019-06",
                        "  value      168.7 people per year",
                        "  range      145 to 195 in eight cases of ten, triangular",
                        "  kind       derived",
                        "  day        2018-03",
                        "  place      item 6, Appendix 1, Table 2, row 17 and 18, 2019",
                        "  in force   from 2018-12",
                        "  before     175 from 2017-12",
                        "  after      166 from 2019-12");
        assertThat(run.out())
                .contains("Corporate Parenting Panel, agenda pack for 22 March 2018; Kent County Council, 2018-03")
                .contains("Behind the printed 169.")
                .containsPattern("row +\\.\\./data/kent-2017/assumptions\\.csv:\\d+\n");
    }

    @Test
    void aJudgedValueSaysWhyAndWhenItIsDue() {
        assertThat(Run.of("explain", Run.KENT, "january_birthday_share", "--population", "uasc")
                        .out())
                .contains("kind       judged", "review by  2027-11-30", "0.2 to 0.31", "before     nothing", "874");
    }

    @Test
    void agesThatShareAHistoryAreExplainedOnce() {
        Run run = Run.of("explain", Run.KENT, "leaves_service", "--population", "citizen");

        assertThat(run.lines().stream().filter(line -> line.startsWith("leaves_service")))
                .containsExactly(
                        "leaves_service of citizen aged 18 in 2017-12",
                        "leaves_service of citizen aged 19-25 in 2017-12");
    }

    @Test
    void oneAge() {
        assertThat(Run.of("explain", Run.KENT, "leaves_service", "--age", "18", "--at", "2019-01").lines().stream()
                        .filter(line -> line.contains("value") || line.contains("before")))
                .containsExactly(
                        "  value      0 share per year",
                        "  before     0.1725 from 2017-12",
                        "  value      0 share per year",
                        "  before     0.0445 from 2017-12");
    }

    @Test
    void itFitsTheTerminal() {
        assertThat(Run.ofWidth(60, "explain", Run.KENT, "take_up").lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(60));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "taking_up | there is no parameter 'taking_up'; it must be one of arrivals, arrival_age_share,",
                "take_up --population dubliners | there is no population 'dubliners'; it must be one of citizen, uasc",
                "in_touch_rate --age 26 | there is no in_touch_rate for citizen aged 26; ages run from 18-25",
                "entrants_at_18 --age 19 | entrants_at_18 does not go by age; leave out --age",
                "take_up --at 2016-01 | nothing is in force for take_up of citizen aged 21-25 in 2016-01; the first value holds from 2017-12",
                "take_up --at 2016 | '2016' is not a month; write it like 2021-11",
                "\"\" | Missing required parameter"
            })
    void wrongUsageIsExplained(String args, String message) {
        String[] options = args.isEmpty() ? new String[0] : args.split(" ");
        String[] all = new String[options.length + 2];
        all[0] = "explain";
        all[1] = Run.KENT;
        System.arraycopy(options, 0, all, 2, options.length);

        Run run = Run.of(all);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
    }

    @Test
    void costsHaveTheirStatusAndTheDayOfTheirSource() {
        Run run = Run.of("explain", Run.KENT, "costs");

        assertThat(run.exit()).isZero();
        assertThat(run.lines())
                .contains(
                        "support of uasc aged 18-25",
                        "  value      £196 a week in prices of 2017-18, moved with prices",
                        "  status     derived",
                        "  day        2019",
                        "setting_up_home of citizen aged 18-25 in 'Independent housing - KCC'");
    }

    @Test
    void ratesHaveTheirStatusAndTheirDays() {
        assertThat(Run.of("explain", Run.KENT, "rates").lines())
                .contains(
                        "uasc_nights of uasc aged 16-17",
                        "  value      £71 a night",
                        "  status     secondary",
                        "  in force   from 2014-04-01 to 2015-03-31");
    }

    @Test
    void moneyIsListedWhole() {
        Run run = Run.of("explain", Run.KENT, "costs", "--age", "18");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("carecast: costs are all listed; leave out the options");
    }

    @Test
    void aFormerNameSaysWhatItIsCalledNow() {
        Run run = Run.of("explain", Run.KENT, "take_up_after_21");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("there is no parameter 'take_up_after_21'; it is called take_up now, and goes by age");
    }
}
