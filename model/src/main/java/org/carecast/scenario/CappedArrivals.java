package org.carecast.scenario;

import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Law;
import org.carecast.time.Horizon;

/**
 * Arrivals that a scenario sets to a lower number, or to none, where children land: where some of those who arrive are moved on. A
 * number put in the place of another may be a cap; what is added or multiplied says that more or fewer are expected.
 *
 * @param month the first in which it does
 */
public record CappedArrivals(Adjustment adjustment, YearMonth month) {

    /**
     * The first of them in a scenario.
     *
     * @param book that of the base case
     * @param since the first month asked about
     */
    public static Optional<CappedArrivals> of(Scenario scenario, Assumptions book, Horizon horizon, YearMonth since) {
        return IntStream.rangeClosed(Parameter.ARRIVALS.firstMonth(), horizon.months())
                .mapToObj(horizon::month)
                .filter(month -> !month.isBefore(since))
                .flatMap(month -> scenario.adjustments().stream()
                        .filter(adjustment -> adjustment.parameter() == Parameter.ARRIVALS)
                        .filter(adjustment -> caps(adjustment, book, month))
                        .map(adjustment -> new CappedArrivals(adjustment, month)))
                .findFirst();
    }

    private static boolean caps(Adjustment adjustment, Assumptions book, YearMonth month) {
        Law law = book.law(adjustment.population());
        int age = law.childAges().from();
        if (!adjustment.isAbout(Parameter.ARRIVALS, adjustment.population(), age, month)
                || inForce(Parameter.TRANSFER_SHARE, adjustment, book, age, month) <= 0) {
            return false;
        }
        double old = inForce(Parameter.ARRIVALS, adjustment, book, age, month);
        double set = adjustment.change().apply(old, adjustment.value());
        return set < old && (adjustment.change() == Change.REPLACE || set <= 0);
    }

    private static double inForce(
            Parameter parameter, Adjustment adjustment, Assumptions book, int age, YearMonth month) {
        return book.find(parameter, adjustment.population(), age, month)
                .map(Assumption::value)
                .orElse(0.0);
    }
}
