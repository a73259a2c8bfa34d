package org.carecast.cli;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.measure.funding.Funding;
import org.carecast.measure.funding.Rule;
import org.carecast.measure.funding.Tariff;

/** What a forecast must know of money before anything is said of it; what it does not know is refused, not taken as nothing. */
record MoneyTerms(Study study, Premises premises, LocalDate first, Terminal terminal) {

    /** Refuses a forecast of which grant, cost and gap cannot be said from a day to its end. */
    void require() {
        if (study.funding().grants().rules().isEmpty()) {
            throw terminal.wrongUsage(
                    "no rates are known; the national folder of " + study.folder() + " needs a funding.csv");
        }
        if (funding().grants().rules().isEmpty()) {
            throw terminal.wrongUsage("no rule is left by which anything is paid; switch one on again");
        }
        funding().grants().paidTwice().ifPresent(item -> {
            throw terminal.wrongUsage("the rules as switched would pay " + item
                    + " twice for the same people and days, whom a condition parts; leave out the item instead");
        });
        funding().unsaid(premises.assumptions()).ifPresent(unsaid -> {
            throw terminal.wrongUsage("%s reads %s of %s, of which %s says nothing; add a row of it"
                    .formatted(
                            unsaid.reader().citation().place(),
                            unsaid.parameter().id(),
                            unsaid.population(),
                            study.folder().resolve("assumptions.csv")));
        });
        refuseDaysWithoutRates();
        if (!funding().costs().rows().isEmpty()
                || funding().grants().rules().stream().anyMatch(Rule::isCapped)) {
            funding().grants().rules().forEach(this::refuseCostsWithHoles);
        }
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
    private void refuseDaysWithoutRates() {
        LocalDate last = premises.horizon().last().atEndOfMonth();
        funding().grants().gap(first, last, premises.assumptions().laws()).ifPresent(gap -> {
            throw terminal.wrongUsage(
                    ("funding.csv has no rate of %s for those aged %d on %s; name other years or months, leave it out, or"
                                    + " add a row, with a rate of 0 if nothing is paid")
                            .formatted(gap.rule().item(), gap.age(), gap.day()));
        });
    }

    /** Where grant is paid and no cost is known, grant alone would look like a surplus. */
    private void refuseCostsWithHoles(Rule rule) {
        Law law = premises.assumptions().laws().get(rule.population());
        if (law == null) {
            return;
        }
        law.countedAges()
                .ages()
                .filter(rule.ages()::contains)
                .filter(age -> !funding().costs().knows(rule.population(), age, YearMonth.from(first)))
                .findFirst()
                .ifPresent(age -> {
                    throw terminal.wrongUsage(
                            "%s has no cost of %s aged %d from %s on, for whom %s is paid; add a row, or leave the file out to see the grant alone"
                                    .formatted(
                                            study.folder().resolve("unit-costs.csv"),
                                            rule.population(),
                                            age,
                                            YearMonth.from(first),
                                            rule.item()));
                });
    }
}
