package org.carecast.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.carecast.cli.option.EnsembleOption;
import org.carecast.cli.option.Options;
import org.carecast.cli.option.ReadingOption;
import org.carecast.cli.option.ScenarioOption;
import org.carecast.cli.option.StudyArgument;
import org.carecast.cli.option.UntilOption;
import org.carecast.cli.option.WrongUsage;
import org.carecast.cli.report.backtest.BacktestReport;
import org.carecast.cli.report.backtest.PanelForecasts;
import org.carecast.cli.report.backtest.PastForecast;
import org.carecast.cli.report.backtest.PastForecasts;
import org.carecast.cli.report.document.Report;
import org.carecast.cli.report.file.Manifest;
import org.carecast.cli.source.PageSource;
import org.carecast.cohort.Population;
import org.carecast.io.NationalDrift;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.InputFile;
import org.carecast.io.csv.Problem;
import org.carecast.io.panel.PanelFile;
import org.carecast.io.panel.PanelReader;
import org.carecast.scenario.Scenario;
import org.carecast.time.Horizon;
import org.carecast.uncertainty.Ensemble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backtest}: how did past forecasts do? */
@Command(
        name = "backtest",
        description = {
            "Forecasts from a past month and holds every reading against what was counted later (outturn.csv), beside the same as the"
                    + " last count and the council's own printed forecast.",
            "With --panel: the same for every council of a published table of UASC in care or of care leavers by age, with a generic study, each forecast drawn "
                    + BacktestCommand.DRAWS_OF_PANELS + " times unless --draws says otherwise."
        },
        footer = {
            "",
            "Examples:",
            "  carecast backtest data/kent-2017",
            "  carecast backtest data/kent-2017 --origins 2015-12,2017-11 --draws 1000",
            "  carecast backtest data/kent-2017 --origins 2018-03 --population uasc",
            "  carecast backtest data/kent-2017 --origins 2017-11 --scenario what-followed --until 2026-01",
            "  carecast backtest --panel uasc-by-council.csv",
            "  carecast backtest --panel la_care_leavers_activity.csv"
        })
final class BacktestCommand implements Callable<Integer> {

    // Where the program comes with a study of no council.
    private static final Path GENERIC = Path.of("data", "any-council");
    // A panel has hundreds of forecasts, and each is drawn so often.
    static final int DRAWS_OF_PANELS = 300;

    @Parameters(
            paramLabel = "STUDY",
            arity = "0..1",
            description =
                    "the study folder, such as data/kent-2017; with --panel the generic one (default: data/any-council below the current folder, or data/any-care-leavers)")
    private Path folder;

    @Option(
            names = "--panel",
            paramLabel = "FILE",
            description =
                    "a published table (CSV or .xlsx) of UASC in care at 31 March by council and year, such as ons_code,year,uasc_31_march, or of care leavers by council, year and age;"
                            + " the long layout of the Department for Education and a column for each year are understood too")
    private Path panel;

    @Option(
            names = "--origins",
            paramLabel = "YYYY-MM",
            split = ",",
            description =
                    "the months from which to forecast, commas between them: any by which children in care and care leavers were counted"
                            + " (outturn.csv), such as 2018-03 (default: the opening month and those of origins.csv)")
    private List<YearMonth> origins = List.of();

    @Option(
            names = "--population",
            paramLabel = "ID",
            description =
                    "forecast and compare this population alone, such as uasc; only its counts are needed (default: all)")
    private String population;

    @Mixin
    private EnsembleOption drawn;

    @Mixin
    private ScenarioOption scenarios;

    @Mixin
    private UntilOption until;

    @Mixin
    private Answer answer;

    @Override
    public Integer call() throws BadDataException, IOException {
        if (panel != null) {
            return overPanel();
        }
        if (folder == null) {
            throw new WrongUsage("name a study folder, or a table with --panel");
        }
        answer.begin(folder);
        return ofStudy(StudyArgument.read(folder, answer.err()));
    }

    private int ofStudy(Study study) throws BadDataException, IOException {
        if (study.history().outturns().isEmpty()) {
            throw new BadDataException(List.of(new Problem(
                    study.folder().resolve("outturn.csv").toString(),
                    1,
                    1,
                    "there is nothing to hold a forecast against",
                    "it must hold the columns measure,population,as_at,people,counts,status,source,locator,note")));
        }
        Ensemble ensemble = drawn.ensemble(EnsembleOption.USUAL, OptionalDouble.empty(), false);
        Optional<Population> whose = ReadingOption.population(study, population);
        BacktestReport report = BacktestReport.of(study, compared(study, whose, ensemble), whose, ensemble);
        List<Study> studies = Stream.concat(
                        Stream.of(study), report.pasts().stream().map(PastForecast::study))
                .distinct()
                .toList();
        Options options = Options.NONE
                .with("origins", each(report, past -> past.backtest().origin()))
                .with(
                        "until",
                        each(
                                report,
                                past -> past.backtest().premises().horizon().last()))
                .with("population", population)
                .with("scenario", each(report, past -> past.scenario().id()))
                .with(report.estimates() ? fingerprints(study) : Options.NONE)
                .with(EnsembleOption.recorded(ensemble));
        return answer.give(Manifest.of(studies), options, report);
    }

