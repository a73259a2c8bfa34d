package org.carecast.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.carecast.cli.option.Converters;
import org.carecast.cli.option.RatesOption;
import org.carecast.cli.option.ReadingOption;
import org.carecast.cli.option.ScenarioOption;
import org.carecast.cli.option.StudyArgument;
import org.carecast.cli.option.UntilOption;
import org.carecast.cli.option.WrongUsage;
import org.carecast.cli.report.file.Manifest;
import org.carecast.cli.report.sensitivity.SensitivityReport;
import org.carecast.io.Study;
import org.carecast.io.csv.BadDataException;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.scenario.Scenario;
import org.carecast.time.Horizon;
import org.carecast.uncertainty.GlobalSensitivity;
import org.carecast.uncertainty.Sensitivity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sensitivity}: which assumption does a forecast rest on, and where must it lie for another outcome? */
@Command(
        name = "sensitivity",
        description = {
            "Moves every assumption that has a range to its low and its high, one at a time, and shows which moves the"
                    + " forecast most.",
            "With a target: the value of each at which the forecast reaches it.",
            "With --global: what each explains when all are in doubt at once, so that interactions show."
        },
        footer = {
            "",
            "Examples:",
            "  carecast sensitivity data/kent-2017",
            "  carecast sensitivity data/kent-2017 --measure in_touch --as-at 2021-11 --target 2000",
            "  carecast sensitivity data/kent-2017 --measure in_touch --global",
            "  carecast sensitivity data/kent-2017 --measure gap --as-at 2021-03 --target 0",
            "  carecast sensitivity data/kent-2017 --measure under_18 --population uasc --scenario nts-stops"
        })
final class SensitivityCommand implements Callable<Integer> {

    @Mixin
    private StudyArgument argument;

    @Mixin
    private ReadingOption asked;

    @Option(
            names = "--target",
            paramLabel = "N",
            converter = Converters.Amount.class,
            description = "people or pounds: shows the value of each assumption at which the forecast reaches so many")
    private Double target;

    @Option(
            names = "--global",
            description =
                    "also puts all of them in doubt at once: the share of the variance that each explains, alone and"
                            + " together with others (takes some seconds)")
    private boolean global;

    @Mixin
    private RatesOption rates;

    @Mixin
    private ScenarioOption scenarios;

    @Mixin
    private UntilOption until;

    @Mixin
    private Answer answer;

    @Override
    public Integer call() throws BadDataException, IOException {
        answer.begin(argument.folder());
        Study study = argument.read();
        Horizon horizon = until.horizon(study);
        Reading reading = asked.reading(study, horizon);
        asked.refuseFewerThanNobody("--target", target);
        Scenario scenario = scenarios.one(study);
        Premises forecast = study.premises(scenario, horizon);
        LocalDate first =
                reading.asAt().minusMonths(Horizon.MONTHS_IN_A_YEAR - 1L).atDay(1);
        MoneyTerms.require(study, forecast.upTo(reading), first, reading, rates.rates());
        Sensitivity sensitivity = Sensitivity.of(forecast, reading);
        if (sensitivity.swings().isEmpty()) {
            throw new WrongUsage("no assumption has a range to be moved over; give low, high and spread in "
                    + study.folder().resolve("assumptions.csv"));
        }
        SensitivityReport report = SensitivityReport.of(
                study,
                scenario,
                sensitivity,
                target == null ? OptionalDouble.empty() : OptionalDouble.of(target),
                global ? Optional.of(global(forecast, reading)) : Optional.empty());
        return answer.give(
                Manifest.of(List.of(study)),
                UntilOption.recorded(horizon)
                        .with(ReadingOption.recorded(reading))
                        .with(ScenarioOption.recorded(List.of(scenario)))
                        .with("target", target)
                        .with("global", global ? true : null)
                        .with(rates.recorded()),
                report);
    }

    private GlobalSensitivity global(Premises forecast, Reading reading) {
        int populations = reading.population()
                .map(one -> 1)
                .orElse(forecast.assumptions().populations().size());
        return answer.work(
                "Moving all",
                (long) populations * GlobalSensitivity.POINTS,
                progress -> GlobalSensitivity.of(forecast, reading, GlobalSensitivity.POINTS, progress));
    }
}
