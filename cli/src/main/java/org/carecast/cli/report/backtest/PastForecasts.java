package org.carecast.cli.report.backtest;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.cli.report.forecast.AssumptionSwings;
import org.carecast.cohort.Population;
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
import org.carecast.uncertainty.Reopening;
import org.carecast.uncertainty.Sensitivity;

/**
 * The forecasts that a council made, or could have made, in some past months.
 *
 * @param study whose counts they are compared with
 * @param until the months that a study projects, to a last one that was asked for; empty if none was
 * @param instead a scenario of the study that takes the place of what was believed, if one does
 * @param population the one that is forecast and compared; empty for all
 */
public record PastForecasts(
        Study study,
        Optional<Function<Study, Horizon>> until,
        Optional<Scenario> instead,
        Optional<Population> population) {

    private static final long SEED_OF_ORDERS = 1;

    /**
     * Where a forecast opens.
     *
     * @param study the study it is made with
     * @param scenario what was believed otherwise than in its base case
     * @param followed what is known to have followed, if it is
     * @param reopening what it was opened from, if it opens later than the study
     * @param note what to know of it, possibly nothing
     */
    public record Opening(
            Study study,
            Scenario scenario,
            Optional<Scenario> followed,
            Premises premises,
            Optional<Reopening> reopening,
            String note) {}

    /** The months with a row in origins.csv, and the study's own opening: first that one, then the latest. */
    public List<YearMonth> known() {
        return origins().listed().stream().map(ForecastOrigin::month).toList();
    }

    private PastOrigins origins() {
        return new PastOrigins(study, until, instead.isPresent(), population);
    }

    /**
     * Whether some study opens in a month or before it.
     *
     * @throws BadDataException if another study cannot be read
     */
    public boolean reaches(YearMonth month) throws BadDataException {
        return origins().at(month).isPresent();
    }

    /**
     * The openings in all months known, but for those of studies that do not have the population, and for those with no later count while others have
     * one: a study that was rolled a moment ago has none.
     *
     * @throws BadDataException if another study cannot be read, or cannot be opened in that month
     */
    public List<Opening> all() throws BadDataException {
        List<ForecastOrigin> listed = origins().listed();
        Map<ForecastOrigin, Study> studies = StudyReader.readEach(listed, study);
        List<Opening> openings = in(listed.stream()
                .filter(origin -> has(studies.get(origin)))
                .map(ForecastOrigin::month)
                .toList());
        List<Opening> counted = openings.stream().filter(this::isCountedLater).toList();
        return counted.isEmpty() ? openings : counted;
    }

    private boolean isCountedLater(Opening opening) {
        Horizon months = opening.premises().horizon();
        return origins()
                .like(opening.premises())
                .anyMatch(asAt -> asAt.isAfter(months.opening()) && !asAt.isAfter(months.last()));
    }

    private boolean has(Study with) {
        return population
                .filter(one -> !with.assumptions().populations().contains(one))
                .isEmpty();
    }

    /**
     * The openings in some months: that of the study itself first, then the latest.
     *
     * @param wanted months that some study reaches
     * @throws BadDataException if another study cannot be read, or cannot be opened in that month
     */
    public List<Opening> in(Collection<YearMonth> wanted) throws BadDataException {
        List<ForecastOrigin> chosen = new ArrayList<>();
        for (YearMonth month : new LinkedHashSet<>(wanted)) {
            chosen.add(origins().at(month).orElseThrow());
        }
        chosen.sort(origins().order());
        Map<ForecastOrigin, Study> studies = StudyReader.readEach(chosen, study);
        List<Opening> openings = new ArrayList<>();
        for (ForecastOrigin origin : chosen) {
            openings.add(opening(origin, studies.get(origin)));
        }
        return openings;
    }

    private Opening opening(ForecastOrigin origin, Study with) throws BadDataException {
        Scenario scenario = instead.isPresent() && with == study
                ? instead.get()
                : scenario(with, origin, origin.scenario(), "scenario");
        Optional<Scenario> followed = Optional.empty();
        if (origin.followed().isPresent()) {
            followed = Optional.of(scenario(with, origin, origin.followed().get(), "followed"));
        }
        if (!has(with)) {
            throw problem(
                    origin,
                    "%s has no population %s".formatted(with.name(), population.orElseThrow()),
                    "leave the month " + origin.month() + " out with --origins, or name another population");
        }
        Premises premises = origins().of(with.premises(scenario, origins().horizon(origin.month(), with)));
        Optional<Reopening> reopening = origin.month().equals(premises.horizon().opening())
                ? Optional.empty()
                : Optional.of(reopened(premises, origin, with, scenario));
        return new Opening(
                with,
                scenario,
                followed,
                reopening.map(Reopening::premises).orElse(premises),
                reopening,
                origin.note());
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

    private Reopening reopened(Premises earlier, ForecastOrigin origin, Study with, Scenario scenario)
            throws BadDataException {
        Horizon horizon = earlier.horizon();
        if (!origin.month().isAfter(horizon.opening()) || !origin.month().isBefore(horizon.last())) {
            throw problem(
                    origin,
                    "the study projects from %s to %s, and cannot be opened anew in %s"
                            .formatted(horizon.opening(), horizon.last(), origin.month()),
                    horizon.last().isAfter(origin.month())
                            ? "name a study that opens in that month or earlier"
                            : "go further with --until, or leave the month out");
        }
        List<Outturn> outturns = study.history().outturns();
        List<Reading> missing = Rebase.missing(earlier, origin.month(), outturns);
        if (!missing.isEmpty()) {
            throw origins().withoutCounts(origin, with, earlier, missing);
        }
        return new PastArrivals(with, scenario).estimated(Reopening.of(earlier, origin.month(), outturns));
    }

    /** The month of the last count that an opening's forecast could be compared with, were it followed for ever; empty if there is none. */
    public Optional<YearMonth> lastCount(Opening opening) {
        return origins().like(opening.premises()).max(YearMonth::compareTo);
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
        // What the council printed was foreseen from the opening of the study, and not from a later month.
        boolean isOwn = opening.study() == study && opening.reopening().isEmpty();
        Backtest backtest = Backtest.of(premises, fan, origins().outturns(premises), isOwn ? printed() : Map.of());
        if (backtest.errors().isEmpty()) {
            return Optional.empty();
        }
        Map<Reading, Bridge<Driver>> why = Map.of();
        if (opening.followed().isPresent()) {
            why = backtest.why(followed(opening), SEED_OF_ORDERS);
        }
        return Optional.of(new PastForecast(
                opening.study(),
                opening.scenario(),
                opening.reopening(),
                opening.note(),
                backtest,
                opening.followed(),
                why,
                needed(opening, PastForecast.headlineCount(backtest))));
    }

    /** What followed of the populations that are forecast; what was estimated of arrivals stays where it says nothing of them. */
    private Assumptions followed(Opening opening) {
        Scenario followed = opening.followed().orElseThrow();
        Assumptions believed = opening.premises().assumptions();
        YearMonth first = opening.premises().horizon().opening().plusMonths(1);
        Assumptions book = followed.applyTo(opening.study().assumptions()).of(believed.populations());
        for (Population each :
                opening.reopening().map(Reopening::arrivals).orElse(Map.of()).keySet()) {
            book = followed.changes(Parameter.ARRIVALS, each, first)
                    ? book
                    : book.taking(Parameter.ARRIVALS, each, believed);
        }
        return book;
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
