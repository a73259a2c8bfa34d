package org.carecast.cli.report.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.assumption.Parameter;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.MeasureWords;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cohort.Population;
import org.carecast.measure.Bridge;
import org.carecast.measure.Comparison;
import org.carecast.measure.Driver;
import org.carecast.measure.Reading;

/**
 * What a comparison finds: what each forecast moves from the first at the last month, and what that comes from.
 *
 * @param service what each changes of the places that care leavers need
 * @param names what each population is called
 */
record ComparisonFindings(Comparison comparison, ServiceFindings service, Function<Population, String> names) {

    /** One sentence for each forecast, compared with the first. */
    List<String> sentences() {
        return comparison.others().stream().map(this::sentence).toList();
    }

    /** The readings of all populations together at the last month, one for each measure. */
    List<Reading> lastReadings() {
        return comparison.readings().stream()
                .filter(reading -> reading.population().isEmpty())
                .filter(reading -> reading.asAt().equals(comparison.lastMonth()))
                .toList();
    }

    /** The first of those readings that differs, as shown; the first of all if none does. */
    Reading headlineReading(Comparison.Other other) {
        return lastReadings().stream()
                .filter(reading -> Figures.isShown(other.bridges().get(reading).difference()))
                .findFirst()
                .orElse(lastReadings().get(0));
    }

    /** The largest part of a bridge that has several, with its figure; empty where none of them shows. */
    Optional<String> largest(Bridge<Driver> bridge) {
        return bridge.largest()
                .filter(part -> bridge.parts().size() > 1 && Figures.isShown(part.people()))
                .map(part -> part.why().words(names) + " (" + Figures.change(part.people()) + ")");
    }

    /** What moves, and why; where nothing does, that it does not. */
    private String sentence(Comparison.Other other) {
        List<Reading> moving = lastReadings().stream()
                .filter(reading -> Figures.isShown(other.bridges().get(reading).difference()))
                .toList();
        List<String> figures = Stream.concat(
                        moving.stream().map(reading -> figure(other, reading)), service.figures(other).stream())
                .toList();
        List<String> runningOut = service.runningOut(other);
        if (figures.isEmpty() && runningOut.isEmpty()) {
            return changesMoney(other)
                    ? "%s against %s: people and what they need are the same, since it changes money only."
                            .formatted(other.side().name(), comparison.first().name())
                    : lead(
                            other,
                            lastReadings().stream()
                                    .map(reading -> figure(other, reading))
                                    .toList());
        }
        return Stream.concat(
                        figures.isEmpty() ? Stream.of() : Stream.of(lead(other, figures)),
                        (figures.isEmpty()
                                ? runningOut.stream().map(words -> other.side().name() + ": " + words)
                                : runningOut.stream()))
                .collect(Collectors.joining(" "));
    }

    private String figure(Comparison.Other other, Reading reading) {
        Bridge<Driver> bridge = other.bridges().get(reading);
        return "%s %s (%s)"
                .formatted(Figures.people(bridge.to()), new MeasureWords(reading.measure()).brief(), change(bridge));
    }

    private String lead(Comparison.Other other, List<String> figures) {
        return "%s against %s in %s: %s%s."
                .formatted(
                        other.side().name(),
                        comparison.first().name(),
                        Figures.longMonth(comparison.lastMonth()),
                        Sentences.list(figures),
                        because(other));
    }

    private boolean changesMoney(Comparison.Other other) {
        return !comparison
                        .first()
                        .premises()
                        .funding()
                        .equals(other.side().premises().funding())
                || Stream.of(Parameter.values())
                        .filter(Parameter::isOfMoney)
                        .anyMatch(parameter -> comparison.differsIn(other, parameter));
    }

    private static String change(Bridge<Driver> bridge) {
        if (!Figures.isShown(bridge.difference())) {
            return "no change";
        }
        return Figures.change(bridge.difference())
                + (bridge.from() > 0 ? ", " + Figures.signedPercent(bridge.difference() / bridge.from()) : "");
    }

    private String because(Comparison.Other other) {
        Reading reading = headlineReading(other);
        Bridge<Driver> bridge = other.bridges().get(reading);
        if (!Figures.isShown(bridge.difference())) {
            return "";
        }
        return bridge.parts().size() == 1
                ? "; all of it from " + bridge.parts().get(0).why().words(names)
                : largest(bridge)
                        .map(part -> "; the largest part of the difference in "
                                + new MeasureWords(reading.measure()).name() + ": " + part)
                        .orElse("");
    }
}
