package org.carecast.cli.report.backtest;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.carecast.cli.report.forecast.AssumptionSwings;
import org.carecast.evidence.FileRow;
import org.carecast.evidence.PrintedFigure;
import org.carecast.io.ForecastOrigin;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.io.TableLayout;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Problem;
import org.carecast.measure.Bridge;
import org.carecast.measure.Driver;
import org.carecast.measure.Measure;
import org.carecast.measure.Outturn;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.scenario.Scenario;
import org.carecast.time.Horizon;
import org.carecast.uncertainty.Backtest;
import org.carecast.uncertainty.Ensemble;
import org.carecast.uncertainty.Fan;
import org.carecast.uncertainty.ForecastError;
import org.carecast.uncertainty.Rebase;
import org.carecast.uncertainty.Sensitivity;

/**
 * The forecasts that a council made, or could have made, in some past months.
 *
 * @param study whose counts they are compared with
 * @param months those that a study projects
 * @param instead a scenario of the study that takes the place of what was believed, if one does
 */
public record PastForecasts(Study study, Function<Study, Horizon> months, Optional<Scenario> instead) {

    private static final long SEED_OF_ORDERS = 1;

    /**
     * Where a forecast opens.
     *
     * @param study the study it is made with
     * @param scenario what was believed otherwise than in its base case
     * @param followed what is known to have followed, if it is
     * @param reopened whether it opens later than the study, from what was counted by then
     * @param note what to know of it, possibly nothing
     */
    public record Opening(
            Study study,
            Scenario scenario,
            Optional<Scenario> followed,
            Premises premises,
            boolean reopened,
            String note) {}

    /** The months that are known of, each once: that in which the study itself opens first, then the latest. */
    public List<YearMonth> known() {
        return origins().stream().map(ForecastOrigin::month).toList();
    }

    /** Of each month known of, how a forecast from it is made; no two are of one month. */
    private List<ForecastOrigin> origins() {
        YearMonth own = study.horizon().opening();
        List<ForecastOrigin> origins = new ArrayList<>(study.history().origins());
        if (origins.stream().noneMatch(origin -> origin.month().equals(own))) {
            origins.add(new ForecastOrigin(
                    own, study.folder(), ".", Scenario.BASE.id(), Optional.empty(), "", new FileRow("", 1)));
        }
        origins.sort(
                Comparator.comparing((ForecastOrigin origin) -> !origin.month().equals(own))
                        .thenComparing(ForecastOrigin::month, Comparator.reverseOrder()));
        return origins;
    }

    /**
     * The openings in some months, in the order of {@link #known}.
     *
     * @param wanted some of the months known
     * @throws BadDataException if another study cannot be read, or cannot be opened in that month
     */
    public List<Opening> in(Collection<YearMonth> wanted) throws BadDataException {
        List<ForecastOrigin> chosen = origins().stream()
                .filter(origin -> wanted.contains(origin.month()))
                .toList();
        Map<ForecastOrigin, Study> studies = StudyReader.readEach(chosen, study);
        List<Opening> openings = new ArrayList<>();
        for (ForecastOrigin origin : chosen) {
            openings.add(opening(origin, studies.get(origin)));
        }
        return openings;
    }

    private Opening opening(ForecastOrigin origin, Study with) throws BadDataException {
        Horizon horizon = months.apply(with);
        Scenario scenario = instead.isPresent() && with == study
                ? instead.get()
                : scenario(with, origin, origin.scenario(), "scenario");
        Optional<Scenario> followed = Optional.empty();
        if (origin.followed().isPresent()) {
            followed = Optional.of(scenario(with, origin, origin.followed().get(), "followed"));
        }
        Premises premises = with.premises(scenario, horizon);
        boolean reopened = !origin.month().equals(horizon.opening());
        return new Opening(
                with, scenario, followed, reopened ? reopened(premises, origin) : premises, reopened, origin.note());
    }

    private static Scenario scenario(Study with, ForecastOrigin origin, String id, String column)
            throws BadDataException {
        return with.scenario(id)
                .orElseThrow(() -> problem(
                        origin,
                        "there is no scenario '" + id + "' in " + with.folder(),
                        "in the column " + column + " name one of "
                                + String.join(", ", with.library().ids())));
    }

