package org.carecast.io;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.carecast.cohort.Cause;
import org.carecast.cohort.Population;
import org.carecast.measure.Demand;
import org.carecast.measure.Headcount;
import org.carecast.projection.Position;
import org.carecast.projection.Projection;
import org.carecast.time.AgeBand;

/** The readings of a projection as long tables, unrounded but for what lies beyond ten decimals. */
public final class TidyResults {

    private TidyResults() {}

    /**
     * {@code scenario,as_at,population,age,people,in_touch}: people and people in touch at the end of every month, for
     * every age and for {@code all} of them, of every population and of {@code all} of them.
     */
    public static TidyTable projection(String scenario, Demand demand) {
        List<List<String>> keys = new ArrayList<>();
        List<Headcount> counts = new ArrayList<>();
        for (YearMonth month : demand.months()) {
            for (Population population : demand.populations()) {
                demand.law(population).supportedAges().ages().forEach(age -> {
                    keys.add(List.of(scenario, month.toString(), population.id(), Integer.toString(age)));
                    counts.add(demand.at(population, month, age));
                });
                keys.add(List.of(scenario, month.toString(), population.id(), AgeBand.ALL.toString()));
                counts.add(demand.at(population, month));
            }
            keys.add(List.of(scenario, month.toString(), Population.ALL, AgeBand.ALL.toString()));
            counts.add(demand.at(month));
        }
        return TidyTable.of(List.of("scenario", "as_at", "population", "age"), keys)
                .with("people", counts.stream().map(Headcount::people).toList())
                .with("in_touch", counts.stream().map(Headcount::inTouch).toList());
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
