package org.carecast.measure;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Basis;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.PopulationBasis;
import org.carecast.cohort.Law;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.measure.funding.Exposure;
import org.carecast.measure.funding.Funding;
import org.carecast.measure.funding.Ledger;
import org.carecast.projection.Position;
import org.carecast.projection.Projection;
import org.carecast.projection.Projector;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;

/** What a projection asks of the service, by population, month and age; totals are sums of unrounded parts. */
public final class Demand {

    private final Projection projection;
    private final Map<Population, Headcount[][]> byMonthAndAge;
    private final Map<Population, double[][]> children;
    private final Funding funding;

    private Demand(
            Projection projection,
            Map<Population, Headcount[][]> byMonthAndAge,
            Map<Population, double[][]> children,
            Funding funding) {
        this.projection = projection;
        this.funding = funding;
        this.byMonthAndAge = byMonthAndAge;
        this.children = children;
    }

    /** The straight line in one call: assumptions on a horizon, projected from an opening position, and read. */
    public static Demand of(OpeningPosition opening, Assumptions assumptions, Horizon horizon) {
        return of(new Premises(opening, assumptions, horizon));
    }

    /** The straight line in one call, money included. */
    static Demand of(Premises premises) {
        Basis basis = premises.assumptions().on(premises.horizon());
        return from(Projector.project(premises.opening(), basis), premises.funding());
    }

    /** The readings of a projection, and of the money that goes with it. */
    public static Demand from(Projection projection, Funding funding) {
        Map<Population, Headcount[][]> readings = new LinkedHashMap<>();
        Map<Population, double[][]> children = new LinkedHashMap<>();
        for (Population population : projection.basis().populations()) {
            PopulationBasis basis = projection.basis().of(population);
            Horizon horizon = projection.basis().horizon();
            readings.put(
                    population,
                    projection.positions(population).stream()
                            .map(position -> byAge(position, basis, horizon.index(position.asAt())))
                            .toArray(Headcount[][]::new));
            if (basis.law().countsChildren()) {
                AgeBand ages = basis.law().childAges();
                children.put(
                        population,
                        projection.positions(population).stream()
                                .map(position -> ages.ages()
                                        .mapToDouble(position::people)
                                        .toArray())
                                .toArray(double[][]::new));
            }
        }
        return new Demand(projection, readings, children, funding);
    }

    private static Headcount[] byAge(Position position, PopulationBasis basis, int month) {
        AgeBand ages = basis.law().supportedAges();
        return ages.ages()
                .mapToObj(age -> {
                    double aged = position.people(age);
                    return new Headcount(aged, aged * basis.inTouch(age, month));
                })
                .toArray(Headcount[]::new);
    }

    /** The projection these are readings of. */
    public Projection projection() {
        return projection;
    }

    /** The money that comes in for these people and that they cost. */
    public Ledger ledger() {
        return Ledger.of(Exposure.of(projection), funding);
    }

    /** Whether its book says something of types of accommodation, or of the cases of an adviser, of every population. */
    public boolean knows(Parameter parameter) {
        return populations().stream()
                .map(projection.basis()::of)
                .allMatch(basis -> parameter == Parameter.ACCOMMODATION
                        ? !basis.types().isEmpty()
                        : !Double.isNaN(basis.casesPerAdviser(0)));
    }

    /** The populations, in the study's order. */
    public Set<Population> populations() {
        return byMonthAndAge.keySet();
    }

    /** The horizon of the basis these follow from. */
    public Horizon horizon() {
        return projection.basis().horizon();
    }

    /** The months that can be read, earliest first. */
    public List<YearMonth> months() {
        return projection.months();
    }

    /** The law a population lives under. */
    public Law law(Population population) {
        return projection.basis().of(population).law();
    }

    /** The law under which people are counted longest. */
    public Law widestLaw() {
        return populations().stream()
                .map(this::law)
                .max(Comparator.comparing(Law::lastSupportedAge))
                .orElseThrow();
    }

    /** Care leavers of all populations at the end of a month; children in care are counted apart. */
    public Headcount at(YearMonth asAt) {
        return populations().stream().map(population -> at(population, asAt)).reduce(Headcount.NONE, Headcount::plus);
    }

    /** Care leavers of all populations in a band of ages at the end of a month. */
    public Headcount at(YearMonth asAt, AgeBand ages) {
        return populations().stream()
                .map(population -> at(population, asAt, ages))
                .reduce(Headcount.NONE, Headcount::plus);
    }

    /** Care leavers of one population at the end of a month. */
    public Headcount at(Population population, YearMonth asAt) {
        return at(population, asAt, law(population).supportedAges());
    }

    /**
     * Care leavers of one population in a band of ages at the end of a month.
     *
     * @throws IllegalArgumentException if the population or the month is none of this projection
     */
    public Headcount at(Population population, YearMonth asAt, AgeBand ages) {
        AgeBand supported = law(population).supportedAges();
        int month = month(asAt);
        Headcount sum = Headcount.NONE;
        for (int age = Math.max(ages.from(), supported.from()); age <= Math.min(ages.to(), supported.to()); age++) {
            sum = sum.plus(byMonthAndAge.get(population)[month][age - supported.from()]);
        }
        return sum;
    }

    /** Care leavers of one age in one population at the end of a month. */
    public Headcount at(Population population, YearMonth asAt, int age) {
        return at(population, asAt, new AgeBand(age, age));
    }

    /** Whether the children in care of some population are counted. */
    public boolean countsChildren() {
        return !children.isEmpty();
    }

    /** The children in care of all populations whose under-18s are counted, at the end of a month. */
    public double childrenInCare(YearMonth asAt) {
        return populations().stream()
                .mapToDouble(population -> childrenInCare(population, asAt))
                .reduce(0, Double::sum);
    }

    /** The children in care of one population at the end of a month; 0 if its under-18s are not counted. */
    public double childrenInCare(Population population, YearMonth asAt) {
        return law(population).countsChildren()
                ? DoubleStream.of(children.get(population)[month(asAt)]).reduce(0, Double::sum)
                : 0;
    }

    /** The children in care of one age in one population at the end of a month; 0 if they are not counted. */
    public double childrenInCare(Population population, YearMonth asAt, int age) {
        Law law = law(population);
        return law.countsChildren() && law.childAges().contains(age)
                ? children.get(population)[month(asAt)][age - law.youngestAge()]
                : 0;
    }

    /** The populations and months it can be read for. */
    @Override
    public String toString() {
        return "demand of " + populations() + ", " + months().get(0) + " to " + months().get(months().size() - 1);
    }

    private int month(YearMonth asAt) {
        int month = months().indexOf(asAt);
        if (month < 0) {
            throw new IllegalArgumentException("no reading at " + asAt + "; there are those from " + months().get(0)
                    + " to " + months().get(months().size() - 1));
        }
        return month;
    }
}
