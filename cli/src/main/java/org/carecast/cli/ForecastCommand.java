package org.carecast.cli;

import java.io.IOException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.carecast.cli.report.chart.Charts;
import org.carecast.cli.report.file.Manifest;
import org.carecast.cli.report.forecast.ForecastReport;
import org.carecast.cli.report.text.Format;
import org.carecast.io.BadDataException;
import org.carecast.io.Study;
import org.carecast.io.TidyResults;
import org.carecast.measure.Demand;
import org.carecast.scenario.Scenario;
import org.carecast.time.Horizon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code forecast}: projects a study and shows the yearly tables; the main job. */
@Command(
        name = "forecast",
        description = "Projects a study and shows its yearly tables; writes tables, charts and tidy results.",
        footer = {
            "",
            "Examples:",
            "  carecast forecast data/kent-2017",
            "  carecast forecast data/kent-2017 --until 2025-11 --as-at 03 --out /tmp/kent",
            "  carecast forecast data/kent-2017 --scenario no-arrivals",
            "  carecast forecast data/kent-2017 --hire-months 3"
        })
final class ForecastCommand implements Callable<Integer> {

    @Mixin
    private StudyArgument argument;

    @Mixin
    private ScenarioOption scenarios;

    @Mixin
    private MonthsOption months;

    @Option(
            names = "--hire-months",
            paramLabel = "N",
            converter = WholeNumberConverter.Months.class,
            description =
                    "how many months it takes to hire a personal adviser: says by when to recruit (default: none)")
    private Integer hireMonths;

    @Mixin
    private Reporting reporting;

    @Mixin
    private Terminal terminal;

    @Override
    public Integer call() throws BadDataException, IOException {
        Study study = argument.read();
        Horizon horizon = months.horizon(study, terminal);
        List<YearMonth> columns = months.columns(horizon, terminal);
        List<Scenario> chosen = scenarios.isEmpty() ? List.of(Scenario.BASE) : scenarios.of(study, horizon, terminal);
        reporting.refuseSeveralAsCsv(chosen.size(), "projection.csv", terminal);
        if (hireMonths != null && study.capacity().caseloads().isEmpty()) {
            throw terminal.wrongUsage("--hire-months speaks of personal advisers, and " + study.folder()
                    + " has no caseload.csv; leave it out, or give the study one");
        }
        OptionalInt lead = hireMonths == null ? OptionalInt.empty() : OptionalInt.of(hireMonths);
        List<ForecastReport> reports = chosen.stream()
                .map(scenario -> ForecastReport.of(study, scenario, horizon, columns, lead))
                .toList();
        List<MadeReport> made = reports.stream().map(MadeReport::of).toList();
        reporting.report(terminal, made, files(study, horizon, columns, reports, made));
        return 0;
    }

    private Map<String, byte[]> files(
            Study study,
            Horizon horizon,
            List<YearMonth> columns,
            List<ForecastReport> reports,
            List<MadeReport> made) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Map<String, Demand> demands = new LinkedHashMap<>();
        for (int place = 0; place < reports.size(); place++) {
            ForecastReport report = reports.get(place);
            Scenario scenario = report.scenario();
            demands.put(scenario.id(), report.demand());
            Charts.files(report.charts())
                    .forEach((name, bytes) -> files.put(ScenarioOption.fileName(name, scenario), bytes));
            files.put(
                    ScenarioOption.fileName("appendix.csv", scenario),
                    OutOption.text(Format.CSV.render(report, terminal.screen())));
            files.put(
                    ScenarioOption.fileName("appendix.md", scenario),
                    OutOption.text(Format.MARKDOWN.render(made.get(place), terminal.screen())));
        }
        files.put(
                "projection.csv", OutOption.text(TidyResults.projection(demands).csv()));
        files.put("flows.csv", OutOption.text(TidyResults.flows(demands).csv()));
        if (!study.capacity().accommodationCounts().isEmpty()) {
            files.put(
                    "places.csv",
                    OutOption.text(TidyResults.places(
                                    demands,
                                    demand -> study.capacity()
                                            .accommodation(demand)
                                            .orElseThrow())
                            .csv()));
        }
        if (!study.capacity().caseloads().isEmpty()) {
            files.put(
                    "advisers.csv",
                    OutOption.text(TidyResults.advisers(
                                    demands,
                                    demand -> study.capacity().advisers(demand).orElseThrow())
                            .csv()));
        }
        Map<String, String> options = MonthsOption.recorded(horizon, columns);
        options.put("scenario", String.join(" ", demands.keySet()));
        if (hireMonths != null) {
            options.put("hire-months", hireMonths.toString());
        }
        reporting.record(options);
        files.put("manifest.json", OutOption.text(Manifest.json(Version.text(), "forecast", List.of(study), options)));
        return files;
    }
}
