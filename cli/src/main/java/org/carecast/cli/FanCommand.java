package org.carecast.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.carecast.cli.report.Charts;
import org.carecast.cli.report.FanQuestion;
import org.carecast.cli.report.FanReport;
import org.carecast.cli.report.Format;
import org.carecast.cli.report.Manifest;
import org.carecast.io.Study;
import org.carecast.io.csv.BadDataException;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.scenario.Scenario;
import org.carecast.time.Horizon;
import org.carecast.uncertainty.Ensemble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fan}: how sure is a forecast? */
@Command(
        name = "fan",
        description = {
            "Draws a forecast many times, every assumption that has a range from its range and people one by one, and shows"
                    + " between which numbers it comes out.",
            "It also says what to plan for, and what of the range is belief and what is chance."
        },
        footer = {
            "",
            "Examples:",
            "  carecast fan data/kent-2017",
            "  carecast fan data/kent-2017 --measure in_touch --range 95 --planning 80 --above 2000",
            "  carecast fan data/kent-2017 --scenario base --scenario nts-stops --population uasc --as-at 2020-03",
            "  carecast fan data/kent-2017 --measure gap --as-at 2021-03 --above 10000000",
            "  carecast fan data/kent-2017 --no-chance --draws 100000 --seed 7"
        })
final class FanCommand implements Callable<Integer> {

    @Mixin
    private StudyArgument argument;

    @Mixin
    private ReadingOption asked;

    @Option(
            names = "--range",
            paramLabel = "N",
            defaultValue = "80",
            converter = WholeNumberConverter.Percentage.class,
            description = "in how many draws of 100 it lies in the range shown (default: ${DEFAULT-VALUE})")
    private int range;

    @Option(
            names = "--planning",
            paramLabel = "N",
            defaultValue = "90",
            converter = WholeNumberConverter.Percentage.class,
            description =
                    "in how many draws of 100 the places or the sum to plan for are enough (default: ${DEFAULT-VALUE})")
    private int planning;

    @Option(
            names = "--above",
            paramLabel = "N",
            converter = AmountConverter.class,
            description = "people or pounds: shows in how many draws it is above so many")
    private Double above;

    @Mixin
    private EnsembleOption drawn;

    @Mixin
    private ScenarioOption scenarios;

    @Mixin
    private UntilOption until;

    @Mixin
    private Reporting reporting;

    @Mixin
    private Terminal terminal;

    @Override
    public Integer call() throws BadDataException, IOException {
        Study study = argument.read();
        Horizon horizon = until.horizon(study, terminal);
        Reading reading = asked.reading(study, horizon, terminal);
        asked.refuseFewerThanNobody("--above", above, terminal);
        List<Scenario> chosen = scenarios.isEmpty() ? List.of(Scenario.BASE) : scenarios.of(study, horizon, terminal);
        reporting.refuseSeveralAsCsv(chosen.size(), "fan.csv", terminal);
        Ensemble ensemble = drawn.ensemble(
                above == null ? OptionalDouble.empty() : OptionalDouble.of(above),
                reading.measure().isMoney());
        if (reading.measure().isMoney()) {
            for (Scenario scenario : chosen) {
                requireMoney(study, study.premises(scenario, horizon), reading);
            }
        }
        List<FanReport> reports = reporting.work(
                "Drawing",
                FanReport.draws(ensemble),
                terminal,
                progress -> FanReport.of(
                        study, chosen, horizon, new FanQuestion(reading, range, planning, ensemble), progress));
        reporting.report(terminal, reports, files(study, horizon, reports));
        return 0;
    }

    /** The file has every twelve months, from the first month after the opening on. */
    private void requireMoney(Study study, Premises forecast, Reading reading) throws BadDataException {
        MoneyTerms terms =
                new MoneyTerms(study, forecast, forecast.horizon().month(1).atDay(1), terminal);
        terms.require();
        terms.requireKnown(reading);
    }

    private Map<String, byte[]> files(Study study, Horizon horizon, List<FanReport> reports) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (FanReport report : reports) {
            Scenario scenario = report.scenario();
            Charts.of(report).forEach((name, bytes) -> files.put(ScenarioOption.fileName(name, scenario), bytes));
            files.put(
                    ScenarioOption.fileName("fan.md", scenario),
                    OutOption.text(Format.MARKDOWN.render(report, terminal.screen())));
        }
        files.put("fan.csv", OutOption.text(FanReport.csv(reports)));
        FanReport.aboveCsv(reports).ifPresent(csv -> files.put("above.csv", OutOption.text(csv)));
        Map<String, String> options = new LinkedHashMap<>();
        options.put("until", horizon.last().toString());
        ReadingOption.record(reports.get(0).question().reading(), options);
        options.put(
                "scenario",
                reports.stream().map(report -> report.scenario().id()).collect(Collectors.joining(" ")));
        drawn.record(reports.get(0).question().ensemble(), options);
        options.put("range", Integer.toString(range));
        options.put("planning", Integer.toString(planning));
        if (above != null) {
            options.put("above", above.toString());
        }
        reporting.record(options);
        files.put("manifest.json", OutOption.text(Manifest.json(Version.text(), "fan", List.of(study), options)));
        return files;
    }
}
