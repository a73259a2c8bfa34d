package org.carecast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.carecast.cli.option.Converters;
import org.carecast.cli.option.Options;
import org.carecast.cli.option.RatesOption;
import org.carecast.cli.option.WholeNumberConverter;
import org.carecast.cli.option.WrongUsage;
import org.carecast.cli.report.councils.CouncilsBasis;
import org.carecast.cli.report.councils.CouncilsReport;
import org.carecast.cli.report.councils.GroupWords;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.file.Manifest;
import org.carecast.council.Council;
import org.carecast.council.DerivedCount;
import org.carecast.io.NationalDefaults;
import org.carecast.io.NationalDrift;
import org.carecast.io.NationalFolder;
import org.carecast.io.Study;
import org.carecast.io.councils.CouncilStudies;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.InputFile;
import org.carecast.io.csv.Problem;
import org.carecast.scenario.Scenario;
import org.carecast.time.FinancialYear;
import org.carecast.time.Horizon;
import org.carecast.uncertainty.together.CouncilEnsemble;
import org.carecast.uncertainty.together.CouncilForecast;
import org.carecast.uncertainty.together.CouncilTotals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code councils}: what are all councils together to expect? */
@Command(
        name = "councils",
        description = {
            "Forecasts every council of national/councils.csv by the same rules: UASC, former UASC and citizen care leavers, grant, cost and"
                    + " gap by financial year, with totals by region and for England.",
            "In a draw all councils have national unknowns alike, and how many come to them rises and falls partly together; a total is the"
                    + " sum of its parts in every draw."
        },
        footer = {
            "",
            "Examples:",
            "  carecast councils",
            "  carecast councils --region \"East Midlands\" --until 2030-31 --draws 1000",
            "  carecast councils --region \"Inner London,Outer London\" --draws 0"
        })
final class CouncilsCommand implements Callable<Integer> {

    private static final String ENGLAND = "England";
    private static final int USUAL_DRAWS = 200;
    private static final int USUAL_YEARS = 6;
    private static final double PERCENT = 100;

    @Option(
            names = "--region",
            paramLabel = "NAME",
            split = ",",
            description =
                    "only the councils of this region, or of several with commas between them (default: all of England)")
    private List<String> regions = List.of();

