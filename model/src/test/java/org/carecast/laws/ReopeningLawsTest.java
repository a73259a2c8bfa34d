package org.carecast.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.carecast.Counts;
import org.carecast.Example;
import org.carecast.measure.Counted;
import org.carecast.measure.Demand;
import org.carecast.measure.Drift;
import org.carecast.measure.Measure;
import org.carecast.measure.Outturn;
import org.carecast.measure.Premises;
import org.carecast.uncertainty.Reopening;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of every forecast that is opened anew; 50 worlds made from a seed. */
final class ReopeningLawsTest {

    private static final String SEEDS = "org.carecast.laws.RandomWorld#seedsWithChildren";
    private static final int LATEST_COUNT = 30;

    private final List<Outturn> known = new ArrayList<>();
    private final List<Outturn> later = new ArrayList<>();

    private YearMonth month;
    private Premises earlier;
    private SplittableRandom random;

    private void world(int seed) {
        random = new SplittableRandom(seed);
        earlier = Counts.premises(RandomWorld.withChildren(seed), RandomWorld.months());
        int origin = 1 + random.nextInt(LATEST_COUNT);
        month = Example.OPENING.plusMonths(origin);
        // At most one count of a kind in a month, so that the last one is clear in any order.
        random.ints(3, 1, 1 + origin).distinct().forEach(each -> known.add(children(Example.OPENING.plusMonths(each))));
        random.ints(3, 1, 1 + origin)
                .distinct()
                .forEach(each -> known.add(careLeavers(Example.OPENING.plusMonths(each))));
        for (int each = 0; each < 5; each++) {
            later.add(children(month.plusMonths(1 + random.nextInt(20))));
            later.add(careLeavers(month.plusMonths(1 + random.nextInt(20))));
        }
    }

    private Outturn children(YearMonth asAt) {
        return Counts.children(asAt.toString(), 1 + random.nextInt(500));
    }

    private Outturn careLeavers(YearMonth asAt) {
        return Counts.careLeavers(asAt.toString(), 1 + random.nextInt(500), Counted.OPEN);
    }

    private Reopening opened(List<Outturn> counts) {
        return Reopening.of(earlier, month, counts)
                .drifting(Example.YOUNG, new Drift(0.0007, 0.25, new Drift.ChosenOn(2014, 2019)), 300_000);
    }

    private static List<Double> readings(Reopening opened) {
        Demand demand = opened.premises().demand();
        List<Double> readings = new ArrayList<>();
        for (YearMonth each : demand.months()) {
            readings.add(demand.childrenInCare(Example.YOUNG, each));
            readings.add(demand.at(Example.YOUNG, each).people());
        }
        return readings;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void aCountAfterTheOpeningChangesNothing(int seed) {
        world(seed);
        List<Outturn> all = new ArrayList<>(known);
        all.addAll(later);
        Collections.shuffle(all, new Random(seed));

        assertThat(readings(opened(all))).isEqualTo(readings(opened(known)));
        assertThat(opened(all).arrivals()).isEqualTo(opened(known).arrivals());
    }

    /** A count of the opening month itself is read, so that the law above does not hold of nothing. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void aCountByTheOpeningDoes(int seed) {
        world(seed);
        double people = readings(opened(known)).get(0);
        List<Outturn> others = List.of(Counts.children(month.toString(), 1_000), careLeavers(month));

        assertThat(readings(opened(others)).get(0)).isNotEqualTo(people);
    }

    /** However old they are. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void itOpensWithTheLastCountsAsTheyAre(int seed) {
        world(seed);
        Demand demand = opened(known).premises().demand();

        assertThat(demand.childrenInCare(Example.YOUNG, month)).isCloseTo(last(Measure.UNDER_18), within(1e-6));
        assertThat(demand.at(Example.YOUNG, month).people()).isCloseTo(last(Measure.CARE_LEAVERS), within(1e-6));
    }

    private double last(Measure measure) {
        return known.stream()
                .filter(each -> each.reading().measure() == measure)
                .max(Comparator.comparing(each -> each.reading().asAt()))
                .orElseThrow()
                .people();
    }
}
