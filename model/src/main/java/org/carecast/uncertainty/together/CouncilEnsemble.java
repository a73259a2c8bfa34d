package org.carecast.uncertainty.together;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.carecast.time.FinancialYear;

/**
 * The forecasts of many councils, and of regions and the country as the sums of these, drawn together.
 *
 * <p>In each draw all councils have national unknowns alike, and how many come to them rises and falls partly together. A total of a draw is
 * the sum of its councils in that draw. A draw depends on the seed, its own number and the council alone.
 *
 * @param draws how many; 0 for the forecasts alone
 * @param seed where the random numbers begin
 * @param shared of what moves how many come, the part that is common to all councils, 0 to 1
 * @param range the share of the draws that lie in a range, such as 0.8
 * @param threads how many draw side by side, 1 or more; the result is the same for any number
 */
public record CouncilEnsemble(int draws, long seed, double shared, double range, int threads) {

    // Few enough that threads end together.
    private static final int DRAWN_AT_ONCE = 8;

    /** @throws IllegalArgumentException if there are fewer than no draws, no thread, or if a share is none */
    public CouncilEnsemble {
        if (draws < 0 || threads < 1 || !(shared >= 0 && shared <= 1) || !(range > 0 && range < 1)) {
            throw new IllegalArgumentException(
                    draws + " draws on " + threads + " threads, shared " + shared + ", range " + range);
        }
    }

    /** How many steps of progress some councils take: one for each forecast, and one for each draw of it. */
    public long steps(int councils) {
        return councils * (1L + draws);
    }

    /**
     * The figures of all councils, regions and the country.
     *
     * @param forecasts one or more, all of the same populations and horizon, those of a region in any order
     * @param total what all of them together are called
     * @param years those read, each within the horizon
     * @param progress told from any thread how many more steps are done
     */
    public CouncilTotals of(
            List<CouncilForecast> forecasts, String total, List<FinancialYear> years, IntConsumer progress) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            return new Run(forecasts, total, years, progress, pool).totals();
        } finally {
            pool.shutdownNow();
        }
    }

    /** One run of it. */
    private final class Run {

        private final List<CouncilForecast> forecasts;
        private final String total;
        private final IntConsumer progress;
        private final ExecutorService pool;
        private final YearFigures counted;
        private final YearFigures drawn;
        private final List<PeopleGroup> groups;
        private final CommonRanges ranges = new CommonRanges();

        private Run(
                List<CouncilForecast> forecasts,
                String total,
                List<FinancialYear> years,
                IntConsumer progress,
                ExecutorService pool) {
            this.forecasts = forecasts;
            this.total = total;
            this.progress = progress;
            this.pool = pool;
            List<PeopleGroup> parts =
                    PeopleGroup.parts(forecasts.get(0).premises().assumptions());
            this.counted = new YearFigures(parts, YearMeasure.COUNTED, years);
            this.drawn = new YearFigures(parts, YearMeasure.DRAWN, years);
            this.groups = PeopleGroup.all(forecasts.get(0).premises().assumptions());
        }

        private CouncilTotals totals() {
            Map<String, Sum> regions = new LinkedHashMap<>();
            forecasts.forEach(each -> regions.computeIfAbsent(each.region(), any -> new Sum()));
            List<AreaFigures> councils = new ArrayList<>();
            for (CouncilForecast forecast : forecasts) {
                councils.add(council(forecast, regions.get(forecast.region())));
            }
            Sum england = new Sum();
            List<AreaFigures> ofRegions = new ArrayList<>();
            regions.forEach((name, sum) -> {
                england.add(sum);
                ofRegions.add(sum.figures(
                        ranges -> AreaFigures.ofRegion(name, isEstimated(name), counted, sum.central, ranges)));
            });
            AreaFigures all = england.figures(ranges -> AreaFigures.ofEngland(
                    total, forecasts.stream().anyMatch(CouncilForecast::estimated), counted, england.central, ranges));
            return new CouncilTotals(groups, councils, ofRegions, all);
        }

        private boolean isEstimated(String region) {
            return forecasts.stream().anyMatch(each -> each.region().equals(region) && each.estimated());
        }

        private AreaFigures council(CouncilForecast forecast, Sum region) {
            Sum own = new Sum();
            own.add(forecast.read(counted));
            progress.accept(1);
            if (draws > 0) {
                CouncilSampler sampler = new CouncilSampler(forecast, seed, shared, ranges);
                draw(sampler, own);
            }
            region.add(own);
            return own.figures(where -> AreaFigures.ofCouncil(forecast, counted, own.central, where));
        }

        private void draw(CouncilSampler sampler, Sum own) {
            eachDraw(draw -> {
                own.byDraw.set(draw, sampler.drawn(draw, drawn));
                progress.accept(1);
            });
        }

        /** Does something for every draw, on all threads. */
        private void eachDraw(IntConsumer work) {
            AtomicInteger next = new AtomicInteger();
            List<Future<?>> shares = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                shares.add(pool.submit(() -> share(next, work)));
            }
            try {
                for (Future<?> share : shares) {
                    share.get();
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw new IllegalStateException("a draw failed: " + e.getCause().getMessage(), e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("drawing was interrupted", e);
            }
        }

        private void share(AtomicInteger next, IntConsumer work) {
            int first = next.getAndAdd(DRAWN_AT_ONCE);
            while (first < draws) {
                for (int draw = first; draw < Math.min(draws, first + DRAWN_AT_ONCE); draw++) {
                    work.accept(draw);
                }
                first = next.getAndAdd(DRAWN_AT_ONCE);
            }
        }

        /** What some councils come to, in the forecast and in every draw. */
        private final class Sum {

            private final double[] central = new double[counted.size()];
            private final DrawnFigures byDraw = new DrawnFigures(drawn, draws);

            private void add(double[] figures) {
                for (int place = 0; place < central.length; place++) {
                    central[place] += figures[place];
                }
            }

            private void add(Sum part) {
                add(part.central);
                for (int draw = 0; draw < draws; draw++) {
                    byDraw.add(part.byDraw, draw);
                }
            }

            private AreaFigures figures(Function<Map<AreaFigures.Key, Range>, AreaFigures> made) {
                AreaFigures forecast = made.apply(Map.of());
                return draws == 0 ? forecast : made.apply(byDraw.ranges(groups, forecast, range));
            }
        }
    }
}
