package org.carecast.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.carecast.cli.option.EnsembleOption;
import org.carecast.cli.option.Options;
import org.carecast.cli.report.backtest.CareLeaversReport;
import org.carecast.cli.report.backtest.PanelReport;
import org.carecast.cli.report.file.Manifest;
import org.carecast.cli.source.PageSource;
import org.carecast.io.NationalDrift;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.InputFile;
import org.carecast.io.csv.Problem;
import org.carecast.io.panel.PanelFile;
import org.carecast.io.panel.PanelReader;
import org.carecast.measure.Panel;
import org.carecast.measure.panel.CareLeaversPanel;
import org.carecast.scenario.Scenario;
import org.carecast.uncertainty.Ensemble;
import org.carecast.uncertainty.PanelBacktest;
import org.carecast.uncertainty.panel.CareLeaversBacktest;
import org.carecast.uncertainty.panel.CohortPair;

/** The part of {@code backtest} that is about every council of a published table. */
final class PanelComparison {

    // Where the program comes with a study of no council.
    private static final Path GENERIC = Path.of("data", "any-council");
    // Beside it, one of care leavers.
    private static final String LEAVERS = "any-care-leavers";
    // A panel has hundreds of forecasts, and each is drawn so often.
    static final int DRAWS = 300;

    private final Path panel;
    private final Optional<Path> folder;
    private final EnsembleOption drawn;
    private final Answer answer;

    /**
     * A comparison that is still to be made.
     *
     * @param panel the published table
     * @param folder the generic study, if the user names one
     */
    PanelComparison(Path panel, Optional<Path> folder, EnsembleOption drawn, Answer answer) {
        this.panel = panel;
        this.folder = folder;
        this.drawn = drawn;
        this.answer = answer;
    }

    /**
     * Forecasts, compares and reports.
     *
     * @return the exit code
     */
    int run() throws BadDataException, IOException {
        Path given = generic();
        answer.begin(panel, given);
        PanelFile file = PanelReader.read(PageSource.named(panel), StudyReader.nationalOf(given));
        return file.uasc().isPresent()
                ? ofUasc(file, StudyReader.read(given))
                : ofCareLeavers(file, StudyReader.read(folder.isEmpty() ? given.resolveSibling(LEAVERS) : given));
    }

    private int ofUasc(PanelFile file, Study study) throws BadDataException, IOException {
        refuseIfOfOneCouncil(study);
        NationalDrift national = NationalDrift.read(StudyReader.nationalOf(study.folder()));
        Panel counted = file.uasc().orElseThrow();
        Ensemble ensemble = drawn.ensemble(DRAWS, OptionalDouble.empty(), false);
        PanelReport report = new PanelReport(
                study,
                counted,
                file.use(),
                answer.work(
                        "Forecasting",
                        counted.starts().size(),
                        progress -> PanelBacktest.of(
                                study.premises(Scenario.BASE, study.horizon()),
                                counted,
                                national.rule(),
                                national.councils(),
                                ensemble,
                                progress)),
                national,
                ensemble);
        return answer.give(
                Manifest.of(List.of(study)), recorded(file, ensemble).with(fingerprints(national.files())), report);
    }

    private int ofCareLeavers(PanelFile file, Study study) throws BadDataException, IOException {
        boolean fits = study.assumptions().populations().size() == 1
                && study.assumptions().laws().values().stream().noneMatch(law -> law.countsChildren());
        if (!fits) {
            throw new BadDataException(List.of(new Problem(
                    study.folder().resolve("study.csv").toString(),
                    1,
                    1,
                    "this is no study of the care leavers of any council",
                    "a generic study of care leavers has one population, without children; see data/" + LEAVERS)));
        }
        CareLeaversPanel counted = file.rules().comparable(file.careLeavers().orElseThrow());
        Ensemble ensemble = drawn.ensemble(DRAWS, OptionalDouble.empty(), false);
        List<CohortPair> pairs = answer.work(
                "Forecasting",
                counted.people().size(),
                progress -> CareLeaversBacktest.of(
                        study.premises(Scenario.BASE, study.horizon()),
                        counted,
                        file.rules().agedEighteen(),
                        ensemble,
                        progress));
        if (pairs.isEmpty()) {
            throw new BadDataException(List.of(new Problem(
                    panel.toString(),
                    1,
                    1,
                    "no count of care leavers of 18 and over can be forecast from an earlier one",
                    "give ages one by one, such as 18, 19, 20 and 21, or 17 to 18 and 19 to 21, of several years")));
        }
        return answer.give(
                Manifest.of(List.of(study)),
                recorded(file, ensemble),
                new CareLeaversReport(study, file, pairs, ensemble));
    }

    private Options recorded(PanelFile file, Ensemble ensemble) {
        return Options.NONE
                .with("panel", panel.getFileName())
                .with("panel-sha256", file.file().sha256())
                .with(fingerprints(file.national()))
                .with(EnsembleOption.recorded(ensemble));
    }

    private Path generic() throws BadDataException {
        if (folder.isEmpty() && !Files.isDirectory(GENERIC)) {
            throw new BadDataException(List.of(new Problem(
                    GENERIC.toString(),
                    1,
                    1,
                    "there is no such folder",
                    "name the generic study that Carecast comes with, as in carecast backtest FOLDER/any-council --panel "
                            + panel)));
        }
        return folder.orElse(GENERIC);
    }

    private static Options fingerprints(List<InputFile> files) {
        Options options = Options.NONE;
        for (InputFile file : files) {
            String name = file.path().getFileName().toString().replaceFirst("[.]csv$", "");
            options = options.with(name + "-sha256", file.sha256());
        }
        return options;
    }

    private static void refuseIfOfOneCouncil(Study study) throws BadDataException {
        boolean children = study.assumptions().laws().values().stream().anyMatch(law -> law.countsChildren());
        boolean careLeavers = study.openingCounts().stream()
                .anyMatch(count -> count.people() > 0
                        && count.age()
                                >= study.assumptions().law(count.population()).careLeaverFrom());
        if (!children || careLeavers) {
            throw new BadDataException(List.of(new Problem(
                    study.folder().resolve("opening.csv").toString(),
                    1,
                    1,
                    "this is no study of any council",
                    "a generic study opens with children in care and no care leavers; see data/any-council")));
        }
    }
}
