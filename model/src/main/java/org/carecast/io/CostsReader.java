package org.carecast.io;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carecast.assumption.Assumption;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.evidence.AccommodationCount;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.PopulationCell;
import org.carecast.measure.funding.Citation;
import org.carecast.measure.funding.ConditionFault;
import org.carecast.measure.funding.Costs;
import org.carecast.measure.funding.DecisionStatus;
import org.carecast.measure.funding.PriceIndex;
import org.carecast.measure.funding.PriceSeries;
import org.carecast.measure.funding.TariffUnit;
import org.carecast.measure.funding.UnitCost;
import org.carecast.time.AgeBand;
import org.carecast.time.AgeMap;
import org.carecast.time.FinancialYear;

/**
 * Reads what the service costs, {@code unit-costs.csv}, which a study may have and the national folder too. A cost holds from its
 * month until the next row of the same item, type and ages. A national cost holds for ages of which the study has no cost at all.
 * Costs of several price bases need {@code price-index.csv} ({@link PriceIndexReader}).
 */
final class CostsReader {

    private static final String NOTHING = "none";
    private static final List<String> FOLLOWED = List.of(PriceSeries.PRICES.id(), PriceSeries.EARNINGS.id(), NOTHING);

    private static final Column<String> ITEM =
            new Column<>("item", CellType.WORDS, "what is paid for, in your own words");
    private static final Column<Population> POPULATION =
            new Column<>("population", PopulationCell.OF_THE_STUDY, "of whom");
    private static final Column<AgeBand> AGES = new Column<>("ages", CellType.AGES, "at which ages");
    private static final Column<Optional<String>> TYPE = new Column<>(
            "type",
            CellType.WORDS.orEmpty(),
            "a type of accommodation.csv, whose share of people it is for; empty for everybody");
    private static final Column<YearMonth> EFFECTIVE_FROM = new Column<>(
            "effective_from",
            CellType.MONTH,
            "the month from which it holds, until the next row of the same item, type and ages");
    private static final Column<Double> POUNDS = new Column<>("pounds", CellType.POUNDS, "what one unit costs");
    private static final Column<TariffUnit> UNIT = new Column<>(
            "unit",
            CellType.oneOf(TariffUnit.OF_COSTS, TariffUnit::id),
            "a week or a year of one person, a year of an adviser with the cases of caseload.csv, or one person who becomes a care leaver");
    private static final Column<FinancialYear> PRICE_BASE =
            new Column<>("price_base", CellType.FINANCIAL_YEAR, "the year of the prices");
    private static final Column<Optional<String>> CAVEAT = new Column<>(
            "caveat",
            CellType.WORDS.orEmpty(),
            "what must be known of the number, in a few words such as 'without staff'; said beside every sum that rests on it");
    private static final Column<Optional<DecisionStatus>> CONDITION = new Column<>(
            "condition",
            CellType.oneOf(List.of(DecisionStatus.values()), DecisionStatus::id).orEmpty(),
            "where those whom it is for stand with their claim of asylum, whose share is awaiting_decision; empty for everybody");
    private static final Column<Optional<String>> INDEX = new Column<>(
            "index",
            CellType.oneOf(FOLLOWED).orEmpty(),
            "what it moves with after its price base: prices (also where empty), earnings, or none for a sum that stays the same");

    static final Columns COLUMNS = Columns.of(
                    "unit-costs.csv",
                    "What care and support cost, in a study and nationally.",
                    ITEM,
                    POPULATION,
                    AGES,
                    TYPE,
                    EFFECTIVE_FROM,
                    POUNDS,
                    UNIT,
                    PRICE_BASE)
            .and(CitationReader.COLUMNS)
            .and(List.of(CAVEAT, CONDITION, INDEX))
            .without(CONDITION, INDEX);

