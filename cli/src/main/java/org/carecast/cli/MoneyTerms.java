package org.carecast.cli;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Problem;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.measure.funding.Costs;
import org.carecast.measure.funding.Funding;
import org.carecast.measure.funding.Rule;
import org.carecast.measure.funding.Tariff;
import org.carecast.measure.funding.UnitCost;
import org.carecast.time.AgeBand;

/** What a forecast must know of money before anything is said of it; what it does not know is refused, not taken as nothing. */
record MoneyTerms(Study study, Premises premises, LocalDate first, Terminal terminal) {

    /** Refuses a forecast of which grant, cost and gap cannot be said from a day to its end. */
    void require() throws BadDataException {
        refusal().ifPresent(words -> {
            throw terminal.wrongUsage(words);
        });
        List<Problem> problems = problems();
        if (!problems.isEmpty()) {
            throw new BadDataException(problems);
        }
    }

    /** The first thing that keeps grant, cost and gap from being said; empty where nothing does. */
    Optional<String> wanting() {
        return refusal().or(() -> problems().stream().map(Problem::what).findFirst());
    }

    /** What the rules do not give as they are switched, or for the days asked about; empty where they give all. */
    private Optional<String> refusal() {
        if (study.funding().grants().rules().isEmpty()) {
            return Optional.of("no rates are known; the national folder needs a funding.csv");
        }
        if (funding().grants().rules().isEmpty()) {
            return Optional.of("no rule is left by which anything is paid; switch one on again");
        }
        return funding()
                .grants()
                .paidTwice()
                .map(item -> "the rules as switched would pay " + item
                        + " twice for the same people and days, whom a condition parts; leave out the item instead")
                .or(this::dayWithoutARate);
    }

    /** What the study leaves unsaid that rules and costs read. */
    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        funding().unsaid(premises.assumptions()).forEach(unsaid -> problems.add(problem(unsaid)));
        if (!funding().costs().rows().isEmpty()
                || funding().grants().rules().stream().anyMatch(Rule::isCapped)) {
            funding().grants().rules().forEach(rule -> hole(rule).ifPresent(problems::add));
        }
        funding().costs().beginningAfter(YearMonth.from(first)).forEach(cost -> problems.add(late(cost)));
        premises.assumptions()
                .populations()
                .forEach(population -> hole(population).ifPresent(problems::add));
        return problems.stream().distinct().toList();
    }

    private Problem problem(Funding.Unsaid unsaid) {
        return new Problem(
                study.folder().resolve("assumptions.csv").toString(),
                1,
                1,
                "there is no %s for %s, and %s reads it"
                        .formatted(
                                unsaid.parameter().id(),
                                unsaid.population(),
                                unsaid.reader().citation().place()),
                "add rows for all ages, or leave the rule out");
    }

    /** Refuses a measure of money of which nothing at all is known for those asked about. */
    void requireKnown(Reading reading) {
        Optional<Population> whose = reading.population();
        String of = whose.map(each -> " of " + each).orElse("");
        List<? extends Tariff> known = reading.measure() == Measure.GRANT
                ? funding().grants().rules()
                : funding().costs().rows();
        if (known.stream().noneMatch(tariff -> whose.isEmpty() || whose.get().equals(tariff.population()))) {
            throw terminal.wrongUsage(
                    reading.measure() == Measure.GRANT
                            ? "--measure grant: no rule of funding.csv pays anything" + of.replace(" of ", " for ")
                            : "--measure %s: no cost%s is known; %s says what people cost"
                                    .formatted(
                                            reading.measure().id(),
                                            of,
                                            study.folder().resolve("unit-costs.csv")));
        }
    }

    private Funding funding() {
        return premises.funding();
    }

    /** Where no rate is known nothing would be paid, and a gap be shown that nobody knows of. */
    private Optional<String> dayWithoutARate() {
        LocalDate last = premises.horizon().last().atEndOfMonth();
        return funding()
                .grants()
                .gap(first, last, premises.assumptions().laws())
                .map(gap ->
                        ("funding.csv has no rate of %s for those aged %d on %s; name other years or months, leave it out,"
                                        + " or add a row, with a rate of 0 if nothing is paid")
                                .formatted(gap.rule().item(), gap.age(), gap.day()));
    }

    /** A line that begins later would cost nothing before. */
    private Problem late(UnitCost cost) {
        return new Problem(
                study.folder().resolve("unit-costs.csv").toString(),
                1,
                1,
                "%s of %s (%s) costs nothing from %s on, and something from %s on"
                        .formatted(
                                cost.item(),
                                cost.population(),
                                cost.citation().place(),
                                YearMonth.from(first),
                                cost.from()),
                "let it begin earlier, with 0 pounds if it did cost nothing");
    }

    /** Where some care leavers of a population cost something and others nothing, what all cost is not known. */
    private Optional<Problem> hole(Population population) {
        YearMonth month = YearMonth.from(first);
        Costs costs = funding().costs();
        AgeBand supported = premises.assumptions().law(population).supportedAges();
        return supported.ages().noneMatch(age -> costs.knows(population, age, month))
                ? Optional.empty()
                : supported
                        .ages()
                        .filter(age -> !costs.knows(population, age, month))
                        .mapToObj(age -> new Problem(
                                study.folder().resolve("unit-costs.csv").toString(),
                                1,
                                1,
                                "there is no cost of %s aged %d in %s, and others of them cost something"
                                        .formatted(population, age, month),
                                "add a row, with 0 pounds if they cost nothing"))
                        .findFirst();
    }

    /** Where grant is paid and no cost is known, grant alone would look like a surplus. */
    private Optional<Problem> hole(Rule rule) {
        YearMonth month = YearMonth.from(first);
        return Optional.ofNullable(premises.assumptions().laws().get(rule.population())).stream()
                .flatMapToInt(law -> law.countedAges().ages())
                .filter(rule.ages()::contains)
                .filter(age -> !funding().costs().knows(rule.population(), age, month))
                .mapToObj(age -> new Problem(
                        study.folder().resolve("unit-costs.csv").toString(),
                        1,
                        1,
                        "there is no cost of %s aged %d in %s, for whom %s is paid"
                                .formatted(rule.population(), age, month, rule.item()),
                        "add a row, or leave the file out to see the grant alone"))
                .findFirst();
    }
}
