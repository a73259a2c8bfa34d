package org.carecast.cli.report.backtest;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.MeasureWords;
import org.carecast.cli.report.document.Report;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Text;
import org.carecast.cli.report.forecast.Notes;
import org.carecast.cohort.Population;
import org.carecast.evidence.Source;
import org.carecast.io.Study;
import org.carecast.io.TidyRows;
import org.carecast.io.csv.BadDataException;
import org.carecast.measure.Reading;
import org.carecast.uncertainty.Ensemble;
import org.carecast.uncertainty.StatementCheck;

/**
 * Past forecasts of a council held to account.
 *
 * @param study the study whose counts they are compared with
 * @param pasts the forecasts, that of the study itself first, if it is among them; one or more
 * @param statements what was said would come
 * @param ensemble how their fans were drawn
 */
public record BacktestReport(Study study, List<PastForecast> pasts, List<StatementCheck> statements, Ensemble ensemble)
        implements Report {

    /** Copies the lists, so that it never changes. */
    public BacktestReport {
        pasts = List.copyOf(pasts);
        statements = List.copyOf(statements);
    }

    /** Forecasts of a council and what was said would come, compared with its counts. */
    public static BacktestReport of(Study study, List<PastForecast> pasts, Ensemble ensemble) {
        return of(study, pasts, Optional.empty(), ensemble);
    }

    /**
     * The same, with what was said of one population alone.
     *
     * @param population the one that is forecast; empty for all
     */
    public static BacktestReport of(
            Study study, List<PastForecast> pasts, Optional<Population> population, Ensemble ensemble) {
        return new BacktestReport(
                study,
                pasts,
                study.history().statements().stream()
                        .filter(each -> population.isEmpty()
                                || each.reading().population().equals(population))
                        .map(each -> StatementCheck.of(each, study.history().outturns()))
                        .toList(),
                ensemble);
    }

    /**
     * Forecasts that a study knows of, each over its own months.
     *
     * @param draws of each
     * @param origins the months from which they are made; none for all that the study lists
     * @throws BadDataException if a study that it names cannot be read, or cannot be opened in that month
     */
    public static BacktestReport of(Study study, int draws, YearMonth... origins) throws BadDataException {
        PastForecasts pasts = new PastForecasts(study, Optional.empty(), Optional.empty(), Optional.empty());
        Ensemble ensemble = Ensemble.of(draws);
        return of(
                study,
                pasts.in(origins.length == 0 ? pasts.known() : List.of(origins)).stream()
                        .flatMap(opening -> pasts.compared(opening, ensemble, more -> {}).stream())
                        .toList(),
                ensemble);
    }

    @Override
    public Document document(Audience audience) {
        BacktestFindings findings = new BacktestFindings(this);
        return Document.of(
                study.council() + ": " + study.title() + ", held against what was counted",
                Text.of(Role.CAUTION, findings.idle()),
                Text.of(Role.ANSWER, findings.sentences()),
                new BacktestTables(this).all(),
                Text.of(Role.NOTE, findings.notes()),
                Text.of(Role.SOURCE, sources()));
    }

    private List<String> sources() {
        Map<String, Source> sources = new LinkedHashMap<>();
        Stream.concat(Stream.of(study), pasts.stream().map(PastForecast::study))
                .forEach(each -> sources.putAll(each.files().sources()));
        return Notes.sources(sources.values());
    }

    /**
     * {@code backtest}:
     * {@code as_at,population,measure,outturn,forecast,p10,p90,covered,naive,printed,origin,study,scenario,error,relative_error,counts,compared,status,source},
     * a row for every count within the months of each forecast; those that count something else have no forecast. {@code bridge}, where
     * some error is explained: {@code origin,as_at,population,measure,part,people}, the way from each forecast to each count.
     */
    @Override
    public Map<String, TidyRows> tidy() {
        BacktestRows rows = new BacktestRows(this);
        Map<String, TidyRows> tidy = new LinkedHashMap<>();
        tidy.put("backtest", rows.held());
        if (pasts.stream().anyMatch(past -> !past.why().isEmpty())) {
            tidy.put("bridge", rows.bridges());
        }
        return tidy;
    }

    /** A chart of each forecast, by name: {@code backtest} the first, {@code backtest-} and its month any other. */
    @Override
    public Map<String, Chart> charts() {
        Map<String, Chart> charts = new LinkedHashMap<>();
        pasts.forEach(past -> charts.put(
                charts.isEmpty() ? "backtest" : "backtest-" + past.backtest().origin(),
                new BacktestChart(this, past).chart()));
        return Collections.unmodifiableMap(charts);
    }

    /** Whether arrivals of some forecast were estimated by the national rule. */
    public boolean estimates() {
        return pasts.stream()
                .flatMap(past -> past.reopening().stream())
                .anyMatch(reopening -> !reopening.arrivals().isEmpty());
    }

    /** What a figure is, such as "UASC care leavers". */
    String name(Reading reading) {
        return new MeasureWords(reading.measure()).name(reading, this::name);
    }

    /** What a population is called. */
    String name(Population population) {
        return study.layout(population).name();
    }

    /** From when a forecast was made, and with what if not with the study itself. */
    String from(PastForecast past) {
        List<String> with = new ArrayList<>();
        if (past.study() != study) {
            with.add(past.study().name());
        }
        if (past.reopened()) {
            with.add("opened anew");
        }
        if (!past.scenario().isBase()) {
            with.add("scenario " + past.scenario().id());
        }
        return "from " + Figures.longMonth(past.backtest().origin())
                + (with.isEmpty() ? "" : " (" + String.join(", ", with) + ")");
    }
}
