package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.carecast.Counts;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.OpeningPosition;
import org.carecast.measure.Demand;
import org.carecast.measure.Drift;
import org.carecast.measure.Premises;
import org.carecast.measure.SteeredArrivals;
import org.junit.jupiter.api.Test;

/**
 * A council has 74 children in care: 26 aged 16 and 48 aged 17. Its area has 160,000 children, and 0.1 % of them is 160.
 *
 * <pre>
 * nobody comes       the 26 are 17 after a year, and the 48 are 18      s = 26 / 74 = 13 / 37
 * A, weight 1/4      24 / 37 of (3/4 of 74 + 1/4 of 160 = 95.5)         61.9459
 * after a year       26 + 61.9459                                       87.9459
 * after two          13 / 37 of that, and 24 / 37 of (3/4 of that + 40) 99.6304
 * </pre>
 */
final class S01_ArrivalsThatStayTest {

    private static final Offset<Double> EXACTLY = within(1e-9);
    private static final Drift RULE = new Drift(0.001, 0.25, new Drift.ChosenOn(2014, 2019));
    private static final int CHILDREN = 160_000;

    private static Premises council(int years) {
        return Counts.premises(
                Example.withChildrenFrom(16)
                        .opening(16, 26)
                        .opening(17, 48)
                        .with(Parameter.ARRIVALS, 1)
                        .arrivingAged(16),
                years * 12);
    }

    private static double childrenAfter(Premises premises, int years) {
        Demand demand = premises.demand();
        return demand.childrenInCare(Example.YOUNG, Example.OPENING.plusYears(years));
    }

    @Test
    void aShareStaysThoughNobodyComes() {
        assertThat(SteeredArrivals.staying(council(1), Example.YOUNG)).isEqualTo(13.0 / 37, EXACTLY);
    }

    @Test
    void arrivalsGoByWhatACouncilHasAndByItsShare() {
        assertThat(RULE.arrivals(74, CHILDREN, 13.0 / 37)).isEqualTo(24 / 37.0 * 95.5, EXACTLY);
    }

    @Test
    void theNextYearBeginsWithWhatThatComesTo() {
        assertThat(RULE.path(74, CHILDREN, 13.0 / 37, 2))
                .satisfiesExactly(
                        now -> assertThat(now).isEqualTo(74),
                        first -> assertThat(first).isEqualTo(87.9459, within(1e-4)),
                        second -> assertThat(second).isEqualTo(99.6304, within(1e-4)));
    }

    @Test
    void soTheyDriftToTheirShareAndStayThere() {
        List<Double> path = RULE.path(74, CHILDREN, 13.0 / 37, 60);

        assertThat(IntStream.range(0, 60)).allMatch(year -> path.get(year) < path.get(year + 1));
        assertThat(path.get(60)).isEqualTo(160, within(0.01));
        assertThat(RULE.path(160, CHILDREN, 13.0 / 37, 10))
                .allSatisfy(each -> assertThat(each).isEqualTo(160, EXACTLY));
    }

    @Test
    void switchedOffAsManyComeAsKeepThem() {
        assertThat(RULE.switchedOff().path(74, CHILDREN, 13.0 / 37, 10))
                .allSatisfy(each -> assertThat(each).isEqualTo(74, EXACTLY));
    }

    /** Whatever the ages at the opening, and however long: 48 + 26 are what 4 a month come to, 70 + 4 are not. */
    @Test
    void theForecastFollowsThePath() {
        for (Map<Integer, Double> ages : List.of(Map.of(16, 26.0, 17, 48.0), Map.of(16, 40.0, 17, 34.0))) {
            Premises council = council(12);
            Premises aged = new Premises(
                    OpeningPosition.of(Example.OPENING, Map.of(Example.YOUNG, new TreeMap<>(ages))),
                    council.assumptions(),
                    council.horizon());
            List<Double> path = RULE.path(74, CHILDREN, SteeredArrivals.staying(aged, Example.YOUNG), 12);

            Premises forecast = SteeredArrivals.following(aged, Example.YOUNG, path);

            assertThat(IntStream.rangeClosed(0, 12))
                    .allSatisfy(
                            year -> assertThat(childrenAfter(forecast, year)).isEqualTo(path.get(year), within(1e-6)));
        }
    }

    /** Four a month aged 16 keep 26 and 48: D03 and J06 have them. */
    @Test
    void fourAMonthKeepTheChildrenAsMany() {
        List<Double> arrivals = SteeredArrivals.aMonth(council(3), Example.YOUNG, List.of(74.0, 74.0, 74.0, 74.0));

        assertThat(arrivals).hasSize(3).allSatisfy(each -> assertThat(each).isEqualTo(4, within(1e-9)));
    }

    @Test
    void nobodyGoesAwayToMeetAPath() {
        assertThat(SteeredArrivals.aMonth(council(1), Example.YOUNG, List.of(74.0, 5.0)))
                .containsExactly(0.0);
    }
}
