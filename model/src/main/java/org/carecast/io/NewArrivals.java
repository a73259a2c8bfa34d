package org.carecast.io;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.evidence.FileRow;
import org.carecast.evidence.Provenance;
import org.carecast.io.csv.CsvLine;
import org.carecast.io.csv.StudyCsv;
import org.carecast.measure.CouncilFigures.CouncilFigure;
import org.carecast.measure.CouncilFigures.CouncilMeasure;
import org.carecast.measure.Drift;
import org.carecast.measure.Premises;
import org.carecast.measure.SteeredArrivals;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;

/**
 * The arrivals of a new study by the national rule of {@link Drift}, where its children in care and the size of its council are known.
 *
 * @param sentence how its children in care drift
 * @param areaFrom the year of the number of children in the area
 * @param rows those of {@code assumptions.csv} by the parameter they are about
 * @param noDrift the text of a scenario that switches the drift off; empty where there is none to switch off
 */
public record NewArrivals(String sentence, int areaFrom, Map<Parameter, String> rows, String noDrift) {

    /** The file of the scenario that switches the drift off. */
    public static final String SCENARIO = "scenarios/no-drift.csv";

    private static final String POPULATION = "uasc";
    // Of a person a month: less is lost in a year than anyone counts.
    private static final int DECIMALS = 3;
    private static final int FACTOR_DECIMALS = 5;

