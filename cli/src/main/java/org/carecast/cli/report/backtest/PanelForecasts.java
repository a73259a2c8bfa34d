package org.carecast.cli.report.backtest;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.carecast.cli.report.document.Report;
import org.carecast.io.NationalDrift;
import org.carecast.io.Study;
import org.carecast.io.panel.PanelFile;
import org.carecast.measure.Panel;
import org.carecast.measure.Premises;
import org.carecast.measure.panel.CareLeaversPanel;
import org.carecast.scenario.Scenario;
import org.carecast.uncertainty.Ensemble;
import org.carecast.uncertainty.PanelBacktest;
import org.carecast.uncertainty.panel.CareLeaversBacktest;
import org.carecast.uncertainty.panel.CohortPair;

/**
 * The forecasts of a generic study for every council of a published table, still to be made.
 *
 * @param study the generic study
 * @param file the published table
 * @param national how many arrivals stay, and how large councils are
 * @param ensemble how each forecast is drawn
 */
public record PanelForecasts(Study study, PanelFile file, NationalDrift national, Ensemble ensemble) {

    /** The folder of the generic study of care leavers, beside that of children. */
    public static final String OF_CARE_LEAVERS = "any-care-leavers";

    /**
     * Why a study cannot be multiplied.
     *
     * @param file of the study, in which that shows
     */
    public record Misfit(String file, String what, String remedy) {}

    /** Why the study is none of whom the table counts; empty if it is. */
    public Optional<Misfit> misfit() {
        boolean children = study.assumptions().laws().values().stream().anyMatch(law -> law.countsChildren());
        if (file.careLeavers().isPresent()) {
            return !children && study.assumptions().populations().size() == 1
                    ? Optional.empty()
                    : Optional.of(new Misfit(
                            "study.csv",
                            "this is no study of the care leavers of any council",
                            "a generic study of care leavers has one population, without children; see data/"
                                    + OF_CARE_LEAVERS));
        }
        boolean leavers = study.openingCounts().stream()
                .anyMatch(count -> count.people() > 0
                        && count.age()
                                >= study.assumptions().law(count.population()).careLeaverFrom());
        return children && !leavers
                ? Optional.empty()
                : Optional.of(new Misfit(
                        "opening.csv",
                        "this is no study of any council",
                        "a generic study opens with children in care and no care leavers; see data/any-council"));
    }

    /** How many steps making them takes. */
    public long steps() {
        return file.uasc()
                .map(panel -> panel.starts().size())
                .orElseGet(() -> careLeavers().people().size());
    }

    private CareLeaversPanel careLeavers() {
        return file.rules().comparable(file.careLeavers().orElseThrow());
    }

    /**
     * The report on them; empty where no count can be forecast from an earlier one.
     *
     * @param progress told how many more steps are done
     */
    public Optional<Report> report(IntConsumer progress) {
        Premises generic = study.premises(Scenario.BASE, study.horizon());
        if (file.uasc().isPresent()) {
            Panel panel = file.uasc().get();
            return Optional.of(new PanelReport(
                    study,
                    panel,
                    file.use(),
                    PanelBacktest.of(generic, panel, national.rule(), national.councils(), ensemble, progress),
                    national,
                    ensemble));
        }
        List<CohortPair> pairs =
                CareLeaversBacktest.of(generic, careLeavers(), file.rules().splits(), ensemble, progress);
        return pairs.isEmpty() ? Optional.empty() : Optional.of(new CareLeaversReport(study, file, pairs, ensemble));
    }
}
