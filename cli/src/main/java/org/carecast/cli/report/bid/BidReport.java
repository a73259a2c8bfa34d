package org.carecast.cli.report.bid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.carecast.assumption.Basis;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.PopulationBasis;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.document.ChartWords;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Report;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.document.Text;
import org.carecast.cli.report.forecast.CarriedRates;
import org.carecast.cli.report.forecast.ChartSource;
import org.carecast.cli.report.forecast.Notes;
import org.carecast.cli.report.forecast.ScenarioCautions;
import org.carecast.cli.report.plan.PlanPage;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.io.TidyRows;
import org.carecast.measure.Premises;
import org.carecast.measure.funding.Bid;
import org.carecast.measure.funding.Condition;
import org.carecast.measure.funding.Entry;
import org.carecast.measure.funding.Exposure;
import org.carecast.measure.funding.Funding;
import org.carecast.measure.funding.Rule;
import org.carecast.measure.funding.Tariff;
import org.carecast.measure.funding.UnitCost;
import org.carecast.scenario.Scenario;
import org.carecast.time.FinancialYear;
import org.carecast.uncertainty.KeyAssumption;

/**
 * What finance takes to the Home Office: grant, cost and the gap by financial year, with every rule and source.
 *
 * @param scenario what is assumed otherwise than in the base case
 * @param keyAssumptions the numbers it rests on that are judged, recalled or carried forward, the largest effect first
 * @param crossings where children in care may cross the tier at which a rate changes
 * @param councilNotes what else must be known of grant and cost of this council
 */
