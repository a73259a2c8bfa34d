package org.carecast.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.evidence.AccommodationCount;
import org.carecast.evidence.Caseload;
import org.carecast.measure.funding.Citation;
import org.carecast.measure.funding.Costs;
import org.carecast.measure.funding.Unit;
import org.carecast.measure.funding.UnitCost;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;

/**
 * Reads what the service costs, {@code unit-costs.csv}: {@code
 * item,population,ages,type,effective_from,pounds,unit,price_base,status,source,locator,note}, which a study may have and the
 * national folder too.
 *
 * <p>{@code unit} is {@code week}, {@code year} (a head), {@code adviser} (a year of one, with as many cases as {@code
 * caseload.csv} says) or {@code event} (somebody becomes a care leaver). {@code type} names a type of {@code accommodation.csv},
 * whose share of people it then is for, and is empty for everybody. A cost holds from its month until the next row of the same
 * item, type and ages. A national cost holds for ages of which the study has no cost at all. {@code price_base} is the financial
 * year of the prices; costs of several bases need {@code price-index.csv} ({@link PriceIndexReader}).
 */
final class CostsReader {

    private static final String FILE = "unit-costs.csv";
    private static final List<String> COLUMNS = List.of(
            "item",
            "population",
            "ages",
            "type",
            "effective_from",
            "pounds",
            "unit",
            "price_base",
            "status",
            "source",
            "locator",
            "note");

    private final ReadContext context;
    private final List<AccommodationCount> accommodation;
    private final List<Caseload> caseloads;
    private final List<Placed> found = new ArrayList<>();

    private record Placed(UnitCost cost, CsvRow row) {}

    private CostsReader(ReadContext context, List<AccommodationCount> accommodation, List<Caseload> caseloads) {
        this.context = context;
        this.accommodation = accommodation;
        this.caseloads = caseloads;
    }

    /** The costs, which do not know yet how many people live in which type or how many cases an adviser has. */
    static Costs read(ReadContext context, List<AccommodationCount> accommodation, List<Caseload> caseloads) {
        CostsReader reader = new CostsReader(context, accommodation, caseloads);
        reader.rows(context.folder())
                .forEach(row -> reader.cost(
                                row,
                                row.population("population", context.settings().populations()))
                        .ifPresent(cost -> reader.keep(cost, row)));
        List<Placed> own = List.copyOf(reader.found);
        // A cost that cannot be used may be that of the ages for which a national one would stand in.
        boolean isWhole = reader.isWhole(FILE);
        Optional<Path> nationalCosts = context.settings().national().filter(national -> isWhole);
        nationalCosts.ifPresent(national -> reader.rows(national)
                .forEach(row -> reader.cost(row, FundingReader.population(row))
                        .ifPresent(cost -> reader.whereNoneIs(cost, own).forEach(part -> reader.keep(part, row)))));
        Map<FinancialYear, Double> index = PriceIndexReader.read(context, reader.found.isEmpty());
        if (PriceIndexReader.isWhole(context)) {
            reader.checkPrices(index);
        }
        return new Costs(reader.found.stream().map(Placed::cost).toList(), index);
    }

    private List<CsvRow> rows(Path folder) {
        Path file = folder.resolve(FILE);
        return Files.notExists(file) ? List.of() : CsvTable.read(file, COLUMNS, context.problems());
    }

    private Optional<UnitCost> cost(CsvRow row, Optional<Population> population) {
        Optional<String> item = row.required("item");
        Optional<AgeBand> ages = row.ages("ages");
        Optional<String> type = Optional.of(row.text("type")).filter(text -> !text.isEmpty());
        Optional<YearMonth> from = row.month("effective_from");
        Optional<Double> pounds =
                row.number("pounds").flatMap(number -> FundingReader.atLeastNought(row, "pounds", number));
        Optional<Unit> unit = row.oneOf("unit", text -> Unit.parse(text, Unit.OF_COSTS), Unit.words(Unit.OF_COSTS));
        Optional<FinancialYear> base = PriceIndexReader.year(row, "price_base");
        Optional<Citation> citation = CitationReader.read(row, context);
        if (!Stream.of(item, population, ages, from, pounds, unit, base, citation)
                .allMatch(Optional::isPresent)) {
            row.lose();
            return Optional.empty();
        }
        boolean lives = isKnown(row, population.get(), type);
        boolean advised = unit.get() != Unit.ADVISER || hasCases(row, population.get());
        boolean arises = canArise(row, population.get(), ages.get(), type.isPresent(), unit.get());
        return lives && advised && arises
                ? Optional.of(new UnitCost(
                        item.get(),
                        population.get(),
                        ages.get(),
                        type,
                        from.get(),
                        pounds.get(),
                        unit.get(),
                        base.get(),
                        citation.get()))
                : Optional.empty();
    }

