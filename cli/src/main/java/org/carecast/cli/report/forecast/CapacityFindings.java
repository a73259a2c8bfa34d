package org.carecast.cli.report.forecast;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Trend;
import org.carecast.io.Study;
import org.carecast.measure.Accommodation;
import org.carecast.measure.Advisers;
import org.carecast.measure.Demand;
import org.carecast.measure.PlacesLeft;
import org.carecast.measure.Provision;
import org.carecast.measure.Recruitment;

/** How many more places and personal advisers care leavers ask for, and when recruitment must start. */
record CapacityFindings(Demand demand, YearMonth start, YearMonth end) {

    /**
     * The sentences from the opening of a forecast to a later month; none of what the study does not speak of.
     *
     * @param hireMonths how many months before an adviser is needed recruitment must start, if the planner gave it
     */
    static List<String> of(Study study, Demand demand, YearMonth end, OptionalInt hireMonths) {
        CapacityFindings findings =
                new CapacityFindings(demand, demand.horizon().opening(), end);
        List<String> sentences = new ArrayList<>();
        study.capacity().accommodation(demand).ifPresent(places -> {
            sentences.add(findings.places(places, study.capacity().rows(places)));
            findings.noPlaces(study, places).ifPresent(sentences::add);
        });
        study.capacity()
                .placesLeft(demand)
                .ifPresent(left -> left.services().forEach(service -> sentences.add(findings.runsOut(left, service))));
        study.capacity().advisers(demand).ifPresent(advisers -> {
            sentences.add(findings.needed(
                    advisers, advisers.largestRise(findings.start(), end).filter(CapacityFindings::shows)));
            if (hireMonths.isPresent()) {
                advisers.recruitBy(hireMonths.getAsInt(), end)
                        .filter(recruitment -> shows(recruitment.rise()))
                        .ifPresent(recruitment -> sentences.add(findings.recruit(recruitment)));
            }
        });
        return List.copyOf(sentences);
    }

    private String places(Accommodation places, List<List<String>> rows) {
        Trend all = new Trend(
                "places", List.of(demand.at(start).people(), demand.at(end).people()));
        String together = !Figures.isShown(all.change())
                ? "as many in %s as in %s (%s)"
                        .formatted(Figures.longMonth(end), Figures.longMonth(start), Figures.people(all.last()))
                : "%s %s in %s than in %s (%s, %s from %s)"
                        .formatted(
                                Figures.people(Math.abs(all.change())),
                                all.change() > 0 ? "more" : "fewer",
                                Figures.longMonth(end),
                                Figures.longMonth(start),
                                Figures.people(all.last()),
                                all.change() > 0 ? "up" : "down",
                                Figures.people(all.first()));
        Trend most = rows.stream()
                .map(types -> new Trend(
                        Sentences.list(types),
                        List.of(
                                CapacityTables.together(places, types, start),
                                CapacityTables.together(places, types, end))))
                .max(Comparator.comparingDouble(type -> Math.abs(type.change())))
                .orElseThrow();
        String largest = !Figures.isShown(most.change())
                ? ""
                : "; the largest change is in %s, from %s to %s (%s)"
                        .formatted(
                                most.name(),
                                Figures.people(most.first()),
                                Figures.people(most.last()),
                                Figures.change(most.change()));
        return "Care leavers, by type of accommodation, are " + together + largest + ".";
    }

    /** When the places of a service run out, up to the last month shown. */
    private String runsOut(PlacesLeft left, Provision service) {
        double places = left.places(service, end);
        String there = "%s has %s places in %s and care leavers need %s"
                .formatted(
                        Sentences.capitalised(service.name()),
                        Figures.people(places),
                        Figures.longMonth(end),
                        Figures.people(left.needed(service, end)));
        Optional<YearMonth> runsOut = left.runsOut(service).filter(month -> !month.isAfter(end));
        return there
                + runsOut.map(month -> month.equals(start)
                                ? ": there are too few from the start."
                                : ": places run out in %s.".formatted(Figures.longMonth(month)))
                        .orElse(": places do not run out.");
    }

    /** For how many nobody can find a place, such as those in custody; empty where all types that have a row are places. */
    private Optional<String> noPlaces(Study study, Accommodation places) {
        List<String> none = study.capacity().noPlaces().stream()
                .filter(type -> study.capacity().rows(places).stream().anyMatch(row -> row.contains(type)))
                .toList();
        double people = CapacityTables.together(places, none, end);
        double all = demand.at(end).people();
        return none.isEmpty() || !Figures.isShown(people)
                ? Optional.empty()
                : Optional.of("No place can be found for %s: %s of the %s care leavers of %s. The other %s need one."
                        .formatted(
                                Sentences.list(none.stream()
                                        .map(type -> "'" + type + "'")
                                        .toList()),
                                Figures.people(people),
                                Figures.people(all),
                                Figures.longMonth(end),
                                Figures.people(all - people)));
    }

    /** Whether a rise is more than none when it is rounded. */
    private static boolean shows(Advisers.Rise rise) {
        return Figures.rounded(rise.fullTimeEquivalents(), CapacityTables.DECIMALS)
                        .signum()
                > 0;
    }

    private String needed(Advisers advisers, Optional<Advisers.Rise> largest) {
        double before = advisers.fullTimeEquivalents(start);
        double after = advisers.fullTimeEquivalents(end);
        return "Care leavers ask for %s full-time equivalents of personal advisers in %s and %s in %s (%s); %s."
                .formatted(
                        equivalents(before),
                        Figures.longMonth(start),
                        equivalents(after),
                        Figures.longMonth(end),
                        Figures.change(after - before, CapacityTables.DECIMALS),
                        largest.map(rise -> "the largest rise in a month is the step of " + words(rise))
                                .orElse("no month asks for more than the one before it"));
    }

    private static String words(Advisers.Rise rise) {
        return "%s (%s; care leavers %s)"
                .formatted(
                        Figures.longMonth(rise.month()),
                        Figures.change(rise.fullTimeEquivalents(), CapacityTables.DECIMALS),
                        Figures.change(rise.cases()));
    }

    private String recruit(Recruitment recruitment) {
        int hireMonths = recruitment.hireMonths();
        String lead = "With " + hireMonths + (hireMonths == 1 ? " month" : " months") + " to hire, ";
        String step = Figures.longMonth(recruitment.rise().month());
        String by = Figures.longMonth(recruitment.by());
        if (recruitment.isInTime()) {
            return lead + "recruit by %s for the step of %s.".formatted(by, step);
        }
        String late =
                "recruitment for the step of %s had to start by %s, before the forecast opens".formatted(step, by);
        if (recruitment.firstMet().isAfter(end)) {
            return lead + late + "; whoever is hired from then on comes after " + Figures.longMonth(end) + ".";
        }
        return lead
                + late
                + recruitment
                        .stillMet()
                        .filter(CapacityFindings::shows)
                        .map(next -> "; recruit by %s for the step of %s."
                                .formatted(Figures.longMonth(recruitment.by(next)), words(next)))
                        .orElse("; no later month asks for more.");
    }

    private static String equivalents(double value) {
        return Figures.grouped(value, CapacityTables.DECIMALS);
    }
}
