package org.carecast.cli.report.backtest;

import static org.carecast.io.TidyRows.number;
import static org.carecast.io.TidyRows.words;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Report;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.document.Text;
import org.carecast.cli.report.forecast.Notes;
import org.carecast.io.Study;
import org.carecast.io.TidyRows;
import org.carecast.io.panel.PanelFile;
import org.carecast.io.panel.PanelRules.Rule;
import org.carecast.io.panel.PanelSubject;
import org.carecast.measure.panel.AgeSplit;
import org.carecast.measure.panel.CareLeaversPanel;
import org.carecast.uncertainty.Ensemble;
import org.carecast.uncertainty.panel.CohortPair;
import org.carecast.uncertainty.panel.CohortPair.Kind;

/**
 * How a generic forecast did for the care leavers of every council of a published table, by how many years ahead it looked.
 *
 * @param study the generic study
 * @param file what was counted; a table of care leavers
 * @param pairs every count that was forecast from an earlier one; one or more
 * @param ensemble how each forecast was drawn
 */
record CareLeaversReport(Study study, PanelFile file, List<CohortPair> pairs, Ensemble ensemble) implements Report {

    private static final String NOT_USED = "not used to choose the defaults";
    private static final String IN_SAMPLE = "in sample";

    private static final Map<Kind, String> WHO = new EnumMap<>(Map.of(
            Kind.COHORT, "cohorts",
            Kind.NEWCOMERS, "those who were not 18 yet",
            Kind.TOGETHER, "ages printed together"));

    /** Copies the list, so that it never changes. */
    CareLeaversReport {
        pairs = List.copyOf(pairs);
    }

    private boolean isInSample(CohortPair pair) {
        return file.rules()
                .isInSample(
                        PanelSubject.CARE_LEAVERS,
                        pair.counted().ages(),
                        pair.counted().month().getYear());
    }

    private List<CohortPair> of(Kind kind) {
        return pairs.stream().filter(pair -> pair.kind() == kind).toList();
    }

