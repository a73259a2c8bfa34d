package org.carecast.cli;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carecast.cli.report.Charts;
import org.carecast.cli.report.FanQuestion;
import org.carecast.cli.report.FanReport;
import org.carecast.cli.report.Format;
import org.carecast.cli.report.Manifest;
import org.carecast.io.BadDataException;
import org.carecast.io.Study;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.scenario.Scenario;
import org.carecast.time.Horizon;
import org.carecast.uncertainty.Doubt;
import org.carecast.uncertainty.Ensemble;
import org.carecast.uncertainty.Fan;
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

    // So many show what part of a range is belief and what is chance; they are not the range itself.
    private static final int MOST_ALONE = 1000;

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
        FanQuestion question = new FanQuestion(reading, range, planning, ensemble);
        List<FanReport> reports = reports(study, horizon, chosen, question);
        reporting.report(terminal, reports, files(study, horizon, reports));
        return 0;
    }

    private List<FanReport> reports(Study study, Horizon horizon, List<Scenario> chosen, FanQuestion question)
            throws BadDataException {
        List<Premises> forecasts = chosen.stream()
                .map(scenario -> study.premises(scenario, horizon))
                .toList();
        if (question.reading().measure().isMoney()) {
            for (Premises forecast : forecasts) {
                requireMoney(study, forecast, question.reading());
            }
        }
        Ensemble ensemble = question.ensemble();
        Map<Doubt, Ensemble> apart = apart(ensemble);
        long draws = ensemble.draws()
                + apart.values().stream().mapToLong(Ensemble::draws).sum();
        return reporting.work("Drawing", draws, terminal, progress -> {
            List<Fan> fans = ensemble.of(study.assumptions(), forecasts, study.correlations(), progress);
            Map<Doubt, List<Fan>> alone = new EnumMap<>(Doubt.class);
            apart.forEach((doubt, each) ->
                    alone.put(doubt, each.of(study.assumptions(), forecasts, study.correlations(), progress)));
            return IntStream.range(0, chosen.size())
                    .mapToObj(place -> new FanReport(
                            study,
                            chosen.get(place),
                            question,
                            forecasts.get(place).demand(),
                            fans.get(place),
                            at(place, alone)))
                    .toList();
        });
    }

    /** The file has every twelve months, from the first month after the opening on. */
    private void requireMoney(Study study, Premises forecast, Reading reading) throws BadDataException {
        MoneyTerms terms =
                new MoneyTerms(study, forecast, forecast.horizon().month(1).atDay(1), terminal);
        terms.require();
        terms.requireKnown(reading);
    }

    /** The same with each doubt alone, where there are several, in fewer draws. */
    private static Map<Doubt, Ensemble> apart(Ensemble ensemble) {
        Map<Doubt, Ensemble> apart = new EnumMap<>(Doubt.class);
        if (ensemble.doubts().size() > 1) {
            ensemble.doubts()
                    .forEach(doubt -> apart.put(
                            doubt,
                            new Ensemble(
                                    Math.min(ensemble.draws(), MOST_ALONE),
                                    ensemble.seed(),
                                    Set.of(doubt),
                                    ensemble.threads(),
                                    OptionalDouble.empty(),
                                    ensemble.money())));
        }
        return apart;
    }

    private static Map<Doubt, Fan> at(int place, Map<Doubt, List<Fan>> fans) {
        Map<Doubt, Fan> at = new EnumMap<>(Doubt.class);
        fans.forEach((doubt, each) -> at.put(doubt, each.get(place)));
        return at;
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
        drawn.record(options);
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
