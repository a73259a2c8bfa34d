package org.carecast.io.ages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Map;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.assumption.Unit;
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

    private static final UsualMoves NOBODY_GOES = new UsualMoves(Map.of());

    private static OwnAges counted(Counting counting, String month) {
        return counted(counting, month, PEOPLE, NOBODY_GOES);
    }

    private static OwnAges counted(Counting counting, String month, Map<Integer, Integer> people, UsualMoves usual) {
        return new OwnAges(new Law(18, 18, 21, counting, 24, 91), SINCE, YearMonth.parse(month), people, usual);
    }

    private static UsualMoves moving(double leaving, double exhausted, double returning) {
        return new UsualMoves(Map.of(
                Parameter.LEAVES_SERVICE, Map.of(20, leaving, 21, leaving, 22, leaving, 23, leaving),
                Parameter.APPEAL_RIGHTS_EXHAUSTED, Map.of(20, exhausted, 21, exhausted, 22, exhausted, 23, exhausted),
                Parameter.RETURNS, Map.of(20, returning, 21, returning, 22, returning, 23, returning)));
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
                        "60 aged 22 and 90 aged 21, of whom 90 would stay, make 0.667; with the default of 0.5, which counts as 10 people, 0.65. Years"
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
        OwnAges some = counted(Counting.OPEN_CASES, "2026-03", Map.of(20, 100), NOBODY_GOES);

        assertThat(some.mixed(Parameter.TAKE_UP, ASKED, 0.5, 10)).isEmpty();
        assertThat(some.mixed(Parameter.LEAVES_SERVICE, ASKED, 0.01, 10)).isEmpty();
    }

    /** Of 54 aged 21 in an official count 20 are there a year later. */
    @Test
    void thoseWhoLeaveOtherwiseAreNotTakenForThoseWhoDoNotAsk() {
        Map<Integer, Integer> page = Map.of(20, 60, 21, 54, 22, 20);

        // As many come back as leave: 20 and 5 of 54 and 10.
        assertThat(counted(Counting.OFFICIAL_COUNT, "2026-03", page, moving(0.006, 0, 0.006))
                        .mixed(Parameter.TAKE_UP, ASKED, 0.5, 10)
                        .orElseThrow()
                        .value())
                .isEqualTo(25.0 / 64, within(1e-12));
        // A tenth leaves, a tenth of the rest has no rights left, and 0.04 come back: 0.85 of 54 would stay.
        assertThat(counted(Counting.OFFICIAL_COUNT, "2026-03", page, moving(0.1, 0.1, 0.04))
                        .mixed(Parameter.TAKE_UP, ASKED, 0.5, 10)
                        .orElseThrow()
                        .value())
                .isEqualTo(25 / 55.9, within(1e-12));
    }

    /** At 21 everybody is counted, and whoever is not there at 22 did not ask: only 22 and over are said to leave as these do. */
    @Test
    void leavingIsOfTheAgesWhoseLossItIsMadeOf() {
        Mixed leaving = counted(Counting.OFFICIAL_COUNT, "2026-03", PEOPLE, moving(0.01, 0, 0.1))
                .mixed(Parameter.LEAVES_SERVICE, ASKED, 0.01, 10)
                .orElseThrow();

        assertThat(leaving.ages()).isEqualTo(new AgeBand(22, 25));
        // Of 60 and 50 there are 50 and 40; 11 more have come back, so that 31 of 110 left, and 0.1 of 10.
        assertThat(leaving.value()).isEqualTo(31.1 / 120, within(1e-12));
        assertThat(leaving.in(Map.of("ages", "21-25"), "own-counts")).containsEntry("ages", "22-25");
    }

    /** The ends are those at which a tenth of binomial counts would be as high, or as low: 65 of 100. */
    @Test
    void theRangeIsThatOfTheCounts() {
        Mixed takeUp = counted(Counting.OFFICIAL_COUNT, "2026-03")
                .mixed(Parameter.TAKE_UP, ASKED, 0.5, 10)
                .orElseThrow();
        Map<String, String> cells =
                takeUp.in(Map.of("value", "0.5", "low", "0.15", "high", "1", "spread", "triangular"), "own-counts");

        assertThat(cells)
                .containsEntry("value", "0.65")
                .containsEntry("spread", "beta")
                .containsEntry("provenance", "derived");
        double low = Double.parseDouble(cells.get("low"));
        double high = Double.parseDouble(cells.get("high"));
        assertThat(1 - new BinomialDistribution(null, 100, low).cumulativeProbability(64))
                .isEqualTo(0.1, within(0.002));
        assertThat(new BinomialDistribution(null, 100, high).cumulativeProbability(65))
                .isEqualTo(0.1, within(0.002));
        assertThat(new Spread(low, high, Spread.Shape.BETA).misfit(Unit.SHARE)).isEmpty();
    }

    @Test
    void moreThanCanHaveStayedLeavesTheDefaultAndIsSaid() {
        OwnAges more = counted(
                Counting.OFFICIAL_COUNT, "2026-03", Map.of(20, 50, 21, 54, 22, 70, 23, 96, 24, 97), NOBODY_GOES);

        assertThat(more.mixed(Parameter.TAKE_UP, ASKED, 0.5, 10)).isEmpty();
        assertThat(more.tooMany(Parameter.TAKE_UP, ASKED))
                .contains(
                        "70 aged 22 are more than can have stayed of 54 aged 21: more came, or came back, than the ages show");
        assertThat(more.mixed(Parameter.LEAVES_SERVICE, ASKED, 0.01, 10))
                .as("nobody left")
                .isEmpty();
        assertThat(more.tooMany(Parameter.LEAVES_SERVICE, ASKED)).isEmpty();
        assertThat(counted(Counting.OFFICIAL_COUNT, "2026-03").tooMany(Parameter.TAKE_UP, ASKED))
                .isEmpty();
    }

    /** A share of which nothing else was seen has no range. */
    @Test
    void everybodyBesideADefaultOfEverybodyIsTheDefault() {
        assertThat(counted(Counting.OPEN_CASES, "2026-03", Map.of(20, 50, 21, 50), NOBODY_GOES)
                        .mixed(Parameter.TAKE_UP, ASKED, 1, 10))
                .isEmpty();
    }
}