    private boolean isKnown(CsvRow cost, Population population, Optional<String> type) {
        Map<YearMonth, List<AccommodationCount>> mixes = DatedRowsReader.of(population, accommodation).stream()
                .collect(Collectors.groupingBy(AccommodationCount::effectiveFrom));
        boolean known = type.isEmpty()
                || !isWhole("accommodation.csv")
                || (!mixes.isEmpty()
                        && mixes.values().stream()
                                .allMatch(mix ->
                                        mix.stream().anyMatch(row -> row.type().equals(type.get()))));
        if (!known) {
            cost.refuse(
                    "type",
                    "nobody of " + population + " lives in '" + type.get() + "'",
                    "name a type that every mix of accommodation.csv has, or leave it empty for everybody");
        }
        return known;
    }

    /** Only care leavers have an adviser, are counted by type of accommodation, and only whoever turns 18 becomes one. */
    private boolean canArise(CsvRow row, Population population, AgeBand ages, boolean typed, Unit unit) {
        Law law = context.laws().get(population);
        if (law == null) {
            return true;
        }
        boolean ofCareLeavers = ages.from() >= law.careLeaverFrom();
        boolean arises = unit == Unit.EVENT
                ? ages.contains(law.careLeaverFrom())
                : ofCareLeavers || (!typed && unit != Unit.ADVISER);
        if (!arises) {
            row.refuse(
                    "ages",
                    unit == Unit.EVENT
                            ? "nobody aged " + ages + " becomes a care leaver"
                            : "advisers and types of accommodation are those of care leavers, not of ages " + ages,
                    unit == Unit.EVENT
                            ? "let the ages hold " + law.careLeaverFrom()
                            : "begin with " + law.careLeaverFrom() + ", or give the cost for a week");
        }
        return arises;
    }

    /** Whether every row of a file of the study could be read; if not, the lost one may be what is missed. */
    private boolean isWhole(String file) {
        return context.problems().isWhole(context.folder().resolve(file).toString());
    }

    private boolean hasCases(CsvRow row, Population population) {
        boolean known = !isWhole("caseload.csv")
                || !DatedRowsReader.of(population, caseloads).isEmpty();
        if (!known) {
            row.refuse(
                    "unit",
                    "an adviser of " + population + " has no cases",
                    "say in caseload.csv how many care leavers one has, or give the cost for a week");
        }
        return known;
    }

    private void keep(UnitCost added, CsvRow row) {
        if (found.stream()
                .map(Placed::cost)
                .anyMatch(each -> each.isLike(added) && each.from().equals(added.from()))) {
            row.refuse(
                    "effective_from",
                    added.item() + " costs two sums from " + added.from() + " for some of these ages",
                    "keep one of them");
        }
        found.add(new Placed(added, row));
    }

    /** A national cost for those of its ages that are counted and of which the study has no cost. */
    private List<UnitCost> whereNoneIs(UnitCost national, List<Placed> own) {
        Law law = context.laws().get(national.population());
        if (law == null) {
            return List.of();
        }
        return MissingAges.in(
                        law.countedAges(),
                        age -> !national.ages().contains(age)
                                || own.stream()
                                        .map(Placed::cost)
                                        .anyMatch(cost -> cost.population().equals(national.population())
                                                && cost.ages().contains(age)))
                .stream()
                .map(national::of)
                .toList();
    }

    private void checkPrices(Map<FinancialYear, Double> index) {
        for (Placed placed : found) {
            FinancialYear base = placed.cost().priceBase();
            UnitCost first = found.get(0).cost();
            if (index.isEmpty() && !base.equals(first.priceBase())) {
                placed.row()
                        .refuse(
                                "price_base",
                                "the cost is in prices of " + base + ", that of "
                                        + first.citation().place() + " in those of " + first.priceBase(),
                                "bring all costs to the prices of one year, or give a price-index.csv");
            }
            if (!index.isEmpty() && !index.containsKey(base)) {
                placed.row()
                        .refuse(
                                "price_base",
                                "price-index.csv knows no prices of " + base,
                                "add a row of that year to it");
            }
        }
    }
}
