package org.carecast.io.ages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Counting;
import org.carecast.cohort.Law;
import org.carecast.io.ages.OwnAges.Mixed;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;

/** A council whose counts fall from 100 aged 20 to 40 aged 24, beside defaults that stand for ten people. */
final class OwnAgesTest {

    private static final YearMonth SINCE = YearMonth.of(2018, 4);
    private static final AgeBand ASKED = new AgeBand(21, 25);
    private static final Map<Integer, Integer> PEOPLE = Map.of(20, 100, 21, 90, 22, 60, 23, 50, 24, 40);

    private static OwnAges counted(Counting counting, String month) {
        return new OwnAges(new Law(18, 18, 21, counting, 24, 91), SINCE, YearMonth.parse(month), PEOPLE);
    }

    @Test
    void takeUpIsWhatIsLeftAtTheBirthdayThatTheCountingNames() {
        Mixed open = counted(Counting.OPEN_CASES, "2026-03")
                .mixed(Parameter.TAKE_UP, ASKED, 0.5, 10)
                .orElseThrow();
        Mixed official = counted(Counting.OFFICIAL_COUNT, "2026-03")
                .mixed(Parameter.TAKE_UP, ASKED, 0.5, 10)
                .orElseThrow();

        // 90 of 100 and 5 of 10; 60 of 90 and 5 of 10.
        assertThat(open.value()).isEqualTo(95.0 / 110, within(1e-12));
        assertThat(official.value()).isEqualTo(0.65, within(1e-12));
        assertThat(official.note())
                .isEqualTo(
                        "60 aged 22 and 90 aged 21 make 0.667; with the default of 0.5, which counts as 10 people, 0.65. Years"
                                + " in which more or fewer came are in it too");
        assertThat(official.locator()).isEqualTo("people aged 21 and 22");
    }

    @Test
    void leavingIsWhatIsLessFromAgeToAge() {
        Mixed leaving = counted(Counting.OPEN_CASES, "2026-03")
                .mixed(Parameter.LEAVES_SERVICE, ASKED, 0.01, 10)
                .orElseThrow();

        // Of 90, 60 and 50 there are 60, 50 and 40 a year later: 50 fewer of 200, and 0.1 of 10.
        assertThat(leaving.value()).isEqualTo(50.1 / 210, within(1e-12));
    }

    @Test
    void beforeSupportIsOnRequestNothingIsTakenFromThem() {
        assertThat(counted(Counting.OPEN_CASES, "2026-03")
                        .mixed(Parameter.LEAVES_SERVICE, new AgeBand(20, 20), 0.01, 10))
                .isEmpty();
    }

    /** Those of 21 at the end of March 2019 all had that birthday since April 2018; those of 24 only in March 2022. */
    @Test
    void agesOfWhomSomeHadTheBirthdayUnderAnotherLawSayNothing() {
        assertThat(counted(Counting.OPEN_CASES, "2019-03").mixed(Parameter.TAKE_UP, ASKED, 0.5, 10))
                .isEmpty();
        assertThat(counted(Counting.OPEN_CASES, "2019-04").mixed(Parameter.TAKE_UP, ASKED, 0.5, 10))
                .isPresent();
        assertThat(counted(Counting.OPEN_CASES, "2022-03").mixed(Parameter.LEAVES_SERVICE, ASKED, 0.01, 10))
                .isEmpty();
        assertThat(counted(Counting.OPEN_CASES, "2022-04").mixed(Parameter.LEAVES_SERVICE, ASKED, 0.01, 10))
                .isPresent();
    }

    @Test
    void whereAnAgeIsNotKnownTheDefaultStands() {
        OwnAges some = new OwnAges(
                new Law(18, 18, 21, Counting.OPEN_CASES, 24, 91), SINCE, YearMonth.of(2026, 3), Map.of(20, 100));

        assertThat(some.mixed(Parameter.TAKE_UP, ASKED, 0.5, 10)).isEmpty();
        assertThat(some.mixed(Parameter.LEAVES_SERVICE, ASKED, 0.01, 10)).isEmpty();
    }

    @Test
    void aRangeThatDoesNotHoldTheValueGivesWayToTheExactOne() {
        Mixed leaving = counted(Counting.OPEN_CASES, "2026-03")
                .mixed(Parameter.LEAVES_SERVICE, ASKED, 0.01, 10)
                .orElseThrow();
        Map<String, String> cells = leaving.in(Map.of("value", "0.01", "low", "0.001", "high", "0.02"), "own-counts");

        assertThat(cells).containsEntry("value", "0.239").containsEntry("provenance", "derived");
        assertThat(Double.parseDouble(cells.get("low"))).isBetween(0.19, 0.21);
        assertThat(Double.parseDouble(cells.get("high"))).isBetween(0.27, 0.29);
        assertThat(leaving.in(Map.of("value", "0.01", "low", "0.001", "high", "0.5"), "own-counts"))
                .containsEntry("low", "0.001")
                .containsEntry("high", "0.5");
    }

    @Test
    void moreThanTheYearBeforeIsAtMostEverybody() {
        OwnAges more = new OwnAges(
                new Law(18, 18, 21, Counting.OPEN_CASES, 24, 91),
                SINCE,
                YearMonth.of(2026, 3),
                Map.of(20, 50, 21, 90, 22, 95, 23, 96, 24, 97));

        assertThat(more.mixed(Parameter.TAKE_UP, ASKED, 0.5, 10).map(Mixed::value))
                .isEqualTo(Optional.of(1.0));
        assertThat(more.mixed(Parameter.LEAVES_SERVICE, ASKED, 0.01, 10))
                .as("nobody left")
                .isEmpty();
    }
}
