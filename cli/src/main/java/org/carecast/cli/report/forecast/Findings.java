package org.carecast.cli.report.forecast;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.assumption.Unit;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.document.Text;
import org.carecast.cli.report.document.Trend;
import org.carecast.io.Study;
import org.carecast.measure.Demand;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.time.AgeBand;
import org.carecast.uncertainty.Swing;

/**
 * What a finance planner wants to know first: how many, where the growth comes from, and what it rests on.
 *
 * <p>A sentence is made when it is asked for, because the last takes two further forecasts for each assumption with a range.
 *
 * @param demand what the premises give
 * @param end the month to which they run, from the opening of the forecast
 * @param hireMonths how many months before an adviser is needed recruitment must start, if the planner gave it
 */
record Findings(Study study, Premises premises, Demand demand, YearMonth end, OptionalInt hireMonths) {

    /** All of them, the headline first; what the forecast rests on only if some assumption has a range. */
    List<Text> all() {
        List<String> sentences = new ArrayList<>();
        if (study.commission().layouts().stream()
                .allMatch(layout -> layout.tells(demand.widestLaw().onRequest()))) {
            sentences.add(whereFrom());
        }
        study.commission().layouts().stream()
                .filter(layout -> layout.showsChildren()
                        && demand.law(layout.population()).countsChildren())
                .map(layout -> new Balance(demand, layout))
                .forEach(balance -> sentences.addAll(balance.sentences()));
        sentences.addAll(restsOn());
        List<Text> all = new ArrayList<>(List.of(Headline.of(study, demand, end)));
        all.addAll(Text.of(Role.FINDING, sentences));
        CapacityFindings.of(study, demand, end, hireMonths)
                .forEach(words -> all.add(new Text(Role.FINDING, words, Table.Topic.SERVICE)));
        return all;
    }

    private String whereFrom() {
        Trend young = course(demand.widestLaw().beforeRequest());
        Trend older = course(demand.widestLaw().onRequest());
        boolean grows = demand.at(end).people() > demand.at(start()).people();
        if (grows && older.direction() > 0 && young.direction() <= 0) {
            return allOfIt(older, young);
        }
        if (grows && young.direction() > 0 && older.direction() <= 0) {
            return allOfIt(young, older);
        }
        return Sentences.capitalised("%s %s; %s %s.".formatted(young.name(), words(young), older.name(), words(older)));
    }

    private static String allOfIt(Trend grows, Trend other) {
        return "All of the growth is at %s, which %s; %s %s."
                .formatted(grows.name(), words(grows), other.name(), words(other));
    }

    private static String words(Trend course) {
        return course.words() + (course.direction() == 0 ? "" : " (" + Figures.change(course.change()) + ")");
    }

    private Trend course(AgeBand band) {
        return new Trend(
                Sentences.people(band),
                List.of(demand.at(start(), band).people(), demand.at(end, band).people()));
    }

    private List<String> restsOn() {
        Reading careLeavers = new Reading(end, Optional.empty(), Measure.CARE_LEAVERS);
        Premises read = premises.upTo(careLeavers);
        List<Swing<Parameter>> swings = Swing.all(
                read.assumptions(),
                Assumption::parameter,
                book -> careLeavers.of(read.with(book).demand()));
        if (swings.isEmpty() || !Figures.isShown(swings.get(0).length())) {
            return List.of();
        }
        Swing<Parameter> most = swings.get(0);
        String sentence =
                "The forecast rests most on %s%s: at the low end of its range %s has %s care leavers, at the high end %s"
                        .formatted(
                                most.moved().words(),
                                assumed(most.moved()),
                                Figures.longMonth(end),
                                Figures.people(most.atLow()),
                                Figures.people(most.atHigh()));
        return List.of(sentence + (swings.size() > 1 ? next(swings.get(1)) : "") + ".");
    }

    private static String next(Swing<Parameter> second) {
        return "; next comes %s, %s to %s"
                .formatted(
                        second.moved().words(),
                        Figures.people(Math.min(second.atLow(), second.atHigh())),
                        Figures.people(Math.max(second.atLow(), second.atHigh())));
    }

    /** What is assumed and its range, where each population has but one value, with one; said once if all have the same. */
    private String assumed(Parameter parameter) {
        List<Assumption> rows = premises.assumptions().rows().stream()
                .filter(row -> row.parameter() == parameter)
                .sorted(Comparator.comparing(
                        row -> study.layout(row.population()).table()))
                .toList();
        long populations = rows.stream().map(Assumption::population).distinct().count();
        if (rows.size() > populations
                || rows.stream().anyMatch(row -> row.spread().isEmpty())) {
            return "";
        }
        List<String> values =
                rows.stream().map(Findings::valueAndRange).distinct().toList();
        if (values.size() == 1) {
            return ", assumed to be " + values.get(0);
        }
        return rows.stream()
                .map(row -> study.layout(row.population()).name() + " " + valueAndRange(row))
                .collect(Collectors.joining("; ", ", assumed to be ", ""));
    }

    private static String valueAndRange(Assumption row) {
        Spread range = row.spread().orElseThrow();
        String unit = isShare(row) ? "" : " " + row.parameter().unit().text();
        return "%s%s (range %s to %s)"
                .formatted(amount(row, row.value()), unit, amount(row, range.low()), amount(row, range.high()));
    }

    private static String amount(Assumption row, double value) {
        return isShare(row) ? Figures.asGiven(value * 100) + "%" : Figures.asGiven(value);
    }

    private static boolean isShare(Assumption row) {
        Unit unit = row.parameter().unit();
        return unit == Unit.SHARE || unit == Unit.SHARE_PER_YEAR;
    }

    private YearMonth start() {
        return demand.horizon().opening();
    }
}
