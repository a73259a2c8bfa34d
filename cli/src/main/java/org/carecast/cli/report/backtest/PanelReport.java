package org.carecast.cli.report.backtest;

import static org.carecast.io.TidyRows.number;
import static org.carecast.io.TidyRows.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Report;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Text;
import org.carecast.cli.report.forecast.Notes;
import org.carecast.io.DriftSentence;
import org.carecast.io.NationalDrift;
import org.carecast.io.Study;
import org.carecast.io.TidyRows;
import org.carecast.io.panel.PanelUse;
import org.carecast.measure.CouncilFigures.CouncilFigure;
import org.carecast.measure.CouncilFigures.CouncilMeasure;
import org.carecast.measure.Drift;
import org.carecast.measure.Panel;
import org.carecast.uncertainty.Ensemble;
import org.carecast.uncertainty.PanelBacktest.Pair;

/**
 * How a generic forecast did for every council of a panel, by how many years ahead it looked.
 *
 * @param study the generic study
 * @param panel what was counted
 * @param use which rows of the published table that is
 * @param pairs every count some years after another; one or more
 * @param national how many arrivals stay, and how large councils are
 * @param ensemble how each forecast was drawn
 */
record PanelReport(Study study, Panel panel, PanelUse use, List<Pair> pairs, NationalDrift national, Ensemble ensemble)
        implements Report {

    private static final String NOT_USED = "not used to choose";
    private static final String IN_SAMPLE = "in sample";

    /** Copies the list, so that it never changes. */
    PanelReport {
        pairs = List.copyOf(pairs);
    }

    private Drift rule(Pair pair) {
        return national.rule().in(pair.start().month());
    }

    /** Whether the count that came is one of those by which the rule was chosen. */
    private boolean isInSample(Pair pair) {
        return rule(pair).chosen().includes(pair.asAt().getYear());
    }

    @Override
    public Document document(Audience audience) {
        List<Text> findings = new ArrayList<>();
        Map<String, List<Pair>> parts = new LinkedHashMap<>();
        parts.put(NOT_USED, pairs.stream().filter(pair -> !isInSample(pair)).toList());
        parts.put(IN_SAMPLE, pairs.stream().filter(this::isInSample).toList());
        parts.forEach((sample, some) -> {
            if (!some.isEmpty()) {
                PanelFindings found = new PanelFindings(some, sample, chosen());
                findings.addAll(Text.of(Role.ANSWER, List.of(found.error(), found.ranges())));
            }
        });
        return Document.of(
                "UASC in care of %d councils, compared with what was counted".formatted(panel.councils()),
                findings,
                new PanelTables(pairs).all(),
                Text.of(Role.NOTE, notes()),
                Text.of(Role.SOURCE, Notes.sources(study)));
    }

    @Override
    public Map<String, Chart> charts() {
        return Map.of();
    }

    /**
     * {@code panel}: a row for every count some years after another, with its forecast, what its draws said and whether it was used to choose
     * the defaults. {@code drift}: {@code ons_code,start,drift}, a sentence for each council and start.
     */
    @Override
    public Map<String, TidyRows> tidy() {
        Map<String, TidyRows> tidy = new LinkedHashMap<>();
        tidy.put(
                "panel",
                TidyRows.of(
                        pairs,
                        List.of(
                                words("ons_code", pair -> pair.start().council()),
                                words("start", pair -> pair.start().month().toString()),
                                words("as_at", pair -> pair.asAt().toString()),
                                number("years", Pair::years),
                                number("people", Pair::people),
                                number("outturn", Pair::outturn),
                                number("forecast", Pair::forecast),
                                number("p2.5", pair -> pair.fan().low95()),
                                number("p10", pair -> pair.fan().low80()),
                                number("median", pair -> pair.fan().median()),
                                number("p90", pair -> pair.fan().high80()),
                                number("p97.5", pair -> pair.fan().high95()),
                                number("mean", pair -> pair.fan().mean()),
                                words("in_80", pair -> pair.fan().isIn80() ? "yes" : "no"),
                                words("in_95", pair -> pair.fan().isIn95() ? "yes" : "no"),
                                number("crps", pair -> pair.fan().crps()),
                                words("sample", pair -> isInSample(pair) ? IN_SAMPLE : NOT_USED))));
        tidy.put(
                "drift",
                TidyRows.of(
                        longest(),
                        List.of(
                                words("ons_code", pair -> pair.start().council()),
                                words("start", pair -> pair.start().month().toString()),
                                words("drift", this::sentence))));
        return tidy;
    }

    /** Of each council and start the pair that looks farthest ahead. */
    private List<Pair> longest() {
        Map<Panel.At, Pair> farthest = new LinkedHashMap<>();
        pairs.stream().sorted(Comparator.comparingInt(Pair::years)).forEach(pair -> farthest.put(pair.start(), pair));
        return farthest.values().stream()
                .sorted(Comparator.comparing(Pair::start))
                .toList();
    }

    private String sentence(Pair pair) {
        String code = pair.start().council();
        String name = national.councils()
                .ofCode(code, CouncilMeasure.CHILDREN_0_17)
                .map(CouncilFigure::council)
                .orElse(code);
        return new DriftSentence(name, pair.people(), pair.children(), rule(pair), pair.asAt(), pair.forecast())
                .words();
    }

    private Drift.ChosenOn chosen() {
        return rule(pairs.get(pairs.size() - 1)).chosen();
    }

    private List<String> notes() {
        Drift rule = rule(pairs.get(pairs.size() - 1));
        List<String> unknown = pairs.stream()
                .filter(pair -> pair.children().isEmpty())
                .map(pair -> pair.start().council())
                .distinct()
                .toList();
        Stream<String> read = new PanelNotes(use).sentences().stream();
        Stream<String> always = Stream.of(
                "Missed by: all distances together as a share of all who were counted. A range holds a count that lies between its ends or at one of them, in %s draws from seed %d."
                        .formatted(Figures.people(ensemble.draws()), ensemble.seed()),
                "CRPS: the continuous ranked probability score, in people a council. The lower, the better is the whole fan; of the same as the last count it is the mean distance.",
                "%d counts of %d councils; %d more cells were withheld, are compared with nothing and are never 0."
                        .formatted(panel.people().size(), panel.councils(), panel.withheld()),
                "Every forecast is that of %s, with the council's last count. Arrivals that stay bring it towards %s of the children of its area. How they do is said of each council in drift.csv."
                        .formatted(study.name(), Figures.percentAsGiven(rule.share())),
                "A forecast uses no count after its start. The children of its area are those of the last year that councils.csv has, for every start.",
                "Counts at 31 March of %d to %d chose the rule of arrivals and their range: for these years this is no clean test."
                        .formatted(rule.chosen().from(), rule.chosen().to()));
        return unknown.isEmpty()
                ? Stream.concat(read, always).toList()
                : Stream.concat(
                                Stream.concat(read, always),
                                Stream.of(
                                        "councils.csv does not say how many children live in %s: as many arrivals are taken to stay there as keep the count."
                                                .formatted(Sentences.list(unknown))))
                        .toList();
    }
}
