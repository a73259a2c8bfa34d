package org.carecast.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.measure.Demand;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many draws of a forecast say what a forecast and its doubts imply, and nothing else. */
final class EnsembleTest {

    private static final double[] SHARES = {0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975};
    private static final Horizon HORIZON = new Horizon(Example.OPENING, 30);
    private static final ReadingIndex INDEX = new ReadingIndex(HORIZON, List.of(Example.YOUNG), Measure.OF_PEOPLE);
    private static final Set<Uncertainty> BOTH = EnumSet.allOf(Uncertainty.class);
    private static final OptionalDouble NO_LINE = OptionalDouble.empty();

    private final Premises forecast = BusyWorld.forecast(HORIZON);

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 16})
    void theNumberOfThreadsChangesNothing(int threads) {
        Fan one = fan(new Ensemble(500, 3, BOTH, 1, OptionalDouble.of(150)));
        Fan many = fan(new Ensemble(500, 3, BOTH, threads, OptionalDouble.of(150)));

        for (Reading reading : readings()) {
            assertThat(quantiles(many, reading)).isEqualTo(quantiles(one, reading));
            assertThat(many.mean(reading)).isEqualTo(one.mean(reading));
            assertThat(many.above(reading)).isEqualTo(one.above(reading));
            assertThat(many.aboveByThen(reading)).isEqualTo(one.aboveByThen(reading));
        }
        assertThat(many.draws()).isEqualTo(500);
    }

    /** Draw 17 alone is the eighteenth of the first eighteen: what they sum to, less what the first seventeen do. */
    @Test
    void drawSeventeenIsTheSameAloneAndAmongOthers() {
        ForecastSampler sampler = new ForecastSampler(
                3,
                BOTH,
                Measure.OF_PEOPLE,
                forecast.assumptions(),
                List.of(forecast, forecast),
                List.of(),
                Optional.empty(),
                Optional.empty());
        double[] alone = sampler.figures(17, 0);
        Fan with = fan(new Ensemble(18, 3, BOTH, 2, NO_LINE));
        Fan without = fan(new Ensemble(17, 3, BOTH, 2, NO_LINE));

        for (Measure measure : Measure.OF_PEOPLE) {
            Reading last = new Reading(HORIZON.last(), Optional.of(Example.YOUNG), measure);
            int place = INDEX.start(0, measure) + 30;
            assertThat(18 * with.mean(last) - 17 * without.mean(last)).isEqualTo(alone[place], within(1e-6));
        }
        assertThat(sampler.figures(17, 1)).containsExactly(alone);
        assertThat(sampler.figures(18, 0)).isNotEqualTo(alone);
    }

    @Test
    void withoutAnyDoubtEveryDrawIsTheForecast() {
        Fan fan = fan(new Ensemble(40, 3, Set.of(), 2, NO_LINE));
        Demand demand = forecast.demand();

        for (Reading reading : readings()) {
            for (double quantile : quantiles(fan, reading)) {
                assertThat(quantile).isEqualTo(reading.of(demand), within(1e-9));
            }
            assertThat(fan.mean(reading)).isEqualTo(reading.of(demand), within(1e-9));
        }
    }

    /** By chance alone, and with no level in common, the mean of the draws is the forecast: the model is linear in people. */
    @Test
    void byChanceAloneTheMeanIsTheForecast() {
        Premises level = forecast.with(Parameter.DISPERSION, Example.YOUNG, 0);
        Fan fan = new Ensemble(4_000, 5, Set.of(Uncertainty.CHANCE), 2, NO_LINE).fan(level, List.of());
        Demand demand = level.demand();

        for (Reading reading : readings()) {
            double deviation = (fan.quantile(reading, 0.975) - fan.quantile(reading, 0.025)) / (2 * 1.96) + 0.5;
            assertThat(fan.mean(reading))
                    .as(reading.toString())
                    .isEqualTo(reading.of(demand), within(4 * deviation / Math.sqrt(4_000)));
        }
    }

    @Test
    void peopleAreWholeAndNeverBelowNobody() {
        Fan fan = fan(new Ensemble(300, 3, BOTH, 2, NO_LINE));

        for (Reading reading : readings()) {
            for (double quantile : quantiles(fan, reading)) {
                assertThat(quantile).isNotNegative().isEqualTo(Math.rint(quantile));
            }
        }
    }

    /** Take-up uniform with an 80 % range from 0.3 to 0.7 of 100 people: of 10,000 draws a tenth lie below 30, a tenth above 70. */
    @Test
    void beliefAloneIsReadOffTheRange() {
        Example world = Example.plain().opening(20, 100).with(Parameter.TAKE_UP, 0.5);
        Premises premises = new Premises(
                world.openingPosition(),
                BusyWorld.doubting(world, Parameter.TAKE_UP, new Spread(0.3, 0.7, Spread.Shape.UNIFORM)),
                new Horizon(Example.OPENING, 12));
        Reading reading = new Reading(Example.OPENING.plusMonths(12), Optional.empty(), Measure.CARE_LEAVERS);

        Fan fan = fan(new Ensemble(10_000, 1, Set.of(Uncertainty.BELIEF), 2, NO_LINE), premises);

        assertThat(fan.quantile(reading, 0.1)).isEqualTo(30, within(1.0));
        assertThat(fan.quantile(reading, 0.5)).isEqualTo(50, within(1.0));
        assertThat(fan.quantile(reading, 0.9)).isEqualTo(70, within(1.0));
        assertThat(fan.mean(reading)).isEqualTo(50, within(0.5));
    }

    /**
     * Two populations of 100 people who each stay with probability one half, and nobody else: apart the range of eight in ten
     * is ±6.4, together ±9.1 and not ±12.8, since they are added within each draw.
     */
    @Test
    void populationsAreAddedWithinEachDraw() {
        Premises two = half(Example.plain())
                .premisesBeside(half(Example.of(Population.of("other"), new Law(18, 18, 21, 25, 91))), 12);
        Fan fan = fan(new Ensemble(20_000, 1, Set.of(Uncertainty.CHANCE), 2, NO_LINE), two);
        Reading all = new Reading(two.horizon().last(), Optional.empty(), Measure.CARE_LEAVERS);
        Reading young = new Reading(all.asAt(), Optional.of(Example.YOUNG), Measure.CARE_LEAVERS);

        assertThat(fan.quantile(young, 0.9) - fan.quantile(young, 0.1)).isBetween(12.0, 13.0);
        assertThat(fan.quantile(all, 0.9) - fan.quantile(all, 0.1)).isBetween(17.0, 19.0);
    }

    /** Of 100 people who each stay with probability one half, more than 50 do in 46 draws of 100. */
    @Test
    void theShareAboveALineIsCounted() {
        Example world = Example.plain().opening(20, 100).with(Parameter.TAKE_UP, 0.5);
        Premises premises =
                new Premises(world.openingPosition(), world.assumptions(), new Horizon(Example.OPENING, 13));
        Fan fan = fan(new Ensemble(20_000, 1, BOTH, 2, OptionalDouble.of(50)), premises);
        Reading twelve = new Reading(Example.OPENING.plusMonths(12), Optional.empty(), Measure.CARE_LEAVERS);
        Reading opening = new Reading(Example.OPENING, Optional.empty(), Measure.CARE_LEAVERS);
        Reading one = new Reading(Example.OPENING.plusMonths(1), Optional.empty(), Measure.CARE_LEAVERS);

        assertThat(fan.above(twelve)).isEqualTo(0.4602, within(0.011));
        assertThat(fan.above(opening)).isEqualTo(1);
        assertThat(fan.above(one)).isEqualTo(1);
        assertThat(fan.aboveByThen(twelve))
                .as("it was above in the first month")
                .isEqualTo(1);
    }

    @Test
    void theOpeningMonthDoesNotCountAsPassing() {
        Example world = Example.plain().opening(25, 100);
        Premises premises =
                new Premises(world.openingPosition(), world.assumptions(), new Horizon(Example.OPENING, 24));
        Fan fan = fan(new Ensemble(50, 1, BOTH, 1, OptionalDouble.of(99)), premises);
        Reading last = new Reading(premises.horizon().last(), Optional.empty(), Measure.CARE_LEAVERS);

        assertThat(fan.above(new Reading(Example.OPENING, Optional.empty(), Measure.CARE_LEAVERS)))
                .isEqualTo(1);
        assertThat(fan.above(last)).isZero();
        assertThat(fan.aboveByThen(last)).isLessThan(1);
    }

    @ParameterizedTest
    @EnumSource(Uncertainty.class)
    void eachKindMakesDrawsDifferByItself(Uncertainty kind) {
        Fan fan = fan(new Ensemble(200, 3, Set.of(kind), 2, NO_LINE));
        Reading reading = new Reading(HORIZON.last(), Optional.empty(), Measure.CARE_LEAVERS);

        assertThat(fan.quantile(reading, 0.9)).isGreaterThan(fan.quantile(reading, 0.1));
    }

    @Test
    void anotherSeedIsAnotherFan() {
        Reading reading = new Reading(HORIZON.last(), Optional.empty(), Measure.CARE_LEAVERS);

        assertThat(fan(new Ensemble(200, 3, BOTH, 2, NO_LINE)).mean(reading))
                .isNotEqualTo(fan(new Ensemble(200, 4, BOTH, 2, NO_LINE)).mean(reading));
    }

    @Test
    void everyDrawIsTold() {
        AtomicInteger told = new AtomicInteger();
        new Ensemble(100, 3, BOTH, 3, NO_LINE)
                .of(forecast.assumptions(), List.of(forecast), List.of(), told::addAndGet);

        assertThat(told).hasValue(100);
    }

    @Test
    void aDrawAndAThreadAtLeast() {
        assertThatThrownBy(() -> new Ensemble(0, 1, BOTH, 1, NO_LINE)).hasMessage("0 draws on 1 threads");
        assertThatThrownBy(() -> new Ensemble(1, 1, BOTH, 0, NO_LINE)).hasMessage("1 draws on 0 threads");
    }

    private static Example half(Example empty) {
        return empty.opening(20, 100).with(Parameter.TAKE_UP, 0.5);
    }

    private Fan fan(Ensemble ensemble) {
        return fan(ensemble, forecast);
    }

    private static Fan fan(Ensemble ensemble, Premises premises) {
        return ensemble.of(premises.assumptions(), List.of(premises), List.of(), any -> {})
                .get(0);
    }

    private static List<Reading> readings() {
        return IntStream.rangeClosed(0, HORIZON.months())
                .mapToObj(HORIZON::month)
                .flatMap(month -> Measure.OF_PEOPLE.stream()
                        .flatMap(measure -> Stream.of(
                                new Reading(month, Optional.empty(), measure),
                                new Reading(month, Optional.of(Example.YOUNG), measure))))
                .toList();
    }

    private static double[] quantiles(Fan fan, Reading reading) {
        return Arrays.stream(SHARES).map(share -> fan.quantile(reading, share)).toArray();
    }
}