    private final ReadContext context;
    private final List<AccommodationCount> accommodation;
    private final List<Assumption> cases;
    private final List<Placed> found = new ArrayList<>();
    // By item, type, condition, population and month.
    private final Map<List<Object>, AgeMap<UnitCost>> sums = new HashMap<>();
    // Those that every mix of a population has; none where it has no mix.
    private final Map<Population, Set<String>> types = new HashMap<>();

    private record Placed(UnitCost cost, CsvRow row) {}

    private CostsReader(ReadContext context, List<AccommodationCount> accommodation, List<Assumption> cases) {
        this.context = context;
        this.accommodation = accommodation;
        this.cases = cases;
    }

    /** The costs, which do not know yet how many people live in which type or how many cases an adviser has. */
    static Costs read(ReadContext context, List<AccommodationCount> accommodation, List<Assumption> cases) {
        CostsReader reader = new CostsReader(context, accommodation, cases);
        context.rowsIfAny(COLUMNS)
                .forEach(row -> reader.cost(row, POPULATION).ifPresent(cost -> reader.keep(cost, row)));
        List<Placed> own = List.copyOf(reader.found);
        // A cost that cannot be used may be that of the ages for which a national one would stand in.
        boolean isWhole = context.isWhole(COLUMNS);
        Optional<Path> nationalCosts = context.settings().national().filter(national -> isWhole);
        nationalCosts.ifPresent(national -> context.rowsIfAny(national, COLUMNS)
                .forEach(row -> reader.cost(row, POPULATION.as(PopulationCell.OF_ANY_STUDY))
                        .ifPresent(cost -> reader.whereNoneIs(cost, own).forEach(part -> reader.keep(part, row)))));
        PriceIndex index = PriceIndexReader.read(
                context,
                reader.found.stream()
                        .flatMap(each -> each.cost().follows().stream())
                        .toList());
        if (PriceIndexReader.isWhole(context)) {
            reader.checkPrices(index);
        }
        if (isWhole) {
            reader.checkConditions();
        }
        return new Costs(reader.found.stream().map(Placed::cost).toList(), index);
    }

    private Optional<UnitCost> cost(CsvRow row, Column<Population> whose) {
        Optional<Citation> citation = CitationReader.read(row, context);
        if (!row.reads(ITEM, whose, AGES, TYPE, EFFECTIVE_FROM, POUNDS, UNIT, PRICE_BASE, CAVEAT, CONDITION, INDEX)
                || citation.isEmpty()) {
            row.lose();
            return Optional.empty();
        }
        UnitCost cost = new UnitCost(
                row.get(ITEM),
                row.get(whose),
                row.get(AGES),
                row.get(TYPE),
                row.get(CONDITION),
                row.get(EFFECTIVE_FROM),
                row.get(POUNDS),
                row.get(UNIT),
                row.get(PRICE_BASE),
                follows(row.get(INDEX)),
                citation.get(),
                false,
                row.get(CAVEAT).orElse(""));
        boolean lives = isKnown(row, cost.population(), cost.type());
        boolean advised = cost.unit() != TariffUnit.ADVISER || hasCases(row, cost.population());
        boolean arises = canArise(row, cost);
        return Optional.of(cost).filter(any -> lives && advised && arises);
    }

    private boolean isKnown(CsvRow cost, Population population, Optional<String> type) {
        boolean known = type.isEmpty()
                || !context.isWhole(AccommodationReader.COLUMNS)
                || types.computeIfAbsent(population, this::typesOfEveryMix).contains(type.get());
        if (!known) {
            cost.refuse(
                    TYPE,
                    "nobody of " + population + " lives in '" + type.get() + "'",
                    "name a type that every mix of accommodation.csv has, or leave it empty for everybody");
        }
        return known;
    }

    private Set<String> typesOfEveryMix(Population population) {
        return DatedRowsReader.of(population, accommodation).stream()
                .collect(Collectors.groupingBy(
                        AccommodationCount::effectiveFrom,
                        Collectors.mapping(AccommodationCount::type, Collectors.toSet())))
                .values()
                .stream()
                .reduce((one, other) -> {
                    one.retainAll(other);
                    return one;
                })
                .orElse(Set.of());
    }

