package org.carecast.uncertainty;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.measure.Demand;
import org.carecast.measure.Measure;
import org.carecast.measure.Outturn;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.time.Horizon;

/**
 * A forecast moved to a later opening month, from what was counted by then.
 *
 * <p>It opens with the last count of children and the last of care leavers, taken as they are, however old. Their ages are in the
 * proportions that the earlier forecast has in that month. Only that forecast and counts by that month are used. Birthdays are spread
 * again over the months.
 */
public final class Rebase {

    private final Premises earlier;
    private final YearMonth month;
    private final List<Outturn> known;
    private final Demand demand;

    private Rebase(Premises earlier, YearMonth month, List<Outturn> known) {
        this.earlier = earlier;
        this.month = month;
        this.known = known;
        this.demand = earlier.demand();
    }

    /**
     * The counts that are missing; none where a forecast can be opened in that month.
     *
     * @param month after its opening and before its last month
     */
    public static List<Reading> missing(Premises earlier, YearMonth month, List<Outturn> known) {
        Rebase reopening = new Rebase(earlier, month, known);
        return reopening.needed().stream()
                .filter(reading -> reopening.count(reading).isEmpty())
                .toList();
    }

    /** The counts from which a forecast can be opened in that month: the last of each side of 18 by then. */
    public static List<Outturn> counts(Premises earlier, YearMonth month, List<Outturn> known) {
        Rebase reopening = new Rebase(earlier, month, known);
        return reopening.needed().stream()
                .flatMap(reading -> reopening.count(reading).stream())
                .toList();
    }

    /**
     * The forecast opened in that month, to the last month of the earlier one.
     *
     * @throws IllegalArgumentException if a count is missing
     */
    public static Premises of(Premises earlier, YearMonth month, List<Outturn> known) {
        if (!missing(earlier, month, known).isEmpty()) {
            throw new IllegalArgumentException("no counts by " + month);
        }
        return new Rebase(earlier, month, known).premises();
    }

    private List<Reading> needed() {
        List<Reading> needed = new ArrayList<>();
        for (Population population : demand.populations()) {
            needed.add(new Reading(month, Optional.of(population), Measure.CARE_LEAVERS));
            if (demand.law(population).countsChildren()) {
                needed.add(new Reading(month, Optional.of(population), Measure.UNDER_18));
            }
        }
        return needed;
    }

    /** The last count after the earlier opening, where the earlier forecast has people in the month to take ages from. */
    private Optional<Outturn> count(Reading reading) {
        return Backtest.lastBy(month, reading, known)
                .filter(each -> each.reading().asAt().isAfter(earlier.horizon().opening()) && reading.of(demand) > 0);
    }

    private Premises premises() {
        Map<Population, Map<Integer, Double>> people = new LinkedHashMap<>();
        for (Reading reading : needed()) {
            Outturn count = count(reading).orElseThrow();
            // The count is not carried along the earlier forecast, whose arrivals are the old ones.
            double times = count.people() / reading.of(demand);
            Population population = reading.population().orElseThrow();
            Map<Integer, Double> byAge = people.computeIfAbsent(population, any -> new TreeMap<>());
            boolean children = reading.measure() == Measure.UNDER_18;
            (children
                            ? demand.law(population).childAges()
                            : demand.law(population).supportedAges())
                    .ages()
                    .forEach(age -> byAge.put(
                            age,
                            times
                                    * (children
                                            ? demand.childrenInCare(population, month, age)
                                            : demand.at(population, month, age).people())));
        }
        return new Premises(
                OpeningPosition.of(month, people),
                earlier.assumptions(),
                Horizon.of(month, earlier.horizon().last()),
                earlier.funding());
    }
}
