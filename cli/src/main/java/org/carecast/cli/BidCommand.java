package org.carecast.cli;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.carecast.cli.option.Options;
import org.carecast.cli.option.RatesOption;
import org.carecast.cli.option.ScenarioOption;
import org.carecast.cli.option.StudyArgument;
import org.carecast.cli.option.WrongUsage;
import org.carecast.cli.report.bid.BidReport;
import org.carecast.cli.report.file.Manifest;
import org.carecast.io.Study;
import org.carecast.io.csv.BadDataException;
import org.carecast.measure.Premises;
import org.carecast.measure.funding.Funding;
import org.carecast.measure.funding.Grants;
import org.carecast.scenario.Scenario;
import org.carecast.time.FinancialYear;
import org.carecast.time.Horizon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bid}: what grants bring in, what the service costs, and what lies between them, by financial year. */
@Command(
        name = "bid",
        description = {
            "Counts claimable nights and weeks, the grant they bring in under each rule, what the service costs and the"
                    + " gap, by financial year, and the rate that would close it.",
            "Writes a paragraph set with every figure's rule and source."
        },
        footer = {
            "",
            "Examples:",
            "  carecast bid data/kent-2017",
            "  carecast bid data/kent-2017 --from 2018-19 --until 2021-22 --scenario base --scenario nts-stops",
            "  carecast bid data/kent-2017 --with fte_above --without in_education",
            "  carecast bid data/kent-2017 --until 2021-22 --rates known-only"
        })
final class BidCommand implements Callable<Integer> {

    @Mixin
    private StudyArgument argument;

    @Option(
            names = "--from",
            paramLabel = "YYYY-YY",
            description = "the first financial year (default: the first that begins after the opening month)")
    private FinancialYear from;

    @Option(
            names = "--until",
            paramLabel = "YYYY-YY",
            description = "the last financial year (default: the last that ends within the months to project)")
    private FinancialYear until;

    @Option(
            names = "--with",
            paramLabel = "CONDITION",
            description = "a condition of funding.csv that is off, such as fte_above: apply it; may be repeated")
    private Set<String> with = new LinkedHashSet<>();

    @Option(
            names = "--without",
            paramLabel = "RULE",
            description = "an item or a condition of funding.csv: leave it out; may be repeated")
    private Set<String> without = new LinkedHashSet<>();

    @Mixin
    private RatesOption rates;

    @Mixin
    private ScenarioOption scenarios;

    @Mixin
    private Answer answer;

    @Override
    public Integer call() throws BadDataException, IOException {
        answer.begin(argument.folder());
        Study study = argument.read();
        List<FinancialYear> years = years(study);
        Horizon horizon = Horizon.of(
                study.horizon().opening(), years.get(years.size() - 1).march());
        List<Scenario> chosen = scenarios.of(study);
        answer.refuseSeveralAsCsv(chosen.size(), "bid.csv");
        refuseUnknown(study.funding().grants());
        List<BidReport> reports = new ArrayList<>();
        for (Scenario scenario : chosen) {
            Premises premises = switched(study.premises(scenario, horizon), study, scenario);
            new MoneyTerms(study, premises, years.get(0).firstDay(), rates.rates()).require();
            reports.add(BidReport.of(study, scenario, premises, years));
        }
        Options options = Options.NONE
                .with("from", years.get(0))
                .with("until", years.get(years.size() - 1))
                .with("scenarios", ScenarioOption.ids(chosen))
                .with("with", with)
                .with("without", without)
                .with(rates.recorded());
        return answer.give(Manifest.of(List.of(study)), options, chosen, reports);
    }

    private List<FinancialYear> years(Study study) {
        YearMonth first = study.horizon().opening().plusMonths(1);
        YearMonth planned = until == null ? study.horizon().last() : until.march();
        List<FinancialYear> whole = planned.isBefore(first)
                ? List.of()
                : FinancialYear.within(first, planned).stream()
                        .filter(year -> from == null || year.compareTo(from) >= 0)
                        .toList();
        if (whole.isEmpty() || (from != null && !whole.get(0).equals(from))) {
            throw new WrongUsage("no financial year lies wholly from %s to %s%s; %s"
                    .formatted(first, planned, from == null ? "" : " and begins with " + from, instead(study)));
        }
        if (planned.isAfter(study.horizon().opening().plusMonths(Horizon.MOST_MONTHS))) {
            throw new WrongUsage(
                    "--until " + until + " lies more than " + Horizon.MOST_MONTHS + " months after the opening month");
        }
        study.opening().lawChanges().filter(change -> !change.isAfter(planned)).ifPresent(change -> {
            throw new WrongUsage("the years go beyond " + change.minusMonths(1)
                    + "; from the next month on law.csv has another law, and a projection lives under one");
        });
        return whole;
    }

    /** The years that can be had, and how that of the opening is bid for, which lies only in part after it. */
    private String instead(Study study) {
        YearMonth opening = study.horizon().opening();
        List<FinancialYear> had =
                FinancialYear.within(opening.plusMonths(1), study.horizon().last());
        if (had.isEmpty()) {
            return "name others with --from and --until";
        }
        String years = "those that can be had are %s to %s".formatted(had.get(0), had.get(had.size() - 1));
        return from != null && from.equals(FinancialYear.of(opening)) && from.compareTo(had.get(0)) < 0
                ? "%s; bid for %s, the year of the opening, with the earlier study, which opens before it"
                        .formatted(years, from)
                : years;
    }

    private void refuseUnknown(Grants grants) {
        Set<String> unknown = new TreeSet<>(with);
        unknown.addAll(without);
        unknown.removeAll(grants.switches());
        if (!unknown.isEmpty()) {
            throw new WrongUsage("funding.csv has no " + String.join(", ", unknown) + "; it has "
                    + String.join(", ", new TreeSet<>(grants.switches())));
        }
    }

    /** The premises with what the user switches; each must change something, and none undo a scenario. */
    private Premises switched(Premises premises, Study study, Scenario scenario) {
        Funding funding = premises.funding();
        Funding withoutScenario = study.funding();
        for (String word : with) {
            funding = switched(funding, word, true);
            withoutScenario = withoutScenario.switched(word, true);
        }
        for (String word : without) {
            funding = switched(funding, word, false);
            withoutScenario = withoutScenario.switched(word, false);
        }
        if (!scenario.switches().isEmpty() && funding.equals(withoutScenario)) {
            throw new WrongUsage(
                    "what is switched here undoes the scenario " + scenario.id() + "; leave one of them out");
        }
        return new Premises(premises.opening(), premises.assumptions(), premises.horizon(), funding);
    }

    private Funding switched(Funding funding, String word, boolean on) {
        Funding next = funding.switched(word, on);
        if (next.equals(funding)) {
            throw new WrongUsage(
                    "%s %s changes nothing; it is so already".formatted(on ? "--with" : "--without", word));
        }
        return next;
    }
}
