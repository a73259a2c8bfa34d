package org.carecast.uncertainty.panel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Law;
import org.carecast.measure.Premises;
import org.carecast.measure.panel.AgeSplit;
import org.carecast.measure.panel.CareLeaversPanel;
import org.carecast.measure.panel.CareLeaversPanel.At;
import org.carecast.time.AgeBand;
import org.carecast.uncertainty.Ensemble;
import org.carecast.uncertainty.panel.CohortForecasts.Cohorts;
import org.carecast.uncertainty.panel.CohortForecasts.Group;
import org.carecast.uncertainty.panel.CohortPair.Kind;

/**
 * One generic forecast made for the care leavers of every council, year and age of a panel, and compared with the counts of the years after.
 *
 * <p>A cohort is followed from one count to those one to three years later, each person that much older. People who were not 18 yet are forecast from
 * those who were: as many turn 18 each year. Ages that are printed together are split over their ages, in each draw in another way, and follow in the
 * same way; they are compared where all of them are 19 or older, since before 18 nobody is forecast. Nothing of a later year is used.
 */
public final class CareLeaversBacktest {

    private final CareLeaversPanel panel;
    private final GroupSplits splits;
    private final int youngest;
    private final int oldest;
    private final CohortForecasts forecasts;

    private CareLeaversBacktest(Premises generic, CareLeaversPanel panel, List<AgeSplit> splits, Ensemble ensemble) {
        Law law = generic.assumptions()
                .law(generic.assumptions().populations().iterator().next());
        this.panel = panel;
        this.splits = new GroupSplits(splits);
        this.youngest = law.careLeaverFrom();
        this.oldest = panel.people().keySet().stream()
                .mapToInt(at -> at.ages().to())
                .max()
                .orElse(youngest);
        this.forecasts = new CohortForecasts(generic, this.splits, ensemble);
    }

    /**
     * Every count that can be forecast from one made one to three years before, council by council.
     *
     * @param generic a forecast of one population without children, of whom some turn 18 each year
     * @param panel the counts that can be compared
     * @param splits how people who are printed together split over their ages; groups of which that is not known are not forecast
     * @param ensemble how each is drawn; forecasts that differ have random numbers of their own
     * @param progress told how many more counts are done
     * @throws IllegalArgumentException if the generic forecast is of several populations, or of children
     */
    public static List<CohortPair> of(
            Premises generic, CareLeaversPanel panel, List<AgeSplit> splits, Ensemble ensemble, IntConsumer progress) {
        boolean isOfEntrants = generic.assumptions().populations().size() == 1
                && generic.assumptions().rows().stream().anyMatch(row -> row.parameter() == Parameter.ENTRANTS_AT_18);
        if (!isOfEntrants) {
            throw new IllegalArgumentException(
                    "a generic forecast of care leavers has one population, without children");
        }
        CareLeaversBacktest backtest = new CareLeaversBacktest(generic, panel, splits, ensemble);
        List<CohortPair> pairs = new ArrayList<>();
        panel.people().forEach((counted, people) -> {
            for (int years = 1; years <= CareLeaversPanel.YEARS; years++) {
                backtest.pair(counted, people, years).ifPresent(pairs::add);
            }
            progress.accept(1);
        });
        return List.copyOf(pairs);
    }

    private Optional<CohortPair> pair(At counted, int outturn, int years) {
        if (counted.ages().from() < youngest) {
            return Optional.empty();
        }
        if (counted.ages().count() > 1) {
            return together(counted, outturn, years);
        }
        return counted.ages().from() - years < youngest
                ? newcomers(counted, outturn, years)
                : cohort(counted, outturn, years);
    }

    private Optional<CohortPair> cohort(At counted, int outturn, int years) {
        At start = counted.older(-years);
        OptionalInt people = panel.at(start);
        if (people.isEmpty()) {
            return Optional.empty();
        }
        int age = start.ages().from();
        Cohorts cohorts =
                Cohorts.aged(age, people.getAsInt(), Math.max(years, Math.min(CareLeaversPanel.YEARS, oldest - age)));
        return Optional.of(made(Kind.COHORT, counted, years, people.getAsInt(), people(people), cohorts, outturn));
    }

    /** Those who turn 18 in the year in which these did: as many as were 18 at the start. */
    private Optional<CohortPair> newcomers(At counted, int outturn, int years) {
        At start = counted.later(-years).aged(new AgeBand(youngest, youngest));
        OptionalInt people = panel.at(start);
        if (people.isEmpty() || panel.at(counted.later(-years)).isEmpty()) {
            return Optional.empty();
        }
        int entered = years - (counted.ages().from() - youngest);
        Cohorts cohorts = Cohorts.entering(entered, people.getAsInt(), CareLeaversPanel.YEARS);
        return Optional.of(
                made(Kind.NEWCOMERS, counted, years, people.getAsInt(), OptionalDouble.empty(), cohorts, outturn));
    }

    /** Those of several ages, from those of the same ages and the next younger ones, printed together too. */
    private Optional<CohortPair> together(At counted, int outturn, int years) {
        At start = counted.later(-years);
        OptionalInt people = panel.at(start);
        Optional<Group> younger = younger(start).filter(group -> splits.tell(group.ages()));
        boolean follows = counted.ages().from() == youngest + 1 && splits.tell(counted.ages());
        if (people.isEmpty() || younger.isEmpty() || !follows) {
            return Optional.empty();
        }
        SortedMap<Integer, Double> opening = new TreeMap<>(splits.expected(counted.ages(), people.getAsInt()));
        // The oldest are too old to be counted again.
        opening.keySet().removeIf(age -> age + years > counted.ages().to());
        double eighteen =
                splits.expected(younger.get().ages(), younger.get().people()).get(youngest);
        opening.put(youngest, eighteen);
        // Who turns 18 in the last year is 18 at its end, and none of these.
        List<Double> entering = new ArrayList<>(Collections.nCopies(years, 0.0));
        for (int year = 0; year < years - 1; year++) {
            entering.set(year, eighteen);
        }
        double shift =
                opening.values().stream().mapToDouble(Double::doubleValue).sum() + (years - 1) * eighteen;
        return Optional.of(made(
                Kind.TOGETHER,
                counted,
                years,
                people.getAsInt(),
                OptionalDouble.of(shift),
                new Cohorts(opening, entering, List.of(younger.get(), new Group(counted.ages(), people.getAsInt()))),
                outturn));
    }

    /** Those of 18, with the ages below with which they were printed. */
    private Optional<Group> younger(At start) {
        return panel.people().subMap(start.aged(new AgeBand(0, 0)), start).entrySet().stream()
                .map(each -> new Group(each.getKey().ages(), each.getValue()))
                .filter(group -> group.ages().to() == youngest && group.ages().from() < youngest)
                .findFirst();
    }

    private CohortPair made(
            Kind kind, At counted, int years, int people, OptionalDouble shift, Cohorts cohorts, int outturn) {
        return new CohortPair(
                kind,
                counted,
                years,
                people,
                panel.at(counted.later(-years)),
                shift,
                forecasts.forecast(cohorts, years),
                forecasts.score(cohorts, years, outturn),
                forecasts.rank(cohorts, years, outturn));
    }

    private static OptionalDouble people(OptionalInt count) {
        return OptionalDouble.of(count.getAsInt());
    }
}
