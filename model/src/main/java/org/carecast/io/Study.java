package org.carecast.io;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Correlation;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.evidence.AccommodationCount;
import org.carecast.evidence.Caseload;
import org.carecast.evidence.OpeningCount;
import org.carecast.evidence.PrintedFigure;
import org.carecast.evidence.Provenance;
import org.carecast.evidence.Row;
import org.carecast.evidence.Source;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.InputFile;
import org.carecast.io.csv.Problem;
import org.carecast.measure.Accommodation;
import org.carecast.measure.Advisers;
import org.carecast.measure.Demand;
import org.carecast.measure.Premises;
import org.carecast.measure.funding.Funding;
import org.carecast.measure.funding.Reported;
import org.carecast.scenario.Fault;
import org.carecast.scenario.Scenario;
import org.carecast.scenario.Switch;
import org.carecast.time.Horizon;

/**
 * A study folder, read and found whole.
 *
 * @param folder as the user named it
 * @param title what it forecasts
 * @param council whom it is for
 * @param assurance what it is for and who answers for it
 * @param inTouchAim the share of care leavers it means to be in touch with, if it says so
 * @param horizon the opening month and the months to project, unless the user asks for others
 * @param lawChanges the first month in which another law holds, if one is known of: no projection can go so far
 * @param layouts how each population's table is printed, in the order of the tables
 * @param openingCounts the sourced rows of the opening position
 * @param assumptions the book of assumptions
 * @param correlations which beliefs go high and low together, possibly none
 * @param scenarios its library of what-ifs, by id, possibly none
 * @param printed the figures of a paper to be held against, possibly none
 * @param accommodationCounts the sourced rows of the mix of accommodation, possibly none
 * @param caseloads the sourced rows of cases per adviser, possibly none
 * @param funding what grants pay and what the service costs, as far as it is known
 * @param reported what the council set aside, spent or was paid, possibly nothing
 * @param fewPeople the largest count of people that must not be published, if the national folder says it
 * @param history what its forecasts are held against, possibly nothing
 * @param sources the study's own and the national sources, by id
 * @param files every file read, with its fingerprint
 */