    private static List<Object> each(BacktestReport report, Function<PastForecast, Object> what) {
        return report.pasts().stream().map(what).toList();
    }

    private List<PastForecast> compared(Study study, Optional<Population> whose, Ensemble ensemble)
            throws BadDataException {
        Optional<Scenario> instead = scenarios.isEmpty() ? Optional.empty() : Optional.of(scenarios.one(study));
        PastForecasts pasts = new PastForecasts(
                study, until.isGiven() ? Optional.of(until::horizon) : Optional.empty(), instead, whose);
        for (YearMonth month : origins) {
            if (!pasts.reaches(month)) {
                throw new WrongUsage(unknown(month, pasts.known(), study));
            }
        }
        List<PastForecasts.Opening> openings = origins.isEmpty() ? pasts.all() : pasts.in(origins);
        openings.stream()
                .filter(opening -> instead.isPresent() && opening.study() != study)
                .forEach(opening -> {
                    throw new WrongUsage(
                            "--scenario is of %s, and the forecast from %s is made with %s; name other months with --origins"
                                    .formatted(
                                            study.folder(),
                                            opening.premises().horizon().opening(),
                                            opening.study().folder()));
                });
        return answer.work(
                "Drawing",
                (long) ensemble.draws() * openings.size(),
                progress -> openings.stream()
                        .map(opening -> pasts.compared(opening, ensemble, progress)
                                .orElseThrow(() -> new WrongUsage(
                                        nothingCounted(opening.premises().horizon(), pasts.lastCount(opening)))))
                        .toList());
    }

    private static String unknown(YearMonth month, List<YearMonth> known, Study study) {
        return "--origins %s: no study opens in that month or before it; the earliest month is %s, and %s can name earlier studies"
                .formatted(
                        month,
                        known.stream().min(YearMonth::compareTo).orElseThrow(),
                        study.folder().resolve("origins.csv"));
    }

    private static String nothingCounted(Horizon months, Optional<YearMonth> last) {
        return "no count that counts what is forecast lies after %s and by %s; %s"
                .formatted(
                        months.opening(),
                        months.last(),
                        last.map(month -> month.isAfter(months.last())
                                        ? "the last is of " + month + ", and --until goes further"
                                        : "the last is of " + month + ", so name an earlier month with --origins")
                                .orElse("outturn.csv has none at all"));
    }

    private int overPanel() throws BadDataException, IOException {
        if (!origins.isEmpty() || population != null || !scenarios.isEmpty() || until.isGiven()) {
            throw new WrongUsage(
                    "--origins, --population, --scenario and --until are of one council; leave them out with --panel");
        }
        Path given = generic();
        answer.begin(panel, given);
        Optional<Path> nationalFolder = StudyReader.nationalOf(given);
        PanelFile file = PanelReader.read(PageSource.named(panel), nationalFolder);
        boolean ofLeavers = folder == null && file.careLeavers().isPresent();
        Study study = StudyReader.read(ofLeavers ? given.resolveSibling(PanelForecasts.OF_CARE_LEAVERS) : given);
        NationalDrift national = NationalDrift.read(nationalFolder);
        Ensemble ensemble = drawn.ensemble(DRAWS_OF_PANELS, OptionalDouble.empty(), false);
        PanelForecasts forecasts = new PanelForecasts(study, file, national, ensemble);
        Optional<PanelForecasts.Misfit> misfit = forecasts.misfit();
        if (misfit.isPresent()) {
            throw refusal(
                    study.folder().resolve(misfit.get().file()).toString(),
                    misfit.get().what(),
                    misfit.get().remedy());
        }
        Optional<Report> report = answer.work("Forecasting", forecasts.steps(), forecasts::report);
        if (report.isEmpty()) {
            throw refusal(
                    panel.toString(),
                    "no count of care leavers of 18 and over can be forecast from an earlier one",
                    "give ages one by one, such as 18, 19, 20 and 21, or 17 to 18 and 19 to 21, of several years");
        }
        Options options = Options.NONE
                .with("panel", panel.getFileName())
                .with("panel-sha256", file.file().sha256())
                .with(fingerprints(file.national()))
                .with(fingerprints(national.files()))
                .with(EnsembleOption.recorded(ensemble));
        return answer.give(Manifest.of(List.of(study)), options, report.get());
    }

    private static BadDataException refusal(String file, String what, String remedy) {
        return new BadDataException(List.of(new Problem(file, 1, 1, what, remedy)));
    }

    private Path generic() throws BadDataException {
        if (folder == null && !Files.isDirectory(GENERIC)) {
            throw refusal(
                    GENERIC.toString(),
                    "there is no such folder",
                    "name the generic study that Carecast comes with, as in carecast backtest FOLDER/any-council --panel "
                            + panel);
        }
        return folder == null ? GENERIC : folder;
    }

    private static Options fingerprints(List<InputFile> files) {
        Options options = Options.NONE;
        for (InputFile file : files) {
            String name = file.path().getFileName().toString().replaceFirst("[.]csv$", "");
            options = options.with(name + "-sha256", file.sha256());
        }
        return options;
    }

    private static Options fingerprints(Study study) throws BadDataException {
        return fingerprints(
                NationalDrift.read(StudyReader.nationalOf(study.folder())).files());
    }
}
