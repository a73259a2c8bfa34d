package org.carecast.io.roll;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Population;
import org.carecast.evidence.Figure;
import org.carecast.io.DriftSentence;
import org.carecast.io.History;
import org.carecast.io.NationalDrift;
import org.carecast.io.NewArrivals;
import org.carecast.io.Study;
import org.carecast.measure.Drift;
import org.carecast.measure.Premises;
import org.carecast.measure.SteeredArrivals;
import org.carecast.time.Horizon;
import org.carecast.time.YearOrMonth;

/**
 * Arrivals after the new opening, re-estimated from what came. The first of these that can be done is done, for each population whose
 * children are counted:
 *
 * <ol>
 *   <li>{@code arrived.csv} has each of the twelve months to the new opening, or the calendar year that ends with it: a twelfth of those a month.
 *   <li>Children in care are on the page, and the number of children of the area is known: the national rule of {@link Drift}.
 *   <li>Else arrivals stay as they were.
 * </ol>
 *
 * @param steps what is done for each population
 */
record RolledArrivals(List<Step> steps) {

    // Of a person a month: less is lost in a year than anyone counts.
    private static final int DECIMALS = 3;

    RolledArrivals {
        steps = List.copyOf(steps);
    }

    /**
     * What is done for a population.
     *
     * @param rows in place of those from the new opening on; none where they stay
     * @param note of these rows
     * @param fromPage whether they rest on the page, and not on arrived.csv
     * @param words for the person who rolls
     * @param noDrift the text of the scenario that switches the drift off; empty where there is none
     */
    record Step(
            Population population,
            List<Assumption> rows,
            String note,
            boolean fromPage,
            String words,
            Optional<String> noDrift) {

        Step {
            rows = List.copyOf(rows);
        }
    }

    /** Those of a study that opens with other people. */
    static RolledArrivals of(Study study, Premises opened, RolledCounts counts, NationalDrift national) {
        return new RolledArrivals(opened.assumptions().populations().stream()
                .filter(each -> opened.assumptions().law(each).countsChildren())
                .filter(each -> opened.assumptions()
                        .about(Parameter.ARRIVALS, each)
                        .findAny()
                        .isPresent())
                .map(each -> step(study, opened, counts, national, each))
                .toList());
    }

    private static Step step(
            Study study, Premises opened, RolledCounts counts, NationalDrift national, Population population) {
        YearMonth opening = opened.horizon().opening();
        OptionalDouble came = lastTwelveMonths(study, population, opening);
        if (came.isPresent()) {
            return fromArrived(study, opened, population, came.getAsDouble());
        }
        boolean counted = counts
                .of(population, opened.assumptions().law(population).childAges())
                .stream()
                .anyMatch(AgeCount::isCounted);
        OptionalDouble children = national.children(study.council(), opened.assumptions(), population, opening);
        if (!counted) {
            return kept(study, opened, population, "no children in care are on the page");
        }
        if (children.isEmpty()) {
            return kept(
                    study,
                    opened,
                    population,
                    "national/councils.csv does not have %s, and assumptions.csv no child_population"
                            .formatted(study.council()));
        }
        if (!SteeredArrivals.someStay(opened, population)) {
            return kept(study, opened, population, "nobody who arrives is in care a year later");
        }
        return drifting(study, opened, population, national.rule().in(opening), children.getAsDouble());
    }

    /** How many came in the twelve months to a month; empty where one of them is not known. */
    private static OptionalDouble lastTwelveMonths(Study study, Population population, YearMonth opening) {
        List<YearOrMonth> months = IntStream.range(0, Horizon.MONTHS_IN_A_YEAR)
                .mapToObj(before -> YearOrMonth.of(opening.minusMonths(before)))
                .toList();
        List<History.Arrived> own = study.history().arrived().stream()
                .filter(each -> each.population().equals(population))
                .toList();
        List<History.Arrived> byMonth =
                own.stream().filter(each -> months.contains(each.period())).toList();
        if (byMonth.size() == months.size()) {
            return OptionalDouble.of(
                    byMonth.stream().mapToDouble(History.Arrived::people).sum());
        }
        return opening.getMonthValue() < Horizon.MONTHS_IN_A_YEAR
                ? OptionalDouble.empty()
                : own.stream()
                        .filter(each -> each.period().equals(YearOrMonth.of(opening.getYear())))
                        .mapToDouble(History.Arrived::people)
                        .findFirst();
    }

