package org.carecast.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.cli.report.PastForecast;
import org.carecast.cli.report.SensitivityReport;
import org.carecast.evidence.PrintedFigure;
import org.carecast.evidence.Row;
import org.carecast.io.BadDataException;
import org.carecast.io.Origin;
import org.carecast.io.Problem;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.io.TableLayout;
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
import org.carecast.uncertainty.Held;
import org.carecast.uncertainty.Reopening;
import org.carecast.uncertainty.Sensitivity;

/** The forecasts that a council made, or could have made, in some past months. */
final class PastForecasts {

    private static final long SEED_OF_ORDERS = 1;

    private final Study study;
    private final UntilOption until;
    private final ScenarioOption scenarios;
    private final Terminal terminal;
    private final Map<Path, Study> studies = new LinkedHashMap<>();

    PastForecasts(Study study, UntilOption until, ScenarioOption scenarios, Terminal terminal) {
        this.study = study;
        this.until = until;
        this.scenarios = scenarios;
        this.terminal = terminal;
        studies.put(study.folder().normalize(), study);
    }

    /**
     * Where a forecast opens.
     *
     * @param study the study it is made with
     */
    record Opening(
            Study study,
            Scenario scenario,
            Optional<Scenario> followed,
            Premises premises,
            boolean reopened,
            String note) {}

    /** Every study read. */
    List<Study> studies() {
        return List.copyOf(studies.values());
    }

    /** The openings in some months, or in all that are known of if none is named; that of the study itself first. */
    List<Opening> of(List<YearMonth> months) throws BadDataException {
        YearMonth own = study.horizon().opening();
        List<Origin> known = new ArrayList<>(study.history().origins());
        if (known.stream().noneMatch(origin -> origin.month().equals(own))) {
            known.add(new Origin(own, study.folder(), Scenario.BASE.id(), Optional.empty(), "", new Row("", 1)));
        }
        List<YearMonth> wanted = (months.isEmpty() ? known.stream().map(Origin::month) : months.stream())
                .distinct()
                .sorted((one, other) -> one.equals(own) ? -1 : other.equals(own) ? 1 : other.compareTo(one))
                .toList();
        List<Opening> openings = new ArrayList<>();
        for (YearMonth month : wanted) {
            Origin origin = known.stream()
                    .filter(each -> each.month().equals(month))
                    .findFirst()
                    .orElseThrow(() -> terminal.wrongUsage(unknown(month, known)));
            openings.add(opening(origin));
        }
        return openings;
    }

    private String unknown(YearMonth month, List<Origin> known) {
        return "--origins %s: no study is known that opens in that month or could be opened anew; those known are %s, and %s names others"
                .formatted(
                        month,
                        known.stream()
                                .map(each -> each.month().toString())
                                .sorted()
                                .collect(Collectors.joining(", ")),
                        study.folder().resolve("origins.csv"));
    }

    private Opening opening(Origin origin) throws BadDataException {
        Study with = read(origin.study());
        boolean isOwn = with == study;
        if (!scenarios.isEmpty() && !isOwn) {
            throw terminal.wrongUsage("--scenario is of " + study.folder() + ", and the forecast from " + origin.month()
                    + " is made with " + with.folder() + "; name other months with --origins");
        }
        Horizon horizon = until.horizon(with, terminal);
        Scenario scenario = scenarios.isEmpty()
                ? scenario(with, origin, origin.scenario(), "scenario")
                : scenarios.one(with, horizon, terminal);
        Optional<Scenario> followed = Optional.empty();
        if (origin.followed().isPresent()) {
            followed = Optional.of(scenario(with, origin, origin.followed().get(), "followed"));
        }
        Premises premises = with.premises(scenario, horizon);
        boolean reopened = !origin.month().equals(horizon.opening());
        return new Opening(
                with, scenario, followed, reopened ? reopened(premises, origin) : premises, reopened, origin.note());
    }