public record Study(
        Path folder,
        String title,
        String council,
        Assurance assurance,
        Optional<InTouchAim> inTouchAim,
        Horizon horizon,
        Optional<YearMonth> lawChanges,
        List<TableLayout> layouts,
        List<OpeningCount> openingCounts,
        Assumptions assumptions,
        List<Correlation> correlations,
        List<Scenario> scenarios,
        List<PrintedFigure> printed,
        List<AccommodationCount> accommodationCounts,
        List<Caseload> caseloads,
        Funding funding,
        List<Reported> reported,
        OptionalInt fewPeople,
        History history,
        Map<String, Source> sources,
        List<InputFile> files) {

    /** Copies what it is given, so that it never changes. */
    public Study {
        layouts = List.copyOf(layouts);
        openingCounts = List.copyOf(openingCounts);
        correlations = List.copyOf(correlations);
        scenarios = List.copyOf(scenarios);
        printed = List.copyOf(printed);
        accommodationCounts = List.copyOf(accommodationCounts);
        caseloads = List.copyOf(caseloads);
        reported = List.copyOf(reported);
        sources = Map.copyOf(sources);
        files = List.copyOf(files);
    }

    /** Whose forecast it is, and from when to when: what it holds would fill pages. */
    @Override
    public String toString() {
        return council + ": " + title + ", " + horizon.opening() + " to " + horizon.last();
    }

    /** The name of the folder, wherever it lies, such as kent-2017. */
    public String name() {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    /** The position a projection of this study starts from. */
    public OpeningPosition opening() {
        Map<Population, Map<Integer, Double>> people = new LinkedHashMap<>();
        openingCounts.forEach(count -> people.computeIfAbsent(count.population(), any -> new LinkedHashMap<>())
                .put(count.age(), count.people()));
        return OpeningPosition.of(horizon.opening(), people);
    }

    /** The ids of its scenarios, the base case first. */
    public List<String> scenarioIds() {
        return Stream.concat(Stream.of(Scenario.BASE), scenarios.stream())
                .map(Scenario::id)
                .toList();
    }

    /** The scenario with an id, the base case included; empty if there is none. */
    public Optional<Scenario> scenario(String id) {
        return Stream.concat(Stream.of(Scenario.BASE), scenarios.stream())
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    /**
     * The scenario that a text such as {@code a+b} names: that with the id {@code b} on top of that with the id {@code a}.
     *
     * @throws IllegalArgumentException if there is none of an id, or one cannot be put on top of those before it
     */
    public Scenario named(String text) {
        try {
            return stacked(parts(text), horizon);
        } catch (BadDataException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /**
     * The scenarios that a text such as {@code a+b} puts on top of one another, in this order.
     *
     * @throws IllegalArgumentException if there is none of an id, or if one stands twice
     */
    public List<Scenario> parts(String text) {
        List<Scenario> parts = new ArrayList<>();
        for (String id : text.split("\\" + Scenario.PLUS, -1)) {
            Scenario part = scenario(id)
                    .orElseThrow(() -> new IllegalArgumentException("there is no scenario '" + id + "' in " + folder
                            + "; it must be one of " + String.join(", ", scenarioIds())));
            if (parts.contains(part)) {
                throw new IllegalArgumentException(
                        "'" + text + "' names " + id + " twice; a scenario can be put on once");
            }
            parts.add(part);
        }
        return parts;
    }

    /**
     * Scenarios put on top of one another, in this order, over some months.
     *
     * @throws BadDataException if one of them cannot be applied on top of those before it, or changes nothing there
     */
    public Scenario stacked(List<Scenario> inOrder, Horizon months) throws BadDataException {
        Scenario stack = Scenario.BASE;
        for (Scenario next : inOrder) {
            List<Problem> problems = ScenarioReader.problems(Fault.alone(next, stack.applyTo(assumptions), months));
            if (!problems.isEmpty()) {
                throw new BadDataException(problems);
            }
            stack = stack.then(next);
        }
        return stack;
    }

    /** All that a forecast of this study under a scenario follows from. */
    public Premises premises(Scenario scenario, Horizon months) {
        Funding switched = funding;
        for (Switch each : scenario.switches()) {
            switched = switched.switched(each.rule(), each.on());
        }
        return new Premises(opening(), scenario.applyTo(assumptions), months, switched);
    }

    /** All that the base case follows from, over the study's own months. */
    public Premises premises() {
        return premises(Scenario.BASE, horizon);
    }

    /**
     * All that a scenario of the library follows from, over the study's own months.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public Premises premises(String scenario) {
        return premises(named(scenario), horizon);
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

    /** Care leavers in touch by type of accommodation; empty if the study says nothing of it. */
    public Optional<Accommodation> accommodation(Demand demand) {
        return accommodationCounts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Accommodation.of(demand, AccommodationReader.mixes(demand.populations(), accommodationCounts)));
    }

    /** Personal advisers; empty if the study says nothing of their cases. */
    public Optional<Advisers> advisers(Demand demand) {
        return caseloads.isEmpty()
                ? Optional.empty()
                : Optional.of(Advisers.of(demand, CaseloadReader.casesPerAdviser(demand.populations(), caseloads)));
    }

    /** How the table of a population is printed. */
    public TableLayout layout(Population population) {
        return layouts.stream()
                .filter(each -> each.population().equals(population))
                .findFirst()
                .orElseThrow();
    }

    /**
     * A judged number that should have been looked at again.
     *
     * @param row where it stands
     * @param what it is, and of whom
     * @param due the day by which it should have been
     */
    public record Overdue(Row row, String what, LocalDate due) {}

    /** What should have been looked at again before a day: assumptions, then cases per adviser. */
    public List<Overdue> overdueOn(LocalDate day) {
        Stream<Overdue> believed = assumptions.rows().stream()
                .filter(row -> row.provenance().overdueOn(day))
                .map(row -> overdue(
                        row.row(), row.parameter().id(), row.population().id(), row.provenance()));
        Stream<Overdue> cases = caseloads.stream()
                .filter(row -> row.provenance().overdueOn(day))
                .map(row -> overdue(
                        row.row(),
                        "cases_per_adviser",
                        row.population().map(Population::id).orElse(Population.ALL),
                        row.provenance()));
        return Stream.concat(believed, cases).toList();
    }

    private static Overdue overdue(Row row, String what, String whose, Provenance provenance) {
        return new Overdue(row, what + " of " + whose, provenance.reviewBy().orElseThrow());
    }
}
