package org.carecast.cli.report.workbook;

import java.util.List;
import org.carecast.scenario.Scenario;

/** The choice of the scenario that the workbook shows. */
final class ScenarioSheet {

    static final String NAME = "Scenario in use";
    /** The cell with the place of the scenario in use among all of the workbook, 1 for the first. */
    static final String PLACE = Worksheet.quoted(NAME) + "$B$5";

    private ScenarioSheet() {}

    /**
     * The sheet of two or more scenarios.
     *
     * @param headings where the columns of scenarios are headed
     */
    static Worksheet of(List<Scenario> scenarios, String headings) {
        String first = scenarios.get(0).id();
        return new Worksheet(
                NAME,
                "The scenario that this workbook shows",
                "Choose another in B4, and every table follows. What each of them changes is under Changes by scenario.",
                List.of("Setting", "Value"),
                List.of(
                        List.of(
                                new SheetCell.Words("Scenario in use"),
                                new SheetCell.Choice(
                                        first,
                                        scenarios.stream().map(Scenario::id).toList())),
                        List.of(
                                new SheetCell.Words("Its place among the columns of Assumptions"),
                                new SheetCell.Live(
                                        Formula.of("MATCH(\"Value if \"&B4," + headings + ",0)", 1), Look.AS_GIVEN))));
    }

    /** What each scenario changes, row by row. */
    static Worksheet changes(List<Scenario> scenarios) {
        return new Worksheet(
                "Changes by scenario",
                "What each scenario changes, and why",
                "One row for each change. A scenario without rows is the base case, or switches rules of grants only.",
                List.of(
                        "Scenario",
                        "Title",
                        "Question",
                        "Assumption",
                        "Population",
                        "Ages",
                        "Type",
                        "Into",
                        "From",
                        "Until",
                        "Change",
                        "By",
                        "Why"),
                scenarios.stream()
                        .flatMap(scenario -> scenario.adjustments().stream()
                                .map(each -> List.<SheetCell>of(
                                        new SheetCell.Words(scenario.id()),
                                        new SheetCell.Words(scenario.title()),
                                        new SheetCell.Words(scenario.question()),
                                        new SheetCell.Words(each.parameter().id()),
                                        new SheetCell.Words(each.population().id()),
                                        new SheetCell.Words(each.ages().toString()),
                                        new SheetCell.Words(each.type().orElse("")),
                                        new SheetCell.Words(each.into().orElse("")),
                                        new SheetCell.Words(each.from().toString()),
                                        new SheetCell.Words(each.until()
                                                .map(Object::toString)
                                                .orElse("")),
                                        new SheetCell.Words(each.change().text()),
                                        new SheetCell.Number(each.value(), Look.AS_GIVEN),
                                        new SheetCell.Words(each.reason()))))
                        .toList());
    }
}
