package org.carecast.cli.report.backtest;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.forecast.AssumptionSwings;
import org.carecast.cli.report.forecast.Notes;
import org.carecast.cli.report.forecast.ScenarioCautions;
import org.carecast.measure.Bridge;
import org.carecast.measure.Counted;
import org.carecast.measure.Driver;
import org.carecast.measure.Measure;
import org.carecast.measure.Outturn;
import org.carecast.measure.Reading;
import org.carecast.measure.Statement;
import org.carecast.uncertainty.Backtest;
import org.carecast.uncertainty.ForecastError;
import org.carecast.uncertainty.Score;
import org.carecast.uncertainty.StatementCheck;

/** What a backtest finds: how the printed forecast did and why, how the others did, and what was said. */
record BacktestFindings(BacktestReport report) {

    /** All findings, in the order in which they are read. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (PastForecast past : report.pasts()) {
            ForecastError headline = past.headlineCount();
            headline.printed().ifPresent(printed -> sentences.add(print(headline, printed)));
            sentences.add(range(past, headline));
            if (!past.why().isEmpty()) {
                sentences.add(why(past, headline));
            }
            past.needed().ifPresent(needed -> sentences.add(needed(needed, headline)));
            past.series().forEach(series -> sentences.add(score(past, series)));
            past.reopening()
                    .ifPresent(reopening -> sentences.add(new ReopeningWords(report, past, reopening).sentences()));
        }
        report.statements().forEach(statement -> sentences.add(said(statement)));
        return sentences;
    }

    /** What of the scenario of a forecast has no effect, since it ends before. */
    List<String> idle() {
        return report.pasts().stream()
                .flatMap(past -> new ScenarioCautions(
                                past.study(),
                                past.scenario(),
                                past.backtest().premises().horizon().last())
                        .sentences().stream()
                                .map(words -> "%s: %s".formatted(Sentences.capitalised(report.from(past)), words)))
                .toList();
    }

    /** How the council's own figure did. */
    private String print(ForecastError error, double printed) {
        Outturn outturn = error.outturn();
        return "%s printed %s %s for %s, and %s were counted: %s%s. The last count before, %s, would have been %s."
                .formatted(
                        report.study().council(),
                        Figures.people(printed),
                        report.name(outturn.reading()),
                        month(outturn),
                        Figures.people(outturn.people()),
                        off(error.printedError().orElseThrow()),
                        // Of nobody there is no percentage.
                        outturn.people() == 0
                                ? ""
                                : " ("
                                        + Figures.signedPercent(error.relative(
                                                error.printedError().orElseThrow())) + ")",
                        Figures.people(error.naive()),
                        off(error.naiveError()));
    }

    /** Where the count lies in the range of the program's own draws. */
    private String range(PastForecast past, ForecastError error) {
        return "%s in %s, %s: 80 draws of 100 are between %s and %s, and the %s counted lie %s."
                .formatted(
                        Sentences.capitalised(report.name(error.outturn().reading())),
                        month(error.outturn()),
                        report.from(past),
                        Figures.people(error.low()),
                        Figures.people(error.high()),
                        Figures.people(error.outturn().people()),
                        BacktestTables.side(error));
    }

    /** What explains the error, as far as anything does. */
    private String why(PastForecast past, ForecastError error) {
        Bridge<Driver> bridge = past.why().get(error.outturn().reading());
        String explained = bridge.parts().stream()
                .filter(part -> !(part.why() instanceof Driver.Unexplained) && Figures.isShown(part.people()))
                .sorted(Comparator.comparingDouble(part -> -Math.abs(part.people())))
                .map(part -> "%s (%s)".formatted(part.why().words(report::name), Figures.change(part.people())))
                .collect(Collectors.collectingAndThen(Collectors.toList(), Sentences::list));
        double rest = bridge.parts().get(bridge.parts().size() - 1).people();
        return "Of the way from the forecast, %s%s, to the count, %s, what is known to have followed (%s) explains %s; the other %s are not explained."
                .formatted(
                        Figures.people(bridge.from()),
                        BacktestTables.isAsPrinted(error)
                                ? ""
                                : " (printed: " + Figures.people(error.printed().orElseThrow()) + ")",
                        Figures.people(bridge.to()),
                        past.followed().orElseThrow().id(),
                        explained.isEmpty() ? "nobody" : explained,
                        Figures.change(rest));
    }

    /** What it would have taken. */
    private String needed(AssumptionSwings needed, ForecastError error) {
        String reaches = needed.reaches().orElseThrow();
        return "%s in %s: %s%s"
                .formatted(
                        Sentences.capitalised(report.name(error.outturn().reading())),
                        month(error.outturn()),
                        reaches.substring(0, 1).toLowerCase(Locale.ROOT),
                        reaches.substring(1));
    }

    private String score(PastForecast past, PastForecast.Series series) {
        List<ForecastError> errors = series.errors();
        Score forecast = BacktestTables.score(errors, ForecastError::forecast);
        Score same = BacktestTables.score(errors, ForecastError::naive);
        YearMonth last = errors.get(errors.size() - 1).outturn().reading().asAt();
        String counts = errors.size() == 1
                ? "One count of %s, in %s".formatted(report.name(series.of()), Figures.longMonth(last))
                : "%d counts of %s until %s"
                        .formatted(errors.size(), report.name(series.of()), Figures.longMonth(last));
        return "%s, %s: missed by %s, %s on average; the same as the last count would have missed by %s. The range holds %d of %d."
                .formatted(
                        counts,
                        report.from(past),
                        Figures.percent(forecast.share()),
                        off(forecast.bias()),
                        Figures.percent(same.share()),
                        BacktestTables.covered(errors),
                        errors.size());
    }

