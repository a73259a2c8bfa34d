package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.carecast.Example;
import org.carecast.WhatIf;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.scenario.Change;
import org.carecast.time.AgeBand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A change holds from its first month to its last one; before and after, all is as it was, dated rows included. Take-up is
 * 0.2, and 0.6 from June 2018 on:
 *
 * <pre>
 * 2018                         Feb  Mar  Apr  May  Jun  Jul  Aug  Sep
 * base                          .2   .2   .2   .2   .6   .6   .6   .6
 * replace .9, March to April    .2   .9   .9   .2   .6   .6   .6   .6   ends before the dated row
 * replace .9, March to May      .2   .9   .9   .9   .6   .6   .6   .6   ends where it begins
 * replace .9, March to June     .2   .9   .9   .9   .9   .6   .6   .6   ends in its first month
 * replace .9, March to August   .2   .9   .9   .9   .9   .9   .9   .6   has it inside
 * replace .9, June to July      .2   .2   .2   .2   .9   .9   .6   .6   begins with it
 * replace .9, July to July      .2   .2   .2   .2   .6   .9   .6   .6   begins after it
 * replace .9, from March on     .2   .9   .9   .9   .9   .9   .9   .9
 * scale .5, March to August     .2   .1   .1   .1   .3   .3   .3   .6   each old value by itself
 * </pre>
 */
final class E02_AChangeBetweenTwoMonthsTest {
    private static final List<String> MONTHS =
            List.of("2018-02", "2018-03", "2018-04", "2018-05", "2018-06", "2018-07", "2018-08", "2018-09");
    private static final Example DATED = Example.plain()
            .with(Parameter.TAKE_UP, 0.2)
            .from(YearMonth.of(2018, 6), Parameter.TAKE_UP, new AgeBand(21, 25), 0.6);

    @ParameterizedTest(name = "{0} {1} from {2} until {3}")
    @CsvSource({
        "REPLACE, .9, 2018-03, 2018-04, .2 .9 .9 .2 .6 .6 .6 .6",
        "REPLACE, .9, 2018-03, 2018-05, .2 .9 .9 .9 .6 .6 .6 .6",
        "REPLACE, .9, 2018-03, 2018-06, .2 .9 .9 .9 .9 .6 .6 .6",
        "REPLACE, .9, 2018-03, 2018-08, .2 .9 .9 .9 .9 .9 .9 .6",
        "REPLACE, .9, 2018-06, 2018-07, .2 .2 .2 .2 .9 .9 .6 .6",
        "REPLACE, .9, 2018-07, 2018-07, .2 .2 .2 .2 .6 .9 .6 .6",
        "REPLACE, .9, 2018-03, '', .2 .9 .9 .9 .9 .9 .9 .9",
        "SCALE, .5, 2018-03, 2018-08, .2 .1 .1 .1 .3 .3 .3 .6"
    })
    void monthByMonth(Change change, double value, String from, String until, String expected) {
        Assumptions changed = WhatIf.of(
                        "take-up", WhatIf.between(from, until, change, Parameter.TAKE_UP, new AgeBand(21, 25), value))
                .applyTo(DATED.assumptions());

        assertThat(MONTHS)
                .extracting(month -> WhatIf.value(changed, Parameter.TAKE_UP, 21, month))
                .containsExactlyElementsOf(
                        Arrays.stream(expected.split(" ")).map(Double::valueOf).toList());
    }
}
