package org.carecast.cli.report.forecast;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.document.Text;
import org.carecast.evidence.Source;
import org.carecast.io.Study;
import org.carecast.io.TableLayout;
import org.carecast.measure.Demand;
import org.carecast.measure.Measure;
import org.carecast.measure.funding.Costs;
import org.carecast.scenario.Scenario;
import org.carecast.time.FinancialYear;

/** The lines below the tables: how a report was rounded and how it compares with print. */
public final class Notes {

    private Notes() {}

    /** Under which scenario a report stands, and what that asks; nothing for the base case. */
    public static List<String> onScenario(Scenario scenario) {
        return scenario.isBase()
                ? List.of()
                : List.of("Scenario %s: %s. It answers: %s"
                        .formatted(scenario.id(), scenario.title(), scenario.question()));
    }

    /** That a scenario moves nobody, where that is so; nothing for the base case. */
    static List<String> onMoneyAlone(Scenario scenario) {
        return scenario.isBase() || scenario.movesPeople()
                ? List.of()
                : List.of("It changes money only: people are those of the base case, and bid shows what it does.");
    }

    /** Where the numbers of a study come from, one line for each source. */
    public static List<String> sources(Study study) {
        return sources(study.files().sources().values());
    }

    /** The same of any sources. */
    public static List<String> sources(Collection<Source> sources) {
        return sources.stream()
                .sorted(Comparator.comparing(Source::id))
                .map(source -> source.publisher() + ", " + source.title() + ", " + source.published() + ".")
                .toList();
    }

    /** What the reader must know about the tables, each beside those that it speaks of. */
    static List<Text> onTables(ForecastReport report) {
        boolean rounded = report.tables().stream().anyMatch(AppendixTable::showsRounding)
                || report.further().showsRounding();
        List<String> counted = report.tables().stream()
                .flatMap(table -> table.counted().map(each -> onCounted(table, each, report.demand())).stream())
                .toList();
        return Stream.of(
                        Text.of(
                                Role.NOTE,
                                rounded
                                        ? List.of(
                                                "Figures may not sum due to rounding: totals are taken from unrounded parts.")
                                        : List.of()),
                        Text.of(Role.NOTE, Table.Topic.DETAIL, onShares(report.study())),
                        Text.of(Role.NOTE, Table.Topic.SERVICE, counted),
                        Text.of(
                                Role.NOTE,
                                Table.Topic.MOVEMENT,
                                report.further().notes()),
                        Text.of(
                                Role.NOTE,
                                onEnd(report.study(), report.demand().horizon().last())))
                .flatMap(List::stream)
                .toList();
    }

    /** Why what was counted by type of accommodation is not what the forecast has. */
    private static String onCounted(AppendixTable table, AppendixTable.Counted counted, Demand demand) {
        double all = counted.values().get(counted.values().size() - 1);
        double people = demand.at(counted.asAt()).people();
        return "Counted: the %s people whom Table %d of the paper has by type, %s of the %s care leavers of %s. The forecast spreads all care leavers by the same shares."
                .formatted(
                        Figures.people(all),
                        counted.table(),
                        Figures.percent(all / people),
                        Figures.people(people),
                        Figures.longMonth(counted.asAt()));
    }

    /** What grant, cost and gap of twelve months are; nothing of a measure of people. */
    public static List<String> onMoney(Measure measure, Study study) {
        if (!measure.isMoney()) {
            return List.of();
        }
        Costs costs = study.funding().costs();
        String prices = costs.index().isEmpty()
                ? costs.rows().stream()
                        .findFirst()
                        .map(row -> " in prices of " + row.priceBase())
                        .orElse("")
                : " in prices of each year";
        List<String> notes = new ArrayList<>();
        notes.add(
                "Grant is what the rules of funding.csv pay for nights and weeks; cost is what unit-costs.csv says they come to%s. What is claimed for, paid for and lived in goes by expected shares."
                        .formatted(prices));
        notes.addAll(
                CarriedPrices.sentences(costs, FinancialYear.of(study.horizon().last())));
        if (measure == Measure.GAP) {
            notes.add(
                    "Gap is cost less grant, of the same twelve months; where it is less than nothing, grant is left over.");
        }
        return notes;
    }

    /** Which rows of a public pack were not counted; nothing where each row is a sum of published counts. */
    private static List<String> onShares(Study study) {
        List<String> rows = study.commission().layouts().stream()
                .filter(layout -> !layout.shares().isEmpty())
                .map(layout -> "%s of %s (ages %s)"
                        .formatted(
                                Sentences.list(layout.shares().stream()
                                        .map(layout::label)
                                        .toList()),
                                layout.name(),
                                Sentences.list(layout.together().stream()
                                        .map(ages -> ages.from() + " to " + ages.to())
                                        .toList())))
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of("Not counts, but shares of a published sum: rows %s.".formatted(String.join("; ", rows)));
    }

    /** What is assumed after the study ends; nothing where no month lies after it. */
    public static List<String> onEnd(Study study, YearMonth last) {
        YearMonth planned = study.horizon().last();
        return last.isAfter(planned)
                ? List.of("After " + Figures.longMonth(planned)
                        + ", where the study ends, every assumption is held at its last value.")
                : List.of();
    }

    /** How many printed figures are reproduced, then each that is not; nothing where there is no printed figure. */
    public static List<String> onPrint(ForecastReport report) {
        List<String> notes = new ArrayList<>(onForecastPrint(report));
        PrintedCheck check = report.check();
        if (!report.scenario().isBase()) {
            return notes;
        }
        if (check.recorded() > 0) {
            notes.add("The counts by type of accommodation match %d of %d printed figures."
                    .formatted(check.matched(), check.recorded()));
        }
        int printed = report.study().history().recorded().size();
        if (printed > 0 && report.study().capacity().accommodationCounts().isEmpty()) {
            notes.add("%d printed figures by type of accommodation are not compared: there is no accommodation.csv."
                    .formatted(printed));
        }
        for (PrintedCheck.Miscount miss : check.miscounts()) {
            notes.add("Not as printed: Table %d, %s, %s: printed %s, recorded %s."
                    .formatted(
                            miss.printed().table(),
                            miss.printed().type().orElse(TableLayout.TOTAL),
                            Figures.shortMonth(miss.printed().asAt()),
                            Figures.asGiven(miss.printed().printed().doubleValue()),
                            Figures.asGiven(miss.counted())));
        }
        return notes;
    }

    private static List<String> onForecastPrint(ForecastReport report) {
        PrintedCheck check = report.check();
        List<String> notes = new ArrayList<>();
        if (check.compared() + check.beyond() == 0) {
            return notes;
        }
        notes.add("The forecast reproduces %d of %d printed figures%s."
                .formatted(
                        check.reproduced(),
                        check.compared(),
                        check.beyond() == 0 ? "" : "; %d more lie outside the months shown".formatted(check.beyond())));
        for (PrintedCheck.Miss miss : check.misses()) {
            int decimals = miss.printed().printed().scale();
            notes.add("Not reproduced: Table %d (%s), %s, %s: printed %s, forecast %s."
                    .formatted(
                            miss.printed().table(),
                            report.study().layout(miss.printed().population()).name(),
                            miss.printed().label(),
                            Figures.shortMonth(miss.printed().asAt()),
                            Figures.grouped(miss.printed().printed().doubleValue(), decimals),
                            Figures.grouped(miss.forecast(), decimals)));
        }
        return notes;
    }
}
