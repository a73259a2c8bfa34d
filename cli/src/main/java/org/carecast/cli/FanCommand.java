package org.carecast.cli;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.carecast.cli.option.Converters;
import org.carecast.cli.option.EnsembleOption;
import org.carecast.cli.option.RatesOption;
import org.carecast.cli.option.ReadingOption;
import org.carecast.cli.option.ScenarioOption;
import org.carecast.cli.option.StudyArgument;
import org.carecast.cli.option.UntilOption;
import org.carecast.cli.option.WholeNumberConverter;
import org.carecast.cli.option.WrongUsage;
import org.carecast.cli.report.fan.FanReport;
import org.carecast.cli.report.fan.FanRequest;
import org.carecast.cli.report.file.Manifest;
import org.carecast.io.Study;
import org.carecast.io.csv.BadDataException;
import org.carecast.measure.Measure;
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

    // Counts in 8,192 steps, room for some more, and what is written of it.
    private static final long BYTES_OF_A_FIGURE = 65_000;

    @Mixin
    private StudyArgument argument;

    @Mixin
    private ReadingOption asked;

    @Option(
            names = "--range",
            paramLabel = "N",
            defaultValue = "" + FanRequest.USUAL_RANGE,
            converter = WholeNumberConverter.Percentage.class,
            description = "in how many draws of 100 it lies in the range shown (default: ${DEFAULT-VALUE})")
    private int range;

    @Option(
            names = "--planning",
            paramLabel = "N",
            defaultValue = "" + FanRequest.USUAL_PLANNING,
            converter = WholeNumberConverter.Percentage.class,
            description =
                    "in how many draws of 100 the places or the sum to plan for are enough (default: ${DEFAULT-VALUE})")
    private int planning;

    @Option(
            names = "--above",
            paramLabel = "N",
            converter = Converters.Amount.class,
            description = "people or pounds: shows in how many draws it is above so many")
    private Double above;

    @Mixin
    private EnsembleOption drawn;

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
        if (reading.measure() == Measure.ADVISERS) {
            throw new WrongUsage("draws count people and pounds; advisers are care leavers divided by cases, so ask for"
                    + " --measure care_leavers");
        }
        asked.refuseFewerThanNobody("--above", above);
        List<Scenario> chosen = scenarios.of(study);
        answer.refuseSeveralAsCsv(chosen.size(), "fan.csv");
        Ensemble ensemble = drawn.ensemble(
                EnsembleOption.USUAL,
                above == null ? OptionalDouble.empty() : OptionalDouble.of(above),
                reading.measure().isMoney());
        for (Scenario scenario : chosen) {
            // The file has every twelve months, from the first month after the opening on.
            MoneyTerms.require(
                    study, study.premises(scenario, horizon), horizon.month(1).atDay(1), reading, rates.rates());
        }
        Room.ofThisJava().require(need(study, ensemble.money()), chosen.size(), horizon.months());
        List<FanReport> reports = answer.work(
                "Drawing",
                FanReport.draws(ensemble),
                progress -> FanReport.of(
                        study, chosen, horizon, new FanRequest(reading, range, planning, ensemble), progress));
        return answer.give(
                Manifest.of(List.of(study)),
                UntilOption.recorded(horizon)
                        .with(ReadingOption.recorded(reading))
                        .with(ScenarioOption.recorded(chosen))
                        .with(EnsembleOption.recorded(ensemble))
                        .with("range", range)
                        .with("planning", planning)
                        .with("above", above)
                        .with(rates.recorded()),
                chosen,
                reports);
    }

    /** What counting takes for each figure of each month, of each population and of all together. */
    private static Room.Need need(Study study, boolean money) {
        int figures = money ? Measure.OF_PEOPLE_AND_MONEY.size() : Measure.OF_PEOPLE.size();
        int whose = study.assumptions().populations().size() + 1;
        return new Room.Need("a fan", 100_000_000, 20_000_000, figures * whose * BYTES_OF_A_FIGURE);
    }
}