    private static Step fromArrived(Study study, Premises opened, Population population, double came) {
        Assumption before = inForce(opened, population);
        double aMonth = came / Horizon.MONTHS_IN_A_YEAR;
        String note = "%s arrived in the twelve months to %s (arrived.csv)"
                .formatted(Figure.written(came), opened.horizon().opening());
        Assumption row = before.value() > 0 ? before.times(aMonth / before.value()) : before.withValue(aMonth);
        return new Step(
                population,
                List.of(rounded(row.from(first(opened)))),
                note,
                false,
                "%s: %s a month as the study had them, now %s: %s. The range keeps its proportions."
                        .formatted(arrivals(study, population), shown(before.value()), shown(aMonth), note),
                Optional.empty());
    }

    private static Step kept(Study study, Premises opened, Population population, String why) {
        return new Step(
                population,
                List.of(),
                "",
                false,
                "%s stay as the study had them, %s a month: %s."
                        .formatted(
                                arrivals(study, population),
                                shown(inForce(opened, population).value()),
                                why),
                Optional.empty());
    }

    private static Step drifting(Study study, Premises opened, Population population, Drift rule, double children) {
        Horizon horizon = opened.horizon();
        double people = opened.demand().childrenInCare(population, horizon.opening());
        double staying = SteeredArrivals.staying(opened, population);
        int years = (horizon.months() + Horizon.MONTHS_IN_A_YEAR - 1) / Horizon.MONTHS_IN_A_YEAR;
        List<Double> path = rule.path(people, children, staying, years);
        List<Assumption> rows = SteeredArrivals.following(opened, population, path)
                .assumptions()
                .about(Parameter.ARRIVALS, population)
                .map(RolledArrivals::rounded)
                .toList();
        String sentence = new DriftSentence(
                        study.council(),
                        people,
                        OptionalDouble.of(children),
                        rule,
                        horizon.opening().plusYears(years),
                        path.get(years))
                .words();
        String noDrift = NewArrivals.scenario(
                horizon,
                rows.stream().map(Assumption::value).toList(),
                SteeredArrivals.aMonth(opened, population, rule.switchedOff().path(people, children, staying, years)),
                people);
        return new Step(
                population,
                rows,
                sentence,
                true,
                "%s: %s a month as the study had them, now %s in the first year, by the rule of national/drift.csv. %s The range keeps its proportions."
                        .formatted(
                                arrivals(study, population),
                                shown(inForce(opened, population).value()),
                                shown(rows.get(0).value()),
                                sentence),
                Optional.of(noDrift).filter(text -> !text.isEmpty()));
    }

    private static String arrivals(Study study, Population population) {
        return "Arrivals of " + study.layout(population).name();
    }

    private static YearMonth first(Premises opened) {
        return opened.horizon().month(Parameter.ARRIVALS.firstMonth());
    }

    /** The row that the study has in the first month after the new opening. */
    private static Assumption inForce(Premises opened, Population population) {
        return opened.assumptions()
                .find(
                        Parameter.ARRIVALS,
                        population,
                        opened.assumptions().law(population).youngestAge(),
                        first(opened))
                .orElseThrow();
    }

    private static Assumption rounded(Assumption row) {
        // Nobody has no range: a belief about so few people has no end above none.
        return row.value() > 0 ? row.times(rounded(row.value()) / row.value()) : row.withValue(0);
    }

    static double rounded(double aMonth) {
        return BigDecimal.valueOf(aMonth)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }

    private static String shown(double aMonth) {
        return BigDecimal.valueOf(aMonth).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** The book with them, which holds what was before the new opening too. */
    Assumptions in(Assumptions book, YearMonth first) {
        Stream<Assumption> before = book.rows().stream().filter(row -> !isReplaced(row, first));
        return book.withRows(Stream.concat(before, steps.stream().flatMap(step -> step.rows().stream()))
                .toList());
    }

    /** Whether a row of the study goes. */
    boolean isReplaced(Assumption row, YearMonth first) {
        return !row.effectiveFrom().isBefore(first)
                && steps.stream()
                        .anyMatch(step -> !step.rows().isEmpty() && row.isAbout(Parameter.ARRIVALS, step.population()));
    }

    /** What is said of them. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        steps.forEach(step -> words.add(step.words()));
        return words;
    }

    /** The scenario that switches the drift off, by the file in which {@code new} puts it. */
    Map<String, String> scenarios() {
        return steps.stream()
                .flatMap(step -> step.noDrift().stream())
                .findFirst()
                .map(text -> Map.of(NewArrivals.SCENARIO, text))
                .orElse(Map.of());
    }
}