    @Option(
            names = "--until",
            paramLabel = "YYYY-YY",
            description =
                    "the last financial year (default: the sixth after the 31 March of the table, such as 2030-31)")
    private FinancialYear until;

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "" + USUAL_DRAWS,
            converter = WholeNumberConverter.DrawsOrNone.class,
            description =
                    "how many draws; 0 for forecasts without ranges, which is quickest (default: ${DEFAULT-VALUE})")
    private int draws;

    @Option(
            names = "--range",
            paramLabel = "N",
            defaultValue = "80",
            converter = WholeNumberConverter.Percentage.class,
            description = "in how many draws of 100 a figure lies in its range (default: ${DEFAULT-VALUE})")
    private int range;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            converter = Converters.Seed.class,
            description = "where the random numbers begin (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = WholeNumberConverter.Threads.class,
            description = "how many work side by side; the result is the same (default: one for each processor)")
    private Integer threads;

    @Option(
            names = "--national",
            paramLabel = "DIR",
            description = "the national folder with councils.csv and the rest (default: the program's own)")
    private Path national;

    @Mixin
    private RatesOption rates;

    @Mixin
    private Answer answer;

    @Override
    public Integer call() throws BadDataException, IOException {
        answer.begin(place());
        CouncilStudies studies = CouncilStudies.read(
                national == null ? NationalFolder.own() : NationalFolder.named(national, "../national"));
        NationalDrift drift = studies.drift();
        int side = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        List<Council> chosen = new RegionChoice(studies.councils()).in(regions);
        Horizon horizon = horizon(studies.opening());
        List<FinancialYear> years = FinancialYear.within(horizon.month(1), horizon.last());
        List<Study> made = answer.work(
                "Making studies", chosen.size(), progress -> studies.studies(chosen, horizon.months(), side, progress));
        Study first = made.get(0);
        refuseChangeOfLaw(first, horizon);
        new MoneyTerms(
                        first,
                        first.premises(Scenario.BASE, horizon),
                        years.get(0).firstDay(),
                        rates.rates())
                .require();
        NationalDrift.Shared shared = drift.sharedIn(studies.opening()).orElseThrow(() -> withoutShared());
        CouncilEnsemble ensemble = new CouncilEnsemble(draws, seed, shared.share(), range / PERCENT, side);
        CouncilTotals totals = answer.work(
                "Drawing",
                ensemble.steps(chosen.size()),
                progress -> ensemble.of(
                        forecasts(studies, chosen, made, horizon),
                        regions.isEmpty() ? ENGLAND : total(chosen),
                        years,
                        progress));
        CouncilsBasis basis = new CouncilsBasis(
                studies.opening(),
                new GroupWords(
                        NationalDefaults.UASC,
                        first.assumptions().law(NationalDefaults.UASC),
                        NationalDefaults.CITIZEN),
                draws,
                seed,
                range,
                shared.share(),
                shared.chosen().from() + " to " + shared.chosen().to(),
                CouncilsBasis.carried(first.funding(), years.get(years.size() - 1)),
                CouncilsBasis.ofCost(first.funding(), NationalDefaults.UASC),
                CouncilsBasis.ofMoney(first.funding(), years.get(years.size() - 1)),
                studies.unfinished());
        return answer.give(Manifest.ofOptions(), options(drift, horizon), new CouncilsReport(totals, basis));
    }

    /** A name for the folder that is written to, where no study gives one. */
    private Path place() {
        return Path.of(
                regions.isEmpty()
                        ? "england"
                        : String.join("-", regions).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
    }

    private Options options(NationalDrift drift, Horizon horizon) {
        Options options = Options.NONE
                .with("region", regions.isEmpty() ? null : String.join(",", regions))
                .with("until", FinancialYear.of(horizon.last()))
                .with("draws", draws)
                .with("range", range)
                .with("seed", seed)
                .with(rates.recorded());
        for (InputFile file : drift.files()) {
            String name = file.path().getFileName().toString().replaceFirst("[.]csv$", "");
            options = options.with(name + "-sha256", file.sha256());
        }
        return options;
    }

    private Horizon horizon(YearMonth opening) {
        YearMonth last = until == null ? opening.plusYears(USUAL_YEARS) : until.march();
        FinancialYear first = FinancialYear.of(opening.plusMonths(1));
        if (last.isBefore(first.march()) || last.isAfter(opening.plusMonths(Horizon.MOST_MONTHS))) {
            throw new WrongUsage(
                    "--until %s must be %s or later, and at most %d years after the table of councils, which is of %s"
                            .formatted(
                                    FinancialYear.of(last),
                                    first,
                                    Horizon.MOST_MONTHS / Horizon.MONTHS_IN_A_YEAR,
                                    opening));
        }
        return Horizon.of(opening, last);
    }

    private static void refuseChangeOfLaw(Study study, Horizon horizon) {
        study.opening()
                .lawChanges()
                .filter(change -> !change.isAfter(horizon.last()))
                .ifPresent(change -> {
                    throw new WrongUsage("--until goes beyond " + change.minusMonths(1)
                            + "; from the next month on law.csv has another law, and a projection lives under one");
                });
    }

    private BadDataException withoutShared() {
        return new BadDataException(List.of(new Problem(
                (national == null ? Path.of("national") : national)
                        .resolve("drift.csv")
                        .toString(),
                1,
                1,
                "there is no row of shared",
                "add one: of what moves how many come, the part common to all councils, such as 0.1")));
    }

    private static String total(List<Council> chosen) {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        chosen.forEach(council -> names.add(council.region()));
        return Sentences.list(List.copyOf(names));
    }

    private static List<CouncilForecast> forecasts(
            CouncilStudies studies, List<Council> chosen, List<Study> made, Horizon horizon) {
        List<CouncilForecast> forecasts = new ArrayList<>();
        for (int place = 0; place < chosen.size(); place++) {
            Council council = chosen.get(place);
            boolean estimated = studies.start(council).counts().stream()
                    .anyMatch(count -> count.basis() == DerivedCount.Basis.ESTIMATED_TOTAL);
            forecasts.add(new CouncilForecast(
                    council.code(),
                    council.name(),
                    council.region(),
                    made.get(place).premises(Scenario.BASE, horizon),
                    estimated));
        }
        return forecasts;
    }
}
