package org.carecast.cli;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.cli.option.Explained;
import org.carecast.cli.option.ReadingOption;
import org.carecast.cli.option.ScenarioOption;
import org.carecast.cli.option.StudyArgument;
import org.carecast.cli.option.WrongUsage;
import org.carecast.cli.report.forecast.Explanation;
import org.carecast.cli.report.forecast.MoneyExplanation;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.io.csv.BadDataException;
import org.carecast.time.AgeBand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: where does this number come from? */
@Command(
        name = "explain",
        description =
                "Says which value of a parameter is in force, its range, source and reason, and what came before and after; of costs and rates, how well each is known and since when.",
        footer = {
            "",
            "Examples:",
            "  carecast explain data/kent-2017 take_up",
            "  carecast explain data/kent-2017 arrivals --scenario no-arrivals",
            "  carecast explain data/kent-2017 costs",
            "  carecast explain data/kent-2017 leaves_service --population uasc --age 18 --at 2019-01"
        })
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private StudyArgument argument;

    @Mixin
    private ScenarioOption scenarios;

    @Mixin
    private Terminal terminal;

    @Parameters(
            index = "1",
            paramLabel = "PARAMETER",
            description = "the parameter, such as take_up; or costs, or rates, for every cost or grant rate")
    private Explained explained;

    @Option(names = "--population", paramLabel = "P", description = "only this population (default: each)")
    private String population;

    @Option(names = "--age", paramLabel = "A", description = "only this age (default: each that differs)")
    private Integer age;

    @Option(
            names = "--type",
            paramLabel = "T",
            description = "only this type of accommodation, or this service with places (default: each)")
    private String type;

    @Option(
            names = "--at",
            paramLabel = "YYYY-MM",
            description = "the month asked about (default: the first in which it is read)")
    private YearMonth month;

    @Override
    public Integer call() throws BadDataException, IOException {
        terminal.restore(List.of(argument.folder()));
        Study study = argument.read();
        return explained.parameter().isPresent() ? assumed(study) : ofMoney(study);
    }

    /** Every cost, or every rate. */
    private int ofMoney(Study study) throws BadDataException {
        if (Stream.of(population, age, type, month).anyMatch(Objects::nonNull)
                || !scenarios.one(study).isBase()) {
            throw new WrongUsage(explained.word() + " are all listed; leave out the options");
        }
        List<MoneyExplanation> explanations = explained.word().equals(Explained.COSTS)
                ? MoneyExplanation.ofCosts(study)
                : MoneyExplanation.ofRates(study);
        if (explanations.isEmpty()) {
            throw new WrongUsage("this study has no " + explained.word());
        }
        explanations.forEach(each ->
                terminal.out().println(each.render(study, terminal.screen().width())));
        return 0;
    }

    private int assumed(Study study) throws BadDataException {
        Parameter parameter = parameter();
        Assumptions book = scenarios.one(study).applyTo(study.assumptions());
        YearMonth asked = month == null ? study.horizon().month(parameter.firstMonth()) : month;
        List<Explanation> explanations = populations(study).stream()
                .flatMap(each -> parameter.byType()
                        ? types(book, each).stream().map(own -> Explanation.ofType(book, parameter, each, own, asked))
                        : Explanation.all(book, parameter, each, ages(study, each), asked).stream())
                .toList();
        explanations.stream()
                .filter(each -> each.inForce().isEmpty())
                .findFirst()
                .ifPresent(none -> {
                    throw new WrongUsage("nothing is in force for " + none.subject() + "; the first value holds from "
                            + none.history().get(0).effectiveFrom());
                });
        explanations.forEach(each ->
                terminal.out().println(each.render(study, terminal.screen().width())));
        return 0;
    }

    private Parameter parameter() {
        return explained.parameter().orElseThrow();
    }

    private List<Population> populations(Study study) {
        Parameter parameter = parameter();
        Optional<Population> named = ReadingOption.population(study, population);
        if (type != null && !parameter.byType()) {
            throw new WrongUsage(parameter.id() + " does not go by type; leave out --type");
        }
        List<Population> said = (parameter.isOfAllTogether()
                        ? List.of(Population.all())
                        : study.assumptions().populations())
                .stream()
                        .filter(each ->
                                named.isEmpty() || each.isAll() || named.get().equals(each))
                        .filter(each -> isSaid(study, each))
                        .toList();
        if (said.isEmpty()) {
            throw new WrongUsage("this study says nothing of " + parameter.id()
                    + (population == null ? "" : " for " + population) + "; its rows are in "
                    + study.folder().resolve(file()));
        }
        return said;
    }

    private String file() {
        return switch (parameter()) {
            case ACCOMMODATION -> "accommodation.csv";
            case CASES_PER_ADVISER -> "caseload.csv";
            case PLACES -> "places.csv";
            default -> "assumptions.csv";
        };
    }

    private List<String> types(Assumptions book, Population each) {
        List<String> known = book.types(parameter(), each);
        if (type != null && !known.contains(type)) {
            throw new WrongUsage("there is no '" + type + "' of " + each + "; there are " + String.join(", ", known));
        }
        return type == null ? known : List.of(type);
    }

    private boolean isSaid(Study study, Population each) {
        return parameter().agesRead(study.assumptions().law(each)).isPresent()
                && !study.assumptions().leavesOut(parameter(), each);
    }

    private AgeBand ages(Study study, Population each) {
        Parameter parameter = parameter();
        AgeBand needed = parameter.agesRead(study.assumptions().law(each)).orElseThrow();
        if (age == null) {
            return needed;
        }
        if (!parameter.byAge()) {
            throw new WrongUsage(parameter.id() + " does not go by age; leave out --age");
        }
        if (!needed.contains(age)) {
            throw new WrongUsage(
                    "there is no " + parameter.id() + " for " + each + " aged " + age + "; ages run from " + needed);
        }
        return new AgeBand(age, age);
    }
}
