package org.carecast.cli.report.bid;

import static org.carecast.io.TidyRows.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Pence;
import org.carecast.cli.report.forecast.CarriedRates;
import org.carecast.cohort.Population;
import org.carecast.io.TidyRows;
import org.carecast.io.TidyRows.Column;
import org.carecast.measure.funding.Bid;
import org.carecast.measure.funding.Citation;
import org.carecast.measure.funding.Entry;
import org.carecast.measure.funding.Rule;
import org.carecast.measure.funding.Tariff;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;

/**
 * One figure of a bid as its file has it.
 *
 * @param population whose it is, or {@code all}
 * @param ages a band, or {@code all}
 * @param line what it is
 * @param quantity unrounded; empty where only money is given
 * @param pounds in whole pence; empty where no money is given
 * @param citation where its rate comes from; empty for a count or a total
 * @param carriedForward whether it rests on a rate of grant that is carried forward
 */
record BidRow(
        FinancialYear year,
        String population,
        String ages,
        String line,
        OptionalDouble quantity,
        String unit,
        Optional<BigDecimal> pounds,
        Optional<Citation> citation,
        boolean carriedForward) {

    static final String GRANT = "grant";
    static final String COST = "cost";
    static final String GAP = "gap";
    private static final String POUNDS = "gbp";

    /** All figures of a bid, year by year: heads, then each tariff by band, then totals and the rates that close the gap. */
    static List<BidRow> of(Bid bid) {
        List<BidRow> rows = new ArrayList<>();
        for (FinancialYear year : bid.years()) {
            heads(bid, year, rows);
            List<BidRow> grant = tariffs(bid, year, true);
            List<BidRow> cost = tariffs(bid, year, false);
            rows.addAll(grant);
            rows.addAll(cost);
            gaps(bid, year, grant, cost, rows);
            totals(bid, year, grant, cost, rows);
        }
        return rows;
    }

    private static void heads(Bid bid, FinancialYear year, List<BidRow> rows) {
        for (Population population : bid.exposure().populations()) {
            for (AgeBand band : bid.bands(population)) {
                rows.add(people(year, population, band, "heads_average", bid.average(year, population, band)));
                rows.add(people(year, population, band, "heads_31_march", bid.atEnd(year, population, band)));
            }
        }
    }

    private record Key(Tariff tariff, AgeBand band) {}

    /** The grant or the cost of a year by tariff and band, in pence that add up to the year's. */
    private static List<BidRow> tariffs(Bid bid, FinancialYear year, boolean grant) {
        Map<Key, double[]> sums = new LinkedHashMap<>();
        Map<Population, List<AgeBand>> bands =
                bid.exposure().populations().stream().collect(Collectors.toMap(population -> population, bid::bands));
        bid.of(year)
                .filter(entry -> entry.isGrant() == grant && entry.quantity() > 0)
                .forEach(entry -> {
                    double[] sum =
                            sums.computeIfAbsent(new Key(entry.tariff(), band(bands, entry)), any -> new double[2]);
                    sum[0] += entry.quantity();
                    sum[1] += entry.pounds();
                });
        List<BigDecimal> pounds =
                Pence.shared(sums.values().stream().map(sum -> sum[1]).toList());
        List<BidRow> rows = new ArrayList<>();
        sums.forEach((key, sum) -> rows.add(new BidRow(
                year,
                key.tariff().population().id(),
                key.band().toString(),
                (grant ? GRANT : COST) + "_" + key.tariff().item(),
                OptionalDouble.of(sum[0]),
                key.tariff().unit().id(),
                Optional.of(pounds.get(rows.size())),
                Optional.of(key.tariff().citation()),
                key.tariff() instanceof Rule rule && rule.carriedForward())));
        return rows;
    }

    private static AgeBand band(Map<Population, List<AgeBand>> bands, Entry entry) {
        return bands.get(entry.population()).stream()
                .filter(band -> band.contains(entry.age()))
                .findFirst()
                .orElseThrow();
    }

    /** What lies between the cost and the grant of each band; nothing where no cost is known. */
    private static void gaps(Bid bid, FinancialYear year, List<BidRow> grant, List<BidRow> cost, List<BidRow> rows) {
        if (!bid.knowsCost()) {
            return;
        }
        for (Population population : bid.exposure().populations()) {
            for (AgeBand band : bid.bands(population)) {
                Predicate<BidRow> ofBand =
                        row -> row.population.equals(population.id()) && row.ages.equals(band.toString());
                BigDecimal gap = sum(cost, ofBand).subtract(sum(grant, ofBand));
                rows.add(money(
                        year,
                        population.id(),
                        band.toString(),
                        GAP,
                        gap,
                        grant.stream().filter(ofBand).toList()));
            }
        }
    }

    private static void totals(Bid bid, FinancialYear year, List<BidRow> grant, List<BidRow> cost, List<BidRow> rows) {
        List<String> populations = new ArrayList<>(
                bid.exposure().populations().stream().map(Population::id).toList());
        populations.add(Population.ALL);
        for (String population : populations) {
            List<BidRow> theirs =
                    grant.stream().filter(row -> isOf(row, population)).toList();
            BigDecimal in = sum(grant, population);
            BigDecimal out = sum(cost, population);
            rows.add(money(year, population, AgeBand.ALL.toString(), GRANT, in, theirs));
            if (bid.knowsCost()) {
                rows.add(money(year, population, AgeBand.ALL.toString(), COST, out, List.of()));
                rows.add(money(year, population, AgeBand.ALL.toString(), GAP, out.subtract(in), theirs));
                perHead(bid, year, population)
                        .filter(heads -> heads > 0)
                        .ifPresent(heads -> rows.add(rate(
                                year,
                                population,
                                AgeBand.ALL.toString(),
                                "gap_per_head",
                                out.subtract(in).doubleValue() / heads,
                                "gbp per person",
                                Optional.empty(),
                                restsOnCarried(theirs))));
            }
        }
        bid.rates().forEach(rules -> breakEven(bid, year, rules, rows));
    }

    private static Optional<Double> perHead(Bid bid, FinancialYear year, String population) {
        return bid.exposure().populations().stream()
                .filter(each -> population.equals(Population.ALL) || each.id().equals(population))
                .map(each -> bid.average(year, each, bid.exposure().law(each).countedAges()))
                .reduce(Double::sum);
    }

    private static void breakEven(Bid bid, FinancialYear year, List<Rule> rules, List<BidRow> rows) {
        Rule rule = rules.get(0);
        AgeBand counted = bid.exposure().law(rule.population()).countedAges();
        bid.side(rule).ifPresent(ages -> breakEven(bid, year, rules, ages, ages.toString(), rows));
        breakEven(bid, year, rules, counted, AgeBand.ALL.toString(), rows);
    }

    private static void breakEven(
            Bid bid, FinancialYear year, List<Rule> rules, AgeBand ages, String named, List<BidRow> rows) {
        Rule rule = rules.stream()
                .filter(each -> bid.quantity(year, each) > 0)
                .findFirst()
                .orElse(rules.get(0));
        bid.breakEven(year, rules, ages)
                .ifPresent(closing -> rows.add(rate(
                        year,
                        rule.population().id(),
                        named,
                        "break_even_rate_" + rule.item(),
                        closing,
                        "gbp per " + rule.unit().id(),
                        Optional.of(rule.citation()),
                        bid.of(year).anyMatch(CarriedRates.besides(rules, ages)))));
    }

    private static BigDecimal sum(List<BidRow> rows, String population) {
        return sum(rows, row -> isOf(row, population));
    }

    private static boolean isOf(BidRow row, String population) {
        return population.equals(Population.ALL) || row.population.equals(population);
    }

    private static boolean restsOnCarried(List<BidRow> grant) {
        return grant.stream().anyMatch(BidRow::carriedForward);
    }

    private static BigDecimal sum(List<BidRow> rows, Predicate<BidRow> which) {
        return Pence.sum(
                rows.stream().filter(which).map(row -> row.pounds.orElseThrow()).toList());
    }

    private static BidRow people(FinancialYear year, Population population, AgeBand band, String line, double people) {
        return rate(year, population.id(), band.toString(), line, people, "people", Optional.empty(), false);
    }

    /** A sum of money, and the rows of grant that it holds. */
    private static BidRow money(
            FinancialYear year, String population, String ages, String line, BigDecimal pounds, List<BidRow> grant) {
        return new BidRow(
                year,
                population,
                ages,
                line,
                OptionalDouble.empty(),
                POUNDS,
                Optional.of(pounds),
                Optional.empty(),
                restsOnCarried(grant));
    }

    private static BidRow rate(
            FinancialYear year,
            String population,
            String ages,
            String line,
            double value,
            String unit,
            Optional<Citation> citation,
            boolean carriedForward) {
        return new BidRow(
                year,
                population,
                ages,
                line,
                OptionalDouble.of(value),
                unit,
                Optional.empty(),
                citation,
                carriedForward);
    }

    /** The columns of their file, the id of a scenario first. */
    static List<Column<BidRow>> columns(String scenario) {
        return List.of(
                words(TidyRows.SCENARIO, any -> scenario),
                words("financial_year", row -> row.year.toString()),
                words("population", BidRow::population),
                words("age_band", BidRow::ages),
                words("line", BidRow::line),
                words(
                        "quantity",
                        row -> row.quantity.stream().mapToObj(Figures::asGiven).collect(Collectors.joining())),
                words("unit", BidRow::unit),
                words(
                        "amount_gbp",
                        row -> row.pounds.map(BigDecimal::toPlainString).orElse("")),
                words("rule", row -> row.citation.map(Citation::place).orElse("")),
                words("source", row -> row.citation.map(BidRow::source).orElse("")),
                words("carried_forward", row -> Boolean.toString(row.carriedForward)));
    }

    private static String source(Citation citation) {
        return citation.source().isEmpty()
                ? citation.status().id()
                : citation.source() + " (" + citation.status().id() + ")";
    }
}
