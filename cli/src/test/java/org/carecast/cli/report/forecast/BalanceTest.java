package org.carecast.cli.report.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.measure.Demand;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Test;

/**
 * Which of the two sides is more, and when that turns. Nobody goes before 21, birthdays are spread evenly, and nobody
 * arrives unless the test says so.
 */
final class BalanceTest {

    private static final Population UASC = Population.of("uasc");
    private static final YearMonth OPENING = YearMonth.of(2017, 11);
    private static final Set<Parameter> NONE = Set.of(
            Parameter.ARRIVALS,
            Parameter.TRANSFER_SHARE,
            Parameter.LEAVES_CARE,
            Parameter.LEAVES_SERVICE,
            Parameter.APPEAL_RIGHTS_EXHAUSTED,
            Parameter.JANUARY_BIRTHDAY_SHARE);

    private final Study kent = EdgeStudies.only(EdgeStudies.kent(), UASC);

    @Test
    void careLeaversAreAlwaysMore() {
        assertThat(sentences(12, Map.of(18, 120.0)))
                .containsExactly("UASC care leavers outnumber under-18s in every month: 120 to 0 in November 2017,"
                        + " 120 to 0 in November 2018.");
    }

    @Test
    void careLeaversAreNeverMore() {
        assertThat(sentences(12, Map.of(13, 120.0)))
                .containsExactly("UASC under-18s are as many as care leavers or more in every month: 0 to 120 in"
                        + " November 2017, 0 to 120 in November 2018.");
        assertThat(sentences(12, Map.of(13, 120.0, 18, 120.0)))
                .as("as many is not more")
                .containsExactly("UASC under-18s are as many as care leavers or more in every month: 120 to 120 in"
                        + " November 2017, 120 to 120 in November 2018.");
    }

    /** 10 turn 18 each month: 60 of 120 by May, 70 by June. */
    @Test
    void itTurnsOnce() {
        assertThat(sentences(12, Map.of(17, 120.0)))
                .containsExactly(
                        "UASC care leavers outnumber under-18s from June 2018 on: 60 to 60 in May 2018, 70 to 50 in June 2018.");
    }

    /** The same, until in September 100 arrive at once. */
    @Test
    void itTurnsTwice() {
        assertThat(sentences(12, Map.of(17, 120.0), arriving(13, YearMonth.of(2018, 9), 100)))
                .containsExactly("UASC under-18s are as many as care leavers or more from September 2018 on, after the"
                        + " balance has turned 2 times: 90 to 30 in August 2018, 100 to 120 in September 2018.");
    }

    /** Of the 24 who arrive aged 17 in December 2, a month short of 18, turn 18 in January. */
    @Test
    void thoseWhoCameTooLateAreNamed() {
        assertThat(sentences(2, Map.of(18, 120.0), arriving(17, YearMonth.of(2017, 12), 24)))
                .hasSize(2)
                .last()
                .isEqualTo(
                        "Qualifying only, and not counted as care leavers, for turning 18 by January 2018 after fewer than 91"
                                + " days in care: 2 UASC.");
    }

    /** 10 turn 18 in each month, and three of them become no care leavers. */
    @Test
    void thoseWhoAreNotEntitledAreNamed() {
        assertThat(sentences(
                        3,
                        Map.of(17, 120.0),
                        book -> book.with(
                                row -> row.parameter() == Parameter.ENTITLED_AT_18 ? row.withValue(0.7) : row)))
                .last()
                .isEqualTo(
                        "Not counted as care leavers, for turning 18 by February 2018 without being entitled or while"
                                + " missing: 9 UASC.");
    }

    @Test
    void theTitleSaysHowBothRun() {
        Balance balance = new Balance(demand(12, Map.of(17, 120.0, 18, 30.0), book -> book), kent.layout(UASC));

        assertThat(balance.title()).isEqualTo("UASC: under-18s fall from 120 to 0; care leavers rise from 30 to 150");
    }

    private List<String> sentences(int months, Map<Integer, Double> people) {
        return sentences(months, people, book -> book);
    }

    private List<String> sentences(int months, Map<Integer, Double> people, UnaryOperator<Assumptions> change) {
        return new Balance(demand(months, people, change), kent.layout(UASC)).sentences();
    }

    private Demand demand(int months, Map<Integer, Double> people, UnaryOperator<Assumptions> change) {
        Assumptions still = kent.assumptions()
                .with(row -> NONE.contains(row.parameter()) ? row.withValue(0) : row)
                .with(row -> row.parameter() == Parameter.ENTITLED_AT_18 ? row.withValue(1) : row);
        return Demand.of(
                OpeningPosition.of(OPENING, Map.of(UASC, people)), change.apply(still), new Horizon(OPENING, months));
    }

    /** From a month on so many arrive, all of one age. */
    private static UnaryOperator<Assumptions> arriving(int age, YearMonth from, double people) {
        return book -> {
            Assumptions ofAge = book.with(row -> row.parameter() == Parameter.ARRIVAL_AGE_SHARE
                    ? row.withValue(row.ages().contains(age) ? 1 : 0)
                    : row);
            Assumption arrivals = ofAge.history(Parameter.ARRIVALS, UASC, age).get(0);
            List<Assumption> others =
                    ofAge.rows().stream().filter(row -> !row.equals(arrivals)).toList();
            List<Assumption> rows = from.equals(arrivals.effectiveFrom())
                    ? List.of(arrivals.withValue(people))
                    : List.of(arrivals, arrivals.from(from).withValue(people));
            return ofAge.withRows(Stream.concat(others.stream(), rows.stream()).toList());
        };
    }
}
