package org.carecast.cli.report.forecast;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.evidence.OpeningCount;
import org.carecast.io.Commission;
import org.carecast.io.History;
import org.carecast.io.ScenarioLibrary;
import org.carecast.io.Study;
import org.carecast.io.StudyOpening;
import org.carecast.io.StudyReader;
import org.carecast.io.TableLayout;
import org.carecast.io.csv.BadDataException;
import org.carecast.scenario.Scenario;
import org.carecast.time.Horizon;

/** Kent's study, studies made from it that lie at the edge of what can be drawn, and their reports. */
public final class EdgeStudies {

    private static final Set<Parameter> COMING_IN = Set.of(Parameter.ENTRANTS_AT_18, Parameter.ARRIVALS);

    private EdgeStudies() {}

    /** The study that comes with the program. */
    public static Study kent() {
        try {
            return StudyReader.read(Path.of("../data/kent-2017"));
        } catch (BadDataException e) {
            throw new AssertionError(e.problems().toString(), e);
        }
    }

    /** The report of a study. */
    public static ForecastReport report(Study study) {
        return report(study, study.horizon());
    }

    /** The report of a study over other months. */
    public static ForecastReport report(Study study, Horizon horizon) {
        List<YearMonth> columns = horizon.yearly(horizon.opening().getMonth());
        return ForecastReport.of(study, Scenario.BASE, horizon, columns, OptionalInt.empty());
    }

    /** The study with nobody in it, and nobody to come. */
    public static Study nobody(Study study) {
        return with(
                study,
                count -> new OpeningCount(
                        count.population(), count.age(), count.asAt(), 0, count.provenance(), count.row()),
                row -> COMING_IN.contains(row.parameter()) ? row.withValue(0) : row,
                study.commission().layouts());
    }

    /** The study with another book, over other months. */
    public static Study believing(Study study, Assumptions book, Horizon horizon) {
        return bare(
                study,
                study.commission(),
                new StudyOpening(horizon, study.opening().lawChanges(), study.openingCounts()),
                book);
    }

    /** The study under other names of council and forecast. */
    public static Study named(Study study, String council, String title) {
        Commission own = study.commission();
        return new Study(
                study.files(),
                new Commission(council, title, own.assurance(), own.inTouchAims(), own.layouts(), own.paper()),
                study.opening(),
                study.assumptions(),
                study.correlations(),
                study.library(),
                study.capacity(),
                study.funding(),
                History.NONE,
                study.publishing());
    }

    private static Study with(
            Study study, UnaryOperator<OpeningCount> count, UnaryOperator<Assumption> row, List<TableLayout> layouts) {
        Map<Population, Law> laws = new LinkedHashMap<>();
        layouts.forEach(
                layout -> laws.put(layout.population(), study.assumptions().law(layout.population())));
        return bare(
                study,
                printed(study, layouts),
                opening(
                        study,
                        study.openingCounts().stream()
                                .filter(each -> laws.containsKey(each.population()))
                                .map(count)
                                .toList()),
                Assumptions.of(
                        laws,
                        study.assumptions().rows().stream()
                                .filter(each -> laws.containsKey(each.population()))
                                .map(row)
                                .toList()));
    }

    /** A study of people in places and of money, without correlations, scenarios and history. */
    private static Study bare(Study study, Commission commission, StudyOpening opening, Assumptions book) {
        return new Study(
                study.files(),
                commission,
                opening,
                book,
                List.of(),
                new ScenarioLibrary(study.folder(), List.of()),
                study.capacity(),
                study.funding(),
                History.NONE,
                study.publishing());
    }

    private static Commission printed(Study study, List<TableLayout> layouts) {
        Commission own = study.commission();
        return new Commission(own.council(), own.title(), own.assurance(), own.inTouchAims(), layouts, own.paper());
    }

    private static StudyOpening opening(Study study, List<OpeningCount> counts) {
        return new StudyOpening(study.horizon(), study.opening().lawChanges(), counts);
    }

    /** The study of one of its populations. */
    public static Study only(Study study, Population... populations) {
        return with(
                study,
                count -> count,
                row -> row,
                Stream.of(populations).map(study::layout).toList());
    }

    /** The study with every population twice, the second time under a long name. */
    public static Study doubled(Study study) {
        Map<Population, Population> second = new HashMap<>();
        Map<Population, Law> laws = new LinkedHashMap<>();
        List<TableLayout> layouts = new ArrayList<>(study.commission().layouts());
        List<OpeningCount> counts = new ArrayList<>(study.openingCounts());
        List<Assumption> rows = new ArrayList<>(study.assumptions().rows());
        for (TableLayout layout : study.commission().layouts()) {
            Population other = Population.of(layout.population() + "_too");
            second.put(layout.population(), other);
            laws.put(layout.population(), study.assumptions().law(layout.population()));
            layouts.add(new TableLayout(
                    layout.table() + 2,
                    other,
                    layout.name() + " of another council",
                    layout.ages(),
                    layout.labels(),
                    layout.inTouchDecimals()));
        }
        second.forEach((first, other) -> laws.put(other, laws.get(first)));
        study.openingCounts()
                .forEach(each -> counts.add(new OpeningCount(
                        second.get(each.population()),
                        each.age(),
                        each.asAt(),
                        each.people() / 10,
                        each.provenance(),
                        each.row())));
        study.assumptions().rows().stream()
                .filter(each -> !each.parameter().isOfAllTogether())
                .forEach(each -> rows.add(new Assumption(
                        each.parameter(),
                        second.get(each.population()),
                        each.ages(),
                        each.type(),
                        each.effectiveFrom(),
                        each.value(),
                        each.spread(),
                        each.provenance(),
                        each.row())));
        return bare(study, printed(study, layouts), opening(study, counts), Assumptions.of(laws, rows));
    }
}
