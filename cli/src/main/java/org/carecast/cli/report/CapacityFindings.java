package org.carecast.cli.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.carecast.io.Study;
import org.carecast.measure.Accommodation;
import org.carecast.measure.Advisers;
import org.carecast.measure.Demand;

/** How many more places and personal advisers care leavers ask for, and when recruitment must start. */
final class CapacityFindings {

    private final Demand demand;
    private final YearMonth start;
    private final YearMonth end;

    private CapacityFindings(Demand demand, YearMonth end) {
        this.demand = demand;
        this.start = demand.horizon().opening();
        this.end = end;
    }

    /**
     * The sentences from the opening of a forecast to a later month; none of what the study does not speak of.
     *
     * @param hireMonths how many months before an adviser is needed recruitment must start, if the planner gave it
     */
    static List<String> of(Study study, Demand demand, YearMonth end, OptionalInt hireMonths) {
        CapacityFindings findings = new CapacityFindings(demand, end);
        List<String> sentences = new ArrayList<>();
        study.accommodation(demand).ifPresent(places -> sentences.add(findings.places(places)));
        study.advisers(demand).ifPresent(advisers -> {
            Optional<Advisers.Rise> largest =
                    findings.largest(advisers, demand.horizon().opening());
            sentences.add(findings.needed(advisers, largest));
            if (hireMonths.isPresent() && largest.isPresent()) {
                sentences.add(findings.recruit(advisers, largest.get(), hireMonths.getAsInt()));
            }
        });
        return List.copyOf(sentences);
    }

    private String places(Accommodation places) {
        Trend all = new Trend(
                "places", List.of(demand.at(start).inTouch(), demand.at(end).inTouch()));
        String together = isNought(all)
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
        Trend most = places.types().stream()
                .map(type -> new Trend(type, List.of(places.at(start, type), places.at(end, type))))
                .max(Comparator.comparingDouble(type -> Math.abs(type.change())))
                .orElseThrow();
        String largest = isNought(most)
                ? ""
                : "; the largest change is in %s, from %s to %s (%s)"
                        .formatted(
                                most.name(),
                                Figures.people(most.first()),
                                Figures.people(most.last()),
                                Figures.change(most.change()));
        return "Care leavers in touch, by type of accommodation, are " + together + largest + ".";
    }

    private static boolean isNought(Trend course) {
        return Figures.rounded(course.change(), 0).signum() == 0;
    }

    /** The largest rise from a month on that shows when rounded. */
    private Optional<Advisers.Rise> largest(Advisers advisers, YearMonth from) {
        return advisers.largestRise(from, end)
                .filter(rise -> Figures.rounded(rise.fullTimeEquivalents(), CapacityTables.DECIMALS)
                                .signum()
                        > 0);
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

    private String recruit(Advisers advisers, Advisers.Rise largest, int hireMonths) {
        String lead = "With " + hireMonths + (hireMonths == 1 ? " month" : " months") + " to hire, ";
        YearMonth by = largest.month().minusMonths(hireMonths);
        if (!by.isBefore(start)) {
            return lead
                    + "recruit by %s for the step of %s."
                            .formatted(Figures.longMonth(by), Figures.longMonth(largest.month()));
        }
        String late = "recruitment for the step of %s had to start by %s, before the forecast opens"
                .formatted(Figures.longMonth(largest.month()), Figures.longMonth(by));
        YearMonth first = start.plusMonths(hireMonths);
        if (first.isAfter(end)) {
            return lead + late + "; whoever is hired from then on comes after " + Figures.longMonth(end) + ".";
        }
        return lead
                + late
                + largest(advisers, first)
                        .map(next -> "; recruit by %s for the step of %s."
                                .formatted(Figures.longMonth(next.month().minusMonths(hireMonths)), words(next)))
                        .orElse("; no later month asks for more.");
    }

    private static String equivalents(double value) {
        return Figures.grouped(value, CapacityTables.DECIMALS);
    }
}
