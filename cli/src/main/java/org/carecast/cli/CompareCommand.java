package org.carecast.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.carecast.cli.option.MonthsOption;
import org.carecast.cli.option.Options;
import org.carecast.cli.option.ScenarioOption;
import org.carecast.cli.option.StudyArgument;
import org.carecast.cli.option.WrongUsage;
import org.carecast.cli.report.compare.ComparisonReport;
import org.carecast.cli.report.file.Manifest;
import org.carecast.cli.report.forecast.ScenarioCautions;
import org.carecast.io.Study;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Problem;
import org.carecast.measure.Attribution;
import org.carecast.measure.Comparison;
import org.carecast.measure.Premises;
import org.carecast.scenario.Scenario;
import org.carecast.time.Horizon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code compare}: scenarios side by side, or two studies, and why they differ. */
@Command(
        name = "compare",
        description = {
            "Shows scenarios of a study side by side, what each is more or less than the base case, and why.",
            "With another study: why its forecast differs from this one."
        },
        footer = {
            "",
            "Examples:",
            "  carecast compare data/kent-2017",
            "  carecast compare data/kent-2017 --scenario nts-stops --scenario nts-stops+take-up-50",
            "  carecast compare data/kent-2017 --with data/kent-2015 --with-scenario arrivals-that-followed"
        })
final class CompareCommand implements Callable<Integer> {

    private static final Room.Need NEED = new Room.Need("a comparison", 100_000_000, 2_000_000, 12_000);

    @Mixin
    private StudyArgument argument;

    @Mixin
    private ScenarioOption scenarios;

    @Option(
            names = "--with",
            paramLabel = "STUDY",
            description = "another study: shows how the forecast that opened first leads to the other one")
    private Path other;

    @Option(
            names = "--with-scenario",
            paramLabel = "ID",
            description = "a scenario of that other study (default: base)")
    private String otherScenario;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "of the orders drawn to share a difference out among more than eight changes (default: ${DEFAULT-VALUE})")
    private long seed;

    @Mixin
    private MonthsOption months;

    @Mixin
    private Answer answer;

    @Override
    public Integer call() throws BadDataException, IOException {
        if (other == null && otherScenario != null) {
            throw new WrongUsage("--with-scenario belongs to --with; name that other study");
        }
        answer.begin(
                Stream.of(argument.folder(), other).filter(Objects::nonNull).toArray(Path[]::new));
        ComparisonReport report = other == null ? ofScenarios(argument.read()) : ofStudies();
        Comparison comparison = report.comparison();
        Options options = MonthsOption.recorded(comparison.first().premises().horizon(), comparison.months())
                .with(
                        "compared",
                        comparison.sides().stream().map(Comparison.Side::name).toList())
                .with("seed", seed);
        return answer.give(Manifest.of(report.studies()), options, report);
    }

    private ComparisonReport ofScenarios(Study study) throws BadDataException {
        Horizon horizon = months.horizon(study);
        List<Scenario> chosen = new ArrayList<>(List.of(Scenario.BASE));
        List<Scenario> named = scenarios.isEmpty() ? library(study) : scenarios.of(study);
        named.stream().filter(scenario -> !scenario.isBase()).forEach(chosen::add);
        chosen.stream().skip(1).filter(scenario -> !scenario.movesPeople()).forEach(scenario -> {
            throw new WrongUsage(
                    "%s changes money and nobody's number, which is compared here; 'carecast bid %s --scenario %s' shows it"
                            .formatted(scenario.id(), study.folder(), scenario.id()));
        });
        if (chosen.size() == 1) {
            throw new WrongUsage("only the base case is named, and it is what others are held against");
        }
        Room.ofThisJava().require(NEED, chosen.size(), horizon.months());
        return ComparisonReport.ofScenarios(study, chosen, horizon, months.columns(horizon), seed);
    }

    private List<Scenario> library(Study study) {
        if (study.scenarios().stream().noneMatch(Scenario::movesPeople)) {
            throw new WrongUsage(
                    study.folder() + " has no scenarios to hold against the base case; a scenario is a file "
                            + study.folder().resolve("scenarios") + "/ID.csv");
        }
        return study.scenarios().stream().filter(Scenario::movesPeople).toList();
    }

    private ComparisonReport ofStudies() throws BadDataException, IOException {
        List<Problem> problems = new ArrayList<>();
        List<Study> studies = new ArrayList<>();
        for (Path folder : List.of(argument.folder(), other)) {
            try {
                studies.add(StudyArgument.read(folder, answer.err()));
            } catch (BadDataException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new BadDataException(problems.stream().distinct().toList());
        }
        return ofStudies(studies.get(0), studies.get(1));
    }

    private ComparisonReport ofStudies(Study one, Study two) throws BadDataException, IOException {
        Horizon ofOne = months.horizon(one);
        Horizon ofTwo = months.horizon(two);
        Chosen first = new Chosen(one, scenarios.one(one), ofOne);
        Chosen second = new Chosen(
                two, otherScenario == null ? Scenario.BASE : ScenarioOption.stacked(two, otherScenario), ofTwo);
        if (first.isSameAs(second)) {
            throw new WrongUsage("that is the same forecast twice; name another study, or another --with-scenario");
        }
        return ofTwo.opening().isBefore(ofOne.opening()) ? compared(second, first) : compared(first, second);
    }

    private ComparisonReport compared(Chosen before, Chosen after) {
        StudyMatch match = StudyMatch.of(before.study(), after.study());
        match.refusal().ifPresent(why -> {
            throw new WrongUsage(why);
        });
        Map<String, Premises> forecasts = new LinkedHashMap<>();
        forecasts.put(before.name(after), before.premises().of(match.populations()));
        forecasts.put(after.name(before), after.premises().of(match.populations()));
        Horizon shared = Attribution.shared(before.premises(), after.premises());
        Comparison comparison = Comparison.of(forecasts, months.columns(shared), seed);
        return ComparisonReport.ofStudies(before.study(), after.study(), comparison, match.leftOut())
                .and(Stream.of(before, after)
                        .flatMap(each -> each.idle().stream())
                        .toList());
    }

    /** A study under a scenario over some months. */
    private record Chosen(Study study, Scenario scenario, Horizon months) {
        private Premises premises() {
            return study.premises(scenario, months);
        }

        private List<String> idle() {
            return new ScenarioCautions(study, scenario, months.last())
                    .sentences().stream()
                            .map(words -> scenario.id() + ": " + words)
                            .toList();
        }

        private boolean isSameAs(Chosen other) throws IOException {
            return scenario.id().equals(other.scenario.id()) && Files.isSameFile(study.folder(), other.study.folder());
        }

        /** A name that tells it from the other one. */
        private String name(Chosen other) {
            String name =
                    study.name().equals(other.study.name()) && scenario.id().equals(other.scenario.id())
                            ? study.folder().toString()
                            : study.name();
            return scenario.isBase() ? name : name + ":" + scenario.id();
        }
    }
}
