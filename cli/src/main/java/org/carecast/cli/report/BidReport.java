package org.carecast.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.assumption.Assumption;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.evidence.Source;
import org.carecast.io.Study;
import org.carecast.io.TidyTable;
import org.carecast.measure.Premises;
import org.carecast.measure.funding.Bid;
import org.carecast.measure.funding.Citation;
import org.carecast.measure.funding.Entry;
import org.carecast.measure.funding.Exposure;
import org.carecast.measure.funding.Funding;
import org.carecast.measure.funding.Rule;
import org.carecast.measure.funding.Tariff;
import org.carecast.measure.funding.UnitCost;
import org.carecast.scenario.Scenario;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;
import org.carecast.uncertainty.Footing;

/**
 * What finance takes to the Home Office: grant, cost and the gap by financial year, with every rule and source.
 *
 * @param scenario what is assumed otherwise than in the base case
 * @param footings the judged and recalled numbers it rests on, the largest effect first
 */
public record BidReport(Study study, Scenario scenario, Funding funding, Bid bid, List<Footing> footings)
        implements Report {

    private static final List<String> COLUMNS = List.of(
            "scenario",
            "financial_year",
            "population",
            "age_band",
            "line",
            "quantity",
            "unit",
            "amount_gbp",
            "rule",
            "source");
    private static final double THOUSAND = 1000;

    /** Copies the list, so that it never changes. */
    public BidReport {
        footings = List.copyOf(footings);
    }

    /** The report of a bid for some financial years, with what it rests on. */
    public static BidReport of(Study study, Scenario scenario, Premises premises, List<FinancialYear> years) {
        Bid bid = premises.funding().bid(Exposure.of(premises.demand().projection()), years);
        return new BidReport(study, scenario, premises.funding(), bid, Footing.of(premises, bid));
    }

    /** {@code scenario,financial_year,population,age_band,line,quantity,unit,amount_gbp,rule,source} of several scenarios. */
    public static String csv(List<BidReport> reports) {
        return TidyTable.of(
                        COLUMNS,
                        reports.stream()
                                .flatMap(report ->
                                        BidRow.of(report.bid).stream().map(row -> row.cells(report.scenario.id())))
                                .toList())
                .csv();
    }

    @Override
    public String csv() {
        return csv(List.of(this));
    }

    @Override
    public Paper paper() {
        List<String> lead = new ArrayList<>(Notes.onScenario(scenario));
        lead.addAll(new BidFindings(this).sentences());
        List<FigureTable> tables = new ArrayList<>(List.of(people(), money()));
        breakEven().ifPresent(tables::add);
        return new Paper(
                study.council() + ": " + study.title() + ", the bid",
                lead,
                tables,
                notes(),
                List.of(),
                closing(),
                Notes.sources(study));
    }

    /** Grant against cost. */
    Drawing chart(Lettering lettering) {
        ChartWords words = ChartWords.of(
                study, new BidFindings(this).title(), "Thousands of pounds by financial year, " + paidFor() + prices());
        return BidChart.of(
                scenario.isBase()
                        ? words
                        : new ChartWords(
                                words.title(), words.subtitle(), words.source() + "; scenario " + scenario.id()),
                bid.years(),
                each(year -> bid.grant(year, this::isPaidFor) / THOUSAND),
                each(year -> bid.cost(year, this::isPaidFor) / THOUSAND),
                lettering);
    }

    /** Whether an entry is of those for whom some grant is paid. */
    boolean isPaidFor(Entry entry) {
        return bid.paidFor().contains(entry.population());
    }

    /** Those for whom some grant is paid; everybody where none is. */
    String paidFor() {
        return bid.paidFor().isEmpty()
                ? "everybody"
                : Sentences.list(bid.paidFor().stream().map(this::name).toList());
    }

    /** In which prices the costs are. */
    private String prices() {
        return priceBase()
                .map(year -> "; cost in prices of " + year)
                .orElse(funding.costs().rows().isEmpty() ? "" : "; cost in prices of each year");
    }

    /** The year whose prices all costs are in; empty where they follow an index, or none is known. */
    Optional<FinancialYear> priceBase() {
        return funding.costs().index().isEmpty()
                ? funding.costs().rows().stream().findFirst().map(UnitCost::priceBase)
                : Optional.empty();
    }

    /** What this run switches, in words such as "without uasc_nights" and "with fte_above". */
    List<String> switched() {
        return new BidSwitches(study.funding(), funding).words();
    }

    /** The name of a population. */
    String name(Population population) {
        return study.layout(population).name();
    }

    List<Double> each(Function<FinancialYear, Double> figure) {
        return bid.years().stream().map(figure).toList();
    }

    private List<String> headings() {
        return bid.years().stream().map(FinancialYear::toString).toList();
    }

    private FigureTable people() {
        List<FigureTable.Line> rows = new ArrayList<>();
        for (Population population : bid.exposure().populations()) {
            for (AgeBand band : bid.bands(population)) {
                String whose = name(population) + " " + Sentences.ages(band);
                rows.add(FigureTable.Line.people(
                        whose + ", average", each(year -> bid.average(year, population, band))));
                rows.add(
                        FigureTable.Line.people(whose + ", 31 March", each(year -> bid.atEnd(year, population, band))));
            }
        }
        for (Tariff tariff : bid.tariffs()) {
            if (tariff instanceof Rule rule) {
                rows.add(FigureTable.Line.people("Claimable " + words(rule), each(year -> bid.quantity(year, rule))));
            }
        }
        return new FigureTable(
                "Table 1: People, and nights and weeks that can be claimed", headings(), rows, List.of());
    }

    private FigureTable money() {
        List<FigureTable.Line> rows = new ArrayList<>();
        List<FigureTable.Line> totals = new ArrayList<>();
        for (Population population : bid.exposure().populations()) {
            Law law = bid.exposure().law(population);
            Stream.concat(
                            law.countsChildren() ? Stream.of(law.childAges()) : Stream.empty(),
                            Stream.of(law.supportedAges()))
                    .forEach(ages -> sides(population, ages, rows));
        }
        sides("All", any -> true, totals);
        return new FigureTable(
                "Table 2: Grant, cost and gap in thousands of pounds" + prices(),
                headings(),
                rows,
                totals.stream().map(FigureTable.Line::asTotal).toList());
    }

    private void sides(Population population, AgeBand ages, List<FigureTable.Line> rows) {
        sides(
                name(population) + " " + Sentences.ages(ages),
                entry -> entry.population().equals(population) && ages.contains(entry.age()),
                rows);
    }

    private void sides(String whose, Predicate<Entry> which, List<FigureTable.Line> rows) {
        rows.add(thousands(whose + ", grant", year -> bid.grant(year, which)));
        if (bid.knowsCost()) {
            rows.add(thousands(whose + ", cost", year -> bid.cost(year, which)));
            rows.add(thousands(whose + ", gap", year -> bid.cost(year, which) - bid.grant(year, which)));
        }
    }

    private FigureTable.Line thousands(String label, Function<FinancialYear, Double> pounds) {
        return FigureTable.Line.people(label, each(year -> pounds.apply(year) / THOUSAND));
    }

    private Optional<FigureTable> breakEven() {
        List<FigureTable.Line> rows = bid.tariffs().stream()
                .filter(Rule.class::isInstance)
                .map(Rule.class::cast)
                .filter(rule -> bid.side(rule).isPresent())
                .map(rule -> new FigureTable.Line(
                        Sentences.capitalised(words(rule)),
                        each(year -> bid.breakEven(year, rule, bid.side(rule).orElseThrow())
                                .orElse(Double.NaN)),
                        2,
                        false,
                        false))
                .filter(line -> line.values().stream().anyMatch(Double::isFinite))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new FigureTable(
                        "Table 3: The rate in pounds that would close the gap on its side of 18, all other rates as they are",
                        headings(),
                        rows,
                        List.of()));
    }

    /** A rule in a sentence, such as "nights of UASC 16 to 17 at £91, national cases". */
    String words(Rule rule) {
        String conditions =
                rule.conditions().stream().map(each -> ", " + each.words()).collect(Collectors.joining());
        String name = study.layouts().stream()
                .filter(layout -> layout.population().equals(rule.population()))
                .findFirst()
                .map(layout -> layout.name())
                .orElse(rule.population().id());
        return "%ss of %s %s at £%s%s"
                .formatted(
                        rule.unit().id(), name, Sentences.ages(rule.ages()), Figures.asGiven(rule.rate()), conditions);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Nights and weeks are exact to the day for assigned birthdays on 1 January; other birthdays, arrivals and"
                        + " departures are taken to fall on the 15th. A year runs from April to March.");
        notes.add(
                "In touch, supported and claimable are three counts: this bid reads supported for cost and claimable for"
                        + " grant, each from claims.csv, and never the in-touch rate.");
        notes.add(
                "Whether the council reaches a tier is read when each month begins; how the Home Office fixes it was not"
                        + " seen in a source.");
        notes.add("bid.csv has every sum to the penny; parts add up to the year, the largest remainders rounded up.");
        notes.addAll(Notes.onEnd(study, bid.years().get(bid.years().size() - 1).march()));
        return notes;
    }

    private List<String> closing() {
        List<String> lines = new ArrayList<>();
        lines.add("Rates and costs, each with its rule and source:");
        bid.tariffs().forEach(tariff -> lines.add(line(tariff)));
        lines.add(
                "Judged and recalled numbers this bid rests on, the largest effect first (a rate or cost: what it comes to; a"
                        + " share: how far the net moves if it were 0 or 1):");
        footings.forEach(footing -> lines.add(line(footing)));
        return lines;
    }

    private String line(Footing footing) {
        if (footing instanceof Footing.OfMoney money) {
            Citation citation = money.tariff().citation();
            return "%s at £%s, %s, %s: £%s thousand. %s"
                    .formatted(
                            money.tariff().item(),
                            Figures.asGiven(money.tariff().poundsEach()),
                            citation.status().id(),
                            citation.place(),
                            Figures.people(money.effect() / THOUSAND),
                            citation.note());
        }
        Assumption row = ((Footing.Believed) footing).row();
        return row.toString();
    }

    private String line(Tariff tariff) {
        String what = tariff instanceof Rule rule
                ? Sentences.capitalised(words(rule)) + ", from " + rule.from()
                        + rule.until().map(day -> " to " + day).orElse("")
                : "%s of %s %s at £%s a week"
                        .formatted(
                                Sentences.capitalised(tariff.item()),
                                name(tariff.population()),
                                Sentences.ages(tariff.ages()),
                                Figures.given(tariff.poundsEach()));
        return what + " (" + cited(tariff.citation()) + ").";
    }

    private String cited(Citation citation) {
        Source source = study.sources().get(citation.source());
        String named =
                source == null ? "" : ", " + source.publisher() + ", " + source.title() + ", " + citation.locator();
        return citation.place() + ", " + citation.status().id() + named;
    }
}
