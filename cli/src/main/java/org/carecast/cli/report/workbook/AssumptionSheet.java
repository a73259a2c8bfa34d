package org.carecast.cli.report.workbook;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Belief;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Unit;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.pack.LogDocument;
import org.carecast.cli.report.pack.Pack;
import org.carecast.cli.report.pack.QualityLog;
import org.carecast.cohort.Population;
import org.carecast.scenario.Scenario;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;

/**
 * The book of assumptions as cells to be changed, one line each; with several scenarios a column for each of them, and one that
 * shows what holds in the scenario in use.
 */
final class AssumptionSheet {

    static final String NAME = LogDocument.ASSUMPTIONS;

    private static final int VALUE = LogDocument.SUBJECT.size();

    private final Pack pack;
    private final List<Scenario> scenarios;
    private final List<AssumptionLine> lines;
    private final Worksheet sheet;

    private AssumptionSheet(Pack pack, List<Scenario> scenarios, List<AssumptionLine> lines, Horizon horizon) {
        this.pack = pack;
        this.scenarios = scenarios;
        this.lines = lines;
        Set<AssumptionLine> moving = moving(pack.study().assumptions(), lines, horizon);
        this.sheet = new Worksheet(
                NAME,
                LogDocument.BOOK,
                "One row for each assumption. The cells to change are those under "
                        + (scenarios.size() == 1 ? "Value" : "Value if, one column for each scenario")
                        + "; what the rows do not move in this workbook is said beside them. [note 1] [note 2]",
                headings(),
                lines.stream().map(line -> row(line, moving.contains(line))).toList(),
                VALUE,
                Optional.empty());
    }

    static AssumptionSheet of(Pack pack, List<Scenario> scenarios, List<Assumptions> books, Horizon horizon) {
        return new AssumptionSheet(pack, scenarios, AssumptionLine.of(books), horizon);
    }

    Worksheet sheet() {
        return sheet;
    }

    /** The lines that hold in some month in which the workbook reads them. */
    private static Set<AssumptionLine> moving(Assumptions book, List<AssumptionLine> lines, Horizon horizon) {
        Set<AssumptionLine> moving = new HashSet<>();
        for (Population population : book.populations()) {
            for (Parameter parameter : Parameter.values()) {
                if (parameter.isOfPeople() && parameter != Parameter.DISPERSION) {
                    parameter
                            .agesRead(book.law(population))
                            .ifPresent(ages -> ages.ages()
                                    .forEach(age -> IntStream.rangeClosed(parameter.firstMonth(), horizon.months())
                                            .forEach(month -> inForce(
                                                            lines,
                                                            new Belief(parameter, population, AgeBand.ALL),
                                                            age,
                                                            horizon.month(month))
                                                    .ifPresent(place -> moving.add(lines.get(place))))));
                }
            }
        }
        lines.stream()
                .filter(line -> line.parameter().hasFileOfItsOwn())
                .map(AssumptionSheet::belief)
                .forEach(belief -> horizon.all()
                        .forEach(month ->
                                inForce(lines, belief, 0, month).ifPresent(place -> moving.add(lines.get(place)))));
        return moving;
    }

    private static Belief belief(AssumptionLine line) {
        return new Belief(line.parameter(), line.population(), line.ages(), line.type());
    }

    /** The place of the line that holds in a month; empty where the parameter is left out. */
    private static Optional<Integer> inForce(List<AssumptionLine> lines, Belief belief, int age, YearMonth month) {
        int found = -1;
        for (int place = 0; place < lines.size(); place++) {
            AssumptionLine line = lines.get(place);
            if (line.isAbout(belief, age)
                    && !line.from().isAfter(month)
                    && (found < 0 || line.from().isAfter(lines.get(found).from()))) {
                found = place;
            }
        }
        return Optional.of(found).filter(place -> place >= 0);
    }

    /** The cell of what holds in a month; empty where the parameter is left out. */
    Optional<Formula> value(Parameter parameter, Population population, int age, YearMonth month) {
        return inForce(lines, new Belief(parameter, population, AgeBand.ALL), age, month)
                .map(place -> sheet.at(place, VALUE));
    }

    /** The sum of what holds at some ages in a month. */
    Formula sum(Parameter parameter, Population population, AgeBand ages, YearMonth month) {
        return sheet.sum(
                VALUE,
                ages.ages()
                        .mapToObj(age -> inForce(lines, new Belief(parameter, population, AgeBand.ALL), age, month)
                                .orElseThrow())
                        .sorted()
                        .toList());
    }

