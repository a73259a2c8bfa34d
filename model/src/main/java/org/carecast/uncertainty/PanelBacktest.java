package org.carecast.uncertainty;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.measure.Demand;
import org.carecast.measure.Measure;
import org.carecast.measure.Panel;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.time.Horizon;

/**
 * One generic forecast made for every council and year of a panel, and compared with the counts of the years after.
 *
 * <p>The generic forecast has a constant number of children in care. For a council it opens with the council's count, by age in the same
 * proportions, in whole people. Arrivals are those of the year before, over all councils that were counted at its start and end:
 * their children at its end, less the share of those at its start who would still be in care. In the first year of a panel arrivals keep
 * the number of children constant. A share of all arrivals comes to each council of the panel alike, the rest by how many each has. Nothing of a
 * later year is used.
 */
public final class PanelBacktest {

    private final Premises generic;
    private final Population population;
    private final double childrenOfGeneric;
    // Of the children of the generic forecast, those who are still there after a year in which nobody comes.
    private final double staying;
    private final Panel panel;
    private final double pooled;

    private PanelBacktest(Premises generic, Panel panel, double pooled) {
        Demand demand = generic.demand();
        this.population = demand.populations().stream()
                .filter(each -> demand.law(each).countsChildren())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no children are counted"));
        this.generic = generic.of(Set.of(population));
        this.childrenOfGeneric =
                demand.childrenInCare(population, generic.horizon().opening());
        this.staying = staying();
        this.panel = panel;
        this.pooled = pooled;
    }

    private double staying() {
        YearMonth opening = generic.horizon().opening();
        Premises nobodyComes = new Premises(
                generic.opening(),
                generic.assumptions().with(row -> row.isAbout(Parameter.ARRIVALS, population) ? row.withValue(0) : row),
                new Horizon(opening, Horizon.MONTHS_IN_A_YEAR));
        return nobodyComes.demand().childrenInCare(population, opening.plusYears(1)) / childrenOfGeneric;
    }

    /** Arrivals over all councils in the year before a month, as a multiple of those that keep the number of children constant. */
    private double level(YearMonth month) {
        double before = 0;
        double now = 0;
        for (Map.Entry<Panel.At, Integer> each : panel.people().entrySet()) {
            OptionalInt earlier = panel.at(each.getKey().later(-1));
            if (each.getKey().month().equals(month) && earlier.isPresent()) {
                before += earlier.getAsInt();
                now += each.getValue();
            }
        }
        return now == 0 ? 1 : Math.max(0, now - staying * before) / ((1 - staying) * now);
    }

    /**
     * A council's count some years after another, and the forecast made then.
     *
     * @param start the council, and the month from which it was forecast
     * @param years how many years ahead
     * @param people the count at the start: the naive forecast
     * @param outturn the count that came
     * @param low the figure that one draw in ten lies below
     * @param high the figure that one draw in ten lies above
     */
    public record Pair(Panel.At start, int years, int people, int outturn, double forecast, double low, double high) {

        /** Whether the count lies in the range, its ends included. */
        public boolean isCovered() {
            return low <= outturn && outturn <= high;
        }
    }

    /**
     * Every count that comes one to three years after another, council by council.
     *
     * @param generic a forecast of one population with children, who are counted
     * @param pooled the share of all arrivals that comes to each council alike, 0 to 1
     * @param ensemble how each is drawn; every forecast has random numbers of its own
     * @param progress told how many more forecasts are done
     * @throws IllegalArgumentException if the generic forecast counts no children
     */
    public static List<Pair> of(Premises generic, Panel panel, double pooled, Ensemble ensemble, IntConsumer progress) {
        PanelBacktest backtest = new PanelBacktest(generic, panel, pooled);
        List<Pair> pairs = new ArrayList<>();
        List<Panel.At> starts = panel.starts();
        for (int place = 0; place < starts.size(); place++) {
            pairs.addAll(backtest.pairs(starts.get(place), ensemble.from(place)));
            progress.accept(1);
        }
        return List.copyOf(pairs);
    }

    private List<Pair> pairs(Panel.At start, Ensemble ensemble) {
        int people = panel.at(start).orElseThrow();
        int years = panel.mostYears(start);
        Premises forecast = forecast(start.month(), people, years);
        Demand demand = forecast.demand();
        Fan fan = ensemble.of(forecast.assumptions(), List.of(forecast), List.of(), any -> {})
                .get(0);
        List<Pair> pairs = new ArrayList<>();
        for (int year = 1; year <= years; year++) {
            OptionalInt came = panel.at(start.later(year));
            if (came.isPresent()) {
                Reading reading = new Reading(start.month().plusYears(year), Optional.of(population), Measure.UNDER_18);
                pairs.add(new Pair(
                        start,
                        year,
                        people,
                        came.getAsInt(),
                        reading.of(demand),
                        fan.quantile(reading, Backtest.LOW),
                        fan.quantile(reading, Backtest.HIGH)));
            }
        }
        return pairs;
    }

    /** The generic forecast moved to another month, with another number of children and the arrivals that go with it. */
    private Premises forecast(YearMonth opening, int people, int years) {
        long months = generic.horizon().opening().until(opening, ChronoUnit.MONTHS);
        double times = level(opening) * ((1 - pooled) * people + pooled * panel.mean(opening)) / childrenOfGeneric;
        Assumptions moved =
                generic.assumptions().with(row -> row.from(row.effectiveFrom().plusMonths(months)));
        Assumptions book = moved.with(row -> row.isAbout(Parameter.ARRIVALS, population) ? row.times(times) : row);
        return new Premises(
                OpeningPosition.of(opening, Map.of(population, opening(people))),
                book,
                new Horizon(opening, years * Horizon.MONTHS_IN_A_YEAR));
    }

    /** A number of whole children in the generic proportions, those left over at the ages with the largest fractions; no care leavers. */
    private Map<Integer, Double> opening(int people) {
        Map<Integer, Double> whole = new TreeMap<>();
        Map<Integer, Double> fractions = new TreeMap<>();
        double left = people;
        for (Map.Entry<Integer, Double> age :
                generic.opening().peopleByAge(population).entrySet()) {
            boolean child = generic.assumptions().law(population).childAges().contains(age.getKey());
            double share = child ? people * age.getValue() / childrenOfGeneric : 0;
            whole.put(age.getKey(), Math.floor(share));
            fractions.put(age.getKey(), share - Math.floor(share));
            left -= Math.floor(share);
        }
        fractions.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder()))
                .limit((long) left)
                .forEach(each -> whole.merge(each.getKey(), 1.0, Double::sum));
        return whole;
    }
}
