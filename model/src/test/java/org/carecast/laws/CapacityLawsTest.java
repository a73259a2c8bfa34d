package org.carecast.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.carecast.Example;
import org.carecast.cohort.AccommodationMix;
import org.carecast.cohort.Population;
import org.carecast.measure.Accommodation;
import org.carecast.measure.Advisers;
import org.carecast.measure.Demand;
import org.carecast.time.Dated;
import org.carecast.time.Horizon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of places and advisers, whatever the world, the mixes and the cases. */
final class CapacityLawsTest {

    private static final double CLOSE = 1e-9;
    private static final int MONTHS = 40;

    static IntStream seeds() {
        return RandomScenario.seeds();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allTypesMakeUpTheCareLeaversOfEveryPopulationAndMonth(int seed) {
        Demand demand = demand(seed);
        SplittableRandom random = new SplittableRandom(seed);
        Map<Population, Dated<AccommodationMix>> mixes = new LinkedHashMap<>();
        demand.populations().forEach(population -> mixes.put(population, mixes(random)));

        Accommodation places = Accommodation.of(demand, mixes);

        for (YearMonth month : demand.months()) {
            for (Population population : demand.populations()) {
                assertThat(places.types().stream()
                                .mapToDouble(type -> places.at(population, month, type))
                                .sum())
                        .isEqualTo(demand.at(population, month).people(), within(CLOSE));
            }
            assertThat(places.types().stream()
                            .mapToDouble(type -> places.at(month, type))
                            .sum())
                    .isEqualTo(demand.at(month).people(), within(CLOSE));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void advisersOfAllPopulationsMakeUpTheTotalAndAllCasesAreShared(int seed) {
        Demand demand = demand(seed);
        SplittableRandom random = new SplittableRandom(seed);
        Map<Population, Dated<Double>> cases = new LinkedHashMap<>();
        demand.populations()
                .forEach(population -> cases.put(population, Dated.from(Example.OPENING, random.nextDouble(1, 40))));

        Advisers advisers = Advisers.of(demand, cases);

        for (YearMonth month : demand.months()) {
            double sum = 0;
            double shared = 0;
            for (Population population : demand.populations()) {
                double equivalents = advisers.fullTimeEquivalents(population, month);
                sum += equivalents;
                shared += equivalents * cases.get(population).at(month);
            }
            assertThat(advisers.fullTimeEquivalents(month)).isEqualTo(sum, within(CLOSE));
            assertThat(shared).isEqualTo(demand.at(month).people(), within(CLOSE * 1000));
        }
    }

    private static Demand demand(int seed) {
        RandomScenario world = new RandomScenario(seed);
        return Demand.of(world.opening(), world.book(), new Horizon(Example.OPENING, MONTHS));
    }

    /** Mixes of types of which each names some, from the opening and a later month. */
    private static Dated<AccommodationMix> mixes(SplittableRandom random) {
        TreeMap<YearMonth, AccommodationMix> mixes = new TreeMap<>();
        for (YearMonth from :
                new YearMonth[] {Example.OPENING, Example.OPENING.plusMonths(random.nextInt(1, MONTHS))}) {
            Map<String, Double> people = new LinkedHashMap<>();
            for (int type = random.nextInt(3); type < 8; type += random.nextInt(1, 3)) {
                people.put("type " + type, random.nextDouble(200));
            }
            mixes.put(from, AccommodationMix.ofCounts(people));
        }
        return new Dated<>(mixes);
    }
}