    private static Optional<PriceSeries> follows(Optional<String> index) {
        return index.filter(NOTHING::equals).isPresent()
                ? Optional.empty()
                : Optional.of(index.flatMap(PriceSeries::parse).orElse(PriceSeries.PRICES));
    }

    /**
     * Only care leavers have an adviser, are counted by type of accommodation or by where they stand with their claim, and only
     * those who turn 18 become one.
     */
    private boolean canArise(CsvRow row, UnitCost cost) {
        Law law = context.laws().get(cost.population());
        if (law == null) {
            return true;
        }
        boolean event = cost.unit() == TariffUnit.EVENT;
        boolean ofCareLeavers = cost.ages().from() >= law.careLeaverFrom();
        boolean narrowed = cost.type().isPresent() || cost.condition().isPresent();
        boolean arises = event
                ? cost.ages().contains(law.careLeaverFrom())
                : ofCareLeavers || (!narrowed && cost.unit() != TariffUnit.ADVISER);
        if (!arises) {
            row.refuse(
                    AGES,
                    event
                            ? "nobody aged " + cost.ages() + " becomes a care leaver"
                            : "advisers, types of accommodation and conditions are those of care leavers, not of ages "
                                    + cost.ages(),
                    event
                            ? "let the ages hold " + law.careLeaverFrom()
                            : "begin with " + law.careLeaverFrom() + ", or give the cost for a week");
        }
        return arises;
    }

    private boolean hasCases(CsvRow row, Population population) {
        boolean known = !context.isWhole(CaseloadReader.COLUMNS)
                || !context.laws().containsKey(population)
                || cases.stream().anyMatch(each -> each.population().equals(population));
        if (!known) {
            row.refuse(
                    UNIT,
                    "an adviser of " + population + " has no cases",
                    "say in caseload.csv how many care leavers one has, or give the cost for a week");
        }
        return known;
    }

    private void keep(UnitCost added, CsvRow row) {
        AgeMap<UnitCost> same = sums.computeIfAbsent(
                List.of(added.item(), added.type(), added.condition(), added.population(), added.from()),
                any -> new AgeMap<>());
        if (!same.at(added.ages()).isEmpty()) {
            row.refuse(
                    EFFECTIVE_FROM,
                    added.item() + " costs two sums from " + added.from() + " for some of these ages",
                    "keep one of them");
        }
        same.put(added.ages(), added);
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
                .map(national::standingIn)
                .toList();
    }

    private void checkConditions() {
        List<UnitCost> costs = found.stream().map(Placed::cost).toList();
        found.forEach(each -> ConditionFault.of(each.cost(), costs)
                .ifPresent(fault -> each.row().refuse(CONDITION, fault.what(), fault.remedy())));
    }

    private void checkPrices(PriceIndex index) {
        for (Placed placed : found) {
            FinancialYear base = placed.cost().priceBase();
            UnitCost first = found.get(0).cost();
            if (index.isEmpty() && !base.equals(first.priceBase())) {
                placed.row()
                        .refuse(
                                PRICE_BASE,
                                "the cost is in prices of " + base + ", that of "
                                        + first.citation().place() + " in those of " + first.priceBase(),
                                "bring all costs to the prices of one year, or give a price-index.csv");
            }
            placed.cost()
                    .follows()
                    .filter(each -> !index.isEmpty() && !index.reaches(each, base))
                    .ifPresent(each -> placed.row()
                            .refuse(
                                    PRICE_BASE,
                                    index.last(each).isPresent()
                                            ? "price-index.csv knows no " + each.id() + " of " + base
                                            : "price-index.csv has no series of " + each.id()
                                                    + ", which the cost follows",
                                    "add a row of that year to it"));
        }
    }
}