    /**
     * Those of a council.
     *
     * @param opened the opening position, of which not all may be known
     * @param facts what the study believes besides
     */
    static Optional<NewArrivals> of(
            NationalDrift national, String council, Horizon horizon, NewCounts opened, NationalFacts facts) {
        NationalDefaults defaults = facts.defaults();
        Optional<CouncilFigure> area = opened.derived().isPresent()
                ? national.councils().ofCode(opened.derived().get().council().code(), CouncilMeasure.CHILDREN_0_17)
                : national.councils().ofCouncil(council, CouncilMeasure.CHILDREN_0_17);
        Optional<DefaultRow> arrivals = about(Parameter.ARRIVALS, defaults.rows());
        Optional<DefaultRow> size = about(Parameter.CHILD_POPULATION, defaults.rows());
        if (facts.stay().isEmpty()
                || opened.children().isEmpty()
                || area.isEmpty()
                || arrivals.isEmpty()
                || size.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(national, council, horizon, opened, facts, area.get()));
        } catch (IllegalArgumentException e) {
            // Defaults that cannot be are named where the study is read.
            return Optional.empty();
        }
    }

    /** Why the arrivals of a council are still to fill in, where a page of its counts was given. */
    static Optional<String> unknown(NationalDrift national, String council) {
        return national.councils()
                        .ofCouncil(council, CouncilMeasure.CHILDREN_0_17)
                        .isPresent()
                ? Optional.of("Not all UASC under 18 are on the page by age: arrivals are still to fill in.")
                : Optional.of(
                        "%s is not in councils.csv under that name: arrivals are still to fill in.".formatted(council));
    }

    private static NewArrivals of(
            NationalDrift national,
            String council,
            Horizon horizon,
            NewCounts counts,
            NationalFacts facts,
            CouncilFigure area) {
        NationalDefaults defaults = facts.defaults();
        NationalFacts.Stay stay = facts.stay().orElseThrow();
        DefaultRow arrivals = about(Parameter.ARRIVALS, defaults.rows()).orElseThrow();
        DefaultRow size = about(Parameter.CHILD_POPULATION, defaults.rows()).orElseThrow();
        Population population = Population.of(POPULATION);
        Map<Integer, Double> children = counts.children();
        Premises opened = defaults.uasc(horizon, children);
        Drift rule = national.rule().in(horizon.opening());
        int years = (horizon.months() + Horizon.MONTHS_IN_A_YEAR - 1) / Horizon.MONTHS_IN_A_YEAR;
        double people = children.values().stream().reduce(0.0, Double::sum);
        double staying = stay.staying();
        List<Double> path = rule.path(people, area.value(), staying, years);
        List<Double> drifting = SteeredArrivals.aMonth(opened, population, path, stay.response());
        String sentence = new DriftSentence(
                        council,
                        people,
                        OptionalDouble.of(area.value()),
                        rule,
                        horizon.opening().plusYears(years),
                        path.get(years))
                .words();
        return new NewArrivals(
                sentence,
                area.year(),
                Map.of(
                        Parameter.ARRIVALS,
                        lines(arrivals, horizon, drifting, sentence, counts),
                        Parameter.CHILD_POPULATION,
                        line(size, horizon.month(size.fromMonth()))
                                .with(AssumptionsReader.VALUE, area.value())
                                .text(
                                        ProvenanceReader.SOURCE,
                                        counts.derived().isPresent()
                                                        && !area.source().isEmpty()
                                                ? area.source()
                                                : size.text(ProvenanceReader.SOURCE))
                                .with(ProvenanceReader.LOCATOR, "children aged 0 to 17, mid-" + area.year())
                                .with(ProvenanceReader.NOTE, "As in national/councils.csv")
                                .row()),
                scenario(
                        horizon,
                        drifting,
                        SteeredArrivals.aMonth(
                                opened,
                                population,
                                rule.switchedOff().path(people, area.value(), staying, years),
                                stay.response()),
                        people));
    }

    private static Optional<DefaultRow> about(Parameter parameter, List<DefaultRow> defaults) {
        return ofUasc(defaults).stream()
                .filter(row -> row.parameter() == parameter)
                .findFirst();
    }

    private static List<DefaultRow> ofUasc(List<DefaultRow> defaults) {
        return defaults.stream()
                .filter(row -> row.text(AssumptionKey.POPULATION).equals(POPULATION))
                .toList();
    }

    /** What moves people, with one arrival a month in the place of those that are looked for. */
    static List<Assumption> believed(Population population, Horizon horizon, Law law, List<DefaultRow> defaults) {
        List<Assumption> rows = new ArrayList<>();
        for (DefaultRow row : ofUasc(defaults)) {
            String value = row.parameter() == Parameter.ARRIVALS ? "1" : row.text(AssumptionsReader.VALUE);
            if (row.parameter().isOfPeople() && !value.isEmpty()) {
                rows.add(new Assumption(
                        row.parameter(),
                        population,
                        AgeBand.parse(row.text(AssumptionKey.AGES)).orElse(AgeBand.ALL),
                        horizon.month(row.fromMonth()),
                        Double.parseDouble(value),
                        Optional.empty(),
                        new Provenance.Judged(Optional.empty(), "", "", Optional.empty()),
                        FileRow.UNTOLD));
            }
        }
        return rows;
    }

    private static CsvLine line(DefaultRow row, YearMonth from) {
        return CsvLine.of(AssumptionsReader.COLUMNS).copying(row.cells()).with(AssumptionsReader.EFFECTIVE_FROM, from);
    }

    private static String lines(
            DefaultRow row, Horizon horizon, List<Double> aMonth, String sentence, NewCounts counts) {
        boolean isTyped = counts.law().childAges().ages().anyMatch(age -> counts.isOnPage(NationalDefaults.UASC, age));
        String source = counts.derived()
                .filter(any -> !isTyped)
                .map(DerivedStart::source)
                .orElse("own-counts");
        return IntStream.range(0, aMonth.size())
                .mapToObj(year -> {
                    double people = rounded(aMonth.get(year));
                    CsvLine line = line(row, from(horizon, year))
                            .with(AssumptionsReader.VALUE, people)
                            .with(ProvenanceReader.PROVENANCE, "derived")
                            .with(ProvenanceReader.SOURCE, source)
                            .with(ProvenanceReader.LOCATOR, "UASC under 18")
                            .with(
                                    ProvenanceReader.NOTE,
                                    "By the rule of national/drift.csv, year " + (year + 1) + ". " + sentence);
                    return (people > 0 ? line : NewAssumptions.certain(line)).row();
                })
                .collect(Collectors.joining("\n"));
    }

    private static YearMonth from(Horizon horizon, int year) {
        return horizon.month(year * Horizon.MONTHS_IN_A_YEAR + 1);
    }

    private static double rounded(double aMonth) {
        return BigDecimal.valueOf(aMonth)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }

    /** So many times the arrivals of the drift, so that their range moves with them; those of the last year hold for good. */
    public static String scenario(Horizon horizon, List<Double> drifting, List<Double> keeping, double people) {
        int years = keeping.size();
        String rows = IntStream.range(0, years)
                .filter(year -> times(keeping.get(year), rounded(drifting.get(year))) != 1)
                .mapToObj(year -> StudyCsv.row(List.of(
                        Parameter.ARRIVALS.id(),
                        POPULATION,
                        "",
                        from(horizon, year).toString(),
                        year + 1 < years
                                ? from(horizon, year + 1).minusMonths(1).toString()
                                : "",
                        "scale",
                        Double.toString(times(keeping.get(year), rounded(drifting.get(year)))),
                        "As many as keep the number in care",
                        "")))
                .collect(Collectors.joining("\n"));
        return rows.isEmpty()
                ? ""
                : "# title: No drift\n"
                        + "# question: What if as many UASC arrive as keep the %.0f in care as many? It switches the drift of national/drift.csv off.\n"
                                .formatted(people)
                        + ScenarioReader.COLUMNS.header() + "\n"
                        + rows + "\n";
    }

    private static double times(double keeping, double drifting) {
        return drifting == 0
                ? 1
                : BigDecimal.valueOf(keeping / drifting)
                        .setScale(FACTOR_DECIMALS, RoundingMode.HALF_UP)
                        .doubleValue();
    }

    /** What is said of them where the study is made: how they drift, and for which councils that is no rule. */
    String words() {
        return sentence
                + " The rule is that of councils which receive children through the transfer scheme. Where children land, write in your own arrivals and transfers.";
    }
}
