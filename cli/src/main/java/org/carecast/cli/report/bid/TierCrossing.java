package org.carecast.cli.report.bid;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.measure.funding.Bid;
import org.carecast.measure.funding.Exposure;
import org.carecast.measure.funding.Funding;
import org.carecast.measure.funding.Grants;
import org.carecast.measure.funding.Tiers;
import org.carecast.time.FinancialYear;
import org.carecast.uncertainty.Ensemble;
import org.carecast.uncertainty.Fan;

/**
 * A year in which the children in care of a population cross the number at which a rate of grant changes, or may do so: the number
 * lies among those of the forecast, or within its range.
 *
 * @param share of all children, such as 0.0007
 * @param needed the fewest children who are at least that share at the end of the year
 * @param least the fewest of the forecast when a month of the year begins
 * @param most the most of the forecast when a month of the year begins
 * @param low the lowest end of the range when a month of the year begins
 * @param high the highest end of it
 * @param reached pounds of grant for those under 18 in the year if all of its months were at or above the tier
 * @param missed the same if none were
 */
record TierCrossing(
        Population population,
        FinancialYear year,
        double share,
        double needed,
        double least,
        double most,
        double low,
        double high,
        double reached,
        double missed) {

    /** Enough that the ends of the range move by some per cent with another seed, and few enough to take a second. */
    static final int DRAWS = 200;

    /** Where the random numbers begin, those of {@link Ensemble#of}. */
    static final int SEED = 1;

    // The range lies between a tenth and nine tenths of the draws.
    private static final double TENTH = 0.1;

    /** Those of the years of a bid; nothing is drawn where no rate has a tier. */
    static List<TierCrossing> of(Study study, Premises premises, Bid bid) {
        Grants grants = premises.funding().grants();
        Tiers tiers = new Tiers(bid.exposure());
        List<Months> years = new ArrayList<>();
        for (Population population : bid.exposure().populations()) {
            for (double share : tiers.ofGrants(grants, population, bid.years())) {
                bid.years().stream()
                        .filter(year -> isTier(tiers, grants, population, year, share))
                        .map(year -> new Months(bid.exposure(), tiers, population, year, share))
                        .forEach(years::add);
            }
        }
        if (years.isEmpty()) {
            return List.of();
        }
        Fan fan = fan(study, premises);
        return years.stream()
                .filter(months -> months.cross(fan))
                .map(months -> months.crossing(fan, premises.funding()))
                .toList();
    }

    private static boolean isTier(Tiers tiers, Grants grants, Population population, FinancialYear year, double share) {
        return tiers.ofGrants(grants, population, List.of(year)).contains(share)
                && tiers.needed(population, year, share).isPresent();
    }

    private static Fan fan(Study study, Premises premises) {
        return Ensemble.of(DRAWS)
                .of(study.assumptions(), List.of(premises), study.correlations(), more -> {})
                .get(0);
    }

    /** The months of a year, each as it begins. */
    private record Months(Exposure exposure, Tiers tiers, Population population, FinancialYear year, double share) {

        private static Reading reading(Population population, YearMonth month) {
            return new Reading(month.minusMonths(1), Optional.of(population), Measure.UNDER_18);
        }

        /** Whether the forecast is on both sides, or the range holds both, when some month begins. */
        private boolean cross(Fan fan) {
            return year.months().stream().anyMatch(month -> {
                        OptionalDouble needed = tiers.needed(population, month, share);
                        return needed.isPresent()
                                && (end(fan, month, TENTH) < needed.getAsDouble())
                                        != (end(fan, month, 1 - TENTH) < needed.getAsDouble());
                    })
                    || bothSides();
        }

        private boolean bothSides() {
            return year.months().stream()
                            .filter(month ->
                                    tiers.needed(population, month, share).isPresent())
                            .map(month -> tiers.isReached(population, month, share))
                            .distinct()
                            .count()
                    > 1;
        }

        private double end(Fan fan, YearMonth month, double quantile) {
            return fan.quantile(reading(population, month), quantile);
        }

        private TierCrossing crossing(Fan fan, Funding funding) {
            return new TierCrossing(
                    population,
                    year,
                    share,
                    tiers.needed(population, year, share).orElseThrow(),
                    year.months().stream()
                            .mapToDouble(month -> exposure.childrenAtStart(population, month))
                            .min()
                            .orElseThrow(),
                    tiers.most(population, year).orElseThrow(),
                    year.months().stream()
                            .mapToDouble(month -> end(fan, month, TENTH))
                            .min()
                            .orElseThrow(),
                    year.months().stream()
                            .mapToDouble(month -> end(fan, month, 1 - TENTH))
                            .max()
                            .orElseThrow(),
                    grant(funding, true),
                    grant(funding, false));
        }

        private double grant(Funding funding, boolean reached) {
            Funding side = new Funding(funding.grants().onSide(share, reached), funding.costs());
            return side.bid(exposure, List.of(year))
                    .grant(
                            year,
                            entry -> entry.population().equals(population)
                                    && exposure.law(population).childAges().contains(entry.age()));
        }
    }
}