    private Study read(Path folder) throws BadDataException {
        Study known = studies.get(folder.normalize());
        if (known == null) {
            known = StudyReader.read(folder);
            studies.put(folder.normalize(), known);
        }
        return known;
    }

    private static Scenario scenario(Study with, Origin origin, String id, String column) throws BadDataException {
        return with.scenario(id)
                .orElseThrow(() -> problem(
                        origin,
                        "there is no scenario '" + id + "' in " + with.folder(),
                        "in the column " + column + " name one of "
                                + Stream.concat(Stream.of(Scenario.BASE), with.scenarios().stream())
                                        .map(Scenario::id)
                                        .collect(Collectors.joining(", "))));
    }

    private static BadDataException problem(Origin origin, String what, String remedy) {
        return new BadDataException(
                List.of(new Problem(origin.row().file(), origin.row().line(), 1, what, remedy)));
    }

    private Premises reopened(Premises earlier, Origin origin) throws BadDataException {
        Horizon horizon = earlier.horizon();
        if (!origin.month().isAfter(horizon.opening()) || !origin.month().isBefore(horizon.last())) {
            throw problem(
                    origin,
                    "the study projects from %s to %s, and cannot be opened anew in %s"
                            .formatted(horizon.opening(), horizon.last(), origin.month()),
                    "name a study that opens in that month or earlier");
        }
        List<Outturn> outturns = study.history().outturns();
        List<Reading> missing = Reopening.missing(earlier, origin.month(), outturns);
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
        return Reopening.of(earlier, origin.month(), outturns);
    }

    /** A forecast and its fan, held against what was counted. */
    PastForecast held(Opening opening, Ensemble ensemble, IntConsumer progress) {
        Premises premises = opening.premises();
        Fan fan = ensemble.of(
                        opening.study().assumptions(),
                        List.of(premises),
                        opening.study().correlations(),
                        progress)
                .get(0);
        Backtest backtest =
                Backtest.of(premises, fan, outturns(opening.study()), opening.study() == study ? printed() : Map.of());
        if (backtest.held().isEmpty()) {
            throw terminal.wrongUsage(
                    "no count that counts what is forecast lies after %s and by %s; --until goes further"
                            .formatted(backtest.origin(), premises.horizon().last()));
        }
        Map<Reading, Bridge<Driver>> why = Map.of();
        if (opening.followed().isPresent()) {
            why = backtest.why(opening.followed().get().applyTo(opening.study().assumptions()), SEED_OF_ORDERS);
        }
        return new PastForecast(
                opening.study(),
                opening.scenario(),
                opening.reopened(),
                opening.note(),
                backtest,
                opening.followed(),
                why,
                needed(opening, PastForecast.telling(backtest)));
    }

    /** The counts that a study can be held against: those of all together only if it has all populations. */
    private List<Outturn> outturns(Study with) {
        boolean hasAll =
                with.assumptions().populations().containsAll(study.assumptions().populations());
        return study.history().outturns().stream()
                .filter(each -> hasAll || each.reading().population().isPresent())
                .toList();
    }

    /** What it would have taken to come to a count of one that the council printed. */
    private static Optional<SensitivityReport> needed(Opening opening, Held telling) {
        if (telling.printed().isEmpty()) {
            return Optional.empty();
        }
        Sensitivity sensitivity =
                Sensitivity.of(opening.premises(), telling.outturn().reading());
        return sensitivity.swings().isEmpty()
                ? Optional.empty()
                : Optional.of(SensitivityReport.of(
                        opening.study(),
                        opening.scenario(),
                        sensitivity,
                        OptionalDouble.of(telling.outturn().people()),
                        Optional.empty()));
    }

    /** What the council printed of all its care leavers, and of those in touch. */
    private Map<Reading, Double> printed() {
        Map<Reading, Double> printed = new LinkedHashMap<>();
        for (PrintedFigure figure : study.printed()) {
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