    @Override
    public Document document(Audience audience) {
        List<Text> findings = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<CohortPair> some = of(kind);
            List<CohortPair> unseen =
                    some.stream().filter(pair -> !isInSample(pair)).toList();
            List<CohortPair> seen = some.stream().filter(this::isInSample).toList();
            findings.addAll(findings(unseen, kind, NOT_USED));
            findings.addAll(findings(seen, kind, IN_SAMPLE));
            if (!some.isEmpty()) {
                CareLeaversTables made = new CareLeaversTables(some, WHO.get(kind));
                int next = tables.size() + 1;
                tables.addAll(kind == Kind.COHORT ? made.all(next) : made.brief(next));
            }
        }
        return Document.of(
                "Care leavers of %d councils, compared with what was counted".formatted(panel().councils()),
                findings,
                tables,
                Text.of(Role.NOTE, notes()),
                Text.of(Role.SOURCE, Notes.sources(study)));
    }

    private CareLeaversPanel panel() {
        return file.careLeavers().orElseThrow();
    }

    private static List<Text> findings(List<CohortPair> some, Kind kind, String sample) {
        return some.isEmpty()
                ? List.of()
                : Text.of(Role.ANSWER, new CareLeaversFindings(some, WHO.get(kind), sample).sentences());
    }

    @Override
    public Map<String, Chart> charts() {
        return Map.of();
    }

    /** {@code cohorts}: a row for every count that was forecast, with what simpler rules and the draws said. */
    @Override
    public Map<String, TidyRows> tidy() {
        return Map.of(
                "cohorts",
                TidyRows.of(
                        pairs,
                        List.of(
                                words("ons_code", pair -> pair.counted().council()),
                                words("council", this::council),
                                words("kind", pair -> pair.kind().name().toLowerCase(Locale.ROOT)),
                                words(
                                        "start",
                                        pair -> pair.counted()
                                                .month()
                                                .minusYears(pair.years())
                                                .toString()),
                                words("as_at", pair -> pair.counted().month().toString()),
                                words("ages", pair -> pair.counted().ages().toString()),
                                number("years", CohortPair::years),
                                number("people", CohortPair::people),
                                words(
                                        "same",
                                        pair -> pair.same().isPresent()
                                                ? Integer.toString(pair.same().getAsInt())
                                                : ""),
                                words(
                                        "shift",
                                        pair -> pair.shift().isPresent()
                                                ? Figures.plain(pair.shift().getAsDouble(), 0)
                                                : ""),
                                number("outturn", CohortPair::outturn),
                                number("forecast", CohortPair::forecast),
                                number("p2.5", pair -> pair.score().low95()),
                                number("p10", pair -> pair.score().low80()),
                                number("p50", pair -> pair.score().median()),
                                number("p90", pair -> pair.score().high80()),
                                number("p97.5", pair -> pair.score().high95()),
                                words("in_80", pair -> pair.score().isIn80() ? "yes" : "no"),
                                words("in_95", pair -> pair.score().isIn95() ? "yes" : "no"),
                                number("below", pair -> pair.rank().below()),
                                number("up_to", pair -> pair.rank().upTo()),
                                number("crps", pair -> pair.score().crps()),
                                words("sample", pair -> isInSample(pair) ? IN_SAMPLE : "not used to choose"))));
    }

    private static String counted(long things, String name) {
        return Figures.people(things) + " " + name + (things == 1 ? "" : "s");
    }

    private String council(CohortPair pair) {
        String code = pair.counted().council();
        return file.names().getOrDefault(code, code);
    }

    private static String split(AgeSplit split) {
        return "%s of those of %s are %d%s"
                .formatted(
                        Figures.percent(split.oldest()),
                        split.ages(),
                        split.ages().to(),
                        split.range()
                                .map(range -> " (%s to %s)"
                                        .formatted(Figures.percent(range.low()), Figures.percent(range.high())))
                                .orElse(""));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(new PanelNotes(file.use()).sentences());
        notes.add(
                "Missed by: all distances together as a share of all who were counted. A range holds a count that lies between its ends or at one of them, in %s draws from seed %d."
                        .formatted(Figures.people(ensemble.draws()), ensemble.seed()));
        notes.add(
                "CRPS: the continuous ranked probability score, in people a count; the lower, the better is the whole fan.");
        notes.add("%s of %s; %s withheld, compared with nothing and never 0."
                .formatted(
                        counted(panel().people().size(), "count"),
                        counted(panel().councils(), "council"),
                        counted(panel().withheld(), "more cell") + (panel().withheld() == 1 ? " was" : " were")));
        notes.add(
                "Cohort shift: as many as were so many years younger when the forecast was made. Same as last year: as many as were of that age then. Every forecast is that of %s, with the council's counts."
                        .formatted(study.name()));
        for (Rule rule : file.rules().countedOtherwise(PanelSubject.CARE_LEAVERS)) {
            long left =
                    panel().people().keySet().stream().filter(rule::overlaps).count();
            if (left > 0) {
                notes.add("Left out: %s at %s of %s. %s."
                        .formatted(
                                counted(left, "count"),
                                rule.ages(),
                                rule.from() == rule.to() ? rule.from() : rule.from() + " to " + rule.to(),
                                rule.note()));
            }
        }
        if (panel().people().keySet().stream()
                .anyMatch(at -> at.ages().from() < at.ages().to())) {
            notes.add(
                    "How people whose ages are printed together split over them is drawn: %s; a range holds eight councils in ten. Those of whom some are under 18 are not forecast: forecasts begin at the 18th birthday."
                            .formatted(Sentences.list(file.rules().splits().stream()
                                    .map(CareLeaversReport::split)
                                    .toList())));
        }
        file.rules()
                .chosenOn(PanelSubject.CARE_LEAVERS)
                .ifPresent(rule ->
                        notes.add("Counts of %d to %d chose the defaults: for these years this is no clean test."
                                .formatted(rule.from(), rule.to())));
        return notes;
    }
}
