package org.carecast.projection;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carecast.cohort.Cohort;
import org.carecast.cohort.Population;
import org.carecast.cohort.Stock;
import org.carecast.time.Horizon;

/** The stock at the end of a month in the making: those for whom it no longer matters when they came join the rest. */
final class ClosingStock {

    private static final int NOWHERE = -1;

    private final YearMonth month;
    private final List<Cohort> cohorts;
    private final double[] people;
    // Of each age in months, where the ordinary and where the assigned cohort stands.
    private final int[] places;

    /**
     * An empty stock.
     *
     * @param most the most cohorts it can come to hold
     * @param oldest the oldest age in years that it can come to hold
     */
    ClosingStock(YearMonth month, int most, int oldest) {
        this.month = month;
        this.cohorts = new ArrayList<>(most);
        this.people = new double[most];
        this.places = new int[2 * Horizon.MONTHS_IN_A_YEAR * (oldest + 1)];
        Arrays.fill(places, NOWHERE);
    }

    /** Adds the people of a cohort to those of it who are here already. */
    void add(Cohort cohort, double more) {
        if (cohort.arrived().isPresent()) {
            put(cohort, more);
            return;
        }
        int place = 2 * cohort.ageInMonthsAt(month) + (cohort.assignedBirthday() ? 1 : 0);
        if (places[place] == NOWHERE) {
            places[place] = cohorts.size();
            put(cohort, more);
        } else {
            people[places[place]] += more;
        }
    }

    private void put(Cohort cohort, double count) {
        people[cohorts.size()] = count;
        cohorts.add(cohort);
    }

    /** The stock as it stands. */
    Stock of(Population population) {
        return Stock.of(population, month, cohorts, Arrays.copyOf(people, cohorts.size()));
    }
}
