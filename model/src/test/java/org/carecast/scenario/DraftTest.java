package org.carecast.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.carecast.Example;
import org.carecast.WhatIf;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;

/** Many changes: each looks at the rows around its own months, however many others there are. */
final class DraftTest {

    private static final Assumptions BOOK =
            Example.plain().with(Parameter.TAKE_UP, 0.2).assumptions();
    private static final YearMonth FIRST = YearMonth.of(2018, 1);

    private static Adjustment inMonth(int month) {
        String only = FIRST.plusMonths(month).toString();
        return WhatIf.between(
                only, only, Change.REPLACE, Parameter.TAKE_UP, new AgeBand(21, 25), (3_000 + month) / 10_000.0);
    }

    /** Rows looked at by a thousand changes: what holds before, what begins again after, and no more. */
    @Test
    void aChangeLooksAtItsNeighboursAlone() {
        Draft draft = new Draft(BOOK);
        int looked = 0;
        for (int month = 0; month < 1000; month++) {
            looked += draft.about(inMonth(month)).size();
            draft.make(inMonth(month));
        }

        assertThat(looked).isLessThanOrEqualTo(3 * 1000);
        assertThat(WhatIf.value(draft.changed(), Parameter.TAKE_UP, 21, "2018-03"))
                .isEqualTo(0.3002);
        assertThat(WhatIf.value(draft.changed(), Parameter.TAKE_UP, 21, "2017-12"))
                .isEqualTo(0.2);
        assertThat(WhatIf.value(draft.changed(), Parameter.TAKE_UP, 21, "2110-01"))
                .isEqualTo(0.2);
    }

    /** The rows of the book stand first, as they did; then what was changed, the latest change last. */
    @Test
    void whatIsChangedStandsLast() {
        Draft draft = new Draft(BOOK);
        draft.make(WhatIf.between("2018-01", "", Change.REPLACE, Parameter.TAKE_UP, new AgeBand(21, 25), 0.5));
        draft.make(WhatIf.between("2018-01", "", Change.REPLACE, Parameter.IN_TOUCH_RATE, new AgeBand(18, 20), 0.7));
        List<Assumption> rows = draft.changed().rows();

        List<Assumption> untouched = new ArrayList<>(BOOK.rows());
        untouched.removeIf(row -> row.parameter() == Parameter.TAKE_UP || row.parameter() == Parameter.IN_TOUCH_RATE);
        assertThat(rows).startsWith(untouched.toArray(Assumption[]::new));
        assertThat(rows.subList(untouched.size(), rows.size()).stream()
                        .map(row -> row.parameter().id() + " " + row.ages() + " " + row.value())
                        .distinct())
                .containsExactly(
                        "take_up 21-25 1.0",
                        "take_up 21-25 0.2",
                        "take_up 21-25 0.5",
                        "in_touch_rate 18-20 1.0",
                        "in_touch_rate 18-20 0.7",
                        "in_touch_rate 21-25 1.0");
    }
}
