package org.carecast.cli.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Parameter;
import org.carecast.io.Study;
import org.carecast.measure.Demand;
import org.carecast.measure.Headcount;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;
import org.carecast.uncertainty.Swing;

/** What a finance planner wants to know first: how many, where the growth comes from, and what it rests on. */
public final class Findings {

    private final Study study;
    private final Demand demand;
    private final YearMonth start;
    private final YearMonth end;

    private Findings(Study study, Demand demand, YearMonth start, YearMonth end) {
        this.study = study;
        this.demand = demand;
        this.start = start;
        this.end = end;
    }

    /** The findings between two months of a forecast, one sentence each; the last only if some assumption has a range. */
    public static List<String> of(Study study, Demand demand, YearMonth start, YearMonth end) {
        Findings findings = new Findings(study, demand, start, end);
        List<String> sentences = new ArrayList<>();
        sentences.add(findings.howMany());
        sentences.add(findings.whereFrom());
        sentences.addAll(findings.restsOn());
        return List.copyOf(sentences);
    }

    private String howMany() {
        Headcount before = demand.at(start);
        Headcount after = demand.at(end);
        double change = after.people() - before.people();
        String compared = change < 0 ? "fewer" : "more";
        String share = before.people() > 0 ? " (" + Figures.percent(change / before.people()) + ")" : "";
        return "%s has %s care leavers in %s and %s in %s, %s %s%s; it is in touch with %s of them, then with %s."
                .formatted(
                        study.council(),
                        Figures.people(before.people()),
                        Figures.longMonth(start),
                        Figures.people(after.people()),
                        Figures.longMonth(end),
                        Figures.people(Math.abs(change)),
                        compared,
                        share,
                        Figures.people(before.inTouch()),
                        Figures.people(after.inTouch()));
    }

    private String whereFrom() {
        Course young = course(demand.widestLaw().beforeRequest());
        Course older = course(demand.widestLaw().onRequest());
        boolean grows = demand.at(end).people() > demand.at(start).people();
        if (grows && older.direction() > 0 && young.direction() <= 0) {
            return allOfIt(older, young);
        }
        if (grows && young.direction() > 0 && older.direction() <= 0) {
            return allOfIt(young, older);
        }
        return "Ages %s %s; ages %s %s.".formatted(young.name(), words(young), older.name(), words(older));
    }

    private static String allOfIt(Course grows, Course other) {
        return "All of the growth is at ages %s, which %s; ages %s %s."
                .formatted(grows.name(), words(grows), other.name(), words(other));
    }

    private static String words(Course course) {
        return course.words() + (course.direction() == 0 ? "" : " (" + Figures.change(course.change()) + ")");
    }

    private Course course(AgeBand band) {
        return new Course(
                Sentences.ages(band),
                List.of(demand.at(start, band).people(), demand.at(end, band).people()));
    }

    private List<String> restsOn() {
        Horizon horizon = demand.projection().basis().horizon();
        List<Swing> swings = Swing.all(
                study.assumptions(),
                book -> Demand.of(study.opening(), book, horizon).at(end).people());
        if (swings.isEmpty()) {
            return List.of();
        }
        Swing most = swings.get(0);
        String sentence =
                "The forecast rests most on %s%s: at the low end of its range %s has %s care leavers, at the high end %s"
                        .formatted(
                                most.parameter().words(),
                                ranges(most.parameter()),
                                Figures.longMonth(end),
                                Figures.people(most.atLow()),
                                Figures.people(most.atHigh()));
        return List.of(sentence + (swings.size() > 1 ? next(swings.get(1)) : "") + ".");
    }

    private static String next(Swing second) {
        return "; next comes %s, %s to %s"
                .formatted(
                        second.parameter().words(),
                        Figures.people(Math.min(second.atLow(), second.atHigh())),
                        Figures.people(Math.max(second.atLow(), second.atHigh())));
    }

    /** The ranges themselves, where each population has but one. */
    private String ranges(Parameter parameter) {
        List<Assumption> rows = study.assumptions().rows().stream()
                .filter(row -> row.parameter() == parameter && row.spread().isPresent())
                .sorted(Comparator.comparing(
                        row -> study.layout(row.population()).table()))
                .toList();
        long populations = rows.stream().map(Assumption::population).distinct().count();
        if (rows.size() > populations) {
            return "";
        }
        return rows.stream()
                .map(row -> "%s %s to %s"
                        .formatted(
                                study.layout(row.population()).name(),
                                Figures.asGiven(row.spread().orElseThrow().low()),
                                Figures.asGiven(row.spread().orElseThrow().high())))
                .collect(Collectors.joining(", ", " (", ")"));
    }
}