public record BidReport(
        Study study,
        Scenario scenario,
        Funding funding,
        Bid bid,
        List<KeyAssumption> keyAssumptions,
        List<TierCrossing> crossings,
        List<String> councilNotes)
        implements Report {

    static final double THOUSAND = 1000;

    /** Copies the lists, so that it never changes. */
    public BidReport {
        keyAssumptions = List.copyOf(keyAssumptions);
        crossings = List.copyOf(crossings);
        councilNotes = List.copyOf(councilNotes);
    }

    /**
     * The report of a bid for some financial years, with what it rests on.
     *
     * @throws IllegalArgumentException if grant, cost and gap of those years cannot be stated
     */
    public static BidReport of(Study study, Scenario scenario, Premises premises, List<FinancialYear> years) {
        FundingCheckWords.of(study, premises, years.get(0).firstDay()).first().ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        Bid bid = premises.funding().bid(Exposure.of(premises.demand().projection()), years);
        return new BidReport(
                study,
                scenario,
                premises.funding(),
                bid,
                KeyAssumption.of(premises, bid),
                TierCrossing.of(study, premises, bid),
                List.of());
    }

    /** The same with what else must be known of grant and cost of this council. */
    public BidReport with(List<String> notes) {
        return new BidReport(study, scenario, funding, bid, keyAssumptions, crossings, notes);
    }

    /**
     * {@code bid}: {@code scenario,financial_year,population,age_band,line,quantity,unit,amount_gbp,rule,source,carried_forward}; then {@code plan}, as {@link
     * PlanPage} has it.
     */
    @Override
    public Map<String, TidyRows> tidy() {
        Map<String, TidyRows> tidy = new LinkedHashMap<>();
        tidy.put("bid", TidyRows.of(BidRow.of(bid), BidRow.columns(scenario.id())));
        tidy.put("plan", plan().tidy(scenario.id()));
        return tidy;
    }

    private PlanPage plan() {
        return PlanPage.of(study, bid);
    }

    @Override
    public Document document(Audience audience) {
        BidFindings findings = new BidFindings(this);
        boolean working = audience == Audience.WORKING;
        List<Table> tables = new BidTables(this).all();
        return Document.of(
                study.council() + ": " + study.title() + ", the bid",
                Text.of(Role.SCENARIO, Notes.onScenario(scenario)),
                Text.of(
                        Role.CAUTION,
                        new ScenarioCautions(
                                        study,
                                        scenario,
                                        bid.years().get(bid.years().size() - 1).march())
                                .sentences()),
                Text.of(Role.CAUTION, councilNotes),
                Text.of(Role.CAUTION, working ? findings.switched().stream().toList() : List.of()),
                findings.texts(),
                working ? List.of() : List.of(new BidTables(this).summary()),
                new BidTables(this).all(),
                audience == Audience.PUBLIC
                        ? List.of()
                        : plan().tables(new BidTables(this).all().size(), prices()),
                Text.of(Role.NOTE, audience == Audience.PUBLIC ? List.of() : plan().notes()),
                Text.of(Role.NOTE, new BidNotes(this).of(audience)),
                Text.of(
                        Role.DETAIL,
                        audience != Audience.COMMITTEE
                                ? List.of()
                                : List.of(
                                        "A name such as funding.csv:9 is a row of a file of the study; the quality log lists the files.")),
                new BidGrounds(this).blocks(),
                Text.of(Role.SOURCE, Notes.sources(study)));
    }

    /** {@code bid}: grant beside cost. */
    @Override
    public Map<String, Chart> charts() {
        ChartWords words = new ChartWords(
                new BidFindings(this).title(),
                "Thousands of pounds by financial year, " + paidFor() + prices() + carriedForward(),
                ChartSource.of(study));
        return Map.of(
                "bid",
                new Chart.GrantAndCost(
                        words.under(scenario),
                        bid.years(),
                        each(year -> bid.grant(year, paid()) / THOUSAND),
                        each(year -> bid.cost(year, paid()) / THOUSAND)));
    }

    /** The entries of those for whom some grant is paid. */
    Predicate<Entry> paid() {
        Set<Population> paid = bid.paidFor();
        return entry -> paid.contains(entry.population());
    }

    /** Those for whom some grant is paid; everybody where none is. */
    String paidFor() {
        return bid.paidFor().isEmpty()
                ? "everybody"
                : Sentences.list(bid.paidFor().stream().map(this::name).toList());
    }

    /** In which prices the costs are. */
    String prices() {
        return priceBase()
                .map(year -> "; cost in prices of " + year)
                .orElse(funding.costs().rows().isEmpty() ? "" : "; cost in prices of each year");
    }

    /** From which year on grant is at rates that are carried forward; empty text where in none. */
    private String carriedForward() {
        return bid.years().stream()
                .filter(year -> bid.of(year).anyMatch(CarriedRates::isOne))
                .findFirst()
                .map(year ->
                        "; grant of " + year + (year.equals(last()) ? "" : " and later") + " at rates carried forward")
                .orElse("");
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
    public String name(Population population) {
        return study.layout(population).name();
    }

    /** A figure of each year. */
    List<Double> each(Function<FinancialYear, Double> figure) {
        return bid.years().stream().map(figure).toList();
    }

    /** The last of its years. */
    FinancialYear last() {
        return bid.years().get(bid.years().size() - 1);
    }

    /** The years, as heads of columns. */
    public List<String> headings() {
        return bid.years().stream().map(FinancialYear::toString).toList();
    }

    /** A rule with its rate and all its conditions, such as "nights of UASC 16 to 17 at £91, national cases". */
    String words(Rule rule) {
        return words(rule, condition -> true);
    }

    /** The same without what everybody counted has: the weeks in care. */
    String shortWords(Rule rule) {
        return words(rule, condition -> !(condition instanceof Condition.WeeksInCare));
    }

    private String words(Rule rule, Predicate<Condition> said) {
        String conditions = rule.conditions().stream()
                .filter(said)
                .map(each -> ", " + each.words())
                .collect(Collectors.joining());
        return "%s of %s %s at £%s%s"
                .formatted(
                        rule.unit().plural(),
                        name(rule.population()),
                        Sentences.ages(rule.ages(), bid.exposure().law(rule.population())),
                        Figures.asGiven(rule.rate()),
                        conditions);
    }

    /** A rule or a cost as the head of a line, such as "Support of UASC 18 to 25 at £196 a week". */
    public String named(Tariff tariff) {
        if (tariff instanceof Rule rule) {
            return Sentences.capitalised(words(rule));
        }
        UnitCost cost = (UnitCost) tariff;
        return "%s%s%s at £%s %s"
                        .formatted(
                                line(cost),
                                cost.condition()
                                        .map(those -> " " + those.words())
                                        .orElse(""),
                                cost.type().map(type -> ", " + type + ",").orElse(""),
                                Figures.given(cost.pounds()),
                                cost.unit().each())
                + level(cost);
    }

    /** That something costs more or less than its row says, where it does when the bid begins. */
    private String level(UnitCost cost) {
        Basis basis = bid.exposure().projection().basis();
        PopulationBasis own = basis.of(cost.population());
        int age = Math.max(cost.ages().from(), own.law().countedAges().from());
        double level = own.ofMoney(
                Parameter.COST_LEVEL,
                age,
                basis.horizon().index(bid.years().get(0).april()));
        return level == 1 ? "" : ", times " + Figures.asGiven(level);
    }

    /** The line of the budget that a cost belongs to, such as "Support of UASC 18 to 25". */
    String line(Tariff cost) {
        return "%s of %s %s"
                .formatted(
                        Sentences.capitalised(cost.item().replace('_', ' ')),
                        name(cost.population()),
                        Sentences.ages(cost.ages(), bid.exposure().law(cost.population())));
    }
}