    private static BadDataException problem(ForecastOrigin origin, String what, String remedy) {
        return new BadDataException(
                List.of(new Problem(origin.row().file(), origin.row().line(), 1, what, remedy)));
    }

    private Premises reopened(Premises earlier, ForecastOrigin origin) throws BadDataException {
        Horizon horizon = earlier.horizon();
        if (!origin.month().isAfter(horizon.opening()) || !origin.month().isBefore(horizon.last())) {
            throw problem(
                    origin,
                    "the study projects from %s to %s, and cannot be opened anew in %s"
                            .formatted(horizon.opening(), horizon.last(), origin.month()),
                    "name a study that opens in that month or earlier");
        }
        List<Outturn> outturns = study.history().outturns();
        List<Reading> missing = Rebase.missing(earlier, origin.month(), outturns);
        if (!missing.isEmpty()) {
            Reading first = missing.get(0);
            throw problem(
                    origin,
                    "there is no count of %s of %s after %s and by %s to open it anew with"
                            .formatted(
                                    first.measure().id(),
                                    first.population().orElseThrow(),
                                    horizon.opening(),
                                    origin.month()),
                    "add one to outturn.csv, or leave the month out");
        }
        return Rebase.of(earlier, origin.month(), outturns);
    }

    /** A forecast and its fan, compared with what was counted; empty if no count is like what is forecast in its months. */
    public Optional<PastForecast> compared(Opening opening, Ensemble ensemble, IntConsumer progress) {
        Premises premises = opening.premises();
        Fan fan = ensemble.of(
                        opening.study().assumptions(),
                        List.of(premises),
                        opening.study().correlations(),
                        progress)
                .get(0);
        Backtest backtest =
                Backtest.of(premises, fan, outturns(opening.study()), opening.study() == study ? printed() : Map.of());
        if (backtest.errors().isEmpty()) {
            return Optional.empty();
        }
        Map<Reading, Bridge<Driver>> why = Map.of();
        if (opening.followed().isPresent()) {
            why = backtest.why(opening.followed().get().applyTo(opening.study().assumptions()), SEED_OF_ORDERS);
        }
        return Optional.of(new PastForecast(
                opening.study(),
                opening.scenario(),
                opening.reopened(),
                opening.note(),
                backtest,
                opening.followed(),
                why,
                needed(opening, PastForecast.headlineCount(backtest))));
    }

    /** The counts that a study can be compared with: those of all together only if it has all populations. */
    private List<Outturn> outturns(Study with) {
        boolean hasAll = PastForecast.hasAll(with, study);
        return study.history().outturns().stream()
                .filter(each -> hasAll || each.reading().population().isPresent())
                .toList();
    }

    /** What it would have taken to come to a count of one that the council printed. */
    private static Optional<AssumptionSwings> needed(Opening opening, ForecastError headline) {
        if (headline.printed().isEmpty()) {
            return Optional.empty();
        }
        Sensitivity sensitivity =
                Sensitivity.of(opening.premises(), headline.outturn().reading());
        return sensitivity.swings().isEmpty()
                ? Optional.empty()
                : Optional.of(AssumptionSwings.of(
                        opening.study(),
                        sensitivity,
                        OptionalDouble.of(headline.outturn().people())));
    }

    /** What the council printed of all its care leavers, and of those in touch. */
    private Map<Reading, Double> printed() {
        Map<Reading, Double> printed = new LinkedHashMap<>();
        for (PrintedFigure figure : study.history().printed()) {
            Optional<Measure> measure = figure.label().equals(TableLayout.TOTAL)
                    ? Optional.of(Measure.CARE_LEAVERS)
                    : figure.label().equals(TableLayout.IN_TOUCH) ? Optional.of(Measure.IN_TOUCH) : Optional.empty();
            measure.ifPresent(what -> printed.put(
                    new Reading(figure.asAt(), Optional.of(figure.population()), what),
                    figure.printed().doubleValue()));
        }
        return printed;
    }
}
