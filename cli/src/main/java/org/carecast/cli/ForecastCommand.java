package org.carecast.cli;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.carecast.assumption.Parameter;
import org.carecast.cli.option.MonthsOption;
import org.carecast.cli.option.ScenarioOption;
import org.carecast.cli.option.StudyArgument;
import org.carecast.cli.option.WholeNumberConverter;
import org.carecast.cli.option.WrongUsage;
import org.carecast.cli.report.file.Manifest;
import org.carecast.cli.report.forecast.ForecastReport;
import org.carecast.io.Study;
import org.carecast.io.csv.BadDataException;
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
    private Answer answer;

    @Override
    public Integer call() throws BadDataException, IOException {
        answer.begin(argument.folder());
        Study study = argument.read();
        Horizon horizon = months.horizon(study);
        List<YearMonth> columns = months.columns(horizon);
        List<Scenario> chosen = scenarios.of(study);
        answer.refuseSeveralAsCsv(chosen.size(), "projection.csv");
        if (hireMonths != null
                && study.assumptions().rows().stream()
                        .noneMatch(row -> row.parameter() == Parameter.CASES_PER_ADVISER)) {
            throw new WrongUsage("--hire-months speaks of personal advisers, and " + study.folder()
                    + " has no caseload.csv; leave it out, or give the study one");
        }
        OptionalInt lead = hireMonths == null ? OptionalInt.empty() : OptionalInt.of(hireMonths);
        List<ForecastReport> reports = chosen.stream()
                .map(scenario -> ForecastReport.of(study, scenario, horizon, columns, lead))
                .toList();
        return answer.give(
                Manifest.of(List.of(study)),
                MonthsOption.recorded(horizon, columns)
                        .with(ScenarioOption.recorded(chosen))
                        .with("hire-months", hireMonths),
                chosen,
                reports);
    }
}
