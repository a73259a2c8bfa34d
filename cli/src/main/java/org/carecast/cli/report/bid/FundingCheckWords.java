package org.carecast.cli.report.bid;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carecast.io.Study;
import org.carecast.io.csv.Problem;
import org.carecast.measure.Premises;
import org.carecast.measure.funding.Funding;
import org.carecast.measure.funding.FundingCheck;
import org.carecast.measure.funding.Rates;
import org.carecast.measure.funding.UnitCost;

/**
 * Why grant, cost and gap of a study cannot be stated, in words, each with what to do about it.
 *
 * @param month the first whose grant and cost are asked for
 */
public record FundingCheckWords(Study study, YearMonth month, FundingCheck check) {

    /**
     * The check of a forecast of a study.
     *
     * @param first the first day whose grant and cost are asked for; the last is that of the forecast
     */
    public static FundingCheckWords of(Study study, Premises premises, LocalDate first) {
        return of(study, premises, first, Rates.CARRIED_FORWARD);
    }

    /** The same by some rates. */
    public static FundingCheckWords of(Study study, Premises premises, LocalDate first, Rates rates) {
        return new FundingCheckWords(
                study,
                YearMonth.from(first),
                FundingCheck.of(
                        premises.funding(),
                        premises.assumptions(),
                        first,
                        premises.horizon().last().atEndOfMonth(),
                        rates));
    }

    /** The first thing that keeps grant, cost and gap from being stated; empty where nothing does. */
    public Optional<String> first() {
        return refusal().or(() -> problems().stream().map(Problem::what).findFirst());
    }

    /** What the rules do not give as they are switched, or for the days asked about; empty where they give all. */
    public Optional<String> refusal() {
        if (study.funding().grants().rules().isEmpty()) {
            return Optional.of("no rates are known; the national folder needs a funding.csv");
        }
        if (check.withoutRules()) {
            return Optional.of("no rule is left by which anything is paid; switch one on again");
        }
        return check.paidTwice()
                .map(item -> "the rules as switched would pay " + item
                        + " twice for the same people and days, whom a condition parts; leave out the item instead")
                .or(() -> check.withoutRate()
                        .map(gap ->
                                ("funding.csv has no rate of %s for those aged %d on %s; name other years or months, leave it out,"
                                                + " or add a row, with a rate of 0 if nothing is paid")
                                        .formatted(gap.rule().item(), gap.age(), gap.day())))
                .or(() -> check.notKnown()
                        .map(gap ->
                                ("funding.csv has no rate of %s for those aged %d on %s that is known; name earlier years,"
                                                + " or leave out --rates known-only and the last one known is carried forward")
                                        .formatted(gap.rule().item(), gap.age(), gap.day())));
    }

    /** What the study leaves unsaid that rules and costs read. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        check.unsaid().forEach(unsaid -> problems.add(unsaid(unsaid)));
        check.uncosted()
                .forEach(uncosted -> problems.add(inCosts(
                        "there is no cost of %s aged %d in %s, for whom %s is paid"
                                .formatted(
                                        uncosted.rule().population(),
                                        uncosted.age(),
                                        month,
                                        uncosted.rule().item()),
                        "add a row, or leave the file out to see the grant alone")));
        check.late().forEach(cost -> problems.add(late(cost)));
        check.partlyCosted()
                .forEach(partly -> problems.add(inCosts(
                        "there is no cost of %s aged %d in %s, and others of them cost something"
                                .formatted(partly.population(), partly.age(), month),
                        "add a row, with 0 pounds if they cost nothing")));
        return problems.stream().distinct().toList();
    }

    private Problem unsaid(Funding.Unsaid unsaid) {
        return in(
                "assumptions.csv",
                "there is no %s for %s, and %s reads it"
                        .formatted(
                                unsaid.parameter().id(),
                                unsaid.population(),
                                unsaid.reader().citation().place()),
                "add rows for all ages, or leave the rule out");
    }

    private Problem late(UnitCost cost) {
        return inCosts(
                "%s of %s (%s) costs nothing from %s on, and something from %s on"
                        .formatted(
                                cost.item(), cost.population(), cost.citation().place(), month, cost.from()),
                "let it begin earlier, with 0 pounds if it did cost nothing");
    }

    private Problem inCosts(String what, String remedy) {
        return in("unit-costs.csv", what, remedy);
    }

    private Problem in(String file, String what, String remedy) {
        return new Problem(study.files().path(file), 1, 1, what, remedy);
    }
}