    /** How what was said did. */
    private String said(StatementCheck check) {
        Statement statement = check.statement();
        Reading of = statement.reading();
        String said = "In %s it was said that there would be %s %s in %s"
                .formatted(
                        Figures.longMonth(statement.said()),
                        Figures.people(statement.people()),
                        report.name(of),
                        Figures.longMonth(of.asAt()));
        return said + counted(check)
                + made(statement).map(words -> "; " + words).orElse("") + ".";
    }

    private static String counted(StatementCheck check) {
        if (check.around().isEmpty()) {
            return "; no count of it is known";
        }
        if (check.isCounted()) {
            Outturn outturn = check.around().get(0);
            return "; %s were counted, so that it was %s"
                    .formatted(Figures.people(outturn.people()), off(check.error(outturn)));
        }
        return "; no count of that month is known; "
                + (check.around().size() == 1 ? "the nearest is " : "those around it are ")
                + Sentences.list(check.around().stream()
                        .map(outturn -> "%s in %s (%s)"
                                .formatted(
                                        Figures.people(outturn.people()), month(outturn), fewer(check.error(outturn))))
                        .toList());
    }

    /** What a forecast from before it was said has for it. */
    private Optional<String> made(Statement statement) {
        Reading reading = statement.reading();
        return report.pasts().stream()
                .filter(past -> past.backtest().origin().compareTo(statement.said()) <= 0
                        && !past.backtest().premises().horizon().last().isBefore(reading.asAt())
                        && past.forecasts(reading, report.study()))
                .max(Comparator.comparing(past -> past.backtest().origin()))
                .map(past -> {
                    Backtest backtest = past.backtest();
                    String has = "Carecast, %s, has %s"
                            .formatted(report.from(past), Figures.people(reading.of(backtest.forecast())));
                    return Measure.ASKED.contains(reading.measure())
                            ? "%s, and in 80 draws of 100 between %s and %s"
                                    .formatted(
                                            has,
                                            Figures.people(backtest.fan().quantile(reading, Backtest.LOW)),
                                            Figures.people(backtest.fan().quantile(reading, Backtest.HIGH)))
                            : has;
                });
    }

    /** What a reader must know. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(
                List.of(
                        "Same: the last like count when the forecast opened, or its opening position. Printed: the council's own figure. Missed by: all"
                                + " distances together as a share of all who were counted. In range: between P10 and P90 of %s draws from seed %d."
                                        .formatted(
                                                Figures.people(report.ensemble().draws()),
                                                report.ensemble().seed()),
                        "A count stands at the month end nearest to its day; outturn.csv has its source, and how well it is known."));
        report.pasts().stream()
                .filter(PastForecast::reopened)
                .findFirst()
                .ifPresent(
                        past -> notes.add(
                                "Opened anew: people as last counted by that month, whenever that was published, by age in the proportions projected from the opening of the study named."));
        if (new BacktestTables(report).showRounding()) {
            notes.add("Figures may not sum due to rounding: each is rounded by itself.");
        }
        notes.addAll(ReopeningWords.notes(report));
        report.pasts().stream()
                .flatMap(past -> past.events(report.study()).stream())
                .distinct()
                .forEach(event -> notes.add(event.what() + "."));
        notes.addAll(notCompared());
        report.pasts().stream()
                .filter(past -> !past.note().isEmpty())
                .forEach(past -> notes.add("%s: %s.".formatted(Sentences.capitalised(report.from(past)), past.note())));
        int later = report.pasts().stream()
                .mapToInt(past -> past.backtest().later())
                .min()
                .orElse(0);
        if (later > 0) {
            notes.add("%d more like counts lie after the last month of every forecast; --until goes further."
                    .formatted(later));
        }
        report.pasts()
                .forEach(past -> notes.addAll(Notes.onEnd(
                        past.study(), past.backtest().premises().horizon().last())));
        return notes.stream().distinct().toList();
    }

    /** What is like none of the measures, and why, kind by kind. */
    private List<String> notCompared() {
        Map<Counted, List<Outturn>> kinds = new LinkedHashMap<>();
        report.pasts().stream()
                .flatMap(past -> past.backtest().unlike().stream())
                .distinct()
                .sorted(Comparator.comparing(each -> each.reading().asAt()))
                .forEach(each -> kinds.computeIfAbsent(each.counted(), any -> new ArrayList<>())
                        .add(each));
        List<String> notes = new ArrayList<>();
        kinds.forEach((counted, outturns) -> notes.add("Not compared, %s: %s.%s"
                .formatted(
                        counted.words(),
                        Sentences.list(outturns.stream()
                                .map(each -> "%s %s in %s"
                                        .formatted(
                                                Figures.people(each.people()),
                                                report.name(each.reading()),
                                                month(each)))
                                .toList()),
                        outturns.stream()
                                .map(each -> each.citation().note())
                                .filter(note -> !note.isEmpty())
                                .distinct()
                                .map(note -> " " + note + ".")
                                .collect(Collectors.joining()))));
        return notes;
    }

    private static String month(Outturn outturn) {
        return Figures.longMonth(outturn.reading().asAt());
    }

    private static String off(double people) {
        return Figures.isShown(people)
                ? Figures.people(Math.abs(people)) + (people > 0 ? " too many" : " too few")
                : "right to the person";
    }

    private static String fewer(double people) {
        return Figures.people(Math.abs(people)) + (people > 0 ? " fewer" : " more");
    }
}
