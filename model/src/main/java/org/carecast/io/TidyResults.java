package org.carecast.io;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.carecast.cohort.Cause;
import org.carecast.cohort.Population;
import org.carecast.measure.Demand;
import org.carecast.measure.Headcount;
import org.carecast.projection.Position;
import org.carecast.projection.Projection;
import org.carecast.time.AgeBand;

/** The readings of a projection as long tables, unrounded but for what lies beyond ten decimals. */
public final class TidyResults {

    /** The word for all children in care where an age is given. */
    public static final String UNDER_18 = "under_18";

    private TidyResults() {}

    /**
     * {@code scenario,as_at,population,age,people,in_touch}: people and people in touch at the end of every month, of
     * every population and of {@code all} of them.
     *
     * <p>{@code age} is a single age, {@code all} for all care leavers, or {@code under_18} for all children in care,
     * whose people in touch are not counted.
     */
    public static TidyTable projection(String scenario, Demand demand) {
        List<List<String>> keys = new ArrayList<>();
        List<Headcount> counts = new ArrayList<>();
        for (YearMonth month : demand.months()) {
            BiConsumer<List<String>, Headcount> add = (place, count) -> {
                keys.add(List.of(scenario, month.toString(), place.get(0), place.get(1)));
                counts.add(count);
            };
            for (Population population : demand.populations()) {
                children(demand, population, month, add);
                demand.law(population)
                        .supportedAges()
                        .ages()
                        .forEach(age -> add.accept(
                                List.of(population.id(), Integer.toString(age)), demand.at(population, month, age)));
                add.accept(List.of(population.id(), AgeBand.ALL.toString()), demand.at(population, month));
            }
            if (demand.countsChildren()) {
                add.accept(List.of(Population.ALL, UNDER_18), child(demand.childrenInCare(month)));
            }
            add.accept(List.of(Population.ALL, AgeBand.ALL.toString()), demand.at(month));
        }
        return TidyTable.of(List.of("scenario", "as_at", "population", "age"), keys)
                .with("people", counts.stream().map(Headcount::people).toList())
                .with("in_touch", counts.stream().map(Headcount::inTouch).toList());
    }

    private static void children(
            Demand demand, Population population, YearMonth month, BiConsumer<List<String>, Headcount> add) {
        if (!demand.law(population).countsChildren()) {
            return;
        }
        demand.law(population)
                .childAges()
                .ages()
                .forEach(age -> add.accept(
                        List.of(population.id(), Integer.toString(age)),
                        child(demand.childrenInCare(population, month, age))));
        add.accept(List.of(population.id(), UNDER_18), child(demand.childrenInCare(population, month)));
    }

    /** Children in care, of whom nobody asks whether the council is in touch: that cell is left empty. */
    private static Headcount child(double people) {
        return new Headcount(people, Double.NaN);
    }

    /** {@code scenario,month,population,cause,people}: people entering and leaving in every month after the opening. */
    public static TidyTable flows(String scenario, Projection projection) {
        List<List<String>> keys = new ArrayList<>();
        List<Double> people = new ArrayList<>();
        for (Population population : projection.basis().populations()) {
            for (Position position : projection
                    .positions(population)
                    .subList(1, projection.months().size())) {
                for (Cause cause : Cause.values()) {
                    keys.add(List.of(scenario, position.asAt().toString(), population.id(), cause.id()));
                    people.add(position.flows().people(cause));
                }
            }
        }
        return TidyTable.of(List.of("scenario", "month", "population", "cause"), keys)
                .with("people", people);
    }
}
