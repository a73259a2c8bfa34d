package org.carecast.uncertainty;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Correlation;
import org.carecast.cohort.OpeningPosition;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;

/**
 * Many draws of a forecast: in each a whole book of assumptions is sampled, and people come and go one by one.
 *
 * <p>A draw depends on the seed and its own number alone, so that draw 17 is the same among 100 and among 10,000, on one
 * thread and on sixteen. Forecasts drawn together share their random numbers.
 *
 * @param draws how many, 1 or more
 * @param seed where the random numbers begin
 * @param uncertainties what makes draws differ; with none they all equal the forecast
 * @param threads how many draw side by side, 1 or more; the result is the same for any number
 * @param line people or pounds: a number whose passing is counted, if one is given
 * @param money whether grant, cost and gap are read beside people, which takes longer
 */
public record Ensemble(
        int draws, long seed, Set<Uncertainty> uncertainties, int threads, OptionalDouble line, boolean money) {

    // Few enough that threads end together, enough that they seldom wait for one another.
    private static final int DRAWN_AT_ONCE = 16;

    /** @throws IllegalArgumentException if there is no draw or no thread */
    public Ensemble {
        if (draws < 1 || threads < 1) {
            throw new IllegalArgumentException(draws + " draws on " + threads + " threads");
        }
        uncertainties = Set.copyOf(uncertainties);
    }

    /** An ensemble that reads people alone. */
    public Ensemble(int draws, long seed, Set<Uncertainty> uncertainties, int threads, OptionalDouble line) {
        this(draws, seed, uncertainties, threads, line, false);
    }

    /** An ensemble of people with every kind of uncertainty, from seed 1, and a thread for each processor. */
    public static Ensemble of(int draws) {
        return of(draws, Uncertainty.values());
    }

    /** An ensemble of people with some kinds of uncertainty, from seed 1, and a thread for each processor. */
    public static Ensemble of(int draws, Uncertainty... uncertainties) {
        return new Ensemble(
                draws, 1, Set.of(uncertainties), Runtime.getRuntime().availableProcessors(), OptionalDouble.empty());
    }

    /** The same ensemble with other random numbers: those of a later seed. */
    public Ensemble from(int later) {
        return new Ensemble(draws, seed + later, uncertainties, threads, line, money);
    }

    /**
     * The same with each kind of uncertainty alone, where there are several, without a line.
     *
     * @param most how many draws of each suffice
     */
    public Map<Uncertainty, Ensemble> apart(int most) {
        Map<Uncertainty, Ensemble> apart = new EnumMap<>(Uncertainty.class);
        if (uncertainties.size() > 1) {
            uncertainties.forEach(kind -> apart.put(
                    kind,
                    new Ensemble(Math.min(draws, most), seed, Set.of(kind), threads, OptionalDouble.empty(), money)));
        }
        return apart;
    }

    /** The fan of one forecast, whose beliefs move together as these correlations say. */
    public Fan fan(Premises forecast, List<Correlation> correlations) {
        return of(forecast.assumptions(), List.of(forecast), correlations, more -> {})
                .get(0);
    }

    /**
     * The fan of one forecast, of which each draw opens with people of its own.
     *
     * @param openings whom, by the number of the draw, from 0 on; asked from any thread
     */
    public Fan fan(Premises forecast, IntFunction<OpeningPosition> openings) {
        return of(
                        forecast.assumptions(),
                        List.of(forecast),
                        List.of(),
                        more -> {},
                        Optional.empty(),
                        Optional.of(openings))
                .get(0);
    }

    /**
     * The fan of each forecast, in their order.
     *
     * @param base the book of which those of the forecasts are changed copies
     * @param correlations of beliefs that are not drawn independently of one another
     * @param progress told from any thread how many more draws are done
     */
    public List<Fan> of(
            Assumptions base, List<Premises> forecasts, List<Correlation> correlations, IntConsumer progress) {
        return of(base, forecasts, correlations, progress, Optional.empty(), Optional.empty());
    }

    /**
     * The same, of which one reading alone can be asked for afterwards.
     *
     * @param only the reading
     */
    public List<Fan> of(
            Assumptions base,
            List<Premises> forecasts,
            List<Correlation> correlations,
            IntConsumer progress,
            Reading only) {
        return of(base, forecasts, correlations, progress, Optional.of(only), Optional.empty());
    }

    private List<Fan> of(
            Assumptions base,
            List<Premises> forecasts,
            List<Correlation> correlations,
            IntConsumer progress,
            Optional<Reading> only,
            Optional<IntFunction<OpeningPosition>> openings) {
        ForecastSampler sampler = new ForecastSampler(
                seed,
                uncertainties,
                money ? Measure.OF_PEOPLE_AND_MONEY : Measure.OF_PEOPLE,
                base,
                forecasts,
                correlations,
                only,
                openings);
        // One for all threads: counts come out the same in any order, and take more room than all else.
        List<Fan> fans = sampler.none(line);
        AtomicInteger next = new AtomicInteger();
        int busy = Math.min(threads, (draws + DRAWN_AT_ONCE - 1) / DRAWN_AT_ONCE);
        ExecutorService pool = Executors.newFixedThreadPool(busy);
        try {
            List<Future<?>> shares = new ArrayList<>();
            for (int thread = 0; thread < busy; thread++) {
                shares.add(pool.submit(() -> share(sampler, fans, next, progress)));
            }
            for (Future<?> share : shares) {
                share.get();
            }
            return List.copyOf(fans);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a draw failed: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("drawing was interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Counts the draws that fall to one thread. */
    private void share(ForecastSampler sampler, List<Fan> fans, AtomicInteger next, IntConsumer progress) {
        int first = next.getAndAdd(DRAWN_AT_ONCE);
        while (first < draws) {
            int from = first;
            int end = Math.min(draws, first + DRAWN_AT_ONCE);
            for (int forecast = 0; forecast < fans.size(); forecast++) {
                int own = forecast;
                fans.get(own)
                        .add(IntStream.range(from, end)
                                .mapToObj(number -> sampler.figures(number, own))
                                .toList());
            }
            progress.accept(end - first);
            first = next.getAndAdd(DRAWN_AT_ONCE);
        }
    }
}
