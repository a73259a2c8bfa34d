package org.carecast.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Correlation;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Population;
import org.carecast.evidence.AccommodationCount;
import org.carecast.evidence.OpeningCount;
import org.carecast.measure.Demand;
import org.carecast.measure.Premises;
import org.carecast.measure.funding.Funding;
import org.carecast.measure.funding.Reported;
import org.carecast.scenario.Scenario;
import org.carecast.scenario.Switch;
import org.carecast.time.Horizon;

/**
 * A study folder, read and found whole: what a council knows and believes of its care leavers.
 *
 * <p>{@link #demand()} is its forecast, {@link #premises()} all that goes into it. Each part answers what is asked of it alone.
 *
 * @param files where it comes from
 * @param commission whom it is for, and how its figures are shown
 * @param opening from when and from whom it projects
 * @param assumptions the book of assumptions
 * @param correlations which beliefs go high and low together, possibly none
 * @param library its what-ifs
 * @param capacity what turns people into places and advisers
 * @param funding what grants pay and what the service costs, as far as it is known
 * @param history what its forecasts are compared with, possibly nothing
 * @param publishing what the public may be told of it
 */
public record Study(
        InputFiles files,
        Commission commission,
        StudyOpening opening,
        Assumptions assumptions,
        List<Correlation> correlations,
        ScenarioLibrary library,
        Capacity capacity,
        Funding funding,
        History history,
        Publishing publishing) {

    /** Copies the list, so that it never changes. */
    public Study {
        correlations = List.copyOf(correlations);
    }

    /** Whose forecast it is, and from when to when: what it holds would fill pages. */
    @Override
    public String toString() {
        return council() + ": " + title() + ", " + horizon().opening() + " to "
                + horizon().last();
    }

    /** Its folder, as the user named it. */
    public Path folder() {
        return files.folder();
    }

    /** The name of its folder without the folders above it, such as kent-2017. */
    public String name() {
        return files.name();
    }

    /** Whom it is for. */
    public String council() {
        return commission.council();
    }

    /** What it forecasts. */
    public String title() {
        return commission.title();
    }

    /** How the table of a population is printed. */
    public TableLayout layout(Population population) {
        return commission.layout(population);
    }

    /** The opening month and the months to project, unless the user asks for others. */
    public Horizon horizon() {
        return opening.horizon();
    }

    /** The sourced rows of its opening position. */
    public List<OpeningCount> openingCounts() {
        return opening.counts();
    }

    /** Its what-ifs by id, possibly none; without the base case. */
    public List<Scenario> scenarios() {
        return library.scenarios();
    }

    /** The scenario of its library with an id, the base case included; empty if there is none. */
    public Optional<Scenario> scenario(String id) {
        return library.scenario(id);
    }

    /**
     * The scenario that a text such as {@code a+b} names: that with the id {@code b} on top of that with the id {@code a}.
     *
     * @throws IllegalArgumentException if there is none of an id, or one cannot be put on top of those before it
     */
    public Scenario named(String text) {
        return library.named(text, assumptions, horizon());
    }

    /** All that a forecast of this study under a scenario follows from. */
    public Premises premises(Scenario scenario, Horizon months) {
        Funding switched = funding;
        for (Switch each : scenario.switches()) {
            switched = switched.switched(each.rule(), each.on());
        }
        return new Premises(opening.position(), scenario.applyTo(assumptions), months, switched);
    }

    /** All that the base case follows from, over the study's own months. */
    public Premises premises() {
        return premises(Scenario.BASE, horizon());
    }

    /**
     * All that a scenario of the library follows from, over the study's own months.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public Premises premises(String scenario) {
        return premises(named(scenario), horizon());
    }

    /** The same study, shown otherwise. */
    Study with(Commission others) {
        return new Study(
                files, others, opening, assumptions, correlations, library, capacity, funding, history, publishing);
    }

    /**
     * What the public may know of it: some of its populations, with other people, with assumptions in the places of its own, and without what
     * somebody wrote about any number.
     */
    Study told(
            Commission others, List<OpeningCount> counts, List<AccommodationCount> mix, List<List<String>> typeRows) {
        Set<Population> kept =
                others.layouts().stream().map(TableLayout::population).collect(Collectors.toSet());
        Assumptions book = assumptions.of(kept);
        // What is believed of the mix is made from the counts that are told.
        Assumptions own = Assumptions.of(
                book.laws(),
                Stream.concat(
                                Assumption.replaced(book.rows(), publishing.assumptions()).stream()
                                        .filter(row -> row.parameter() != Parameter.ACCOMMODATION),
                                AccommodationReader.beliefs(book.populations(), mix).stream())
                        .map(Assumption::bare)
                        .toList());
        return new Study(
                files,
                others,
                new StudyOpening(opening.horizon(), opening.lawChanges(), counts),
                own,
                correlations.stream()
                        .filter(each -> kept.contains(each.one().population())
                                && kept.contains(each.other().population()))
                        .toList(),
                library.of(kept),
                new Capacity(mix, typeRows, List.of()),
                funding.bare(),
                new History(
                        List.of(),
                        List.of(),
                        history.reported().stream()
                                .filter(each -> kept.contains(each.population()))
                                .map(Reported::bare)
                                .toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                publishing);
    }

    /** What the base case asks of the service, over the study's own months. */
    public Demand demand() {
        return premises().demand();
    }

    /**
     * What a scenario of the library asks of the service, over the study's own months.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public Demand demand(String scenario) {
        return premises(scenario).demand();
    }
}