    /** The share of a type of accommodation among all types of a population in a month; empty where the mix has none. */
    Optional<Formula> share(Population population, String type, YearMonth month) {
        List<Integer> mix = lines.stream()
                .filter(line -> line.parameter() == Parameter.ACCOMMODATION
                        && line.population().equals(population))
                .map(AssumptionSheet::belief)
                .distinct()
                .flatMap(belief -> inForce(lines, belief, 0, month).stream())
                .sorted()
                .toList();
        return ofType(Parameter.ACCOMMODATION, population, type, month)
                .map(own -> sheet.sum(VALUE, mix).under(own));
    }

    /** The cell of what holds of a type in a month. */
    Optional<Formula> ofType(Parameter parameter, Population population, String type, YearMonth month) {
        return inForce(lines, new Belief(parameter, population, AgeBand.ALL, Optional.of(type)), 0, month)
                .map(place -> sheet.at(place, VALUE));
    }

    /** The headings of the columns of scenarios, as a formula on another sheet finds them. */
    String scenarioHeadings() {
        return Worksheet.quoted(NAME) + Worksheet.address(-1, VALUE + 1) + ":"
                + Worksheet.address(-1, VALUE + scenarios.size());
    }

    static String valueIf(Scenario scenario) {
        return "Value if " + scenario.id();
    }

    private List<String> headings() {
        List<String> headings = LogDocument.SUBJECT.stream()
                .map(Table.Column::heading)
                .collect(Collectors.toCollection(ArrayList::new));
        headings.add("Value");
        if (scenarios.size() > 1) {
            scenarios.forEach(scenario -> headings.add(valueIf(scenario)));
        }
        headings.addAll(List.of(
                "Low",
                "High",
                "Shape of the range",
                LogDocument.UNIT,
                LogDocument.EFFECT,
                LogDocument.POUNDS,
                "Moves this workbook"));
        LogDocument.EVIDENCE.forEach(column -> headings.add(column.heading()));
        return headings;
    }

    private List<SheetCell> row(AssumptionLine line, boolean moves) {
        Assumption first = line.rows().get(0);
        List<SheetCell> cells = new ArrayList<>(words(LogDocument.subject(pack.study(), belief(line), line.from())));
        cells.addAll(values(line));
        first.spread()
                .ifPresentOrElse(
                        range -> cells.addAll(List.of(
                                new SheetCell.Number(range.low(), Look.AS_GIVEN),
                                new SheetCell.Number(range.high(), Look.AS_GIVEN),
                                new SheetCell.Words(range.shape().text()))),
                        () -> cells.addAll(List.of(SheetCell.EMPTY, SheetCell.EMPTY, SheetCell.EMPTY)));
        cells.addAll(List.of(
                new SheetCell.Words(line.parameter().unit().text()),
                effect(first, QualityLog.LoggedAssumption::effect),
                effect(first, QualityLog.LoggedAssumption::pounds),
                new SheetCell.Words(moves ? "yes" : "no")));
        cells.addAll(words(LogDocument.evidence(first)));
        return cells;
    }

    private static List<SheetCell> words(List<String> words) {
        return words.stream().<SheetCell>map(SheetCell.Words::new).toList();
    }

    /** What holds in the scenario in use, and if there are several in each of them. */
    private List<SheetCell> values(AssumptionLine line) {
        Unit unit = line.parameter().unit();
        List<SheetCell> inputs = line.rows().stream()
                .<SheetCell>map(row -> new SheetCell.Input(
                        row.value(), new SheetCell.Bounds(unit.lowest(), unit.highest(), unit.isWhole())))
                .toList();
        if (scenarios.size() == 1) {
            return inputs;
        }
        int row = lines.indexOf(line);
        List<SheetCell> cells = new ArrayList<>();
        cells.add(new SheetCell.Live(
                Formula.of(
                        "INDEX(%s:%s,1,%s)"
                                .formatted(
                                        Worksheet.address(row, VALUE + 1),
                                        Worksheet.address(row, VALUE + scenarios.size()),
                                        ScenarioSheet.PLACE),
                        inputs.get(0).value()),
                Look.AS_GIVEN));
        cells.addAll(inputs);
        return cells;
    }

    private SheetCell effect(Assumption row, Function<QualityLog.LoggedAssumption, Optional<Double>> effect) {
        return pack.quality().assumptions().stream()
                .filter(logged -> logged.row().equals(row))
                .findFirst()
                .flatMap(effect)
                .<SheetCell>map(size -> new SheetCell.Number(size, Look.figure(0, false)))
                .orElse(SheetCell.EMPTY);
    }
}
