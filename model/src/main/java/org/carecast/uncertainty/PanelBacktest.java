package org.carecast.uncertainty;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.carecast.assumption.Assumptions;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.measure.CouncilFigures;
import org.carecast.measure.CouncilFigures.CouncilFigure;
import org.carecast.measure.CouncilFigures.CouncilMeasure;
import org.carecast.measure.Demand;
import org.carecast.measure.Drift;
import org.carecast.measure.DriftRule;
import org.carecast.measure.Measure;
import org.carecast.measure.Panel;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.measure.SteeredArrivals;
import org.carecast.time.Horizon;

/**
 * One generic forecast made for every council and year of a panel, and compared with the counts of the years after.
 *
 * <p>For a council it opens with the council's count, by age in the proportions of the generic forecast, in whole people. As many arrive as
 * the national rule of {@link Drift} says for its count and the children of its area; where their number is not known, as many as keep the
 * children in care as many. No later count is used; but the children of the area are those of the last year known, for every start.
 */
public final class PanelBacktest {

    private final Premises generic;
    private final Population population;
    private final double childrenOfGeneric;
    private final double staying;
    private final Panel panel;
    private final DriftRule rule;
    private final CouncilFigures councils;

    private PanelBacktest(Premises generic, Panel panel, DriftRule rule, CouncilFigures councils) {
        Demand demand = generic.demand();
        this.population = demand.populations().stream()
                .filter(each -> demand.law(each).countsChildren())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no children are counted"));
        this.generic = generic.of(Set.of(population));
        this.childrenOfGeneric =
                demand.childrenInCare(population, generic.horizon().opening());
        this.staying = SteeredArrivals.staying(this.generic, population);
        this.panel = panel;
        this.rule = rule;
        this.councils = councils;
    }

    /**
     * A council's count some years after another, and the forecast made then.
     *
     * @param start the council, and the month from which it was forecast
     * @param years how many years ahead
     * @param people the count at the start: the naive forecast
     * @param children living in its area, if that is known
     * @param forecast in people
     * @param fan what the draws said of it, and the count that came
     */
    public record Pair(Panel.At start, int years, int people, OptionalDouble children, double forecast, FanScore fan) {

        /** The count that came. */
        public double outturn() {
            return fan.outturn();
        }

        /** The month of that count. */
        public YearMonth asAt() {
            return start.later(years).month();
        }
    }

    /**
     * Every count that comes one to three years after another, council by council.
     *
     * @param generic a forecast of one population with children, who are counted
     * @param rule how many arrivals stay
     * @param councils how many children live in their areas
     * @param ensemble how each is drawn; every forecast has random numbers of its own
     * @param progress told how many more forecasts are done
     * @throws IllegalArgumentException if the generic forecast counts no children
     */
    public static List<Pair> of(
            Premises generic,
            Panel panel,
            DriftRule rule,
            CouncilFigures councils,
            Ensemble ensemble,
            IntConsumer progress) {
        PanelBacktest backtest = new PanelBacktest(generic, panel, rule, councils);
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
        OptionalDouble children = councils.ofCode(start.council(), CouncilMeasure.CHILDREN_0_17).stream()
                .mapToDouble(CouncilFigure::value)
                .findFirst();
        Premises forecast = forecast(start.month(), people, children, years);
        Demand demand = forecast.demand();
        Fan fan = ensemble.of(forecast.assumptions(), List.of(forecast), List.of(), any -> {})
                .get(0);
        List<Pair> pairs = new ArrayList<>();
        for (int year = 1; year <= years; year++) {
            OptionalInt came = panel.at(start.later(year));
            if (came.isPresent()) {
                Reading reading = new Reading(start.month().plusYears(year), Optional.of(population), Measure.UNDER_18);
                pairs.add(new Pair(
                        start, year, people, children, reading.of(demand), FanScore.of(fan, reading, came.getAsInt())));
            }
        }
        return pairs;
    }

    /** The generic forecast moved to another month, with another number of children and the arrivals that go with it. */
    private Premises forecast(YearMonth opening, int people, OptionalDouble children, int years) {
        long months = generic.horizon().opening().until(opening, ChronoUnit.MONTHS);
        Assumptions moved =
                generic.assumptions().with(row -> row.from(row.effectiveFrom().plusMonths(months)));
        Premises opened = new Premises(
                OpeningPosition.of(opening, Map.of(population, opening(people))),
                moved,
                new Horizon(opening, years * Horizon.MONTHS_IN_A_YEAR));
        Drift known = rule.in(opening);
        Drift drift = children.isPresent() ? known : known.switchedOff();
        return SteeredArrivals.following(opened, population, drift.path(people, children.orElse(0), staying, years));
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
